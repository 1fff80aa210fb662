/** SLURP: the same requests as they were said and as a real recogniser wrote them down (Bastianelli et al. 2020). */
import type { IntentExample } from '../../understanding/intents/examples.js';
import { table } from '../machine.js';
import type { Evaluation } from '../../understanding/intents/evaluate.js';
import { measureOursOn, percent, type Measured } from './measure.js';
import { jsonLines, pairedFiles } from './read.js';

interface Request {
  readonly text: string;
  readonly intent: string;
}

interface Pair {
  readonly ref: string;
  readonly asr: string;
  readonly intent: string;
}

/** What SLURP is learnt from: its development part and HWU64, without any sentence that is tested. */
export function slurpTraining(pairs: readonly Pair[]): IntentExample[] {
  const key = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const tested = new Set(pairs.map(pair => key(pair.ref)));
  for (const { text } of jsonLines<Request>('slurp_asr', 'test_text_dev25pct.jsonl')) tested.add(key(text));
  const known = jsonLines<Request>('slurp_asr', 'devel_text.jsonl').map(({ text, intent }) => ({
    text,
    intent,
  }));
  const names = new Set(known.map(example => example.intent));
  const more = pairedFiles('hwu64', 'train').filter(example => names.has(example.intent ?? ''));
  return [...known, ...more].filter(example => !tested.has(key(example.text)));
}

/** The table: clean text, recogniser output, and the drop. */
export function slurp(): string {
  const pairs = jsonLines<Pair>('slurp_asr', 'asr_pairs_dev.jsonl');
  const training = slurpTraining(pairs);
  const reading = (field: 'ref' | 'asr'): IntentExample[] =>
    pairs.map(pair => ({ text: pair[field], intent: pair.intent }));
  const [said, heard] = measureOursOn({ language: 'en', training }, [reading('ref'), reading('asr')]);
  const drop = (share: (result: Evaluation) => number | null): string =>
    percent((share(said!.result) ?? 0) - (share(heard!.result) ?? 0));
  const row = (name: string, { result }: Measured): string[] => [
    name,
    percent(result.inScopeAccuracy),
    percent(result.rawAccuracy),
  ];
  return table(
    [`SLURP, ${pairs.length} recordings, ${training.length} examples`, 'accuracy %', 'without rejection %'],
    [
      row('as said', said!),
      row('as a recogniser wrote it', heard!),
      ['drop, points', drop(result => result.inScopeAccuracy), drop(result => result.rawAccuracy)],
    ],
  );
}
