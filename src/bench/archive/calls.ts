/** Calls of a made-up contact centre, the same for the same seed: what was said, when, and how. */
import type { Role } from '../../call/audio.js';
import type { CallEvent, NewCallEvent } from '../../call/events.js';
import { Random } from './random.js';
import { speeches } from './vocabulary.js';
import type { Speech } from './vocabulary.js';

const YEAR_MS = 365 * 86_400_000;
const BEGAN_MS = Date.UTC(2025, 2, 1);
const WORD_MS = 290;
const MEAN_TURNS = 50;
const MOST_TURNS = 200;

interface Voice {
  readonly rate: number;
  readonly loudness: number;
  readonly pitch: number;
}

interface Draft {
  readonly random: Random;
  readonly speech: Speech;
  readonly callId: string;
  readonly events: CallEvent[];
  readonly voices: Record<Role, Voice>;
  readonly interruptions: { startMs: number; endMs: number; by: Role; successful: boolean }[];
  readonly talkMs: Record<Role, number>;
  /** From here on the caller is angry: louder and faster; beyond the last turn, never. */
  readonly angryFrom: number;
  readonly reason: string;
  nowMs: number;
}

/** Yields the logs of `count` calls, one at a time. */
export function* archiveCalls(count: number, seed: number): Generator<readonly CallEvent[]> {
  const random = new Random(seed);
  const languages = speeches(seed);
  for (let i = 0; i < count; i++) {
    // Each call has a seed of its own, so that a call does not depend on how many there are.
    const own = new Random(seed * 1_000_003 + i);
    yield makeCall(own, random.pick(languages), `call_${String(i).padStart(9, '0')}`, i / count);
  }
}

function makeCall(random: Random, speech: Speech, callId: string, through: number): readonly CallEvent[] {
  const turns = Math.min(MOST_TURNS, Math.max(4, Math.round(random.normal(MEAN_TURNS, MEAN_TURNS * 0.45))));
  const angry = random.chance(0.08);
  const draft: Draft = {
    random,
    speech,
    callId,
    events: [],
    voices: { caller: voiceOf(random), agent: voiceOf(random) },
    interruptions: [],
    talkMs: { caller: 0, agent: 0 },
    angryFrom: angry ? random.int(2, turns) : Infinity,
    reason: random.pick(Object.keys(speech.reasons)),
    nowMs: 400,
  };
  begin(draft, new Date(BEGAN_MS + Math.floor(through * YEAR_MS)).toISOString());
  for (let i = 0; i < turns; i++) addTurn(draft, i, turns);
  finish(draft);
  return draft.events;
}

function voiceOf(random: Random): Voice {
  return { rate: random.normal(160, 18), loudness: random.normal(-26, 3), pitch: random.normal(8, 4) };
}

function add(draft: Draft, event: NewCallEvent): void {
  draft.events.push({ ...event, callId: draft.callId, seq: draft.events.length } as CallEvent);
}

function begin(draft: Draft, startedAt: string): void {
  const { random, speech } = draft;
  add(draft, {
    kind: 'call.started',
    tMs: 0,
    entrance: random.chance(0.7) ? 'twilio' : 'ws',
    from: `+3225550${String(random.int(0, 9999)).padStart(4, '0')}`,
    language: speech.language,
    channels: [{ role: 'caller' }, { role: 'agent' }],
    sampleRateHz: 8000,
    startedAt,
    metadata: {},
  });
}

function addTurn(draft: Draft, index: number, turns: number): void {
  const { random } = draft;
  const role: Role = index % 2 === 0 ? 'agent' : 'caller';
  const angry = role === 'caller' && index >= draft.angryFrom;
  const words = textOf(draft, role, index, turns, angry).split(' ');
  const wordMs = Math.round((WORD_MS * 160) / draft.voices[role].rate / (angry ? 1.3 : 1));
  const interrupts = random.chance(angry ? 0.15 : 0.02);
  const startMs = Math.max(0, draft.nowMs + (interrupts ? -600 : random.int(100, 1500)));
  const endMs = startMs + words.length * wordMs;
  const utteranceId = `u${index}`;
  const place = { channel: role === 'caller' ? 0 : 1, role } as const;
  const timed = words.map((word, i) => ({
    word,
    startMs: startMs + i * wordMs,
    endMs: startMs + (i + 1) * wordMs,
    confidence: 0.9,
  }));
  const confidence = 0.8 + Math.round(random.next() * 20) / 100;
  const text = words.join(' ');
  const { language } = draft.speech;
  const said = {
    utteranceId,
    startMs,
    endMs,
    text,
    confidence,
    words: timed,
    language,
    pack: 'made',
    pass: 1,
  };
  add(draft, { kind: 'transcript.final', tMs: endMs, ...place, ...said });
  addVoice(draft, { utteranceId, startMs, endMs, ...place }, angry);
  if (interrupts) draft.interruptions.push({ startMs, endMs: startMs + 600, by: role, successful: true });
  draft.talkMs[role] += endMs - startMs;
  draft.nowMs = endMs + (random.chance(0.02) ? random.int(3000, 15_000) : 0);
  if (index === 1) addRoute(draft, endMs);
}

