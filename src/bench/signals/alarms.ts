/** How often signals are told in real calls to operators and in generated ones: most of these turns have none. */
import type { SignalOptions } from '../../understanding/signals/reader.js';
import { generateCorpus } from '../recap-corpus/corpus.js';
import { readOasis } from '../recap-training/real.js';
import { signalsIn } from './told.js';
import type { Said } from '../../understanding/signals/alone.js';
import { CALLER } from './written/kinds.js';

/** Irritants depend on an operator's taxonomy. */
const SIGNALS = CALLER.filter(kind => kind !== 'irritant');
const SEED = 2;
const CALLS = 60;

/** Lines of set, side and signal, with turns that have it of 100 by phrases alone and as shipped. */
export function alarmLines(): string[][] {
  const real = [...readOasis('train'), ...readOasis('val')].flatMap(call => call.turns);
  const made = generateCorpus({ seed: SEED, perLanguage: CALLS });
  const languages = [...new Set(made.map(call => call.language))];
  return [
    ...linesOf('real calls', 'en', real),
    ...languages.flatMap(language =>
      linesOf(
        'generated calls',
        language,
        made.filter(call => call.language === language).flatMap(call => call.turns),
      ),
    ),
  ];
}

function linesOf(name: string, language: string, turns: readonly Said[]): string[][] {
  const before = rates(language, turns, { learnt: null });
  const now = rates(language, turns, {});
  return [...SIGNALS, 'empathy'].map(signal => {
    const role = signal === 'empathy' ? 'agent' : 'caller';
    const of = turns.filter(turn => turn.role === role).length;
    const per100 = (counts: ReadonlyMap<string, number>): string =>
      ((100 * (counts.get(signal) ?? 0)) / of).toFixed(1);
    return [`${name}, ${language}, ${of} turns`, signal, per100(before), per100(now)];
  });
}

function rates(language: string, turns: readonly Said[], options: SignalOptions): Map<string, number> {
  const counts = new Map<string, number>();
  for (const turn of turns)
    for (const signal of signalsIn(turn, language, options))
      counts.set(signal, (counts.get(signal) ?? 0) + 1);
  return counts;
}
