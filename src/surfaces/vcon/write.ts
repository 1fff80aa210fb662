/**
 * A call's log as a vCon: parties, dialog, analysis, attachments.
 *
 * Every event of the log is in exactly one place: what was heard, summed up and measured in its analysis, everything
 * else in the attachment `parley-events`. So the log can be read back from it event by event (`read.ts`), while other
 * programs find transcript and summary where the draft has them.
 */
import { createHash } from 'node:crypto';
import type { CallEvent, CallEventOf } from '../../call/events.js';
import { contentHash } from './vcon.js';
import type { Vcon, VconAnalysis, VconAttachment, VconContent, VconDialog, VconParty } from './vcon.js';

/** The recording of a call. */
export type VconRecording =
  | { readonly kind: 'inline'; readonly bytes: Uint8Array }
  | { readonly kind: 'external'; readonly url: string; readonly hash: string };

/** How a vCon is written. */
export interface VconOptions {
  readonly recording?: VconRecording | undefined;
  /** When it is written, ISO 8601. */
  readonly now: string;
}

/** An event as it stands in a vCon: without the call's id, which is the same for all. */
export type BareEvent = Omit<CallEvent, 'callId'>;

/** Analyses by the kinds of events they hold. */
export const PARTS: readonly {
  readonly type: string;
  readonly schema: string;
  readonly holds: (kind: string) => boolean;
}[] = [
  { type: 'transcript', schema: 'parley-transcript-1', holds: kind => kind === 'transcript.final' },
  { type: 'report', schema: 'parley-summary-1', holds: kind => kind.startsWith('summary.') },
  { type: 'report', schema: 'parley-recap-1', holds: kind => kind.startsWith('recap.') },
  { type: 'report', schema: 'parley-prosody-1', holds: kind => kind.startsWith('prosody.') },
  { type: 'sentiment', schema: 'parley-sentiment-1', holds: kind => kind.startsWith('sentiment.') },
];

/** Purpose of the attachment with all other events. */
export const EVENTS_PURPOSE = 'parley-events';

const VENDOR = { vendor: 'Parley', product: 'parley' } as const;

/**
 * Writes a call. The same log and options give the same vCon; its uuid is the same however often a call is written.
 *
 * @param events the whole log, `call.started` first
 */
export function toVcon(events: readonly CallEvent[], { recording, now }: VconOptions): Vcon {
  const started = events.find(event => event.kind === 'call.started');
  if (started === undefined) throw new Error('A log begins with call.started.');
  const ended = events.find(event => event.kind === 'call.ended');
  const at = (ms: number): string => new Date(Date.parse(started.startedAt) + ms).toISOString();
  const transfer = events.find(event => event.kind === 'transfer.told');
  const parties = partiesOf(events, started, transfer?.destination);
  const call = callDialog(events, started, ended, recording, at);
  const endedMs = ended?.durationMs ?? events.at(-1)?.tMs ?? 0;
  const subject = subjectOf(events);
  return {
    vcon: '0.4.0',
    uuid: uuidOf(started),
    extensions: ['CC'],
    created_at: at(endedMs),
    updated_at: now,
    ...(subject !== undefined && { subject }),
    parties,
    dialog: transfer === undefined ? [call] : [call, transferDialog(parties.length, at(transfer.tMs))],
    analysis: [...analyses(events), ...plainSummary(events)],
    attachments: attachmentsOf(events, started, serviceIndex(started)),
  };
}

/** Version 8, with the time of the call first as version 7 has it, and the rest from the call's id. */
function uuidOf({ callId, startedAt }: CallEventOf<'call.started'>): string {
  const time = Date.parse(startedAt).toString(16).padStart(12, '0');
  const rest = createHash('sha1').update(callId).digest('hex');
  const variant = (8 + (Number.parseInt(rest.charAt(3), 16) % 4)).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8, 12),
    `8${rest.slice(0, 3)}`,
    `${variant}${rest.slice(4, 7)}`,
    rest.slice(7, 19),
  ].join('-');
}

function serviceIndex(started: CallEventOf<'call.started'>): number {
  return started.channels.length;
}

/** Who speaks on each channel, then the service itself, then where the call was transferred to. */
function partiesOf(
  events: readonly CallEvent[],
  started: CallEventOf<'call.started'>,
  destination: string | undefined,
): VconParty[] {
  const customer = events.findLast(e => e.kind === 'customer.identified' && e.outcome === 'found');
  const found = customer?.kind === 'customer.identified' ? customer : undefined;
  const { from, metadata, channels } = started;
  const caller: VconParty = {
    ...(from !== undefined && { tel: from }),
    ...(found?.customer?.name !== undefined && {
      name: found.customer.name,
      validation: `records-${found.by}`,
    }),
    type: 'person',
    role: 'customer',
  };
  const agent: VconParty = {
    ...(metadata['agent'] !== undefined && { name: metadata['agent'] }),
    type: 'person',
    role: 'agent',
  };
  return [
    ...channels.map(({ role }) => (role === 'caller' ? caller : agent)),
    { name: 'Parley', type: 'bot' },
    ...(destination === undefined ? [] : [{ type: 'organization', dept: destination }]),
  ];
}

