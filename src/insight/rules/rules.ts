/** The operator's rules: names, expressions and what is to be said when one holds (docs/query.md). */
import { z } from 'zod';
import { ParleyError } from '../../call/errors.js';
import { readText } from '../../config/text.js';
import { parseYamlFile } from '../../config/yaml-file.js';
import { QueryError } from '../query/error.js';
import { parseQuery } from '../query/parse.js';
import type { Node } from '../query/syntax.js';

const MAX_RULES = 1000;

const rulesFile = z.strictObject({
  rules: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(200),
        when: z.string().min(1),
        say: z.string().max(1000).optional(),
      }),
    )
    .max(MAX_RULES),
});

/** One rule. */
export interface Rule {
  readonly name: string;
  readonly when: Node;
  readonly message: string | null;
}

/**
 * Reads a rules file.
 *
 * @throws ParleyError FILE_NOT_FOUND, FILE_INVALID naming the place, QUERY_INVALID naming the rule and the character
 */
export function loadRules(file: string): readonly Rule[] {
  return parseRules(readText(file, 'The rules', 'rules.file'), file);
}

/** Reads rules from YAML. */
export function parseRules(text: string, file: string): readonly Rule[] {
  const { rules } = parseYamlFile(rulesFile, text, file);
  const names = rules.map(rule => rule.name);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined)
    throw new ParleyError('FILE_INVALID', `${file}: two rules have the name ${twice}.`, { field: 'rules' });
  return rules.map(({ name, when, say }) => ({ name, when: expression(name, when), message: say ?? null }));
}

function expression(name: string, when: string): Node {
  try {
    const node = parseQuery(when);
    const late = asksAfterwards(node);
    if (late !== undefined)
      throw new QueryError('Why a call ended is only known after it.', late, 'Ask it of the archive.');
    return node;
  } catch (thrown) {
    if (!(thrown instanceof QueryError)) throw thrown;
    throw new ParleyError('QUERY_INVALID', `Rule "${name}": ${thrown.message}`, { field: `rules.${name}` });
  }
}

/** The place of a condition that no event of a live call can answer. */
function asksAfterwards(node: Node): number | undefined {
  switch (node.kind) {
    case 'field':
      return node.name === 'ended' ? node.at : undefined;
    case 'or':
    case 'and':
      return node.parts.map(asksAfterwards).find(at => at !== undefined);
    case 'near':
    case 'then':
      return asksAfterwards(node.left) ?? asksAfterwards(node.right);
    case 'not':
    case 'by':
    case 'in':
    case 'sum':
      return asksAfterwards(node.part);
    default:
      return undefined;
  }
}
