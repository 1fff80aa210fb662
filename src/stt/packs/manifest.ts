/** `pack.json`: what a model pack says of itself. */
import { z } from 'zod';

/** Files that each kind of pack must name, by role; `hears` is false for packs that read text or speak it. */
export const KINDS = {
  toneCtc: { live: true, files: ['model', 'tokens'] },
  onlineTransducer: { live: true, files: ['encoder', 'decoder', 'joiner', 'tokens'] },
  onlineZipformer2Ctc: { live: true, files: ['model', 'tokens'] },
  onlineNemoCtc: { live: true, files: ['model', 'tokens'] },
  offlineTransducer: { live: false, files: ['encoder', 'decoder', 'joiner', 'tokens'] },
  offlineNemoTransducer: { live: false, files: ['encoder', 'decoder', 'joiner', 'tokens'] },
  offlineNemoCtc: { live: false, files: ['model', 'tokens'] },
  offlineWhisper: { live: false, files: ['encoder', 'decoder', 'tokens'] },
  offlineMoonshine: {
    live: false,
    files: ['preprocessor', 'encoder', 'uncachedDecoder', 'cachedDecoder', 'tokens'],
  },
  offlineSenseVoice: { live: false, files: ['model', 'tokens'] },
  sentenceEmbedding: { live: false, hears: false, files: ['model', 'tokenizer'] },
  ttsVits: { live: false, hears: false, files: ['model', 'tokens'] },
  ttsKokoro: { live: false, hears: false, files: ['model', 'voices', 'tokens'] },
  ttsMatcha: { live: false, hears: false, files: ['acousticModel', 'vocoder', 'tokens'] },
} as const satisfies Record<string, { live: boolean; hears?: false; files: readonly string[] }>;

/**
 * The kinds of packs. `toneCtc` runs on our own engine, `sentenceEmbedding` serves the understanding of text, all others run
 * on sherpa-onnx; those that begin with `tts` speak.
 */
export type PackKind = keyof typeof KINDS;

/** A name of a file inside a pack: never a way out of its folder. */
export const fileName = z
  .string()
  .min(1)
  .refine(name => !name.startsWith('/') && !name.split(/[\\/]/).includes('..'), 'a path inside the pack');

/** Checks a `pack.json`. Keys that are not known are kept: a pack may say more than this version reads. */
export const manifestSchema = z.looseObject({
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/),
  kind: z.enum(Object.keys(KINDS) as [PackKind, ...PackKind[]]),
  languages: z.array(z.string().min(2)).min(1).describe('BCP-47 languages it knows.'),
  sampleRateHz: z.int().min(4000).max(48000).optional().describe('Of the sound it hears; none if it reads.'),
  licence: z.string().min(1),
  version: z.string().optional(),
  files: z.record(z.string(), fileName).describe('File by role, relative to the pack.'),
  folders: z
    .record(z.string(), fileName)
    .default({})
    .describe('Folder by role, relative to the pack, for packs that need many files.'),
  languageOption: z
    .boolean()
    .default(false)
    .describe('True if the language must be told to every stream, as multilingual streaming packs want it.'),
  timeOffsetMs: z
    .number()
    .min(-2000)
    .max(2000)
    .default(0)
    .describe('Added to the times the model gives: minus the delay it was trained with.'),
  flushMs: z
    .number()
    .min(0)
    .max(3000)
    .default(300)
    .describe('Silence fed after the last sample so that delayed words come out.'),
  confidence: z
    .object({ scale: z.number(), offset: z.number() })
    .default({ scale: 1, offset: 0 })
    .describe('Calibration: logistic(scale * logit(raw) + offset).'),
  phones: z
    .looseObject({ first: z.int().min(1), below: z.number().min(0).max(100) })
    .optional()
    .describe('First of the columns that hear phones, and by how many nats these stand below the letters.'),
  graphs: z
    .record(
      z.string(),
      z.looseObject({
        file: fileName,
        words: fileName.optional().describe('Words, one a line, of a graph over phones.'),
        beam: z.number().positive().max(100).optional(),
        maxActive: z.int().positive().max(100_000).optional(),
        acousticScale: z.number().positive().max(10).optional(),
        nameCost: z.number().min(0).max(50).optional(),
        nextNameCost: z.number().min(0).max(50).optional(),
        nameScale: z.number().positive().max(10).optional(),
      }),
    )
    .default({})
    .describe('Decoding graphs by name, with how widely to search them.'),
  defaultGraph: z.string().optional().describe('The graph to use where none is asked for.'),
});

/** What a pack says of itself. */
export type PackManifest = z.infer<typeof manifestSchema>;

/** A pack on this machine. */
export interface Pack {
  readonly dir: string;
  readonly manifest: PackManifest;
}

/** Kinds of packs that recognise speech. */
export type HearingKind = Exclude<PackKind, 'sentenceEmbedding' | `tts${string}`>;

/** True if packs of the kind recognise speech. */
export function hears(kind: PackKind): kind is HearingKind {
  return !('hears' in KINDS[kind]);
}

/** True if packs of the kind can listen to a call while it runs. */
export function isLive(kind: PackKind): boolean {
  return KINDS[kind].live;
}
