/** Calls as vCons: `parley calls export --vcon` and `parley calls import` (docs/vcon.md). */
import { existsSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { recordingPath } from '../audio/audio.js';
import { wholeLog } from './all-calls.js';
import { ParleyError } from '../call/errors.js';
import type { CallEvent } from '../call/events.js';
import { isCallId } from '../call/ids.js';
import { unpacked } from '../config/gzip.js';
import { readBytes } from '../config/text.js';
import type { Store } from '../store/store.js';
import { fromVcon, withRecording } from '../surfaces/vcon/read.js';
import type { ReadVcon } from '../surfaces/vcon/read.js';
import { certificatesIn, isSigned, signerFrom, signVcon, verifyVcon } from '../surfaces/vcon/sign.js';
import { checkVcon, contentHash } from '../surfaces/vcon/vcon.js';
import { toVcon } from '../surfaces/vcon/write.js';
import type { VconRecording } from '../surfaces/vcon/write.js';

/** How calls are written. */
export interface VconFlags {
  /** `inline`, `none`, or the https address of the folder where recordings can be fetched. */
  readonly recording?: string;
  readonly signKey?: string;
  readonly signCert?: string;
}

/** How a vCon is taken in. */
export interface ImportFlags {
  readonly trust?: string;
  readonly as?: string;
}

/** Recordings beyond this are not put inside; a text in this runtime cannot be much longer. */
const MOST_INLINE_BYTES = 300_000_000;
const MOST_FILE_BYTES = 500_000_000;

/**
 * A call as a vCon, checked against the schema, signed if a key is given; one line of JSON.
 *
 * @throws ParleyError BAD_ARGUMENT for flags that do not fit; FILE_NOT_FOUND or FILE_INVALID (key, certificate, recording)
 */
export async function exportVcon(
  store: Store,
  callId: string,
  flags: VconFlags,
  dataDir: string,
): Promise<string> {
  const events = await wholeLog(store, callId);
  const recording = await recordingOf(events, flags.recording ?? 'inline', dataDir);
  const vcon = checkVcon(toVcon(events, { recording, now: new Date().toISOString() }));
  const { signKey, signCert } = flags;
  if (signKey === undefined && signCert === undefined) return JSON.stringify(vcon);
  if (signKey === undefined || signCert === undefined)
    throw new ParleyError('BAD_ARGUMENT', 'Signing needs --sign-key and --sign-cert.', { field: 'sign-key' });
  const signer = signerFrom(readText(signKey, 'sign-key'), readText(signCert, 'sign-cert'));
  return JSON.stringify(await signVcon(vcon, signer));
}

/** What came of an import. */
export interface ImportedVcon {
  readonly callId: string;
  readonly events: number;
  /** What to tell people. */
  readonly remarks: readonly string[];
}

/**
 * Takes a vCon into the store.
 *
 * @throws ParleyError FILE_NOT_FOUND, FILE_INVALID, FORBIDDEN (signed by somebody who is not trusted), CALL_EXISTS
 */
export async function importVcon(
  store: Store,
  file: string,
  flags: ImportFlags,
  dataDir: string,
): Promise<ImportedVcon> {
  const { vcon, remarks } = await opened(parsed(readText(file, 'file'), file), flags.trust);
  const read = fromVcon(checkVcon(vcon));
  const callId = flags.as ?? read.callId;
  if (!isCallId(callId)) throw new ParleyError('BAD_ARGUMENT', 'That is no id of a call.', { field: 'as' });
  if ((await store.call(callId)) !== undefined)
    throw new ParleyError('CALL_EXISTS', `There is a call ${callId}; --as gives this one another id.`, {
      field: 'as',
    });
  const events = await recorded(read, callId, dataDir);
  await store.append(callId, events);
  return {
    callId,
    events: events.length,
    remarks: [...remarks, ...read.leftOut.map(what => `left out: ${what}`)],
  };
}

async function opened(
  value: unknown,
  trust: string | undefined,
): Promise<{ readonly vcon: unknown; readonly remarks: readonly string[] }> {
  if (!isSigned(value)) {
    if (trust === undefined) return { vcon: value, remarks: [] };
    throw new ParleyError('FORBIDDEN', 'The vCon is not signed.', { field: 'trust' });
  }
  const trusted = trust === undefined ? [] : certificatesIn(readText(trust, 'trust'));
  const { vcon, signer, trusted: isTrusted } = await verifyVcon(value, trusted);
  const who = isTrusted ? 'who is trusted' : 'whom nobody vouched for (--trust)';
  return { vcon, remarks: [`signed by ${signer}, ${who}`] };
}

async function recorded(
  { events, recording }: ReadVcon,
  callId: string,
  dataDir: string,
): Promise<ReadVcon['events']> {
  const started = events.find(event => event.kind === 'call.started');
  if (recording === undefined || started === undefined) return events;
  const path = recordingPath({ callId, startedAtMs: Date.parse(started.startedAt) });
  const file = join(dataDir, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, recording, { mode: 0o600 });
  return withRecording(events, { path, bytes: recording.byteLength });
}

async function recordingOf(
  events: readonly CallEvent[],
  how: string,
  dataDir: string,
): Promise<VconRecording | undefined> {
  const external = /^https:\/\/\S+$/.test(how);
  if (!external && how !== 'inline' && how !== 'none') {
    throw new ParleyError(
      'BAD_ARGUMENT',
      '--recording is inline, none, or an address that begins with https://.',
      {
        field: 'recording',
      },
    );
  }
  const stored = events.find(event => event.kind === 'recording.stored');
  if (stored === undefined || how === 'none') return undefined;
  const file = resolve(dataDir, stored.path);
  // A log may come from elsewhere; only what lies in the data folder is a recording.
  if (relative(resolve(dataDir), file).startsWith('..') || !existsSync(file)) return undefined;
  const { size } = statSync(file);
  if (!external && size > MOST_INLINE_BYTES) {
    throw new ParleyError('BAD_ARGUMENT', `The recording has ${size} bytes, too many to be inside.`, {
      field: 'recording',
    });
  }
  const bytes = await readFile(file);
  if (!external) return { kind: 'inline', bytes };
  const url = new URL(
    stored.path.split('/').map(encodeURIComponent).join('/'),
    how.endsWith('/') ? how : `${how}/`,
  );
  return { kind: 'external', url: url.href, hash: contentHash(bytes) };
}

function readText(file: string, field: string): string {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MOST_FILE_BYTES)
    throw new ParleyError('FILE_INVALID', `${file} is larger than ${MOST_FILE_BYTES} bytes.`, { field });
  return textOf(readBytes(file, { name: file, field }), file, field);
}

/** The text of a file, which may be gzip. */
function textOf(bytes: Buffer, file: string, field: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(unpacked(bytes));
  } catch (cause) {
    throw new ParleyError('FILE_INVALID', `${file} is neither UTF-8 nor gzip of it.`, { field, cause });
  }
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ParleyError('FILE_INVALID', `${file} is not JSON.`, { field: 'file' });
  }
}