function callDialog(
  events: readonly CallEvent[],
  started: CallEventOf<'call.started'>,
  ended: CallEventOf<'call.ended'> | undefined,
  recording: VconRecording | undefined,
  at: (ms: number) => string,
): VconDialog {
  const { channels, entrance, externalId, direction } = started;
  const keys = events
    .filter(event => event.kind === 'dtmf')
    .map(({ channel, tMs, digit }) => ({ party: channel, time: at(tMs), event: 'keydown', button: digit }));
  const parties = channels.map((_, i) => i);
  const caller = channels.findIndex(({ role }) => role === (direction === 'outbound' ? 'agent' : 'caller'));
  const both = {
    start: started.startedAt,
    parties,
    ...(caller > 0 && { originator: caller }),
    ...(keys.length > 0 && { party_history: keys }),
    application: `parley/${entrance}`,
  };
  const heard = events.some(event => event.kind === 'transcript.final' || event.kind === 'recording.stored');
  if (ended?.durationMs === 0 && !heard) {
    return { type: 'incomplete', ...both, disposition: ended.reason === 'error' ? 'failed' : 'hung-up' };
  }
  return {
    type: 'recording',
    ...both,
    ...(ended !== undefined && { duration: ended.durationMs / 1000 }),
    ...(externalId !== undefined && { message_id: externalId }),
    ...contentOf(recording),
  };
}

function contentOf(recording: VconRecording | undefined): VconContent {
  if (recording === undefined) return {};
  const mediatype = 'audio/x-wav';
  if (recording.kind === 'external') return { mediatype, url: recording.url, content_hash: recording.hash };
  const { bytes } = recording;
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
  return { mediatype, body, encoding: 'base64url', content_hash: contentHash(bytes) };
}

function transferDialog(parties: number, start: string): VconDialog {
  return {
    type: 'transfer',
    start,
    transferee: 0,
    transferor: parties - 2,
    transfer_target: parties - 1,
    original: 0,
  };
}

function analyses(events: readonly CallEvent[]): VconAnalysis[] {
  return PARTS.flatMap(({ type, schema, holds }) => {
    const held = events.filter(({ kind }) => holds(kind));
    if (held.length === 0) return [];
    const body = { events: held.map(bare) };
    return [
      { type, dialog: 0, ...VENDOR, schema, mediatype: 'application/json', encoding: 'json' as const, body },
    ];
  });
}

/** The summary in plain text, for programs that know nothing of ours: as approved, or else as written last. */
function plainSummary(events: readonly CallEvent[]): VconAnalysis[] {
  const drafted = events.findLast(event => event.kind === 'summary.drafted');
  if (drafted === undefined) return [];
  const approved = events.findLast(event => event.kind === 'summary.approved');
  const written = events.findLast(
    event =>
      event.kind === 'summary.edited' && (approved === undefined || event.version === approved.version),
  );
  const body = written?.kind === 'summary.edited' ? written.text : drafted.text;
  return [{ type: 'summary', dialog: 0, ...VENDOR, mediatype: 'text/plain', encoding: 'none', body }];
}

function attachmentsOf(
  events: readonly CallEvent[],
  { callId, startedAt: start }: CallEventOf<'call.started'>,
  party: number,
): VconAttachment[] {
  const others = events.filter(({ kind }) => !PARTS.some(part => part.holds(kind)));
  const body = { callId, events: others.map(bare) };
  const json = { start, party, dialog: 0, mediatype: 'application/json', encoding: 'json' as const };
  const pop = events.findLast(event => event.kind === 'pop.offered');
  return [
    { purpose: EVENTS_PURPOSE, ...json, body },
    ...(pop === undefined ? [] : [{ purpose: 'screen-pop', ...json, body: bare(pop) }]),
  ];
}

function subjectOf(events: readonly CallEvent[]): string | undefined {
  const pop = events.findLast(event => event.kind === 'pop.offered');
  if (pop !== undefined) return pop.intent.title ?? pop.intent.name;
  return events.findLast(event => event.kind === 'intent.recognised')?.intent ?? undefined;
}

function bare(event: CallEvent): BareEvent {
  const { callId: _callId, ...rest } = event;
  return rest;
}
