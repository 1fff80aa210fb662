/** Signal data by language. */
import { signals as en } from './en/signals.js';
import { signals as fr } from './fr/signals.js';
import { signals as nl } from './nl/signals.js';
import type { SignalWords } from './signal-words.js';
import { primaryLanguage } from './tag.js';

export type { SignalPhrases, SignalSide, SignalWords } from './signal-words.js';

const WORDS: Readonly<Record<string, SignalWords>> = { en, fr, nl };

/** The data of a language, by primary subtag; undefined where there is none. */
export function signalWords(language: string): SignalWords | undefined {
  return WORDS[primaryLanguage(language)];
}
