/** Where recordings are kept: one folder a day under the data folder, one file a call. */
import { existsSync } from 'node:fs';
import { readdir, rename } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { CallId } from '../../call/ids.js';
import type { CallStart } from '../../call/stream.js';
import { WAV_HEADER_BYTES, repairWav } from '../wav.js';
import { PART } from './recorder.js';

const FOLDER = 'recordings';

/** A recording that a crash had left unfinished and that can be played now. */
export interface RecoveredRecording {
  readonly callId: CallId;
  /** Relative to the data folder, with `/` between folders. */
  readonly path: string;
  readonly bytes: number;
}

/** The path of a call's recording, relative to the data folder. */
export function recordingPath({ callId, startedAtMs }: Pick<CallStart, 'callId' | 'startedAtMs'>): string {
  const day = new Date(startedAtMs).toISOString().slice(0, 10).replaceAll('-', '/');
  // An id may hold a colon, which is no part of a file's name everywhere.
  return `${FOLDER}/${day}/${encodeURIComponent(callId)}.wav`;
}

/**
 * Every place where audio of a call may be: also a recording that is not finished, or of which the log could not be told.
 * Relative to the data folder.
 */
export function recordingFiles(call: Pick<CallStart, 'callId' | 'startedAtMs'>): readonly string[] {
  const path = recordingPath(call);
  return [path, path + PART];
}

/** Who is told of recordings that a crash had left. */
export interface RecoveryParts {
  /** Told of each before it gets its name: one that nobody could be told of is found again at the next start. */
  readonly tell: (recording: RecoveredRecording) => Promise<void>;
  /** Told of one that stays as it is. The others, and the calls that are to come, need not wait for a person to see to it. */
  readonly failed: (path: string, thrown: unknown) => void;
}

/** Finishes the recordings that were being written when the service was cut off. Call before calls are taken. */
export async function recoverRecordings(dataDir: string, { tell, failed }: RecoveryParts): Promise<void> {
  const root = join(dataDir, FOLDER);
  if (!existsSync(root)) return;
  const names = await readdir(root, { recursive: true });
  for (const name of names.filter(n => n.endsWith(`.wav${PART}`))) {
    const path = relative(dataDir, join(root, name.slice(0, -PART.length)))
      .split(sep)
      .join('/');
    await recoverOne(dataDir, path, tell).catch((thrown: unknown) => failed(path, thrown));
  }
}

async function recoverOne(dataDir: string, path: string, tell: RecoveryParts['tell']): Promise<void> {
  const part = join(dataDir, path + PART);
  // A file cut off inside its header holds no audio; it stays for a person to look at.
  const dataBytes = await repairWav(part);
  const callId = decodeURIComponent(basename(path, '.wav'));
  await tell({ callId, path, bytes: WAV_HEADER_BYTES + dataBytes });
  await rename(part, join(dataDir, path));
}
