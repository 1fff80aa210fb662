/** Deleting stored calls with their recordings. */
import { rm } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { recordingFiles } from '../audio/audio.js';
import { ParleyError } from '../call/errors.js';
import type { CallId } from '../call/ids.js';
import type { Store } from '../store/store.js';

/** Deletes a call and its recordings under `dataDir`; false if there is no such call. */
export async function deleteCall(store: Store, callId: CallId, dataDir: string): Promise<boolean> {
  const call = await store.call(callId);
  const own = call && { callId, startedAtMs: Date.parse(call.startedAt) };
  // The log names a recording only once it is whole.
  const recordings = new Set(own && recordingFiles(own).map(path => resolve(dataDir, path)));
  for await (const event of store.events(callId)) {
    if (event.kind === 'recording.stored') recordings.add(resolve(dataDir, event.path));
  }
  // The audio first: if this is cut off, the log still says where the rest is.
  for (const path of recordings) {
    if (!relative(resolve(dataDir), path).startsWith('..')) await rm(path, { force: true });
  }
  return store.delete(callId);
}

/**
 * Asks whether to go on.
 *
 * @throws ParleyError BAD_ARGUMENT where nobody can be asked, CANCELLED if the answer is not yes
 */
export async function confirmDeletion(count: number): Promise<void> {
  if (!process.stdin.isTTY) {
    throw new ParleyError('BAD_ARGUMENT', 'Deleting needs --yes where nobody can be asked.', {
      field: 'yes',
    });
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`Delete ${count} call${count === 1 ? '' : 's'} for ever? (yes/no) `);
  terminal.close();
  if (answer.trim().toLowerCase() !== 'yes') throw new ParleyError('CANCELLED', 'Nothing was deleted.');
}
