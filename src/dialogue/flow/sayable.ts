/** Values as they are read out. */
import { SAID_BY_SIGNS } from './code.js';
import type { FlowUnderstanding } from './flow.js';
import type { Collected } from './state.js';

/** A value in words a voice can say: dates, months and entries of a catalogue by name, codes in single characters. */
export function sayable(
  { value, slot, catalogue }: Collected,
  language: string,
  understanding: Pick<FlowUnderstanding, 'matcher'>,
): string {
  const text = String(value);
  if (slot === 'entry')
    return understanding.matcher(language, catalogue)?.entries.find(({ sku }) => sku === text)?.name ?? text;
  if (slot === 'month') return dated(`${text}-01`, language, { month: 'long', year: 'numeric' });
  if (slot === 'date') return dated(text, language, { day: 'numeric', month: 'long', year: 'numeric' });
  if (SAID_BY_SIGNS.has(slot)) return Array.from(text.replace(/\s/g, '')).join(' ');
  return text;
}

function dated(iso: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const at = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return iso;
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(at);
}
