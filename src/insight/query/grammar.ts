/**
 * The grammar of the query language as data. The text and the railroad diagrams in `docs/` are made of it.
 */

/** A piece of a rule. */
export type Piece =
  /** Written as it is. */
  | { readonly kind: 'text'; readonly text: string }
  /** Another rule, or something that is described in words. */
  | { readonly kind: 'rule'; readonly name: string }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Piece[] }
  /** Once or not at all; as often as wanted, also not at all. */
  | { readonly kind: 'optional' | 'repeated'; readonly part: Piece };

/** One rule. */
export interface GrammarRule {
  readonly name: string;
  readonly is: Piece;
  readonly remark?: string;
}

const text = (written: string): Piece => ({ kind: 'text', text: written });
const rule = (name: string): Piece => ({ kind: 'rule', name });
const sequence = (...parts: readonly Piece[]): Piece => ({ kind: 'sequence', parts });
const choice = (...parts: readonly Piece[]): Piece => ({ kind: 'choice', parts });
const optional = (...parts: readonly Piece[]): Piece => ({ kind: 'optional', part: sequence(...parts) });
const repeated = (...parts: readonly Piece[]): Piece => ({ kind: 'repeated', part: sequence(...parts) });

const side = choice(text('caller'), text('agent'));
const signed = sequence(
  choice(text('+'), text('-')),
  rule('number'),
  optional(choice(rule('unit'), text('%'))),
);

/** The rules, from the whole to its parts. */
export const GRAMMAR: readonly GrammarRule[] = [
  { name: 'or', is: sequence(rule('and'), repeated(choice(text('or'), text('|')), rule('and'))) },
  { name: 'and', is: sequence(rule('then'), repeated(text('and'), rule('then'))) },
  {
    name: 'then',
    is: sequence(rule('near'), repeated(text('then'), optional(text('/'), rule('distance')), rule('near'))),
  },
  {
    name: 'near',
    is: sequence(
      rule('unary'),
      repeated(optional(text('not')), text('near'), text('/'), rule('distance'), rule('unary')),
    ),
  },
  { name: 'unary', is: sequence(repeated(text('not')), rule('scoped')) },
  {
    name: 'scoped',
    is: sequence(
      optional(side, text(':')),
      rule('primary'),
      repeated(text('in'), choice(text('first'), text('last')), rule('duration')),
    ),
  },
  {
    name: 'primary',
    is: choice(
      sequence(text('('), rule('or'), text(')')),
      rule('phrase'),
      rule('understood'),
      rule('comparison'),
      rule('stretch'),
      rule('word'),
    ),
  },
  {
    name: 'phrase',
    is: sequence(text('"'), rule('words'), text('"')),
    remark: 'in a word: * any letters, ? one letter, ~ in front compares stems',
  },
  { name: 'word', is: rule('letters'), remark: 'a single word that has ~, * or ?, without quotes' },
  {
    name: 'understood',
    is: sequence(choice(text('intent'), text('slot')), text('('), rule('phrase'), text(')')),
  },
  { name: 'stretch', is: sequence(optional(side, text('.')), rule('name')) },
  {
    name: 'comparison',
    is: choice(
      sequence(
        choice(text('count'), text('total'), text('first'), text('last')),
        text('('),
        rule('or'),
        text(')'),
        rule('op'),
        rule('number'),
      ),
      sequence(optional(side, text('.')), rule('name'), optional(text('.z')), rule('op'), rule('value')),
    ),
  },
  { name: 'op', is: choice(...['<', '<=', '>', '>=', '=', '!='].map(text)) },
  {
    name: 'value',
    is: choice(
      sequence(rule('number'), optional(rule('unit'))),
      rule('phrase'),
      sequence(text('baseline'), optional(signed)),
    ),
  },
  { name: 'distance', is: sequence(rule('number'), choice(text('w'), rule('unit of time'))) },
];

/** The grammar as text, one rule a line. */
export function grammarText(): string {
  const widest = Math.max(...GRAMMAR.map(({ name }) => name.length));
  return GRAMMAR.map(({ name, is, remark }) => {
    const line = `${name.padEnd(widest)} = ${asText(is)}`;
    return remark === undefined ? line : `${line}    ${remark}`;
  }).join('\n');
}

function asText(piece: Piece, within = false): string {
  switch (piece.kind) {
    case 'text':
      return piece.text === '"' ? `'"'` : `"${piece.text}"`;
    case 'rule':
      return piece.name;
    case 'sequence':
      return piece.parts.map(part => asText(part, piece.parts.length > 1)).join(' ');
    case 'choice': {
      const joined = piece.parts.map(part => asText(part)).join(' | ');
      return within ? `( ${joined} )` : joined;
    }
    case 'optional':
      return `[ ${asText(piece.part)} ]`;
    case 'repeated':
      return `{ ${asText(piece.part)} }`;
  }
}
