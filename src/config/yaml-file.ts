/** The one way from an operator's YAML file to checked values: every problem is told at once, each with its line and key. */
import { LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import { shapeOf } from '../call/errors.js';
import { invalidFile } from './reader.js';

/**
 * Reads YAML text as what a schema says.
 *
 * @param file its name, for messages
 * @throws ParleyError FILE_INVALID: `FILE:LINE: KEY: MESSAGE, found SHAPE`, a line for each problem
 */
export function parseYamlFile<T extends z.ZodType>(schema: T, text: string, file: string): z.output<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors.map(({ message, pos }) => ({
    line: lines.linePos(pos[0]).line,
    path: '',
    message: `this is not YAML: ${message}`,
  }));
  if (broken.length > 0) throw invalidFile(file, broken);
  const value = valueOf(document, file);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalidFile(
    file,
    parsed.error.issues.map(issue => {
      // A key that should not be there is shown itself, not the mapping around it.
      const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
      return {
        line: lineOf(document, path, lines),
        path: path.map(String).join('.'),
        message: `${issue.message}, found ${shapeOf(at(value, path))}`,
      };
    }),
  );
}

// Aliases that contain themselves, or each other so often that the whole would not fit in memory, are found only here.
function valueOf(document: Document, file: string): unknown {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    JSON.stringify(value);
    return value;
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message.split('\n')[0]! : 'not YAML';
    throw invalidFile(file, [{ line: 1, path: '', message }]);
  }
}

/** The line of a key; of the innermost one above it that is there, for a key that is missing. */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: readonly number[] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]!).line;
  }
  return 1;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (v, key) => (v as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  );
}
