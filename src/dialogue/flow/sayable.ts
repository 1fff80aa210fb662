/** Values as they are read out. */
import { writtenAmount, writtenDay, writtenMonth, writtenTime } from '../../language/written.js';
import { SAID_BY_SIGNS } from './code.js';
import type { FlowUnderstanding } from './flow.js';
import type { Collected } from './state.js';

/**
 * A value in words a voice can say: days, months and entries of a catalogue by name, amounts and times in words, codes in
 * single characters.
 */
export function sayable(
  { value, slot, catalogue }: Collected,
  language: string,
  understanding: Pick<FlowUnderstanding, 'matcher'>,
): string {
  const text = String(value);
  switch (slot) {
    case 'entry':
      return (
        understanding.matcher(language, catalogue)?.entries.find(({ sku }) => sku === text)?.name ?? text
      );
    case 'month':
      return isReal(`${text}-01`) ? writtenMonth(text, language) : text;
    case 'date':
      return isReal(text) ? writtenDay(text, language) : text;
    case 'amount':
      return writtenAmount(text, language);
    case 'time':
      return writtenTime(text, language);
    default:
      return SAID_BY_SIGNS.has(slot) ? Array.from(text.replace(/\s/g, '')).join(' ') : text;
  }
}

function isReal(date: string): boolean {
  return !Number.isNaN(Date.parse(date));
}
