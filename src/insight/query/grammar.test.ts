import { readFileSync } from 'node:fs';
import test from 'ava';
import fc from 'fast-check';
import { QueryError } from './error.js';
import { GRAMMAR, grammarText } from './grammar.js';
import type { Piece } from './grammar.js';
import { parseQuery } from './parse.js';
import { railroadSvg } from './railroad.js';

const docs = new URL('../../../docs/', import.meta.url);

test('the documentation shows the grammar as it is', t => {
  t.true(readFileSync(new URL('query.md', docs), 'utf8').includes(grammarText()));
  t.is(readFileSync(new URL('query-grammar.svg', docs), 'utf8'), railroadSvg(GRAMMAR));
});

/** What stands for the rules that are described in words, so that conditions beyond the grammar hold. */
const GIVEN: Readonly<Record<string, string>> = {
  words: 'already called',
  letters: 'cancel*',
  name: 'interruption',
  number: '3',
  duration: '30s',
  'unit of time': 's',
  comparison: 'caller.rate > baseline + 20%',
  value: '3',
};

function sentences(piece: Piece, depth: number): fc.Arbitrary<string> {
  switch (piece.kind) {
    case 'text':
      return fc.constant(piece.text);
    case 'rule': {
      const found = GRAMMAR.find(rule => rule.name === piece.name);
      const given = GIVEN[piece.name] ?? (depth > 12 && piece.name === 'or' ? '"a"' : undefined);
      return given !== undefined || found === undefined
        ? fc.constant(given ?? '')
        : sentences(found.is, depth + 1);
    }
    case 'sequence':
      return fc.tuple(...piece.parts.map(part => sentences(part, depth))).map(parts => parts.join(' '));
    case 'choice':
      return fc.oneof(...piece.parts.map(part => sentences(part, depth)));
    case 'optional':
      return fc.oneof(fc.constant(''), sentences(piece.part, depth));
    case 'repeated':
      return fc.oneof(
        { weight: 3, arbitrary: fc.constant('') },
        { weight: 1, arbitrary: sentences(piece.part, depth) },
      );
  }
}

test('whatever the grammar can say is read, or refused for what it means', t => {
  let read = 0;
  fc.assert(
    fc.property(sentences(GRAMMAR[0]!.is, 0), sentence => {
      try {
        parseQuery(sentence);
        read += 1;
      } catch (thrown) {
        if (!(thrown instanceof QueryError)) throw thrown;
        // "then", "near" and "in" need something with a place, which no grammar can say.
        if (!/needs something with a place/.test(thrown.message)) throw thrown;
      }
    }),
    { seed: 7, numRuns: 300 },
  );
  t.true(read > 150, `${read} read`);
});
