/** The operator's business processes: what an agent does, step by step (`processes.yaml`, docs/screen-pop.md). */
import { z } from 'zod';
import { readText } from '../../config/text.js';
import { parseYamlFile } from '../../config/yaml-file.js';
import { primaryLanguage } from '../../language/tag.js';

const text = z.string().min(1).max(500);
const inLanguages = z.union([text, z.record(z.string(), text)]);
const file = z.strictObject({
  processes: z.record(
    z.string().min(1).max(200),
    z.strictObject({
      title: inLanguages.optional(),
      steps: z.array(inLanguages).min(1).max(50),
    }),
  ),
});

/** Processes by name. */
export type Processes = ReadonlyMap<string, z.infer<typeof file>['processes'][string]>;

/** A process as an agent of a language reads it. */
export interface ProcessText {
  readonly name: string;
  readonly title?: string;
  readonly steps: string[];
}

/**
 * Reads a file of processes.
 *
 * @throws ParleyError FILE_NOT_FOUND, or FILE_INVALID naming the line and the key
 */
export function readProcesses(path: string): Processes {
  const { processes } = parseYamlFile(file, readText(path, 'The processes', 'pop.processes'), path);
  return new Map(Object.entries(processes));
}

/** A process in a language; English or else the first there is where it has none. Undefined if there is none of that name. */
export function processIn(processes: Processes, name: string, language: string): ProcessText | undefined {
  const found = processes.get(name);
  if (found === undefined) return undefined;
  const title = found.title === undefined ? undefined : inLanguage(found.title, language);
  return {
    name,
    ...(title !== undefined && { title }),
    steps: found.steps.map(step => inLanguage(step, language)),
  };
}

function inLanguage(told: z.infer<typeof inLanguages>, language: string): string {
  if (typeof told === 'string') return told;
  const base = primaryLanguage(language);
  return told[language] ?? told[base] ?? told['en'] ?? Object.values(told)[0] ?? '';
}
