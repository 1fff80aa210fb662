/**
 * `parley calls retranscribe ID`: a second pass over a recorded call, for example with a larger pack that hears whole
 * utterances.
 *
 * What the new pass hears is appended to the call's log with the pass's number; transcripts then show it. The log keeps
 * the earlier passes.
 */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ParleyError } from '../call/errors.js';
import type { NewCallEvent } from '../call/events.js';
import type { CallId } from '../call/ids.js';
import type { Config } from '../config/config.js';
import type { Store } from '../store/store.js';
import { namesToExpect } from './names-to-expect.js';
import type { Transcript } from '../stt/transcribe/transcribe.js';

/** What came of a second pass. */
export interface SecondPass {
  readonly pass: number;
  readonly utterances: number;
}

/**
 * Transcribes a call's recording again and appends the result to its log.
 *
 * @param packName the pack to use; without it the configured one of the call's language
 * @throws ParleyError CALL_NOT_FOUND, FILE_NOT_FOUND if the call was not recorded, PACK_NOT_FOUND, PACK_INVALID
 */
export async function retranscribe(
  store: Store,
  callId: CallId,
  packName: string | undefined,
  config: Config,
): Promise<SecondPass> {
  const call = await store.call(callId);
  if (call === undefined)
    throw new ParleyError('CALL_NOT_FOUND', `No call ${callId} is stored.`, { field: 'id' });
  const { pass, recording } = await history(store, callId, config.store.dataDir);
  const { openTranscriber } = await import('../stt/transcribe/open.js');
  const { findPack } = await import('../stt/packs/packs.js');
  const { packFor } = await import('../stt/packs/by-language.js');
  const { stt, understanding, modelsDir } = config;
  const name = packName ?? packFor(call.language, stt);
  const pack = findPack(name, { modelsDir }).manifest.name;
  const vocabulary = await namesToExpect([understanding.catalogue, stt.vocabularyFile], call.language);
  const transcriber = openTranscriber(
    { ...stt, modelsDir, language: call.language, chosenPack: name },
    { roles: call.roles, vocabulary },
  );
  try {
    const transcript = await transcriber.transcribe(recording);
    const events = eventsOf(transcript, { callId, language: call.language, pack, pass });
    if (events.length > 0) await store.append(callId, events);
    return { pass, utterances: events.length };
  } finally {
    await transcriber.close();
  }
}

/** The number of the next pass, and the call's recording. */
async function history(
  store: Store,
  callId: CallId,
  dataDir: string,
): Promise<{ pass: number; recording: string }> {
  let last = 1;
  let path: string | undefined;
  for await (const event of store.events(callId)) {
    if (event.kind === 'transcript.final') last = Math.max(last, event.pass);
    if (event.kind === 'recording.stored') path = event.path;
  }
  const recording = path === undefined ? undefined : resolve(join(dataDir, path));
  const inside = recording !== undefined && !relative(resolve(dataDir), recording).startsWith('..');
  if (inside && existsSync(recording)) return { pass: last + 1, recording };
  throw new ParleyError('FILE_NOT_FOUND', `Call ${callId} has no recording; store.record keeps them.`, {
    field: 'id',
  });
}

interface PassOf {
  readonly callId: CallId;
  readonly language: string;
  readonly pack: string;
  readonly pass: number;
}

function eventsOf({ channels }: Transcript, { callId, language, pack, pass }: PassOf): NewCallEvent[] {
  const events = channels.flatMap(({ role, segments }, channel) =>
    segments.map(({ startMs, endMs, text, confidence, words }, i) => ({
      kind: 'transcript.final' as const,
      tMs: endMs,
      channel,
      role,
      utteranceId: `${callId}-${channel}-pass${pass}-${i + 1}`,
      startMs,
      endMs,
      text,
      confidence,
      words: [...words],
      language,
      pack,
      pass,
    })),
  );
  return events.sort((a, b) => a.tMs - b.tMs);
}
