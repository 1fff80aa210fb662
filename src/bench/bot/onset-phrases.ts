/** Voices and words that the detector of onsets was fitted on, and others to choose by; what is reported has neither. */
import type { Part } from './people.js';

/** What is said, by language: nothing of it is said by the callers of `barge` and `onset`. */
export const FIRST_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: (
    'she said no|sure|four of them|how much is it|think about it|yes|you said that|five|shut up|well hold on|one moment|my order|' +
    'never mind|later|read it again|zero|give me a person|thank you|but I have|put me through|can I speak to someone|just a second|' +
    'change it|up|actually no|every day|excuse me|okay|why is that|which one|we are late|hang on|what|where do I go|listen|under the table'
  ).split('|'),
  fr: (
    "oui|chut|quoi|pardon|mais non|laissez moi parler|rien|zéro|faites voir|vous avez dit|je ne sais pas|un moment|quatre|s'il vous plaît|" +
    'personne|arrêtez|encore une fois|si|tout de suite|où est il|voilà|ouais|huit'
  ).split('|'),
  nl: (
    'ja|nee dank u|wacht even|hoeveel heeft u|sorry wat zegt u|ik wil bestellen|goedemorgen|een medewerker graag|zes|vier|schoenen|' +
    'mag ik iemand spreken|geen idee|waarom|luister|uur'
  ).split('|'),
  de: 'ja|nein danke|warten sie|wie viele|moment mal|guten tag|was|hören sie|vier|schuhe'.split('|'),
};

/** Voices of eSpeak NG and flite by part. The test part has those of the callers of `onset`. */
export const VOICES_OF: Readonly<Record<Part, readonly string[]>> = {
  train: (
    'en+m1 en+f4 en-us+m7 en+croak en-us+f5 en+m2 en+f1 en-gb-scotland+m8 en-us+m5 en+f3 en+klatt4 en+Andy en+Annie en-us+Alex ' +
    'fr+m1 fr+f5 fr+croak fr-be+m7 fr+f1 fr+m8 fr+klatt4 nl nl+f2 nl+m4 nl+f4 nl+m7 de de+f3 de+m6'
  ).split(' '),
  validation: 'en+m6 en+klatt en-us+f1 fr+m4 fr-be+f3 nl+f1'.split(' '),
  test: (
    'flite:slt flite:rms flite:awb flite:kal16 flite:kal en-us+f3 en+m3 en+f2 en-gb+m1 ' +
    'fr+f2 fr+m3 fr-be+f4 fr nl+m3 nl+f3'
  ).split(' '),
};
