/** The views: calls and turns as the log tells them, made event by event. */
import type { ClientSession } from 'mongodb';
import type { CallEvent, CallEventOf } from '../../call/events.js';
import { fold } from '../../language/fold.js';
import type { CallDocument, Collections, TurnDocument } from './documents.js';

/** Words as the search compares them. */
export function searchTokens(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Applies events to the views, in the order of the log. */
export async function applyEvents(
  { calls, turns }: Collections,
  events: readonly CallEvent[],
  session?: ClientSession,
): Promise<void> {
  const with_ = session === undefined ? {} : { session };
  for (const event of events) {
    if (event.kind === 'call.started')
      await calls.updateOne(
        { _id: event.callId },
        { $setOnInsert: callOf(event) },
        { upsert: true, ...with_ },
      );
    if (event.kind === 'call.ended') {
      const state = event.reason === 'interrupted' ? ('interrupted' as const) : ('ended' as const);
      const end = { state, endReason: event.reason, durationMs: event.durationMs };
      await calls.updateOne({ _id: event.callId }, { $set: end }, with_);
    }
  }
  const finals = events.filter(event => event.kind === 'transcript.final');
  if (finals.length > 0) await addTurns({ calls, turns }, finals, session);
  const last = events.at(-1);
  if (last === undefined) return;
  const lastMs = Math.max(...events.map(event => event.tMs));
  await calls.updateOne(
    { _id: last.callId },
    { $max: { lastMs }, $set: { pending: true, indexing: false, dirty: false } },
    with_,
  );
}

/** The document of a call that has just begun. */
export function callOf(event: CallEventOf<'call.started'>): CallDocument {
  const { callId, startedAt, entrance, externalId, from, to, language, channels, metadata } = event;
  return {
    _id: callId,
    startedMs: Date.parse(startedAt),
    startedAt,
    state: 'live',
    entrance,
    ...(externalId !== undefined && { externalId }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    language,
    roles: channels.map(({ role }) => role),
    metadata: JSON.stringify(metadata),
    lastMs: event.tMs,
    pending: true,
    dirty: false,
  };
}

// A later pass hears a whole channel again and may cut it into other utterances, so it replaces all of the earlier one.
async function addTurns(
  { calls, turns }: Pick<Collections, 'calls' | 'turns'>,
  finals: readonly CallEventOf<'transcript.final'>[],
  session?: ClientSession,
): Promise<void> {
  const with_ = session === undefined ? {} : { session };
  const { callId } = finals[0]!;
  const call = await calls.findOne({ _id: callId }, with_);
  const latest = new Map<string, number>();
  const passOf = async (role: 'caller' | 'agent'): Promise<number> => {
    const top = await turns.find({ callId, role }, with_).sort({ pass: -1 }).limit(1).toArray();
    return top[0]?.pass ?? 0;
  };
  let kept: TurnDocument[] = [];
  for (const final of finals) {
    const { role, pass } = final;
    const before = latest.get(role) ?? (await passOf(role));
    if (pass < before) continue;
    if (pass > before && before > 0) {
      await turns.deleteMany({ callId, role, pass: { $lt: pass } }, with_);
      kept = kept.filter(turn => turn.role !== role);
    }
    latest.set(role, pass);
    kept.push(turnOf(final, call?.startedMs ?? 0));
  }
  if (kept.length > 0) await turns.insertMany(kept, with_);
}

function turnOf(final: CallEventOf<'transcript.final'>, startedMs: number): TurnDocument {
  const { callId, seq, utteranceId, role, pass, startMs, endMs, text, confidence, words } = final;
  return {
    _id: `${callId} ${String(seq).padStart(10, '0')}`,
    callId,
    startedMs,
    utteranceId,
    role,
    pass,
    startMs,
    endMs,
    text,
    confidence,
    words: JSON.stringify(words),
    terms: [...new Set(searchTokens(text))],
  };
}
