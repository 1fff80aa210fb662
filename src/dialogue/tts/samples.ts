/** What a voice says to be tried and measured. */
import { primaryLanguage } from '../../language/tag.js';

const SAMPLE: Readonly<Record<string, string>> = {
  en: 'One moment, please. I am looking that up for you.',
  fr: 'Un instant, je vous prie. Je cherche cela pour vous.',
  nl: 'Een ogenblik alstublieft. Ik zoek dat voor u op.',
};

/** A text of ordinary words in a language, numbers where it is none of ours. */
export function sampleOf(language: string): string {
  return SAMPLE[primaryLanguage(language)] ?? '1, 2, 3, 4, 5, 6, 7.';
}
