/** Makes the subject of a call from its log. Pure: the same log gives the same subject, live and from any store. */
import type { Role } from '../../call/audio.js';
import type { CallEvent, CallEventOf } from '../../call/events.js';
import type { MeasureValues, Subject, SubjectSpan, SubjectTurn } from './subject.js';
import { fold } from '../../language/fold.js';
import { comparedWords } from './words.js';

type Features = CallEventOf<'prosody.turn'>['features'];

/** Shortest pause within a turn that counts as one is the prosody stage's; here each it reports is a stretch. */
const CHANGE_NAMES: Readonly<Record<string, readonly [up: string, down: string]>> = {
  wordsPerMin: ['faster', 'slower'],
  syllablesPerS: ['faster', 'slower'],
  loudnessDb: ['louder', 'softer'],
  pitchSt: ['higher', 'lower'],
};

interface Building {
  readonly turns: Map<string, SubjectTurn>;
  /** The latest pass over each side. */
  readonly passes: Partial<Record<Role, number>>;
  readonly spans: SubjectSpan[];
  /** By their ids, because a later statement of a recap replaces it. */
  readonly recaps: Map<string, SubjectSpan>;
  readonly fields: Record<string, number | string>;
  callId: string;
  language: string;
  durationMs: number;
  /** The call is over: its length is known, and what is stated of it later, such as an edited summary, makes it no longer. */
  isOver: boolean;
  /** Since when the call has been on hold. */
  heldMs: number | undefined;
}

/** Collects the events of one call; `subject` may be asked at any time. */
export class SubjectBuilder {
  private readonly building: Building = {
    turns: new Map(),
    passes: {},
    spans: [],
    recaps: new Map(),
    fields: {},
    callId: '',
    language: 'en',
    durationMs: 0,
    isOver: false,
    heldMs: undefined,
  };

  /** Takes the next event of the log; false if it says nothing of the subject but how long the call is. */
  push(event: CallEvent): boolean {
    const { building } = this;
    building.callId = event.callId;
    if (!building.isOver) building.durationMs = Math.max(building.durationMs, event.tMs);
    const take = TAKERS[event.kind] as ((b: Building, e: CallEvent) => void) | undefined;
    take?.(building, event);
    return take !== undefined;
  }

  /** The call as it is known so far. */
  subject(): Subject {
    const { turns, recaps, fields, callId, language, durationMs } = this.building;
    const spans = [...this.building.spans, ...recaps.values()];
    return {
      callId,
      language,
      durationMs,
      turns: [...turns.values()].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs),
      spans: spans.sort((a, b) => a.startMs - b.startMs),
      fields: { ...fields, duration: durationMs },
    };
  }
}

/** The subject of a whole log. */
export function subjectOf(events: Iterable<CallEvent>): Subject {
  const builder = new SubjectBuilder();
  for (const event of events) builder.push(event);
  return builder.subject();
}

const TAKERS: { [K in CallEvent['kind']]?: (building: Building, event: CallEventOf<K>) => void } = {
  'call.started': takeStart,
  'call.ended': (b, e) => {
    b.durationMs = e.durationMs;
    b.isOver = true;
    b.fields['ended'] = e.reason;
    takeOffHold(b, e.durationMs);
  },
  'transcript.final': takeFinal,
  'prosody.turn': takeProsody,
  'prosody.changed': takeChange,
  'prosody.interrupted': (b, { by, startMs, endMs }) =>
    b.spans.push({ name: 'interruption', role: by, startMs, endMs }),
  'prosody.call': takeSums,
  'signal.found': takeSignal,
  'sentiment.turn': takeSentiment,
  'signals.call': takeSignalSums,
  'route.decided': takeRoute,
  'intent.recognised': takeIntent,
  'slots.filled': takeSlots,
  'recap.found': takeRecap,
  'recap.withdrawn': (b, e) => b.recaps.delete(e.recapId),
  'audio.paused': (b, e) => void (b.heldMs ??= e.tMs),
  'audio.resumed': (b, e) => takeOffHold(b, e.tMs),
  dtmf: (b, e) => b.spans.push({ name: 'dtmf', role: 'caller', startMs: e.tMs, endMs: e.tMs }),
};

function takeOffHold(b: Building, endMs: number): void {
  if (b.heldMs === undefined) return;
  b.spans.push({ name: 'hold', role: undefined, startMs: b.heldMs, endMs: Math.max(b.heldMs, endMs) });
  b.heldMs = undefined;
}

/** The field that keeps the kind of a signal: the first of the call. */
const KIND_FIELDS: Readonly<Record<string, string>> = {
  irritant: 'cause',
  vulnerable: 'driver',
  avoidable: 'why',
};

function takeSignal(b: Building, e: CallEventOf<'signal.found'>): void {
  const { signal, detail, state, role, startMs, endMs } = e;
  const name = signal === 'compliance' ? (state === 'missing' ? 'unsaid' : state) : signal;
  if (name === undefined || name === 'said') return;
  b.spans.push({ name, role, startMs, endMs });
  const field = signal === 'compliance' ? 'rule' : KIND_FIELDS[signal];
  if (field !== undefined && detail !== undefined) b.fields[field] ??= detail;
}

function takeSentiment(b: Building, e: CallEventOf<'sentiment.turn'>): void {
  const { role, utteranceId, startMs, endMs, score, label } = e;
  const turn = b.turns.get(utteranceId);
  if (turn !== undefined)
    b.turns.set(utteranceId, { ...turn, measures: { ...turn.measures, sentiment: score } });
  if (label !== 'neutral') b.spans.push({ name: label, role, startMs, endMs });
}

