/** The operator's business processes: what an agent does, step by step (`processes.yaml`, docs/screen-pop.md). */
import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { asParleyError, ParleyError } from '../../call/errors.js';

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
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch (thrown) {
    throw new ParleyError('FILE_NOT_FOUND', `${path} cannot be read: ${asParleyError(thrown).message}`, {
      field: 'pop.processes',
    });
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const [problem] = document.errors;
  if (problem !== undefined) {
    const { line } = lines.linePos(problem.pos[0]);
    throw new ParleyError('FILE_INVALID', `${path}:${line}: this is not YAML: ${problem.code}.`, {
      field: 'pop.processes',
    });
  }
  const parsed = file.safeParse(document.toJS());
  if (parsed.success) return new Map(Object.entries(parsed.data.processes));
  const [issue] = parsed.error.issues;
  const keys = issue?.path.map(String) ?? [];
  throw new ParleyError(
    'FILE_INVALID',
    `${path}:${lineOf(document, keys, lines)}: ${keys.join('.') || 'the file'}: ${issue?.message ?? 'wrong'}.`,
    { field: keys.join('.') },
  );
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
  const base = language.toLowerCase().split('-')[0] ?? '';
  return told[language] ?? told[base] ?? told['en'] ?? Object.values(told)[0] ?? '';
}

/** The line of the deepest key that is there. */
function lineOf(
  document: ReturnType<typeof parseDocument>,
  keys: readonly string[],
  lines: LineCounter,
): number {
  for (let depth = keys.length; depth > 0; depth--) {
    const path = keys.slice(0, depth).map(key => (/^\d+$/.test(key) ? Number(key) : key));
    const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
    if (node?.range !== undefined) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
