/** English fixture calls as Twilio's messages would carry them, with who speaks when. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeFile, encodeMulaw, joinSamples } from '../../audio/audio.js';
import type { Role } from '../../call/audio.js';

/** Something that is said in a fixture. */
export interface Spoken {
  readonly role: Role;
  readonly startMs: number;
  readonly endMs: number;
  /** Lower-case words, numbers in words. */
  readonly text?: string;
}

/** One fixture, ready to be streamed. */
export interface LoadCall {
  readonly id: string;
  readonly language: string;
  readonly spoken: readonly Spoken[];
  /** Payloads of 20 ms, base64, by channel. */
  readonly payloads: readonly (readonly string[])[];
  /** All samples by channel. */
  readonly samples: readonly Int16Array[];
}

const FOLDER = fileURLToPath(new URL('../../../audio-fixtures/calls/', import.meta.url));
const FRAME = 160;

/** Reads the fixtures in some languages, in the order of their names. */
export async function loadCalls(languages: readonly string[] = ['en']): Promise<LoadCall[]> {
  const names = readdirSync(FOLDER).filter(name => name.endsWith('.json'));
  const calls: LoadCall[] = [];
  for (const name of names.toSorted()) {
    const truth = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as {
      id: string;
      language: string;
      utterances: Spoken[];
    };
    const { id, language, utterances: spoken } = truth;
    if (!languages.includes(language)) continue;
    const samples = await readSamples(join(FOLDER, name.replace(/json$/, 'flac')));
    calls.push({ id, language, spoken, samples, payloads: samples.map(payloadsOf) });
  }
  return calls;
}

async function readSamples(file: string): Promise<Int16Array[]> {
  const { runs, channels } = await decodeFile(file, { sampleRateHz: 8000 });
  const parts: Int16Array[][] = Array.from({ length: channels }, () => []);
  for await (const run of runs) for (const [c, samples] of run.entries()) parts[c]!.push(samples);
  return parts.map(joinSamples);
}

function payloadsOf(samples: Int16Array): string[] {
  const bytes = encodeMulaw(samples);
  const count = Math.floor(bytes.length / FRAME);
  return Array.from({ length: count }, (_, i) =>
    Buffer.from(bytes.subarray(i * FRAME, (i + 1) * FRAME)).toString('base64'),
  );
}
