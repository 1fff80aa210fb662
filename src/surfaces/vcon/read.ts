/**
 * A vCon as a call's log. One that Parley wrote gives back every event; of others the parties, the texts of the dialog
 * and the recording are taken, and what is left out is said.
 */
import { ParleyError } from '../../call/errors.js';
import { callEvent } from '../../call/events.js';
import type { CallEvent, NewCallEvent } from '../../call/events.js';
import type { CallId } from '../../call/ids.js';
import { isCallId } from '../../call/ids.js';
import { contentHash } from './vcon.js';
import type { Vcon, VconContent, VconDialog, VconParty } from './vcon.js';
import { EVENTS_PURPOSE, PARTS } from './write.js';

/** What a vCon holds for the store. */
export interface ReadVcon {
  readonly callId: CallId;
  /** In the order of the log. */
  readonly events: readonly NewCallEvent[];
  /** The recording as a WAV file, if it is inside. */
  readonly recording: Uint8Array | undefined;
  /** What was not taken, for people. */
  readonly leftOut: readonly string[];
}

/**
 * Reads a vCon that has been checked.
 *
 * @throws ParleyError FILE_INVALID for events that do not fit, or content that does not match its hash
 */
export function fromVcon(vcon: Vcon): ReadVcon {
  const recording = recordingIn(vcon);
  const own = vcon.attachments?.find(a => a.purpose === EVENTS_PURPOSE && isOwnBody(a.body));
  const read = own === undefined ? foreignLog(vcon) : ownLog(vcon, own.body as OwnBody);
  // Without its file a recording is not there, whatever the log says.
  const kept = read.events.filter(event => event.kind !== 'recording.stored' || recording !== undefined);
  const lost = read.events.length - kept.length;
  const leftOut = [...read.leftOut, ...(lost === 0 ? [] : ['the recording, which is not inside'])];
  return { callId: read.callId, events: kept, recording, leftOut };
}

interface OwnBody {
  readonly callId: CallId;
  readonly events: readonly unknown[];
}

function isOwnBody(body: unknown): body is OwnBody {
  const { callId, events } = (body ?? {}) as Partial<OwnBody>;
  return typeof callId === 'string' && isCallId(callId) && Array.isArray(events);
}

type Log = Pick<ReadVcon, 'callId' | 'events' | 'leftOut'>;

function ownLog({ analysis = [] }: Vcon, { callId, events }: OwnBody): Log {
  const schemas = new Set(PARTS.map(({ schema }) => schema));
  const analysed = analysis
    .filter(({ schema }) => schema !== undefined && schemas.has(schema))
    .flatMap(({ body }) => (body as { events?: unknown[] } | undefined)?.events ?? []);
  const all = [...events, ...analysed].map((event, i) => checked(event, callId, i));
  const ordered = all.toSorted((a, b) => a.seq - b.seq);
  ordered.forEach((event, i) => {
    if (event.seq === i) return;
    throw invalid('attachments', `event ${i} of the log is missing or there twice`);
  });
  if (ordered[0]?.kind !== 'call.started')
    throw invalid('attachments', 'the log does not begin with call.started');
  const foreign = analysis.filter(({ vendor }) => vendor !== 'Parley').length;
  const leftOut = foreign === 0 ? [] : [`${foreign} analyses of others`];
  return { callId, events: ordered.map(stated), leftOut };
}

function checked(event: unknown, callId: CallId, position: number): CallEvent {
  const parsed = callEvent.safeParse({ ...(event as object), callId });
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw invalid(`events.${position}${field && `.${field}`}`, `event ${position} is none that is known here`);
}

function stated({ callId: _c, seq: _s, ...event }: CallEvent): NewCallEvent {
  return event as NewCallEvent;
}

