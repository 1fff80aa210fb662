/** The keys of the configuration, read from its schema so that they are written down once. */
import { z } from 'zod';
import { configSchema } from './schema.js';

interface SchemaNode {
  readonly type?: string;
  readonly properties?: Record<string, SchemaNode>;
  readonly secret?: boolean;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
}

const root = z.toJSONSchema(configSchema, { io: 'input' }) as SchemaNode;

function walk(node: SchemaNode, path: readonly string[]): string[][] {
  if (node.properties === undefined) return [[...path]];
  return Object.entries(node.properties).flatMap(([key, child]) => walk(child, [...path, key]));
}

/** The path of every key, for example `['limits', 'maxCalls']`. */
export function keyPaths(): string[][] {
  return walk(root, []);
}

/** A setting as operators are told of it. */
export interface SettingFacts {
  /** Its place in `parley.yaml`, for example `limits.maxCalls`. */
  readonly name: string;
  readonly description: string;
  /** Undefined where nothing is set unless the operator does. */
  readonly usual: unknown;
  /** The values that it takes, where only a few are. */
  readonly values: readonly string[];
}

/** Every setting, with what it is for. */
export function allSettings(): SettingFacts[] {
  return keyPaths().map(path => {
    const { description = '', enum: values = [], default: usual } = nodeAt(path) ?? {};
    return { name: path.join('.'), description, usual, values };
  });
}

/** True if the key at `path` is marked as a secret. */
export function isSecret(path: readonly string[]): boolean {
  let node: SchemaNode | undefined = root;
  for (const key of path) {
    node = node?.properties?.[key];
    if (node?.secret) return true;
  }
  return false;
}

/** True if the key at `path` is a text. */
export function isText(path: readonly string[]): boolean {
  return nodeAt(path)?.type === 'string';
}

/** True if a setting stands at `path`, or within one that is a list or a map; false for groups of settings. */
export function isSetting(path: readonly string[]): boolean {
  return nodeAt(path)?.properties === undefined;
}

function nodeAt(path: readonly string[]): SchemaNode | undefined {
  let node: SchemaNode | undefined = root;
  for (const key of path) node = node?.properties?.[key];
  return node;
}
