/**
 * `npm run bench:recap-live [-- --rounds 4] [--spoken fr,nl]`: how long after an agent has summed up a call the service says so.
 *
 * The fixture calls that have a recap (four in English, two in French) are streamed at the pace of speech into the Twilio
 * WebSocket of the whole service, both tracks; `recap.found` comes back over `Calls/Watch`. Every round begins each call
 * a little later within a frame of the recogniser, so that no round is like another. Time is counted from the moment
 * the last sound of the recap was sent, by the fixture's own times, to the event.
 *
 * With `--spoken` the check sets of those languages are spoken instead, with and without recaps: what is found in what was
 * heard stands beside what is found in the same words as they are written. The recap ends where the agent's turn does.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { shippedModel } from '../actions/summary/recap/model.js';
import { printText } from '../cli/output.js';
import { callerVoices } from './bot/voices.js';
import { startLoadedService } from './load/children.js';
import { loadCalls } from './load/fixtures.js';
import { percentile } from './load/percentiles.js';
import { machineLine, table } from './machine.js';
import { judge } from './recap-training/evaluate.js';
import { play } from './recap-live/play.js';
import type { Played } from './recap-live/play.js';
import { spokenChecks } from './recap-live/spoken.js';
import type { RecapCall } from './recap-live/spoken.js';

const BAR_MS = 2000;
/** How the recaps of the fixtures begin. */
const CUE = /\b(sum up|pour résumer|donc la facture)\b/;
const HEAD = [
  'calls',
  'recap stated live',
  'first, ms: p50 / p95 / most',
  'to its end, ms: p50 / p95 / most',
  'stated elsewhere',
  'found in the whole call',
  'elsewhere',
  'in the written words, live and whole',
];

const { values } = parseArgs({
  options: { rounds: { type: 'string' }, spoken: { type: 'string' } },
});
printText(machineLine());
const calls = values.spoken === undefined ? await fixtures() : await checks(values.spoken.split(','));
const rounds = Number(values.rounds ?? (values.spoken === undefined ? 4 : 1));
const service = await startLoadedService({ PARLEY_STT_PACKS: '{fr: fr-8k, nl: nl-8k}' });
try {
  report(await play(service, calls, rounds));
} finally {
  await service.stop();
}

async function fixtures(): Promise<RecapCall[]> {
  return (await loadCalls(['en', 'fr'])).flatMap(call => {
    const recap = call.spoken.find(({ role, text }) => role === 'agent' && CUE.test(text ?? ''));
    return recap === undefined ? [] : [{ call, recap }];
  });
}

async function checks(languages: readonly string[]): Promise<RecapCall[]> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-recap-'));
  const voices = callerVoices(folder);
  const spoken: RecapCall[] = [];
  for (const language of languages) spoken.push(...(await spokenChecks(language, voices.say)));
  await voices.close();
  rmSync(folder, { recursive: true, force: true });
  return spoken;
}

function report(played: readonly Played[]): void {
  const groups = new Set(played.map(groupOf));
  const rows = [...groups].map(name =>
    row(
      name,
      played.filter(one => groupOf(one) === name),
    ),
  );
  printText(table(HEAD, [...rows, row('all', played)]));
  const real = played.filter(({ recap }) => recap !== undefined);
  const slow = real.filter(({ firstMs }) => (firstMs ?? Infinity) > BAR_MS).length;
  printText(
    `bar: ${BAR_MS} ms after the recap ends; ${slow} of ${real.length} were later or not stated live`,
  );
}

function groupOf({ call, written, recap }: Played): string {
  if (written === undefined) return call.id;
  const kind = recap === undefined ? 'no recap' : written.recap?.cue === true ? 'cue' : 'no cue';
  return `${call.language}, ${kind}`;
}

function row(name: string, of: readonly Played[]): string[] {
  const real = of.filter(({ recap }) => recap !== undefined);
  const first = real.flatMap(({ firstMs }) => (firstMs === undefined ? [] : [firstMs]));
  const whole = real.flatMap(({ wholeMs }) => (wholeMs === undefined ? [] : [wholeMs]));
  return [
    name,
    `${first.length} of ${real.length}`,
    spread(first),
    spread(whole),
    String(of.reduce((n, { alarms }) => n + alarms, 0)),
    `${real.filter(({ known }) => known).length} of ${real.length}`,
    String(of.filter(({ knownElsewhere }) => knownElsewhere).length),
    asWritten(of),
  ];
}

function spread(list: readonly number[]): string {
  if (list.length === 0) return '';
  return [0.5, 0.95, 1].map(p => String(Math.round(percentile(list, p)))).join(' / ');
}

/** In how many calls something is found in the written words, with nothing after it known and with all. */
function asWritten(of: readonly Played[]): string {
  const written = of.flatMap(one => (one.written === undefined ? [] : [one.written]));
  if (written.length === 0) return '';
  const { live, whole } = shippedModel();
  const found = [live, whole].map(w => written.filter(call => judge(call, w).found.length > 0).length);
  return `${found.join(' and ')} of ${written.length}`;
}
