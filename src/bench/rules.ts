/**
 * Rules on live calls: what one turn costs with many rules open, and that this does not grow with the call.
 *
 * Usage: npm run bench:rules -- [RULES] [TURNS]. Rules that never match are asked until the end, so they cost most.
 */
import type { CallEvent } from '../call/events.js';
import { parseRules, rulesStage } from '../insight/insight.js';
import type { StageCall } from '../call/stage.js';
import { archiveCalls } from './archive/calls.js';
import { machineLine, table } from './machine.js';

const SEED = 7;
const SHAPES = [
  (i: number) => `caller: "never said ${i}"`,
  (i: number) => `caller: ("nobody said ${i}" | "third ${i}") near/10s (caller.rate > baseline + 20%)`,
  (i: number) => `not agent: "hello" in first ${100_000 + i}s`,
  (i: number) => `(caller.loudness.z > ${3 + i / 1000}) then/5s "never ${i}"`,
  (i: number) => `count("the" | "de" | "le") >= ${100_000 + i}`,
];

const [count = 100, turns = 2000] = process.argv.slice(2).map(Number);
const text = Array.from({ length: count }, (_, i) => ({
  name: `r${i}`,
  when: SHAPES[i % SHAPES.length]!(i),
}));
const rules = parseRules(JSON.stringify({ rules: text }), 'rules');
process.stdout.write(
  `${machineLine()}\n${count} rules that never match, one call of ${turns} turns, seed ${SEED}\n\n`,
);
const times = await play(longCall());
const parts = [0, 0.25, 0.5, 0.75].map(from =>
  times.slice(from * times.length, (from + 0.25) * times.length),
);
const row = (name: string, ms: readonly number[]): string[] => {
  const sorted = ms.toSorted((a, b) => a - b);
  return [name, ...[0.5, 0.99, 1].map(q => (sorted[Math.ceil(q * sorted.length) - 1] ?? 0).toFixed(2))];
};
const rows = [row('all turns', times), ...parts.map((part, i) => row(`quarter ${i + 1} of the call`, part))];
process.stdout.write(
  `${table(['ms from the last event of a turn to the answers', 'median', 'p99', 'most'], rows)}\n`,
);

/** The turns of many calls as one. */
function longCall(): CallEvent[] {
  const events: CallEvent[] = [];
  let shiftMs = 0;
  for (const call of archiveCalls(Math.ceil(turns / 20), SEED)) {
    for (const event of call) {
      if (event.kind === 'call.started' && events.length === 0) events.push(event);
      if (event.kind !== 'transcript.final' && event.kind !== 'prosody.turn') continue;
      const [startMs, endMs, tMs] = [event.startMs + shiftMs, event.endMs + shiftMs, event.tMs + shiftMs];
      const utteranceId = `${event.utteranceId}-${shiftMs}`;
      events.push({ ...event, startMs, endMs, tMs, utteranceId, seq: events.length } as CallEvent);
    }
    shiftMs += call.at(-1)!.tMs;
    if (events.length >= 2 * turns) break;
  }
  return events;
}

async function play(events: readonly CallEvent[]): Promise<number[]> {
  let heardMs = 0;
  const call = { heardMs: () => heardMs, emit: () => undefined } as unknown as StageCall;
  const open = await rulesStage(rules, { measured: true }).open(call);
  const taken: number[] = [];
  let sinceFinal = 0;
  for (const event of events) {
    heardMs = Math.max(heardMs, event.tMs);
    const began = performance.now();
    await open?.onEvent?.(event);
    sinceFinal += performance.now() - began;
    if (event.kind !== 'prosody.turn') continue;
    taken.push(sinceFinal);
    sinceFinal = 0;
  }
  return taken;
}
