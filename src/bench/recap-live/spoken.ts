/**
 * The check sets of the recap detector (`training/recap/check`) as spoken calls: every turn is said by eSpeak NG with voices that
 * training never heard, both sides on a track of their own, one after the other.
 */
import { encodeMulaw, joinSamples } from '../../audio/audio.js';
import type { CallerVoice } from '../bot/voices.js';
import type { LoadCall, Spoken } from '../load/fixtures.js';
import type { LabelledCall } from '../recap-corpus/corpus.js';
import { readCheckSet } from '../recap-training/check.js';

/** A call, and where the agent sums it up: in the turns that hold the recap, with what is asked at their end. */
export interface RecapCall {
  readonly call: LoadCall;
  readonly recap: Spoken | undefined;
  /** As written, for a comparison. */
  readonly written?: LabelledCall;
}

const PER_MS = 8;
const FRAME = 160;
const PAUSE_MS = 500;
const LEAD_MS = 400;
/** Long enough for the last utterance to end. */
const TAIL_MS = 1200;
/** Variants of eSpeak NG that `training/parley_training/voices.py` keeps out. */
const VARIANTS = ['f5', 'm7', 'm4', 'klatt3'] as const;
const ACCENTS: Readonly<Record<string, string>> = { en: 'en-us', fr: 'fr', nl: 'nl' };

/** Speaks the conversations of both check sets in a language. */
export async function spokenChecks(language: string, say: CallerVoice): Promise<RecapCall[]> {
  const written = [...readCheckSet(language), ...readCheckSet(language, 'second')];
  const calls: RecapCall[] = [];
  for (const [i, call] of written.entries()) calls.push(await spoken(call, i, say));
  return calls;
}

async function spoken(written: LabelledCall, index: number, say: CallerVoice): Promise<RecapCall> {
  const voiceOf = (shift: number): string =>
    `${ACCENTS[written.language]}+${VARIANTS[(index + shift) % VARIANTS.length]}`;
  const voices = { caller: voiceOf(0), agent: voiceOf(1) };
  const turns: Spoken[] = [];
  const tracks: Int16Array[][] = [[], []];
  const add = (channel: number, samples: Int16Array): void => {
    for (const [c, track] of tracks.entries())
      track.push(c === channel ? samples : new Int16Array(samples.length));
  };
  add(0, new Int16Array(LEAD_MS * PER_MS));
  let at = LEAD_MS;
  for (const { role, text } of written.turns) {
    const samples = await say(text, voices[role]);
    const endMs = at + Math.round(samples.length / PER_MS);
    turns.push({ role, startMs: at, endMs, text });
    add(role === 'caller' ? 0 : 1, samples);
    add(0, new Int16Array(PAUSE_MS * PER_MS));
    at = endMs + PAUSE_MS;
  }
  add(0, new Int16Array(TAIL_MS * PER_MS));
  const samples = tracks.map(joinSamples);
  const { id, language } = written;
  const call = { id, language, spoken: turns, samples, payloads: samples.map(payloadsOf) };
  return { call, recap: recapOf(written, turns), written };
}

function recapOf({ recap }: LabelledCall, turns: readonly Spoken[]): Spoken | undefined {
  const said = recap?.parts.map(part => turns[part.turn]!) ?? [];
  return said.length === 0
    ? undefined
    : { role: 'agent', startMs: said[0]!.startMs, endMs: said.at(-1)!.endMs };
}

function payloadsOf(samples: Int16Array): string[] {
  const bytes = encodeMulaw(samples);
  return Array.from({ length: Math.floor(bytes.length / FRAME) }, (_, i) =>
    Buffer.from(bytes.subarray(i * FRAME, (i + 1) * FRAME)).toString('base64'),
  );
}