function foreignLog(vcon: Vcon): Log {
  const { parties = [], dialog = [], analysis = [], attachments = [] } = vcon;
  // Whoever wrote it need not have kept the order in which things were said.
  const starts = dialog.flatMap(({ start }) => (start === undefined ? [] : [Date.parse(start)]));
  const startedAtMs = starts.length === 0 ? Date.parse(vcon.created_at) : Math.min(...starts);
  const agents = parties.map(isAgent);
  const texts = dialog
    .map((d, i) => finalOf(d, i, startedAtMs, agents))
    .filter(final => final !== undefined)
    .toSorted((a, b) => a.tMs - b.tMs);
  const lengthMs = dialog.map(d => Date.parse(d.start ?? '') - startedAtMs + (d.duration ?? 0) * 1000);
  const durationMs = Math.max(
    0,
    ...lengthMs.filter(Number.isFinite).map(Math.round),
    ...texts.map(t => t.endMs),
  );
  const tel = parties.find((_, i) => agents[i] === false)?.tel?.replace(/^tel:/, '');
  const started: NewCallEvent = {
    kind: 'call.started',
    tMs: 0,
    entrance: 'vcon',
    externalId: vcon.uuid,
    ...(tel !== undefined && { from: tel }),
    language: 'und',
    channels: agents.includes(true) ? [{ role: 'caller' }, { role: 'agent' }] : [{ role: 'caller' }],
    sampleRateHz: 8000,
    startedAt: new Date(startedAtMs).toISOString(),
    metadata: vcon.subject === undefined ? {} : { subject: vcon.subject.slice(0, 1000) },
  };
  const ended: NewCallEvent = { kind: 'call.ended', tMs: durationMs, reason: 'completed', durationMs };
  return {
    callId: `vcon_${vcon.uuid.toLowerCase()}`,
    events: [started, ...texts, ended],
    leftOut: [
      ...(analysis.length === 0 ? [] : [`${analysis.length} analyses`]),
      ...(attachments.length === 0 ? [] : [`${attachments.length} attachments`]),
    ],
  };
}

/** An agent by the contact centre extension; or else everybody but the first party, who as a rule calls. */
function isAgent({ role, type }: VconParty, i: number): boolean {
  if (role !== undefined) return role !== 'customer' && role !== 'caller';
  return i > 0 && type !== 'bot';
}

function finalOf(
  d: VconDialog,
  i: number,
  startedAtMs: number,
  agents: readonly boolean[],
): Extract<NewCallEvent, { kind: 'transcript.final' }> | undefined {
  const text = d.type === 'text' ? textOf(d) : undefined;
  if (text === undefined || text === '') return undefined;
  const startMs = Math.max(0, Date.parse(d.start ?? '') - startedAtMs);
  const endMs = startMs + Math.round((d.duration ?? 0) * 1000);
  const said = d.originator ?? (Array.isArray(d.parties) ? d.parties.flat()[0] : d.parties) ?? 0;
  const agent = agents[typeof said === 'number' ? said : 0] === true;
  return {
    kind: 'transcript.final',
    tMs: endMs,
    channel: agent ? 1 : 0,
    role: agent ? 'agent' : 'caller',
    utteranceId: `vcon-${i}`,
    startMs,
    endMs,
    text,
    // Somebody wrote it; nothing is known of single words.
    confidence: 1,
    words: [],
    language: 'und',
    pack: 'vcon',
    pass: 1,
  };
}

function textOf({ body, encoding }: VconContent): string | undefined {
  if (typeof body !== 'string') return undefined;
  return encoding === 'base64url' ? Buffer.from(body, 'base64url').toString('utf8') : body;
}

function recordingIn({ dialog = [] }: Vcon): Uint8Array | undefined {
  const at = dialog.findIndex(
    ({ type, encoding, mediatype }) =>
      type === 'recording' && encoding === 'base64url' && /^audio\/(x-|vnd\.)?wave?$/.test(mediatype ?? ''),
  );
  const { body, content_hash: told } = dialog[at] ?? {};
  if (typeof body !== 'string') return undefined;
  const bytes = Buffer.from(body, 'base64url');
  const hashes = (typeof told === 'string' ? [told] : (told ?? [])).filter(hash =>
    hash.startsWith('sha512-'),
  );
  if (hashes.length > 0 && !hashes.includes(contentHash(bytes)))
    throw invalid(`dialog.${at}.content_hash`, 'the recording is not the one that was hashed');
  return bytes;
}

function invalid(field: string, message: string): ParleyError {
  return new ParleyError('FILE_INVALID', `The vCon cannot be read: ${message}.`, { field });
}

/**
 * The events with the recording at its place: those that speak of it are pointed there, and a log that has none gets
 * them, one a channel, before its end.
 */
export function withRecording(
  events: readonly NewCallEvent[],
  { path, bytes }: { readonly path: string; readonly bytes: number },
): NewCallEvent[] {
  if (events.some(event => event.kind === 'recording.stored'))
    return events.map(event => (event.kind === 'recording.stored' ? { ...event, path, bytes } : event));
  const started = events.find(event => event.kind === 'call.started');
  const tMs = events.at(-1)?.tMs ?? 0;
  const stored = (started?.channels ?? []).map(({ role }, channel): NewCallEvent => ({
    kind: 'recording.stored',
    tMs,
    channel,
    role,
    path,
    bytes,
  }));
  return [...events.slice(0, -1), ...stored, ...events.slice(-1)];
}
