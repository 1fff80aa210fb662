/** Stored calls as files for other programs: the log as JSONL, vCons, the transcript as text, WebVTT and SubRip. */
import { join } from 'node:path';
import { ParleyError } from '../call/errors.js';
import type { CallRecord, Store } from '../store/store.js';
import { asSrt, asText, asVtt } from '../stt/transcribe/formats.js';
import { machineTurns } from './calls-machine.js';
import { asTranscript } from './calls-text.js';
import type { VconFlags } from './calls-vcon.js';
import { makeFolder, writeStream } from './output-file.js';

/** What a call can be written as. */
export const EXPORT_FORMATS = ['jsonl', 'vcon', 'text', 'vtt', 'srt'] as const;
/** What a call can be written as. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  jsonl: 'jsonl',
  vcon: 'vcon.json',
  text: 'txt',
  vtt: 'vtt',
  srt: 'srt',
};

/** How a call is written. */
export interface ExportOptions extends VconFlags {
  readonly format: ExportFormat;
  readonly dataDir: string;
}

/** The call in pieces, in the format. */
export async function* exported(
  store: Store,
  call: CallRecord,
  { format, dataDir, ...flags }: ExportOptions,
): AsyncGenerator<string> {
  if (format === 'vcon') {
    const { exportVcon } = await import('./calls-vcon.js');
    yield `${await exportVcon(store, call.callId, flags, dataDir)}\n`;
    return;
  }
  if (format === 'jsonl') {
    for await (const event of store.events(call.callId)) yield `${JSON.stringify(event)}\n`;
    return;
  }
  const [turns, machine] = [await store.turns(call.callId), await machineTurns(store.events(call.callId))];
  const transcript = asTranscript(call, [...turns, ...machine]);
  const write = { text: asText, vtt: asVtt, srt: asSrt }[format];
  yield write(transcript);
}

/** Writes the call to a file of its own in `folder`, and returns its path. */
export async function exportTo(
  folder: string,
  store: Store,
  call: CallRecord,
  options: ExportOptions,
): Promise<string> {
  makeFolder(folder);
  // Ids have letters, digits and ._:- only; a colon is no part of a file's name everywhere.
  const path = join(folder, `${call.callId.replaceAll(':', '_')}.${ENDINGS[options.format]}`);
  await writeStream(path, exported(store, call, options));
  return path;
}

/** Checks the name of a format. */
export function formatOf(name: string): ExportFormat {
  const found = EXPORT_FORMATS.find(format => format === name);
  if (found !== undefined) return found;
  const allowed = EXPORT_FORMATS.join(', ');
  throw new ParleyError('BAD_ARGUMENT', `--format must be one of ${allowed}, found ${name}.`, {
    field: 'format',
  });
}
