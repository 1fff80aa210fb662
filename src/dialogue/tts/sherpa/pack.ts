/** A pack that speaks: a folder with `pack.json`, networks for sherpa-onnx and what they need besides. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ParleyError } from '../../../call/errors.js';
import { packFolder } from '../../../call/pack-folder.js';
import { primaryLanguage } from '../../../language/tag.js';

/** Kinds of packs that speak: VITS (Piper), Kokoro, Matcha. */
export const SPEAKING_KINDS = ['ttsVits', 'ttsKokoro', 'ttsMatcha'] as const;

const inside = z
  .string()
  .min(1)
  .refine(name => !name.startsWith('/') && !name.split(/[\\/]/).includes('..'), 'a path inside the pack');
const schema = z.looseObject({
  name: z.string().min(1),
  kind: z.enum(SPEAKING_KINDS),
  languages: z.array(z.string().min(2)).min(1),
  files: z.record(z.string(), inside),
  folders: z.record(z.string(), inside).default({}),
});

/** What a process needs to open a pack; plain values. */
export interface SpeakingPack {
  readonly name: string;
  /** Paths of its description and its files. */
  readonly files: readonly string[];
  /** Languages without region. */
  readonly languages: readonly string[];
  /** The list of words of a pack that has no rules to read others by. */
  readonly wordsFile: string | undefined;
  /** Configuration of sherpa-onnx's `OfflineTts`. */
  readonly config: object;
}

/**
 * Finds a pack by name in the folder of pulled packs, or by the path of its own folder.
 *
 * @throws ParleyError PACK_NOT_FOUND, or PACK_INVALID naming the key or file at fault
 */
export function findSpeakingPack(name: string, modelsDir: string): SpeakingPack {
  const dir = /[\\/]/.test(name) ? name : packFolder(modelsDir, name);
  const manifest = join(dir, 'pack.json');
  if (!existsSync(manifest)) {
    const message = `There is no pack that speaks in ${dir}; parley models pull ${name} fetches one of the catalogue.`;
    throw new ParleyError('PACK_NOT_FOUND', message, { field: 'tts.pack' });
  }
  const parsed = schema.safeParse(json(manifest, dir));
  if (!parsed.success) {
    throw invalidVoice(dir, parsed.error.issues.map(i => `${i.path.join('.')}: ${i.message}`).join('; '));
  }
  const { kind, files, folders, languages } = parsed.data;
  const path = (role: string): string => {
    const named = files[role] ?? folders[role];
    if (named === undefined) throw invalidVoice(dir, `files.${role} is not named`);
    const found = join(dir, named);
    const is = statSync(found, { throwIfNoEntry: false });
    if (is === undefined || is.size === 0) throw invalidVoice(dir, `${named} is missing or empty`);
    return found;
  };
  const optional = (role: string): string => (role in files || role in folders ? path(role) : '');
  const [lexicon, rules] = [optional('lexicon'), optional('dataDir')];
  return {
    name: parsed.data.name,
    files: [manifest, ...Object.values(files).map(file => join(dir, file))],
    languages: languages.map(tag => primaryLanguage(tag)),
    wordsFile: kind === 'ttsVits' && lexicon !== '' && rules === '' ? lexicon : undefined,
    config: {
      model: { ...modelOf(kind, path, optional), numThreads: 1, provider: 'cpu', debug: 0 },
      maxNumSentences: 1,
    },
  };
}

type Lookup = (role: string) => string;

function modelOf(kind: (typeof SPEAKING_KINDS)[number], path: Lookup, optional: Lookup): object {
  const shared = { tokens: path('tokens'), lexicon: optional('lexicon'), dataDir: optional('dataDir') };
  switch (kind) {
    case 'ttsVits':
      return { vits: { model: path('model'), ...shared } };
    case 'ttsKokoro':
      return { kokoro: { model: path('model'), voices: path('voices'), ...shared } };
    case 'ttsMatcha':
      return { matcha: { acousticModel: path('acousticModel'), vocoder: path('vocoder'), ...shared } };
  }
}

/** The error of a pack that cannot be used. */
export function invalidVoice(where: string, problem: string, cause?: unknown): ParleyError {
  return new ParleyError('PACK_INVALID', `The pack ${where} cannot speak: ${problem}.`, {
    field: 'tts.pack',
    cause,
  });
}

function json(path: string, dir: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw invalidVoice(dir, 'pack.json is not JSON', cause);
  }
}
