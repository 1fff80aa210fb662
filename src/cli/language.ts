/** A language given as an option: read while the command line is parsed, so that `english` is no language of its own. */
import { InvalidArgumentError } from 'commander';
import { LANGUAGE_TAG } from '../call/language.js';

/** Reads a language tag. */
export function languageTag(text: string): string {
  if (LANGUAGE_TAG.test(text)) return text;
  throw new InvalidArgumentError('It must be a language tag like en or nl-BE.');
}
