/**
 * `npm run bench:rules-live [-- --calls 14] [--words 50]`: the time from the end of a turn to the event of a rule that it fulfils.
 *
 * The whole service (entrance, recogniser, prosody, rules, store) is a process of its own; the English fixture calls are
 * streamed into its Twilio WebSocket at the pace of speech, all at once, and rules come back over `Calls/Watch`. There
 * are two rules for each of the words said most often in the fixtures: that it is said, and that it is said near a voice
 * of some loudness. The end of a turn is that of the speech, by the fixture. A word that was not recognised has no match.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { credentials } from '@grpc/grpc-js';
import type { CallEvent, CallEventOf } from '../call/events.js';
import { callsClient } from '../call/rpc/rpc.js';
import type { Event__Output } from '../call/rpc/types/parley/v1/Event.generated.js';
import { printText } from '../cli/output.js';
import { LoadCaller } from './load/caller.js';
import { startLoadedService } from './load/children.js';
import type { LoadedService } from './load/children.js';
import { loadCalls } from './load/fixtures.js';
import { spread } from './load/percentiles.js';
import { machineLine, table } from './machine.js';

const BAR_MS = 1000;
const FOLDER = fileURLToPath(new URL('../../audio-fixtures/calls/', import.meta.url));
/** How long the service may take after the last word. */
const LAST_WORDS_MS = 10_000;

/** Latencies in milliseconds. */
const measured = {
  finals: [] as number[],
  words: [] as number[],
  voice: [] as number[],
  after: [] as number[],
};

/** A number after an option's name. */
function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

const recordings = await loadCalls();
const calls = option('--calls', recordings.length);
/** Those that are said most often; each has two rules. */
const mostWords = option('--words', 50);
const folder = mkdtempSync(join(tmpdir(), 'parley-bench-rules-'));
const file = join(folder, 'rules.yaml');
const words = wordsSaid();
writeFileSync(file, JSON.stringify({ rules: words.flatMap(rulesOf) }));

/** Words of four letters or more that somebody says in a fixture. */
function wordsSaid(): string[] {
  const names = readdirSync(FOLDER).filter(name => name.endsWith('.json'));
  const said = names.flatMap(name => {
    const { language, utterances } = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as {
      readonly language: string;
      readonly utterances: readonly { readonly text: string }[];
    };
    return language === 'en' ? utterances.flatMap(({ text }) => text.split(' ')) : [];
  });
  const counts = new Map<string, number>();
  for (const word of said) if (/^[a-z]{4,}$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const often = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return often.slice(0, mostWords).map(([word]) => word);
}

function rulesOf(word: string): object[] {
  return [
    { name: `words ${word}`, when: `"${word}"` },
    { name: `voice ${word}`, when: `"${word}" near/1s (loudness > -90dB)` },
  ];
}

async function stream({ wsOrigin, grpcAddress }: LoadedService): Promise<void> {
  const client = callsClient(grpcAddress, credentials.createInsecure());
  const watch = client.watch({
    kinds: ['call.started', 'transcript.final', 'rule.matched'],
    entrance: 'twilio',
  });
  watch.on('error', () => undefined);
  const callers: LoadCaller[] = [];
  const heard = new Map<string, CallHeard>();
  watch.on('data', ({ json }: Event__Output) => {
    const event = JSON.parse(json) as CallEvent;
    if (event.kind === 'call.started') {
      const caller = callers.find(({ callSid }) => callSid === event.externalId);
      if (caller !== undefined) heard.set(event.callId, new CallHeard(caller));
    } else heard.get(event.callId)?.take(event, performance.now());
  });
  await new Promise(resolve => watch.once('metadata', resolve));
  const pacer = setInterval(() => callers.forEach(caller => caller.tick(performance.now())), 5);
  for (let i = 0; i < calls; i++) {
    const recording = recordings[i % recordings.length]!;
    callers.push(new LoadCaller(wsOrigin, i, recording, recording.payloads[0]!.length * 20));
    await delay(50);
  }
  while (callers.some(caller => !caller.done)) await delay(100);
  await delay(LAST_WORDS_MS);
  clearInterval(pacer);
  watch.cancel();
  client.close();
  for (const caller of callers) caller.close();
}

/** When the final of an utterance came, and when its speech had been sent to its end. */
interface Heard {
  readonly cameAt: number;
  readonly spokenAt: number;
}

/** What has been heard of one call. */
class CallHeard {
  private readonly finals = new Map<string, Heard>();

  constructor(private readonly caller: LoadCaller) {}

  take(event: CallEvent, now: number): void {
    if (event.kind === 'transcript.final') this.takeFinal(event, now);
    if (event.kind !== 'rule.matched') return;
    const final = this.fulfilling(event);
    if (final === undefined || event.state !== 'live') return;
    measured[event.rule.startsWith('voice') ? 'voice' : 'words'].push(now - final.spokenAt);
    measured.after.push(now - final.cameAt);
  }

  /** The last turn that the rule needed; undefined if the end of one is not known. */
  private fulfilling({ evidence }: CallEventOf<'rule.matched'>): Heard | undefined {
    const turns = evidence.map(({ utteranceId }) => this.finals.get(utteranceId));
    const known = turns.filter(turn => turn !== undefined);
    return known.length < turns.length ? undefined : known.toSorted((a, b) => a.cameAt - b.cameAt).at(-1);
  }

  private takeFinal(
    { role, utteranceId, startMs, endMs }: CallEventOf<'transcript.final'>,
    now: number,
  ): void {
    const spoken = this.caller.lastSpokenIn(role, startMs, endMs);
    const spokenAt = spoken && this.caller.sentAt(spoken.endMs);
    // An utterance that was cut for its length has no end of speech to measure from.
    if (spoken === undefined || spokenAt === undefined || spoken.endMs - endMs > 1000) return;
    this.finals.set(utteranceId, { cameAt: now, spokenAt });
    measured.finals.push(now - spokenAt);
  }
}

function report(): void {
  const rows = Object.entries({
    'end of speech to the final words': measured.finals,
    'end of speech to a rule on words': measured.words,
    'end of speech to a rule on words and voice': measured.voice,
    'final words to the rule': measured.after,
  }).map(([name, times]) => [name, times.length, spread(times), Math.max(...times).toFixed(0)]);
  printText(`${calls} calls at once, ${2 * words.length} rules\n`);
  printText(`${table(['from', 'times', 'p50 / p95 / p99 ms', 'most ms'], rows)}\n`);
  const late = measured.after.filter(ms => ms > BAR_MS).length;
  printText(`${late} of ${measured.after.length} rules came later than ${BAR_MS} ms after their turn`);
}

printText(machineLine());
const service = await startLoadedService({ PARLEY_RULES_FILE: file, PARLEY_STT_REFUSE_AT: '100' });
try {
  await stream(service);
} finally {
  await service.stop();
  rmSync(folder, { recursive: true });
}
report();