function textOf(draft: Draft, role: Role, index: number, turns: number, angry: boolean): string {
  const { random, speech } = draft;
  if (index === 0) return `${random.pick(speech.greeting)}${random.chance(0.9) ? ` ${speech.notice}` : ''}`;
  if (index === 1) return `${random.pick(speech.reasons[draft.reason]!)} ${filler(draft)}`;
  if (role === 'agent') return random.chance(0.3) ? random.pick(speech.agent) : filler(draft);
  if (random.chance(angry ? 0.08 : 0.001)) return `${random.pick(speech.complaints)} ${filler(draft)}`;
  if (index > turns - 6 && random.chance(angry ? 0.2 : 0.004)) return random.pick(speech.leaving);
  return filler(draft);
}

function filler({ random, speech }: Draft): string {
  const length = Math.max(1, Math.round(random.normal(8, 4)));
  return Array.from({ length }, () => speech.words.draw(random)).join(' ');
}

type TurnPlace = { utteranceId: string; startMs: number; endMs: number; channel: number; role: Role };

function addVoice(draft: Draft, place: TurnPlace, angry: boolean): void {
  const { random } = draft;
  const usual = draft.voices[place.role];
  // To a hundredth, as one would print them: nobody hears more, and the log stays small.
  const about = (mean: number, deviation: number): number =>
    Math.round(random.normal(mean, deviation) * 100) / 100;
  const z = (value: number, mean: number, deviation: number): number =>
    Math.round(((value - mean) / deviation) * 100) / 100;
  const rate = about(usual.rate * (angry ? 1.25 : 1), 14);
  const loudness = about(usual.loudness + (angry ? 6 : 0), 2);
  const pitch = about(usual.pitch + (angry ? 2 : 0), 1);
  const features = {
    pitchSt: pitch,
    pitchRangeSt: null,
    loudnessDb: loudness,
    syllablesPerS: null,
    wordsPerMin: rate,
  };
  add(draft, {
    kind: 'prosody.turn',
    tMs: place.endMs,
    ...place,
    speechMs: place.endMs - place.startMs,
    f0Hz: null,
    loudness: null,
    features,
    usual: { ...features, pitchSt: usual.pitch, loudnessDb: usual.loudness, wordsPerMin: usual.rate },
    z: {
      ...features,
      pitchSt: z(pitch, usual.pitch, 1),
      loudnessDb: z(loudness, usual.loudness, 2),
      wordsPerMin: z(rate, usual.rate, 14),
    },
    pauses: [],
  });
}

function addRoute(draft: Draft, tMs: number): void {
  const at = (draft.events[0] as { startedAt: string }).startedAt;
  add(draft, {
    kind: 'route.decided',
    tMs,
    destination: `queue-${draft.reason}`,
    priority: 0,
    process: null,
    message: null,
    rule: draft.reason,
    why: [],
    facts: { at, language: draft.speech.language, intent: draft.reason, confidence: 0.9 },
  });
}

function finish(draft: Draft): void {
  const { talkMs, interruptions, nowMs: tMs } = draft;
  const side = (role: Role): object => ({
    talkMs: talkMs[role],
    talkShare: talkMs[role] / tMs,
    longestMonologueMs: 0,
    interruptions: interruptions.filter(one => one.by === role).length,
    responseDelayMs: null,
  });
  add(draft, {
    kind: 'prosody.call',
    tMs,
    sides: { caller: side('caller'), agent: side('agent') },
    overlapMs: interruptions.length * 600,
    overlaps: interruptions.length,
    interruptions,
    silences: [],
    nonTalkMs: 0,
  } as NewCallEvent);
  add(draft, { kind: 'call.ended', tMs, reason: 'hangup', durationMs: tMs });
}
