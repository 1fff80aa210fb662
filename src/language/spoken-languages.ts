/** The languages whose spoken values are understood, by their code. */
import { ParleyError, shapeOf } from '../call/errors.js';
import { english } from './en/en.js';
import { sharingFirstNames } from './first-names.js';
import { french } from './fr/fr.js';
import { dutch } from './nl/nl.js';
import type { SpokenLanguage } from './spoken.js';

const LANGUAGES: readonly SpokenLanguage[] = sharingFirstNames([english, french, dutch]);

/** Codes of all languages. */
export const SPOKEN_LANGUAGES: readonly string[] = LANGUAGES.map(language => language.code);

/**
 * The language of a code; a region after a hyphen ("fr-BE") is not looked at.
 *
 * @throws ParleyError BAD_ARGUMENT if it is not one of `SPOKEN_LANGUAGES`
 */
export function spokenLanguage(code: unknown, field = 'language'): SpokenLanguage {
  const wanted = typeof code === 'string' ? code.toLowerCase().split(/[-_]/)[0] : undefined;
  const found = LANGUAGES.find(language => language.code === wanted);
  if (found === undefined) {
    throw new ParleyError(
      'BAD_ARGUMENT',
      `${field} must be one of ${SPOKEN_LANGUAGES.join(', ')}; it is ${shapeOf(code)}.`,
      { field },
    );
  }
  return found;
}
