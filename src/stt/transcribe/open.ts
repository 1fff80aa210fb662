/** A pool made for recordings, with what transcribing needs around it. */
import { availableParallelism } from 'node:os';
import type { SampleRate } from '../../call/audio.js';
import { ParleyError } from '../../call/errors.js';
import { packFor } from '../packs/by-language.js';
import { findPack, isLive } from '../packs/packs.js';
import type { PackManifest } from '../packs/packs.js';
import { createPool } from '../pool/pool.js';
import type { PoolOptions } from '../pool/pool.js';
import { transcribeFile, transcribeSamples } from './transcribe.js';
import type { Transcript, TranscribeOptions } from './transcribe.js';
import { Turnstile } from './turnstile.js';
import { primaryLanguage } from '../../language/tag.js';

/** Which recogniser to use, and how. */
export interface TranscriberSettings extends Omit<PoolOptions, 'admission'> {
  readonly language: string;
  /** A pack named for this run only. */
  readonly chosenPack?: string | undefined;
  readonly graph?: string | undefined;
}

/** Options of a run over files. */
export interface TranscriberOptions extends Pick<
  TranscribeOptions,
  'roles' | 'signal' | 'onDamage' | 'onProgress' | 'hotwords' | 'vocabulary'
> {
  /** Recognisers at work at once for each process. */
  readonly recognisersAProcess?: number;
}

/** Transcribes until it is closed. */
export interface Transcriber {
  readonly sampleRateHz: SampleRate;
  readonly transcribe: (file: string) => Promise<Transcript>;
  /** Transcribes samples at `sampleRateHz`, one array a channel. */
  readonly transcribeSamples: (name: string, channels: readonly Int16Array[]) => Promise<Transcript>;
  readonly close: () => Promise<void>;
}

/**
 * Starts decoder processes for recordings; they load the pack while the first file is being decoded.
 *
 * @throws ParleyError PACK_NOT_FOUND (also where no pack knows the language), PACK_INVALID, BAD_ARGUMENT
 */
export function openTranscriber(settings: TranscriberSettings, options: TranscriberOptions): Transcriber {
  const { language, chosenPack, graph, ...rest } = settings;
  const base = primaryLanguage(language);
  const name = chosenPack ?? packFor(language, settings);
  // Files are brought to the pack's own rate, where a call can have it, so that nothing is resampled twice.
  const { manifest } = findPack(name, settings);
  requireFit(manifest, settings, base);
  const sampleRateHz = manifest.sampleRateHz === 8000 ? 8000 : 16000;
  const pool = createPool({
    ...rest,
    onlyGraph: graph ?? manifest.defaultGraph ?? 'none',
    admission: 'none',
  });
  pool.warm(language, name);
  const processes = settings.processes || availableParallelism();
  const { recognisersAProcess = 16, ...own } = options;
  const run: TranscribeOptions = {
    ...own,
    pool,
    turnstile: new Turnstile(processes * recognisersAProcess),
    sampleRateHz,
    language,
    pack: name,
    graph,
    endSilenceMs: settings.endSilenceMs,
    wholeUtterances: !isLive(manifest.kind),
  };
  return {
    sampleRateHz,
    transcribe: file => transcribeFile(file, run),
    transcribeSamples: (label, channels) => transcribeSamples(label, channels, run),
    close: () => pool.close(),
  };
}

/** A pack that was not asked for by name must know the language; a graph that was must be the pack's. */
function requireFit(
  { name, languages, graphs }: PackManifest,
  { chosenPack, language, graph }: TranscriberSettings,
  base: string,
): void {
  if (chosenPack === undefined && !languages.some(tag => tag === language || tag === base)) {
    throw new ParleyError(
      'PACK_NOT_FOUND',
      `No model pack for ${language} is configured, and ${name} recognises ${languages.join(', ')}; parley models list --language ${base} shows what can be pulled.`,
      { field: 'language' },
    );
  }
  if (graph === undefined || graph === 'none' || graph in graphs) return;
  const known = ['none', ...Object.keys(graphs)].join(', ');
  throw new ParleyError('BAD_ARGUMENT', `The pack ${name} has no graph ${graph}; it has ${known}.`, {
    field: 'graph',
  });
}
