/** Tags of languages, as calls, the configuration and the command line name them (BCP 47). */

/** A language of two or three letters with what narrows it down: `en`, `fr-BE`. `english` is none. */
export const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
