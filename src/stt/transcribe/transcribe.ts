/**
 * Recordings to transcripts, through the same recognisers that hear live calls, as fast as the machine can.
 */
import { decodeFile } from '../../audio/audio.js';
import type { Role, SampleRate } from '../../call/audio.js';
import type { Word } from '../../call/events.js';
import { newCallId } from '../../call/ids.js';
import { samplesToMs } from '../../call/time.js';
import type { FinalResult, RecogniserOptions, RecogniserPool, Vocabulary } from '../stt.js';
import { PieceCutter } from './pieces.js';
import type { Cutter, Piece } from './pieces.js';
import type { Turnstile } from './turnstile.js';
import { VoiceCutter } from './voice-pieces.js';

/** A stretch of audio: one array of samples a channel, all of one length. */
type Block = readonly Int16Array[];

/** One utterance of a transcript. */
export interface Segment {
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
  readonly confidence: number;
  readonly words: readonly Word[];
}

/** One channel of a transcript. */
export interface ChannelTranscript {
  readonly role: Role;
  readonly segments: readonly Segment[];
}

/** The transcript of one file, in the form `parley transcribe --json` prints. */
export interface Transcript {
  readonly file: string;
  readonly durationMs: number;
  readonly channels: readonly ChannelTranscript[];
}

/** How to transcribe. */
export interface TranscribeOptions {
  /** Live recognisers, opened with `admission: 'none'`. */
  readonly pool: RecogniserPool;
  /** Limits how many recognisers work at the same time; shared by all files of one run. */
  readonly turnstile: Turnstile;
  readonly sampleRateHz: SampleRate;
  readonly language: string;
  readonly pack?: string | undefined;
  readonly graph?: string | undefined;
  readonly endSilenceMs?: number | undefined;
  readonly hotwords?: readonly string[] | undefined;
  readonly vocabulary?: Vocabulary | undefined;
  /** True if the pack hears whole utterances only: these are then cut out by voice activity. */
  readonly wholeUtterances?: boolean | undefined;
  /** Roles of the channels, in their order. */
  readonly roles: readonly Role[];
  readonly signal?: AbortSignal | undefined;
  /** Is told how much has been heard, summed over channels. */
  readonly onProgress?: ((heardMs: number) => void) | undefined;
  /** Is told of a file of which not all could be read, and how much could. */
  readonly onDamage?: ((file: string, what: string) => void) | undefined;
}

const DEFAULT_END_SILENCE_MS = 700;
/** End-pointing for pieces that are utterances already: none, but for a limit. */
const WHOLE_UTTERANCES = { endSilenceMs: 5000, maxUtteranceMs: 30_000 } as const;
/** Samples written at once. */
const WRITE_SAMPLES = 8000;

/**
 * Transcribes a file of any format ffmpeg knows. Channels beyond the roles given are left out.
 *
 * @throws ParleyError FILE_NOT_FOUND, FILE_INVALID, PACK_NOT_FOUND, PACK_INVALID, DECODER_FAILED, CANCELLED
 */
export async function transcribeFile(file: string, options: TranscribeOptions): Promise<Transcript> {
  const { sampleRateHz, signal } = options;
  const audio = await decodeFile(file, { sampleRateHz, ...(signal === undefined ? {} : { signal }) });
  const transcript = await transcribeBlocks(file, audio.runs, options);
  if (audio.damage() !== '') options.onDamage?.(file, audio.damage());
  return transcript;
}

/**
 * Transcribes samples in memory, one array a channel.
 *
 * @param name what the transcript calls them
 */
export async function transcribeSamples(
  name: string,
  channels: readonly Int16Array[],
  options: TranscribeOptions,
): Promise<Transcript> {
  return transcribeBlocks(name, [channels], options);
}

async function transcribeBlocks(
  file: string,
  blocks: AsyncIterable<Block> | Iterable<Block>,
  options: TranscribeOptions,
): Promise<Transcript> {
  const endSilenceMs = options.endSilenceMs ?? DEFAULT_END_SILENCE_MS;
  const channels: {
    readonly role: Role;
    readonly cutter: Cutter;
    readonly work: Promise<Segment[]>[];
  }[] = [];
  let samples = 0;
  for await (const block of blocks) {
    samples += block[0]?.length ?? 0;
    for (const [i, role] of options.roles.entries()) {
      if (block[i] === undefined) continue;
      const channel = (channels[i] ??= {
        role,
        cutter: options.wholeUtterances
          ? new VoiceCutter(options.sampleRateHz)
          : new PieceCutter(options.sampleRateHz, endSilenceMs),
        work: [],
      });
      for (const piece of channel.cutter.push(block[i])) await start(piece, channel, options);
    }
  }
  for (const channel of channels) {
    for (const piece of channel.cutter.end()) await start(piece, channel, options);
  }
  const transcripts = channels.map(async ({ role, work }) => ({
    role,
    segments: (await Promise.all(work)).flat(),
  }));
  const durationMs = samplesToMs(samples, options.sampleRateHz);
  return { file, durationMs, channels: await Promise.all(transcripts) };
}

/** Begins to recognise a piece as soon as there is room. */
async function start(
  piece: Piece,
  channel: { readonly role: Role; readonly work: Promise<Segment[]>[] },
  options: TranscribeOptions,
): Promise<void> {
  const leave = await options.turnstile.enter(options.signal);
  const work = recognise(piece, channel.role, options).finally(leave);
  // Failures are seen where all pieces are awaited; without this they would count as unhandled until then.
  work.catch(() => {});
  channel.work.push(work);
}

async function recognise(piece: Piece, role: Role, options: TranscribeOptions): Promise<Segment[]> {
  const {
    pool,
    sampleRateHz,
    language,
    pack,
    graph,
    endSilenceMs,
    hotwords,
    vocabulary,
    signal,
    onProgress,
  } = options;
  const settings: RecogniserOptions = {
    role,
    sampleRateHz,
    language,
    ...(pack === undefined ? {} : { pack }),
    ...(graph === undefined ? {} : { graph }),
    ...(endSilenceMs === undefined ? {} : { endSilenceMs }),
    ...(options.wholeUtterances ? WHOLE_UTTERANCES : {}),
    ...(hotwords === undefined ? {} : { hotwords }),
    ...(vocabulary === undefined ? {} : { vocabulary }),
  };
  const recogniser = await pool.open(newCallId(), 0, settings, signal);
  const finals = readFinals(recogniser.results);
  finals.catch(() => {});
  const { positionSamples, samples } = piece;
  try {
    for (let at = 0; at < samples.length; at += WRITE_SAMPLES) {
      const part = samples.subarray(at, at + WRITE_SAMPLES);
      const room = recogniser.write({ channel: 0, positionSamples: positionSamples + at, samples: part });
      if (!room) await recogniser.drained(signal);
    }
  } finally {
    await recogniser.close(signal);
  }
  onProgress?.(samplesToMs(samples.length, sampleRateHz));
  return finals;
}

async function readFinals(results: AsyncIterable<{ readonly kind: string }>): Promise<Segment[]> {
  const segments: Segment[] = [];
  for await (const result of results) {
    if (result.kind !== 'final') continue;
    const { startMs, endMs, text, confidence, words } = result as FinalResult;
    segments.push({ startMs, endMs, text, confidence, words });
  }
  return segments;
}
