/** Turns written for measuring signals: 25 of each kind a language, and 60 of no kind that have the words of some. */
import { irritantFinder, loadTaxonomy } from '../../../insight/insight.js';
import { trainIntents } from '../../../understanding/intents/train.js';
import { SignalReader } from '../../../understanding/signals/reader.js';
import { EN } from './en.js';
import { AGENT, CALLER } from './kinds.js';
import type { WrittenKind } from './kinds.js';
import { FR } from './fr.js';
import { LATER } from './later.js';
import { NL } from './nl.js';

/** Sets of turns by when they were written, seen from the phrase lists. */
const SETS = { before: { en: EN, fr: FR, nl: NL }, after: LATER };

const taxonomy = loadTaxonomy();
const live = irritantFinder(taxonomy);
const taught = irritantFinder(taxonomy, (examples, language) =>
  trainIntents({ examples, descriptions: [] }, { language }),
);

/** Language and signal, turns found of those that have it, and caller's turns without a signal in which it was found. */
export type WrittenLine = readonly [language: string, signal: string, found: string, wrongly: string];

/**
 * How many turns have the signal that they were written for, as the live reader finds it, and how many neutral ones have
 * it too.
 *
 * @param set turns written before the phrase lists were last mended, or after
 * @param missed is told of every turn that was got wrong
 */
export function writtenLines(
  set: keyof typeof SETS,
  missed?: (language: string, what: string, turn: string) => void,
): WrittenLine[] {
  return Object.entries(SETS[set]).flatMap(([language, written]) => {
    const of = (kind: WrittenKind): string[] => written[kind].trim().split('\n');
    const line = (kind: WrittenKind, name: string, irritants: typeof live): WrittenLine => {
      const ofAgent = (AGENT as readonly string[]).includes(kind);
      const has = (text: string): boolean =>
        signalsOf(text, language, ofAgent ? 'agent' : 'caller', irritants).includes(kind);
      const lost = of(kind).filter(text => !has(text));
      const wrong = ofAgent ? [] : of('neutral').filter(has);
      for (const text of lost) missed?.(language, `${name} missed`, text);
      for (const text of wrong) missed?.(language, `${name} wrongly`, text);
      const [all, without] = [of(kind).length, of('neutral').length];
      return [
        language,
        name,
        `${all - lost.length} of ${all}`,
        ofAgent ? '' : `${wrong.length} of ${without}`,
      ];
    };
    return [
      ...CALLER.map(kind => line(kind, kind, live)),
      line('irritant', 'irritant, taught', taught),
      ...AGENT.map(kind => line(kind, kind, live)),
    ];
  });
}

function signalsOf(
  text: string,
  language: string,
  role: 'caller' | 'agent',
  irritants: ReturnType<typeof irritantFinder>,
): string[] {
  const reader = new SignalReader(language, { irritants });
  const words = text.split(' ').map((word, i) => ({
    word,
    startMs: 300 * i,
    endMs: 300 * (i + 1),
    confidence: 1,
  }));
  const endMs = words.at(-1)!.endMs;
  const found = reader.push({
    callId: 'call_1',
    seq: 0,
    tMs: endMs,
    kind: 'transcript.final',
    channel: role === 'caller' ? 0 : 1,
    role,
    utteranceId: 'u',
    startMs: 0,
    endMs,
    text,
    confidence: 1,
    words,
    language,
    pack: 'written',
    pass: 1,
  });
  return found.flatMap(event => (event.kind === 'signal.found' ? [event.signal] : []));
}
