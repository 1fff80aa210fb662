/** Random calls, as logs, and random expressions about them, for properties. */
import fc from 'fast-check';
import type { Role } from '../../call/audio.js';
import type { CallEvent, NewCallEvent } from '../../call/events.js';

const WORDS = [
  'invoice',
  'already',
  'called',
  'twice',
  'recorded',
  'cancelling',
  "it's",
  "l'invoice",
  'café',
  'x',
  '😀',
  '',
];
const role = fc.constantFrom<Role>('caller', 'agent');
const NOTHING = {
  pitchSt: null,
  pitchRangeSt: null,
  loudnessDb: null,
  syllablesPerS: null,
  wordsPerMin: null,
};

interface DraftTurn {
  readonly role: Role;
  readonly pauseMs: number;
  readonly words: readonly string[];
  readonly rate: number | null;
  readonly usual: number | null;
  readonly dtmf: boolean;
  readonly change: boolean;
  readonly intent: string | null | undefined;
}

const draftTurn: fc.Arbitrary<DraftTurn> = fc.record({
  role,
  pauseMs: fc.integer({ min: -800, max: 9000 }),
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }),
  rate: fc.option(fc.integer({ min: 80, max: 250 })),
  usual: fc.option(fc.constantFrom(0, 100, 150)),
  dtmf: fc.boolean(),
  change: fc.boolean(),
  intent: fc.constantFrom(undefined, undefined, null, 'invoice', 'fault'),
});

/** The log of a call that is over. */
export const randomLog: fc.Arbitrary<readonly CallEvent[]> = fc
  .record({
    language: fc.constantFrom('en', 'fr', 'nl'),
    turns: fc.array(draftTurn, { maxLength: 10 }),
    interruptions: fc.array(fc.tuple(role, fc.nat(20_000)), { maxLength: 4 }),
    routed: fc.boolean(),
    lastMs: fc.nat(20_000),
  })
  .map(({ language, turns, interruptions, routed, lastMs }) => {
    const events: NewCallEvent[] = [start(language)];
    let nowMs = 0;
    turns.forEach((turn, i) => {
      const startMs = Math.max(0, nowMs + turn.pauseMs);
      nowMs = startMs + turn.words.length * 300;
      events.push(...eventsOf(turn, `u${i}`, startMs, nowMs, language));
    });
    if (routed) events.push(routeDecided(nowMs, language, 'Invoice'));
    const endMs = nowMs + lastMs;
    events.push(sums(endMs, interruptions));
    events.push({ kind: 'call.ended', tMs: endMs, reason: 'hangup', durationMs: endMs });
    return events.map((event, seq) => ({ ...event, callId: 'call', seq }) as CallEvent);
  });

function start(language: string): NewCallEvent {
  return {
    kind: 'call.started',
    tMs: 0,
    entrance: 'ws',
    language,
    channels: [{ role: 'caller' }, { role: 'agent' }],
    sampleRateHz: 8000,
    startedAt: '2026-03-01T09:00:00.000Z',
    metadata: {},
  };
}

function keyAndHold(tMs: number): NewCallEvent[] {
  return [
    { kind: 'dtmf', tMs, channel: 0, digit: '1' },
    { kind: 'audio.paused', tMs },
    { kind: 'audio.resumed', tMs },
  ];
}

function eventsOf(
  turn: DraftTurn,
  utteranceId: string,
  startMs: number,
  endMs: number,
  language: string,
): NewCallEvent[] {
  const place = { channel: turn.role === 'caller' ? 0 : 1, role: turn.role, utteranceId, startMs, endMs };
  const words = turn.words.map((word, i) => ({
    word,
    startMs: startMs + i * 300,
    endMs: startMs + (i + 1) * 300,
    confidence: 1,
  }));
  const text = turn.words.join(' ');
  const z = turn.rate === null || turn.usual === null ? null : (turn.rate - turn.usual) / 14;
  const { channel, role: by } = place;
  const events: NewCallEvent[] = [
    {
      kind: 'transcript.final',
      tMs: endMs,
      ...place,
      text,
      confidence: 0.5,
      words,
      language,
      pack: 'made',
      pass: 1,
    },
    {
      kind: 'prosody.turn',
      tMs: endMs,
      ...place,
      speechMs: endMs - startMs,
      f0Hz: null,
      loudness: null,
      features: { ...NOTHING, wordsPerMin: turn.rate },
      usual: { ...NOTHING, wordsPerMin: turn.usual },
      z: { ...NOTHING, wordsPerMin: z },
      pauses: [],
    },
  ];
  if (turn.dtmf) events.push(...keyAndHold(endMs));
  if (turn.change) {
    const change = {
      feature: 'loudnessDb',
      direction: 'up',
      fromMs: startMs,
      mean: -20,
      usual: -26,
    } as const;
    events.push({ kind: 'prosody.changed', tMs: endMs, channel, role: by, ...change });
  }
  if (turn.intent !== undefined) {
    const understood = { intent: turn.intent, confidence: 0.9, ranked: [] };
    events.push({ kind: 'intent.recognised', tMs: endMs, ...place, language, text, ...understood });
  }
  return events;
}

