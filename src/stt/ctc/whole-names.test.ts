import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import type { NearlyHeard } from '../../call/events.js';
import { nearlyHeard } from '../decoder/nearly.js';
import { wordsOf } from '../decoder/words.js';
import type { WholeNames } from '../stt.js';
import { writeWordGraph } from '../testing/graph-writer.js';
import { stateAfterAnyWord } from './after-word.js';
import { GraphDecoder } from './graph-decoder.js';
import { readGraph } from './graph.js';
import { compileWhole } from './name-trees.js';
import { compileNames } from './names.js';
import { lettersOf } from './signs.js';

const letters = [' ', 'a', 'b', 'c'];
const tokens = { text: [...letters, '<blk>'], blank: 4 };
const signs = lettersOf(tokens);
const dir = mkdtempSync(join(tmpdir(), 'parley-whole-'));
test.after.always(() => rmSync(dir, { recursive: true }));

/** What was nearly heard of names of brands and makers in frames that have the shares of their tokens. */
function heard(said: readonly Record<string, number>[], whole: WholeNames): NearlyHeard[] {
  writeFileSync(join(dir, 'words.fst'), writeWordGraph({ ab: 0, ba: 0 }, { letters, blank: 4 }));
  const graph = readGraph(join(dir, 'words.fst'), dir, tokens);
  // Any word may follow any other, so that what is heard first costs one name too.
  const next = whole.words.map((_, place) => place);
  const words = whole.words.map(spellings => ({ text: spellings[0]!, spellings, next }));
  const expected = {
    names: compileNames({ id: 'names', words }, tokens),
    after: stateAfterAnyWord(graph, tokens)!,
    whole: { signs, trees: compileWhole(whole, signs) },
  };
  const search = { beam: 20, maxActive: 1000, acousticScale: 1, nameCost: 3, nextNameCost: 0, nameScale: 1 };
  const decoder = new GraphDecoder(graph, tokens, 30, search, expected);
  const rows = said.flatMap(shares => {
    const left = 1 - Object.values(shares).reduce((a, b) => a + b, 0);
    return tokens.text.map(token => Math.log(shares[token] ?? left / tokens.text.length));
  });
  decoder.push(Float32Array.from(rows), said.length);
  decoder.end();
  const found = wordsOf(decoder.tokens(), { scale: 1, offset: 0 });
  return nearlyHeard(found, decoder.nearNames(found, 0));
}

const sure = (text: string): Record<string, number>[] => text.split('').map(c => ({ [c]: 0.95 }));
const WORDS = [['cac'], ['cab'], ['bcb'], ['aca']];
const SINGLE = [[[0]], [[1]], [[2]], [[3]]];

test('of names whose first words sound alike, the one whose maker was heard costs least', t => {
  const names = [
    { text: 'Cac BCB', pieces: [0, 2] },
    { text: 'Cab ACA', pieces: [1, 3] },
  ];
  const said = (maker: string) => [
    ...sure('ab ca'),
    { c: 0.5, b: 0.45 },
    ...sure(` ${maker}`),
    ...sure(' ba '),
  ];
  const costs = (maker: string): Record<string, number> =>
    Object.fromEntries(
      heard(said(maker), { words: WORDS, pieces: SINGLE, names }).map(({ text, cost }) => [text, cost]),
    );
  const [bcb, aca] = [costs('bcb'), costs('aca')];
  t.true(bcb['Cac BCB']! < (bcb['Cab ACA'] ?? Infinity) - 2);
  t.true(aca['Cab ACA']! < (aca['Cac BCB'] ?? Infinity) - 2);
});

test('a whole name is told with all the words it stands for, also the one that was heard', t => {
  const whole = { words: WORDS, pieces: SINGLE, names: [{ text: 'Cac BCB', pieces: [0, 2] }] };
  const found = heard(sure('ab cac bcb ba '), whole).find(({ text }) => text === 'Cac BCB');
  t.like(found, { from: 1, to: 3 });
  t.true(Math.abs(found!.cost) < 0.1, String(found!.cost));
});

test('a piece may be said in more than one way, and one that cannot be written is left out', t => {
  const whole = {
    words: [...WORDS, ['xyz']],
    pieces: [[[0]], [[2, 3], [1]], [[4]]],
    names: [{ text: 'Cac 7', pieces: [0, 1, 2] }],
  };
  for (const text of ['ab cac bcb aca ', 'ab cac cab '])
    t.true(
      heard(sure(text), whole).some(near => near.text === 'Cac 7' && Math.abs(near.cost) < 0.1),
      text,
    );
});