function takeSignalSums(b: Building, e: CallEventOf<'signals.call'>): void {
  for (const role of ['caller', 'agent'] as const) {
    const side = e.sentiment[role];
    if (side === undefined) continue;
    b.fields[`${role}.mood`] = side.score;
    if (side.trend !== null) b.fields[`${role}.trend`] = side.trend;
  }
  if (e.politeness !== null) b.fields['politeness'] = e.politeness;
  if (e.answered !== null) b.fields['answered'] = e.answered;
}

function takeStart(b: Building, { language, entrance, from, to }: CallEventOf<'call.started'>): void {
  b.language = language;
  Object.assign(b.fields, { language, entrance }, from !== undefined && { from }, to !== undefined && { to });
}

function takeRoute(b: Building, { facts, destination }: CallEventOf<'route.decided'>): void {
  b.fields['destination'] = destination;
  if (typeof facts.intent === 'string') b.fields['reason'] = facts.intent;
}

// The first reason stated is why the caller called; a route, or who decided it, knows better.
function takeIntent(b: Building, e: CallEventOf<'intent.recognised'>): void {
  const { intent, role, startMs, endMs } = e;
  if (intent === null) return;
  b.spans.push({ name: `intent:${fold(intent)}`, role, startMs, endMs });
  b.fields['reason'] ??= intent;
}

function takeSlots(b: Building, { slots, role }: CallEventOf<'slots.filled'>): void {
  for (const { type, value, evidence } of slots) {
    const { startMs, endMs } = evidence;
    b.spans.push({ name: `slot:${fold(type)}`, role, startMs, endMs });
    b.fields[`slot.${type.toLowerCase()}`] = String(value);
  }
}

function takeRecap(b: Building, { recapId, startMs, endMs }: CallEventOf<'recap.found'>): void {
  b.recaps.set(recapId, { name: 'recap', role: 'agent', startMs, endMs });
}

function takeFinal(b: Building, e: CallEventOf<'transcript.final'>): void {
  const { role, startMs, endMs, confidence } = e;
  if (!isLatestPass(b, e)) return;
  const words = comparedWords(e);
  const before = b.turns.get(e.utteranceId);
  // How fast somebody wrote says nothing of how fast anybody speaks.
  const isSpoken = e.words.length > 0 && endMs > startMs;
  const rate = isSpoken ? (e.words.length * 60_000) / (endMs - startMs) : undefined;
  const measures = {
    ...before?.measures,
    length: endMs - startMs,
    confidence,
    ...(rate !== undefined && { rate }),
  };
  b.turns.set(e.utteranceId, {
    role,
    startMs,
    endMs,
    words,
    measures,
    usual: before?.usual ?? {},
    z: before?.z ?? {},
  });
}

// A later pass hears the whole side again and may cut it into other utterances: it replaces all of the earlier one.
function isLatestPass(b: Building, { role, pass }: CallEventOf<'transcript.final'>): boolean {
  const latest = b.passes[role] ?? pass;
  if (pass < latest) return false;
  b.passes[role] = pass;
  if (pass > latest) for (const [id, turn] of b.turns) if (turn.role === role) b.turns.delete(id);
  return true;
}

function takeProsody(b: Building, e: CallEventOf<'prosody.turn'>): void {
  const turn = b.turns.get(e.utteranceId);
  if (turn === undefined) return;
  const measures = { ...turn.measures, ...named(e.features) };
  b.turns.set(e.utteranceId, { ...turn, measures, usual: named(e.usual), z: named(e.z) });
  for (const { startMs, endMs } of e.pauses) b.spans.push({ name: 'pause', role: e.role, startMs, endMs });
}

function named(f: Features): MeasureValues {
  const values: [string, number | null][] = [
    ['rate', f.wordsPerMin],
    ['syllables', f.syllablesPerS],
    ['loudness', f.loudnessDb],
    ['pitch', f.pitchSt],
    ['range', f.pitchRangeSt],
  ];
  return Object.fromEntries(values.filter((pair): pair is [string, number] => pair[1] !== null));
}

function takeChange(
  b: Building,
  { role, feature, direction, fromMs, tMs }: CallEventOf<'prosody.changed'>,
): void {
  const place = { role, startMs: fromMs, endMs: Math.max(fromMs, tMs) };
  b.spans.push({ name: 'change', ...place });
  const name = CHANGE_NAMES[feature]?.[direction === 'up' ? 0 : 1];
  if (name !== undefined) b.spans.push({ name, ...place });
}

function takeSums(b: Building, e: CallEventOf<'prosody.call'>): void {
  b.fields['overlap'] = e.overlapMs;
  b.fields['nontalk'] = e.nonTalkMs;
  // The sums have all interruptions: those told live, and those that were certain only at the end.
  const others = b.spans.filter(s => s.name !== 'interruption');
  b.spans.splice(0, b.spans.length, ...others);
  for (const { by, startMs, endMs } of e.interruptions)
    b.spans.push({ name: 'interruption', role: by, startMs, endMs });
  for (const { startMs, endMs } of e.silences)
    b.spans.push({ name: 'silence', role: undefined, startMs, endMs });
  for (const [role, side] of Object.entries(e.sides) as [Role, NonNullable<(typeof e.sides)[Role]>][]) {
    b.fields[`${role}.talk`] = side.talkMs;
    b.fields[`${role}.share`] = side.talkShare;
    b.fields[`${role}.monologue`] = side.longestMonologueMs;
    if (side.responseDelayMs !== null) b.fields[`${role}.delay`] = side.responseDelayMs;
  }
}
