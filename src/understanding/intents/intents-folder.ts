/** Reads a folder `intents/` with one file a language, `LANG.yaml`: a list of intents with their examples. */
import { existsSync, readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { z } from 'zod';
import { readText } from '../../config/text.js';
import { parseYamlFile } from '../../config/yaml-file.js';
import { invalid, exampleFrom, LIMITS, type IntentData, type IntentDescription } from './examples.js';
import { primaryLanguage } from '../../language/tag.js';

const phrases = z.array(z.string());
const intentSchema = z.strictObject({
  name: z.string().min(1).max(LIMITS.nameLength),
  title: z.string().optional(),
  examples: phrases,
  answers: phrases.optional(),
  process: z.string().optional(),
});
const fileSchema = z.strictObject({
  intents: z.array(intentSchema),
  /** Sentences that no intent fits. */
  outOfScope: phrases.optional(),
});

/**
 * Reads the intents of one language.
 *
 * @param folder the folder that holds `LANG.yaml`
 * @param language BCP-47 tag; `nl-BE` falls back to `nl`
 * @throws ParleyError FILE_INVALID naming the file, the key and the line
 */
export function readIntentsFolder(folder: string, language: string): IntentData {
  const path = languageFile(folder, language);
  return toData(parseYamlFile(fileSchema, readText(path, '', path), path), path);
}

function languageFile(folder: string, language: string): string {
  for (const name of [language, primaryLanguage(language)]) {
    for (const ending of ['yaml', 'yml']) {
      const path = join(folder, `${name}.${ending}`);
      if (existsSync(path)) return path;
    }
  }
  const found = readdirSync(folder).filter(name => /\.ya?ml$/.test(name));
  const there =
    found.length > 0
      ? `it has ${found.join(', ')}, which --language ${parse(found[0]!).name} names`
      : 'it has no YAML file';
  throw invalid(`${folder} has no ${language}.yaml; ${there}.`, 'language');
}

function toData(file: z.infer<typeof fileSchema>, path: string): IntentData {
  const names = new Set<string>();
  for (const { name } of file.intents) {
    if (names.has(name)) throw invalid(`${path}: the intent ${name} is described twice.`, name);
    names.add(name);
  }
  const inScope = file.intents.flatMap(intent =>
    intent.examples.map((text, i) =>
      exampleFrom({ text, intent: intent.name }, `${path}: ${intent.name}, example ${i + 1}`),
    ),
  );
  const outside = (file.outOfScope ?? []).map((text, i) =>
    exampleFrom({ text, intent: null }, `${path}: outOfScope, example ${i + 1}`),
  );
  return { examples: [...inScope, ...outside], descriptions: file.intents.map(describe) };
}

function describe({ name, title, process, answers }: z.infer<typeof intentSchema>): IntentDescription {
  return {
    name,
    ...(title === undefined ? {} : { title }),
    ...(process === undefined ? {} : { process }),
    ...(answers === undefined ? {} : { answers }),
  };
}
