/** Pack to configuration of sherpa-onnx, one entry a kind. */
import { hears, invalid, packFile } from '../packs/packs.js';
import type { HearingKind, Pack } from '../packs/packs.js';

type ModelConfig = Record<string, unknown>;
type Build = (file: (role: string) => string, language: string) => ModelConfig;

const transducer: Build = file => ({
  transducer: { encoder: file('encoder'), decoder: file('decoder'), joiner: file('joiner') },
});

const BUILDERS: Readonly<Record<HearingKind, Build>> = {
  toneCtc: file => ({ toneCtc: { model: file('model') } }),
  onlineTransducer: transducer,
  onlineZipformer2Ctc: file => ({ zipformer2Ctc: { model: file('model') } }),
  onlineNemoCtc: file => ({ nemoCtc: { model: file('model') } }),
  offlineTransducer: transducer,
  offlineNemoTransducer: file => ({ ...transducer(file, ''), modelType: 'nemo_transducer' }),
  offlineNemoCtc: file => ({ nemoCtc: { model: file('model') } }),
  offlineWhisper: (file, language) => ({
    whisper: { encoder: file('encoder'), decoder: file('decoder'), language, task: 'transcribe' },
  }),
  offlineMoonshine: file => ({
    moonshine: {
      preprocessor: file('preprocessor'),
      encoder: file('encoder'),
      uncachedDecoder: file('uncachedDecoder'),
      cachedDecoder: file('cachedDecoder'),
    },
  }),
  offlineSenseVoice: (file, language) => ({
    senseVoice: { model: file('model'), language, useInverseTextNormalization: 0 },
  }),
};

/** Options of one recogniser. */
export interface RecogniserSetup {
  /** File of hotwords, for transducers. */
  readonly hotwordsFile?: string | undefined;
  /** Language, for packs that are told it when they are opened. */
  readonly language?: string;
}

/** The configuration that opens a pack, live or not. One thread: a process decodes many streams at once instead. */
export function sherpaConfig(pack: Pack, { hotwordsFile, language = '' }: RecogniserSetup = {}): object {
  const { kind, sampleRateHz } = pack.manifest;
  if (!hears(kind)) throw invalid(pack.dir, 'it reads text and does not recognise speech');
  const file = (role: string): string => packFile(pack, role);
  const beam = kind.endsWith('Transducer') && hotwordsFile !== undefined;
  return {
    featConfig: { sampleRate: sampleRateHz, featureDim: 80 },
    modelConfig: {
      ...BUILDERS[kind](file, language),
      tokens: file('tokens'),
      numThreads: 1,
      provider: 'cpu',
      debug: 0,
      ...vocabulary(pack, beam),
    },
    decodingMethod: beam ? 'modified_beam_search' : 'greedy_search',
    enableEndpoint: false,
    ...(beam ? { hotwordsFile, hotwordsScore: 1.5 } : {}),
  };
}

function vocabulary(pack: Pack, beam: boolean): ModelConfig {
  if (!beam || pack.manifest.files['bpeVocab'] === undefined) return {};
  return { modelingUnit: 'bpe', bpeVocab: packFile(pack, 'bpeVocab') };
}
