/**
 * Marks: what stores index of every call, besides its words, to find candidates for an expression.
 *
 * | mark | value |
 * | --- | --- |
 * | `reason`, `duration`, `caller.talk` ... | the field, texts folded |
 * | `span:NAME`, `span:caller.NAME` | how many stretches of that name there are |
 * | `caller.rate.most`, `.least` | largest and smallest value of the measure in the side's turns |
 * | `caller.rate.z.most` ... | of its z-scores |
 * | `caller.rate.over.most` ... | of its difference from what is usual for the speaker |
 * | `caller.rate.share.most` ... | of its ratio to what is usual, less 1 |
 */
import { fold } from '../../language/fold.js';
import type { MeasureValues, Subject, SubjectTurn } from './subject.js';

/** One mark. */
export type Mark = readonly [name: string, value: number | string];

/** The marks of a call; each name once. */
export function marksOf(subject: Subject): Mark[] {
  const marks: Mark[] = [];
  for (const [name, value] of Object.entries(subject.fields))
    if (value !== undefined) marks.push([name, typeof value === 'string' ? fold(value) : value]);
  marks.push(...spanMarks(subject), ...voiceMarks(subject));
  return marks;
}

function spanMarks({ spans }: Subject): Mark[] {
  const counts = new Map<string, number>();
  const count = (name: string): unknown => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { name, role } of spans) {
    count(`span:${name}`);
    if (role !== undefined) count(`span:${role}.${name}`);
  }
  return [...counts];
}

interface Range {
  most: number;
  least: number;
}

function voiceMarks({ turns }: Subject): Mark[] {
  const ranges = new Map<string, Range>();
  const widen = (name: string, value: number, least = value): void => {
    const range = ranges.get(name);
    if (range === undefined) return void ranges.set(name, { most: value, least });
    if (value > range.most) range.most = value;
    if (least < range.least) range.least = least;
  };
  for (const turn of turns) widenByTurn(turn, widen);
  return [...ranges].flatMap(([name, { most, least }]): Mark[] => [
    [`${name}.most`, most],
    [`${name}.least`, least],
  ]);
}

function widenByTurn(turn: SubjectTurn, widen: (name: string, value: number, least?: number) => void): void {
  const { role, measures, usual, z } = turn;
  for (const [name, value] of entries(measures)) {
    widen(`${role}.${name}`, value);
    const base = usual[name];
    if (base === undefined) continue;
    widen(`${role}.${name}.over`, value - base);
    // A share of nothing, or of less, orders nothing: such a turn may pass any bound.
    if (base > 0) widen(`${role}.${name}.share`, value / base - 1);
    else widen(`${role}.${name}.share`, Number.MAX_VALUE, -Number.MAX_VALUE);
  }
  for (const [name, value] of entries(z)) widen(`${role}.${name}.z`, value);
}

function entries(values: MeasureValues): [string, number][] {
  return Object.entries(values).filter((pair): pair is [string, number] => pair[1] !== undefined);
}
