/**
 * Configuration: option > environment > file > default, checked eagerly and all at once.
 *
 * The only place that reads the environment. A key `limits.maxCalls` is `PARLEY_LIMITS_MAX_CALLS` there and
 * `limits: { maxCalls: 5 }` in `parley.yaml`.
 */
import { existsSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { closest } from '../call/closest.js';
import { ParleyError, shapeOf } from '../call/errors.js';
import { environmentName, strangeVariables } from './environment.js';
import type { Environment } from './environment.js';
import { configSchema } from './schema.js';
import type { Config } from './schema.js';
import { isSecret, isSetting, isText, keyPaths } from './keys.js';
import { readText } from './text.js';

export type { Config } from './schema.js';

type Tree = { [key: string]: unknown };

/** Where settings come from besides the defaults. */
export interface ConfigSources {
  /** Settings given as options, by dotted key, for example `{ 'server.httpPort': 0 }`. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** The configuration file; without it `parley.yaml` in the working folder is read if it is there. */
  readonly file?: string | undefined;
  /** The environment; the process's own by default. */
  readonly env?: Environment;
}

/**
 * Resolves the configuration.
 *
 * @throws ParleyError CONFIG_INVALID naming every wrong key, what was found (its shape only, for secrets) and what is
 *   allowed; FILE_NOT_FOUND if a file that was named is missing
 */
export function loadConfig(sources: ConfigSources = {}): Config {
  const tree = readFile(sources.file);
  const env = sources.env ?? process.env;
  for (const path of keyPaths()) {
    const value = env[environmentName(path)];
    if (value !== undefined && value !== '')
      setPath(tree, path, isText(path) ? unquoted(value) : scalar(value));
  }
  for (const [key, value] of Object.entries(sources.options ?? {})) {
    if (value !== undefined) setPath(tree, key.split('.'), value);
  }
  const strange = strangeVariables(env);
  const parsed = configSchema.safeParse(tree);
  if (parsed.success && strange.length === 0) return parsed.data;
  const issues = parsed.error?.issues ?? [];
  const problems = issues.flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => unknown([...issue.path.map(String), key]))
      : describe(issue.path, issue.message, tree),
  );
  throw new ParleyError('CONFIG_INVALID', [...problems, ...strange].join('; '), {
    field: issues[0]?.path.join('.') ?? '',
  });
}

/** The configuration with secrets replaced by their shape, for printing. */
export function maskSecrets(config: Config): Tree {
  const copy = structuredClone(config) as Tree;
  for (const path of keyPaths()) {
    if (!isSecret(path)) continue;
    const found = getPath(copy, path);
    if (found !== undefined) setPath(copy, path, `(${shapeOf(found)})`);
  }
  return copy;
}

function readFile(file: string | undefined): Tree {
  const path = file ?? 'parley.yaml';
  if (!existsSync(path)) {
    if (file === undefined) return {};
    throw new ParleyError('FILE_NOT_FOUND', `The configuration file ${file} does not exist.`, {
      field: 'config',
    });
  }
  const text = readText(path, 'The configuration file', 'config');
  let tree: unknown;
  try {
    tree = parseYaml(text) ?? {};
  } catch (cause) {
    // What follows the first line is the file's own text, which may hold secrets.
    const detail = cause instanceof Error ? (cause.message.split('\n')[0] ?? '').replace(/:$/, '') : '';
    throw new ParleyError('CONFIG_INVALID', `${path} is not YAML: ${detail}`, { field: 'config', cause });
  }
  if (typeof tree === 'object' && !Array.isArray(tree)) return tree as Tree;
  throw new ParleyError('CONFIG_INVALID', `${path} must hold groups of settings, found ${shapeOf(tree)}.`, {
    field: 'config',
  });
}

// A text is taken as it stands: to YAML, a secret may be a number, or end at a sign of its own. Quotes around it, which some
// files of variables have, are none of it.
function unquoted(value: string): unknown {
  return /^(["']).*\1$/s.test(value) ? scalar(value) : value;
}

// Environment values are text; YAML's own rules turn `5`, `true` and `[a, b]` into what they mean.
function scalar(value: string): unknown {
  try {
    return parseYaml(value);
  } catch {
    return value;
  }
}

/** Says that there is no such setting, and which may have been meant. */
function unknown(path: readonly string[]): string {
  const group = path.slice(0, -1);
  const known = keyPaths().filter(other => group.every((key, i) => other[i] === key));
  const names = [...new Set(known.map(other => other[group.length] ?? ''))];
  const wrong = path.at(-1) ?? '';
  const lower = new Map(names.map(name => [name.toLowerCase(), name]));
  const meant = lower.get(closest(wrong, [...lower.keys()]) ?? '');
  const hint = meant === undefined ? '' : `; did you mean ${[...group, meant].join('.')}?`;
  return `${path.join('.')}: there is no such setting${hint}`;
}

function describe(path: readonly PropertyKey[], message: string, tree: Tree): string {
  const keys = path.map(String);
  const found = getPath(tree, keys);
  // A text where a group of settings belongs may be a secret of the group.
  const shown =
    found === undefined || isSecret(keys) || typeof found === 'object' || !isSetting(keys)
      ? shapeOf(found)
      : JSON.stringify(found);
  return `${keys.join('.') || 'configuration'}: ${message}, found ${shown}`;
}

function getPath(tree: Tree, path: readonly string[]): unknown {
  return path.reduce<unknown>((node, key) => (node as Tree | undefined)?.[key], tree);
}

function setPath(tree: Tree, path: readonly string[], value: unknown): void {
  let node = tree;
  for (const key of path.slice(0, -1)) {
    const next = node[key];
    node = node[key] = typeof next === 'object' && next !== null ? (next as Tree) : {};
  }
  node[path.at(-1) ?? ''] = value;
}
