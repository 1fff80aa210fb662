/**
 * The views: calls and turns as the log tells them. The only place that turns events into rows, live and at a rebuild.
 */
import type { CallEvent, CallEventOf } from '../../call/events.js';
import type { Connection } from './connection.js';
import { CallIndex } from './index/keep.js';

/** Applies events to the views, in the order of the log. */
export class Views {
  readonly #started;
  readonly #ended;
  readonly #laterPass;
  readonly #dropEarlierPasses;
  readonly #turn;
  readonly #index;

  constructor(private readonly db: Connection) {
    this.#index = new CallIndex(db);
    this.#started = db.prepare(
      `INSERT INTO calls (call_id, started_ms, started_at, state, entrance, external_id, from_number, to_number,
         language, roles, metadata) VALUES (?, ?, ?, 'live', ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#ended = db.prepare('UPDATE calls SET state = ?, end_reason = ?, duration_ms = ? WHERE call_id = ?');
    this.#laterPass = db.prepare(
      'SELECT 1 AS yes FROM turns WHERE call_id = ? AND role = ? AND pass > ? LIMIT 1',
    );
    this.#dropEarlierPasses = db.prepare('DELETE FROM turns WHERE call_id = ? AND role = ? AND pass < ?');
    this.#turn = db.prepare(
      `INSERT INTO turns (call_id, utterance_id, role, pass, start_ms, end_ms, text, confidence, words)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
  }

  /** Applies one event. */
  apply(event: CallEvent): void {
    if (event.kind === 'call.started') this.#addCall(event);
    else if (event.kind === 'call.ended') this.#endCall(event);
    else if (event.kind === 'transcript.final') this.#addTurn(event);
  }

  /** Notes that a call's index is behind its log. */
  outdate(callId: string): void {
    this.#index.mark(callId);
  }

  /** Removes what was derived from one call. */
  drop(callId: string): void {
    this.#index.drop(callId);
    this.db.prepare('DELETE FROM turns WHERE call_id = ?').run([callId]);
    this.db.prepare('DELETE FROM calls WHERE call_id = ?').run([callId]);
  }

  #addCall(event: CallEventOf<'call.started'>): void {
    this.#started.run([
      event.callId,
      Date.parse(event.startedAt),
      event.startedAt,
      event.entrance,
      event.externalId ?? null,
      event.from ?? null,
      event.to ?? null,
      event.language,
      JSON.stringify(event.channels.map(channel => channel.role)),
      JSON.stringify(event.metadata),
    ]);
  }

  #endCall(event: CallEventOf<'call.ended'>): void {
    const state = event.reason === 'interrupted' ? 'interrupted' : 'ended';
    this.#ended.run([state, event.reason, event.durationMs, event.callId]);
  }

  // A later pass hears a whole channel again and may cut it into other utterances, so it replaces all of the earlier one.
  #addTurn(event: CallEventOf<'transcript.final'>): void {
    const { callId, role, pass } = event;
    if (this.#laterPass.get([callId, role, pass]) !== undefined) return;
    if (pass > 1) this.#dropEarlierPasses.run([callId, role, pass]);
    this.#turn.run([
      callId,
      event.utteranceId,
      role,
      pass,
      event.startMs,
      event.endMs,
      event.text,
      event.confidence,
      JSON.stringify(event.words),
    ]);
  }
}
