/** Renders a line of the texts: choices, optional parts and slots. */
import type { Chance } from './random.js';
import { valueFor } from './values.js';
import type { SpokenValue } from './values.js';

/** How numbers and sentences are written down. */
export type Style = 'spoken' | 'figures' | 'written';

/** Renders lines of one call; a slot has the same value throughout. */
export interface Renderer {
  readonly style: Style;
  render(line: string, overrides?: Readonly<Record<string, string>>): string;
  /** The slots a line has, in order. */
  slotsOf(line: string): string[];
  /** The value of a slot in the form of the call's style. */
  value(slot: string): string;
  /** Another value for a slot, as someone says it by mistake. */
  wrong(slot: string): string;
}

/** A renderer with values of its own. */
export function createRenderer(chance: Chance, language: string, style: Style): Renderer {
  const values = new Map<string, SpokenValue>();
  const form = (v: SpokenValue): string => (style === 'spoken' ? v.spoken : v.written);
  const value = (slot: string): string => {
    const known = values.get(slot) ?? valueFor(slot, chance, language);
    values.set(slot, known);
    return form(known);
  };
  return {
    style,
    value,
    wrong: slot => form(valueFor(slot, chance, language)),
    slotsOf: line => [...line.matchAll(/\{(\w+)\}/g)].map(m => m[1]!),
    render: (line, overrides = {}) =>
      choose(line, chance)
        .replace(/\{(\w+)\}/g, (_, slot: string) => overrides[slot] ?? value(slot))
        .replace(/\s+/g, ' ')
        .trim(),
  };
}

function choose(line: string, chance: Chance): string {
  const end = line.indexOf(')');
  const start = end < 0 ? -1 : line.lastIndexOf('(', end);
  if (start < 0) return line;
  const picked = chance.pick(line.slice(start + 1, end).split('|'));
  return choose(line.slice(0, start) + picked + line.slice(end + 1), chance);
}
