/**
 * `npm run bench:bot -- spoken [count] [seed] [at once] [--part 1/3] [--keep FILE]`: scripted callers with synthetic voices
 * hold spoken conversations with the bot over the real Twilio socket, in real time. Callers and service share one process
 * and its event loop; the recognisers and voices have their own. Results are added to the file, and all that it then holds
 * is summed up, so that a long run can be made in parts.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import type { CallEvent } from '../../call/events.js';
import { printText } from '../../cli/output.js';
import { seeded } from '../catalogue/random.js';
import { spread } from '../load/percentiles.js';
import { machineLine } from '../machine.js';
import { atOnce } from './at-once.js';
import { openSpokenService } from './service.js';
import { NO, YES, converse } from './spoken-caller.js';
import type { SpokenResult } from './spoken-caller.js';
import { SPOKEN_TABLE, isBrand, spokenScripts } from './spoken-script.js';
import type { SpokenScript } from './spoken-script.js';
import { callerVoices } from './voices.js';

/** What is run, and where results are kept. */
export interface SpokenRun {
  readonly count: number;
  readonly seed: number;
  readonly atOnce: number;
  /** Of the conversations: the first of three parts is [1, 3]. */
  readonly part: readonly [number, number];
  /** JSON lines of earlier parts and of this one. */
  readonly keep?: string | undefined;
}

/** Runs the conversations and prints what was measured. */
export async function runSpoken({ count, seed, atOnce: most, part, keep }: SpokenRun): Promise<void> {
  const service = await openSpokenService(SPOKEN_TABLE);
  const voices = callerVoices(service.folder);
  const results: SpokenResult[] = [];
  const [nth, of] = part;
  const scripts = spokenScripts(count, seeded(seed)).filter(
    (_, i) => Math.floor((i * of) / count) === nth - 1,
  );
  // Voices take processor time, which must not be taken from the service while it is measured.
  for (const { steps, voice, language } of scripts)
    for (const text of steps.flatMap(({ say, choose }) => [say, choose, YES[language], NO[language]]))
      await voices.say(text, voice);
  await atOnce(scripts, most, async (script: SpokenScript) => {
    const { line, events } = await service.call(script.language);
    const result = await converse(script, line, events, voices.say);
    results.push(result);
    if (keep !== undefined) appendFileSync(keep, `${JSON.stringify(result)}\n`);
    if (process.argv.includes('--show'))
      show(
        result,
        events.map(({ event }) => event),
      );
  });
  report(keep === undefined ? results : kept(keep), seed);
  await service.close();
  await voices.close();
}

function kept(file: string): SpokenResult[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as SpokenResult);
}

function report(results: readonly SpokenResult[], seed: number): void {
  const asked = results.flatMap(({ id, skus, verdicts }) =>
    skus.map((sku, i) => ({ language: id.slice(0, 2), sku, verdict: verdicts[i] })),
  );
  printText(machineLine());
  printText(`${results.length} spoken conversations, seed ${seed}, ${asked.length} questions:`);
  for (const [kind, some] of [
    ['all', asked],
    ['names of words', asked.filter(({ sku }) => !isBrand(sku))],
    ['brands', asked.filter(({ sku }) => isBrand(sku))],
    ['English', asked.filter(({ language }) => language === 'en')],
    ['French', asked.filter(({ language }) => language === 'fr')],
  ] as const) {
    const share = (what: string): string => {
      const n = some.filter(({ verdict }) => verdict === what).length;
      return `${n} (${((100 * n) / some.length).toFixed(1)} %)`;
    };
    printText(
      `  ${kind} (${some.length}): correct ${share('correct')}, wrongly ${share('wrong')}, ` +
        `handed over ${share('handedOver')}, not answered ${share('missed')}`,
    );
  }
  printText(`  end of speech to first audio: ${quantiles(results.flatMap(result => result.replyMs))}`);
  for (const kind of ['kept', 'made'] as const)
    printText(`  decision to first audio, ${kind}: ${quantiles(results.flatMap(r => r.firstAudio[kind]))}`);
  const unnoticed = results.reduce((sum, result) => sum + result.unnoticed, 0);
  printText(
    `  barge-in, onset to clear: ${quantiles(results.flatMap(result => result.bargeInMs))}; unnoticed ${unnoticed}`,
  );
  printText(`  stale audio after barge-in: ${results.reduce((sum, result) => sum + result.staleMs, 0)} ms`);
  for (const note of results.flatMap(result => result.notes)) printText(`  ${note}`);
}

function quantiles(values: readonly number[]): string {
  return `p50 / p95 / p99 ${spread(values)} ms of ${values.length}`;
}

function show(result: SpokenResult, events: readonly CallEvent[]): void {
  printText(`${result.id}: ${result.verdicts.join(' ')}`);
  for (const event of events) {
    if (event.kind === 'transcript.final')
      printText(`    heard "${event.text}" (${event.confidence.toFixed(2)})`);
    if (event.kind === 'answer.given')
      printText(`    ${event.outcome} [${event.skus.join(' ')}] ${event.text}`);
    if (event.kind === 'playback.ended' && event.outcome !== 'played')
      printText(`    ${event.outcome} after "${event.heardText}"`);
  }
}
