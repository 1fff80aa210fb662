/** Settings of what is spoken: voices, and the bot that answers calls. */
import { z } from 'zod';

/** The section `tts`. */
export const tts = z.strictObject({
  engine: z
    .enum(['espeak', 'pack', 'none'])
    .default('espeak')
    .describe(
      'espeak: the embedded engine, if it is installed; pack: a model pack; none: recorded prompts only.',
    ),
  pack: z.string().optional().describe('Model pack that speaks, by name or folder.'),
  voices: z.record(z.string(), z.string()).default({}).describe('Voice by language, as the engine names it.'),
  rate: z.number().min(0.5).max(2).default(1).describe('Speed; 1 is usual.'),
  promptsFile: z.string().optional().describe('List of recorded prompts (YAML): id, language, text, file.'),
  cacheDir: z.string().optional().describe('Folder that keeps what was spoken over restarts.'),
  maxCacheMegabytes: z.int().min(1).max(100_000).default(256).describe('Size of that folder.'),
});

const botTable = z.strictObject({
  kind: z.enum(['sqlite', 'http', 'mongodb', 'file']).describe('What is asked (docs/answers.md).'),
  source: z.string().min(1).describe('Path or URL.').meta({ secret: true }),
  name: z.string().min(1).default('products').describe('Table or collection.'),
  columns: z.record(z.string(), z.string()).default({}).describe("The table's own names of columns."),
});

/** The section `bot`. */
export const bot = z.strictObject({
  mode: z
    .enum(['off', 'asked', 'all'])
    .default('off')
    .describe('Which calls the machine answers; asked: those whose metadata has bot: yes.'),
  table: botTable.optional().describe('Where availability is looked up.'),
  tableTimeoutMs: z.int().min(50).max(30_000).default(2_000).describe('Time for one look-up.'),
  maxRowAgeDays: z.int().min(1).max(3650).default(30).describe('An older row is not stated as fact.'),
  faqFile: z.string().optional().describe('Questions and answers, as parley answers predict reads them.'),
  openingFile: z.string().optional().describe('Opening messages; read again whenever the file changes.'),
  handoverTo: z.string().max(256).optional().describe('Destination of calls that need a person.'),
  endSilenceMs: z.int().min(200).max(10_000).default(500).describe('Silence that ends a turn of the caller.'),
  noInputMs: z.int().min(500).max(120_000).default(7_000).describe('Silence after which nothing was said.'),
  maxNoInput: z
    .int()
    .min(0)
    .max(20)
    .default(2)
    .describe('Questions without an answer before a person takes over.'),
  maxFailedTurns: z
    .int()
    .min(1)
    .max(20)
    .default(3)
    .describe('Turns in a row that failed before a person takes over.'),
  sureConfidence: z
    .number()
    .min(0)
    .max(1)
    .default(0.85)
    .describe(
      'A name with a word that the recogniser is less sure of is asked back. Found with the embedded packs; a pack that has no confidences gives 0.8.',
    ),
  maxTalkMs: z
    .int()
    .min(1000)
    .max(600_000)
    .default(30_000)
    .describe('Speech without a stop before a person takes over.'),
  maxCallMs: z
    .int()
    .min(10_000)
    .max(86_400_000)
    .default(600_000)
    .describe('Length of a call before a person takes over.'),
});