/** The decision to put a call through to the queue. */
export function routeDecided(tMs: number, language: string, intent: string): NewCallEvent {
  const facts = { at: '2026-03-01T09:00:00.000Z', language, intent };
  const decided = {
    destination: 'queue',
    priority: 0,
    process: null,
    message: null,
    rule: 'r',
    why: [],
    facts,
  };
  return { kind: 'route.decided', tMs, ...decided };
}

function sums(tMs: number, interruptions: readonly (readonly [Role, number])[]): NewCallEvent {
  return {
    kind: 'prosody.call',
    tMs,
    sides: {},
    overlapMs: 0,
    overlaps: 0,
    interruptions: interruptions.map(([by, startMs]) => ({
      startMs,
      endMs: startMs + 400,
      by,
      successful: true,
    })),
    silences: [],
    nonTalkMs: tMs,
  };
}

const op = fc.constantFrom('<', '<=', '>', '>=', '=', '!=');
const side = fc.constantFrom('', 'caller.', 'agent.');
const seconds = fc.integer({ min: 0, max: 30 }).map(n => `${n}s`);

const spoken = fc.constantFrom(
  '"already called"',
  '"invoice"',
  '"caf?"',
  '"CAFÉ"',
  '"inv*"',
  '"*ed"',
  '"*e* c*"',
  '~cancel',
  '"it\'s x"',
  '"l\'invoice"',
  '"already * twice"',
  '"called ~cancel"',
  '"x x"',
  '"recorded"',
);
const stretch = fc
  .tuple(side, fc.constantFrom('interruption', 'dtmf', 'louder', 'change', 'turn', 'hold'))
  .map(([of, name]) => of + name);
const understood = fc.constantFrom('intent("invoice")', 'intent("f*")', 'caller: intent("invoice")');
const voice = fc
  .tuple(
    side,
    fc.oneof(
      fc.tuple(op, fc.integer({ min: 70, max: 260 })).map(([o, n]) => `rate ${o} ${n}wpm`),
      fc.tuple(op, fc.integer({ min: -3, max: 3 })).map(([o, n]) => `rate.z ${o} ${n}z`),
      fc.tuple(op, fc.integer({ min: 0, max: 40 })).map(([o, n]) => `rate ${o} baseline + ${n}%`),
      fc.tuple(op, fc.integer({ min: 0, max: 40 })).map(([o, n]) => `rate ${o} baseline - ${n}wpm`),
      fc.tuple(op, seconds).map(([o, s]) => `length ${o} ${s}`),
    ),
  )
  .map(([of, condition]) => `(${of}${condition})`);
const field = fc.oneof(
  fc
    .tuple(fc.constantFrom('=', '!='), fc.constantFrom('invoice', 'fault', 'Queue'))
    .map(([o, v]) => `reason ${o} "${v}"`),
  fc.tuple(fc.constantFrom('=', '!='), fc.constantFrom('en', 'fr')).map(([o, v]) => `language ${o} "${v}"`),
  fc.tuple(op, seconds).map(([o, s]) => `duration ${o} ${s}`),
  fc.constantFrom('destination = "queue"', 'destination != "queue"', 'slot.iban != "x"'),
);

const grammar = fc.letrec<{ readonly placed: string; readonly any: string }>(tie => ({
  placed: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    spoken,
    stretch,
    voice,
    understood,
    fc.tuple(tie('placed'), fc.constantFrom('near/2s', 'not near/3s', 'near/2w'), tie('placed')).map(joined),
    fc.tuple(tie('placed'), fc.constantFrom('then', 'then/4s', 'then/3w'), tie('placed')).map(joined),
    fc.tuple(tie('placed'), fc.constantFrom('and', 'or'), tie('placed')).map(joined),
    fc.tuple(fc.constantFrom('caller', 'agent'), tie('placed')).map(([who, part]) => `(${who}: (${part}))`),
    fc
      .tuple(tie('placed'), fc.constantFrom('first', 'last'), seconds)
      .map(([p, w, s]) => `((${p}) in ${w} ${s})`),
  ),
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('placed'),
    field,
    tie('placed').map(part => `not (${part})`),
    fc
      .tuple(tie('placed'), tie('placed'), fc.constantFrom('first', 'last'), seconds)
      .map(([p, q, w, s]) => `(((${p}) and not (${q})) in ${w} ${s})`),
    fc.tuple(tie('any'), fc.constantFrom('and', 'or'), tie('any')).map(joined),
    fc.tuple(tie('placed'), op, fc.integer({ min: 0, max: 4 })).map(([p, o, n]) => `count(${p}) ${o} ${n}`),
    fc
      .tuple(fc.constantFrom('total', 'first', 'last'), tie('placed'), op, seconds)
      .map(([of, p, o, s]) => `${of}(${p}) ${o} ${s}`),
  ),
}));

function joined([left, operator, right]: readonly [string, string, string]): string {
  return `((${left}) ${operator} (${right}))`;
}

/** An expression that can be parsed. */
export const randomExpression: fc.Arbitrary<string> = grammar.any;
