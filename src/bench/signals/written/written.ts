/** Turns written for measuring signals: 8 to 25 of each kind a language, and others of no kind, many with the words of some. */
import { irritantFinder, loadTaxonomy } from '../../../insight/insight.js';
import { trainCauses } from '../../../understanding/intents/causes.js';
import type { SignalOptions } from '../../../understanding/signals/reader.js';
import { signalsIn } from '../told.js';
import { ANEW } from './anew.js';
import { EN } from './en.js';
import { AGENT, CALLER } from './kinds.js';
import type { WrittenKind, WrittenTurns } from './kinds.js';
import { FR } from './fr.js';
import { FRESH_EN } from './fresh-en.js';
import { FRESH_FR } from './fresh-fr.js';
import { FRESH_NL } from './fresh-nl.js';
import { LATER } from './later.js';
import { NL } from './nl.js';

/** Sets of turns by when they were written: before and after the phrase lists were mended, and after machines were learnt. */
const SETS = {
  before: { en: EN, fr: FR, nl: NL },
  after: LATER,
  fresh: { en: FRESH_EN, fr: FRESH_FR, nl: FRESH_NL },
  anew: ANEW,
};

/** The sets' names. */
export const WRITTEN_SETS = ['before', 'after', 'fresh', 'anew'] as const;

const taxonomy = loadTaxonomy();

/** Options of the readers that are compared, by name. */
export type WrittenReaders = Readonly<Record<string, SignalOptions>>;

/** What finds the signals: phrases alone, with machines as they ship, and with causes taught besides. */
export const WRITTEN_READERS: WrittenReaders = {
  phrases: { learnt: null, irritants: irritantFinder(taxonomy) },
  'machines alone': { phrases: null, irritants: irritantFinder(taxonomy) },
  'as shipped': { irritants: irritantFinder(taxonomy) },
};

/** The reader whose classifier of irritants has been taught, which takes seconds. */
export function taughtReader(): WrittenReaders {
  const irritants = irritantFinder(taxonomy, trainCauses);
  return { 'causes taught': { irritants } };
}

/** Language, signal, and by reader the turns found of those that have it, and those without any in which it was found. */
export type WrittenLine = readonly string[];

/**
 * How many turns have the signal that they were written for, as the live reader finds it, and how many of the others have
 * it too.
 *
 * @param missed is told of every turn that was got wrong
 */
export function writtenLines(
  set: keyof typeof SETS,
  readers: WrittenReaders,
  missed?: (language: string, what: string, turn: string) => void,
): WrittenLine[] {
  return Object.entries<WrittenTurns>(SETS[set]).flatMap(([language, written]) => {
    const of = (kind: WrittenKind): string[] => written[kind]?.trim().split('\n') ?? [];
    const kinds = [...CALLER, ...AGENT].filter(kind => written[kind] !== undefined);
    return kinds.map(kind => {
      const ofAgent = (AGENT as readonly string[]).includes(kind);
      const cells = Object.entries(readers).flatMap(([name, options]) => {
        const has = (text: string): boolean =>
          signalsIn({ role: ofAgent ? 'agent' : 'caller', text }, language, options).has(kind);
        const lost = of(kind).filter(text => !has(text));
        const others = ofAgent ? [] : [of('neutral'), of('plain')].filter(turns => turns.length > 0);
        const wrong = others.map(turns => turns.filter(has));
        for (const text of lost) missed?.(language, `${kind} missed, ${name}`, text);
        for (const text of wrong.flat()) missed?.(language, `${kind} wrongly, ${name}`, text);
        return [
          `${of(kind).length - lost.length} of ${of(kind).length}`,
          wrong.map((turns, i) => `${turns.length} of ${others[i]!.length}`).join(', '),
        ];
      });
      return [language, kind, ...cells];
    });
  });
}
