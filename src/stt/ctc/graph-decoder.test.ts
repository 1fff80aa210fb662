import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import test from 'ava';
import type { NearlyHeard } from '../../call/events.js';
import { nearlyHeard } from '../decoder/nearly.js';
import { wordsOf } from '../decoder/words.js';
import type { VocabularyWord } from '../stt.js';
import { writeWordGraph } from '../testing/graph-writer.js';
import { stateAfterAnyWord } from './after-word.js';
import { GraphDecoder } from './graph-decoder.js';
import { readGraph } from './graph.js';
import { GreedyDecoder } from './greedy.js';
import type { CtcDecoder } from './greedy.js';
import { compileNames } from './names.js';

const letters = [' ', 'a', 'b', 'c'];
const tokens = { text: [...letters, '<blk>'], blank: 4 };
const dir = mkdtempSync(join(tmpdir(), 'parley-graph-'));
test.after.always(() => rmSync(dir, { recursive: true }));

function graphOf(words: Record<string, number>, name = 'words.fst') {
  writeFileSync(join(dir, name), writeWordGraph(words, { letters, blank: 4 }));
  return readGraph(join(dir, name), dir, tokens);
}

/** Frames in which each of `said` has its share of the probability, the rest being shared out evenly. */
function frames(said: readonly Record<string, number>[]): Float32Array {
  const rows = said.map(shares => {
    const left = 1 - Object.values(shares).reduce((a, b) => a + b, 0);
    return tokens.text.map(token => Math.log(shares[token] ?? left / tokens.text.length));
  });
  return Float32Array.from(rows.flat());
}

function sure(text: string): Record<string, number>[] {
  return text.split('').map(c => ({ [c === '_' ? '<blk>' : c]: 0.95 }));
}

function textOf(decoder: CtcDecoder): string {
  return decoder
    .tokens()
    .map(t => t.text)
    .join('');
}

function decode(graph: ReturnType<typeof graphOf>, said: readonly Record<string, number>[]): string {
  const decoder = new GraphDecoder(graph, tokens, 30, {
    beam: 20,
    maxActive: 1000,
    acousticScale: 1,
    nameCost: 3,
    nextNameCost: 1,
    nameScale: 1,
  });
  decoder.push(frames(said), said.length);
  decoder.end();
  return textOf(decoder).trim();
}

test('what is said plainly is found, with held and doubled letters told apart', t => {
  const graph = graphOf({ ab: 0, abba: 0, cab: 0 });
  t.is(decode(graph, sure('_ab_ ')), 'ab');
  t.is(decode(graph, sure('aabb_b_a _caab  ')), 'abba cab');
});

test('the graph decides between words that sound nearly alike', t => {
  const doubtful = [...sure('a'), { b: 0.4, c: 0.45 }, ...sure(' ')];
  t.is(decode(graphOf({ ab: 1, ac: 1 }), doubtful), 'ac');
  t.is(decode(graphOf({ ab: 1, ac: 5 }), doubtful), 'ab');
  const greedy = new GreedyDecoder(tokens, 30);
  greedy.push(frames(doubtful), doubtful.length);
  t.is(textOf(greedy), 'ac ');
});

test('words the graph has not are not found', t => {
  t.is(decode(graphOf({ ab: 0 }), sure('ab ac ')).split(' ')[0], 'ab');
  t.notRegex(decode(graphOf({ ab: 0 }), sure('ab ac ')), /ac/);
});

test('chunks give what the whole gives, and settled tokens stay', t => {
  const said = [...sure('ab '), { a: 0.5, c: 0.4 }, ...sure('bb_a '), ...sure('cab ')];
  const graph = graphOf({ ab: 0, abba: 0, cab: 0 });
  const decoder = new GraphDecoder(graph, tokens, 30, {
    beam: 20,
    maxActive: 1000,
    acousticScale: 1,
    nameCost: 3,
    nextNameCost: 1,
    nameScale: 1,
  });
  const stable: string[] = [];
  for (const frame of said) {
    decoder.push(frames([frame]), 1);
    stable.push(textOf(decoder).slice(0, decoder.settledTokens()));
  }
  decoder.end();
  for (const beginning of stable) t.true(textOf(decoder).startsWith(beginning), beginning);
  t.true(stable.some(beginning => beginning.includes('ab ')));
  t.is(textOf(decoder).trim(), decode(graph, said));
});

test('a decoder and its copy go on without each other, and the copy says what the first would have said', t => {
  const options = { beam: 20, maxActive: 1000, acousticScale: 1, nameCost: 3, nextNameCost: 1, nameScale: 1 };
  const graph = graphOf({ ab: 0, abba: 0, cab: 0 });
  for (const decoder of [new GraphDecoder(graph, tokens, 30, options), new GreedyDecoder(tokens, 30)]) {
    decoder.push(frames(sure('_ab')), 3);
    const copy = decoder.fork();
    decoder.push(frames(sure('_ cab ')), 6);
    copy.push(frames(sure('_ba ')), 4);
    copy.end();
    decoder.end();
    t.is(textOf(copy).trim(), 'abba');
    t.is(textOf(decoder).trim(), 'ab cab');
  }
});

test('tokens have the times and the probabilities of their frames', t => {
  const decoder = new GraphDecoder(graphOf({ ab: 0 }), tokens, 30, {
    beam: 20,
    maxActive: 1000,
    acousticScale: 1,
    nameCost: 3,
    nextNameCost: 1,
    nameScale: 1,
  });
  decoder.push(frames(sure('__aab_ ')), 7);
  decoder.end();
  const [a, b] = decoder.tokens();
  t.deepEqual([a!.startMs, a!.endMs, b!.startMs, b!.endMs], [60, 120, 120, 150]);
  t.true(Math.abs(Math.exp(a!.logProb) - 0.95) < 0.02);
});

test('a narrow search keeps as many paths as it may and still finds what is plain', t => {
  const words = Object.fromEntries(['a', 'b', 'c', 'ab', 'bc', 'ca', 'abc', 'cab', 'bca'].map(w => [w, 1]));
  const decoder = new GraphDecoder(graphOf(words), tokens, 30, {
    beam: 30,
    maxActive: 5,
    acousticScale: 1,
    nameCost: 3,
    nextNameCost: 1,
    nameScale: 1,
  });
  decoder.push(frames(sure('abc_ cab ')), 9);
  t.is(textOf(decoder).trim(), 'abc cab');
});

const SEARCH = { beam: 20, maxActive: 1000, acousticScale: 1, nameCost: 3, nextNameCost: 1, nameScale: 1 };

function decodeWith(
  words: readonly VocabularyWord[],
  said: readonly Record<string, number>[],
  search = SEARCH,
) {
  const graph = graphOf({ ab: 0, ba: 0 });
  const after = stateAfterAnyWord(graph, tokens)!;
  const names = compileNames({ id: 'names', words }, tokens);
  const decoder = new GraphDecoder(graph, tokens, 30, search, { names, after });
  const stable: string[] = [];
  for (const frame of said) {
    decoder.push(frames([frame]), 1);
    stable.push(textOf(decoder).slice(0, decoder.settledTokens()));
  }
  decoder.end();
  return { text: textOf(decoder).trim(), tokens: decoder.tokens(), stable };
}

test('names are heard beside the words of the graph, in any of their spellings, and written as they are listed', t => {
  const names = [{ text: 'caccia', spellings: ['caca', 'cac'] }];
  const { text, tokens: heard } = decodeWith(names, sure('ab _cac_ ab cac_a ba '));
  t.is(text, 'ab caccia ab caccia ba');
  t.is(heard.length, 'ab cac ab caca ba '.length);
});

test('of a name that was expected every letter says what speaks against it, of other words none does', t => {
  const names = [{ text: 'caca', spellings: ['caca'] }];
  const lossOf = (said: string): number[] =>
    decodeWith(names, sure(said))
      .tokens.filter(({ loss }) => loss !== undefined)
      .map(({ loss }) => Math.round(loss!));
  t.deepEqual(lossOf('ab caca '), [0, 0, 0, 0]);
  t.deepEqual(lossOf('ab ba '), []);
  const [first, second, third, last] = lossOf('ab cabca ');
  t.deepEqual([first, second, last], [0, 5, 0]);
  t.is(third, 0);
});

test('a name costs what the search says, and a familiar word more', t => {
  const doubtful = [...sure('a'), { b: 0.2, c: 0.7 }, ...sure(' ')];
  const listed = (cost: number) => [{ text: 'ac', spellings: ['ac'], cost }];
  t.is(decodeWith(listed(0), doubtful, { ...SEARCH, nameCost: 0.5 }).text, 'ac');
  t.is(decodeWith(listed(2), doubtful, { ...SEARCH, nameCost: 0.5 }).text, 'ab');
  t.is(decodeWith(listed(0), doubtful, { ...SEARCH, nameCost: 3 }).text, 'ab');
  const search = { ...SEARCH, nameCost: 1.4 };
  t.is(decodeWith(listed(0), doubtful, search).text, 'ab');
  t.is(decodeWith(listed(0), doubtful, { ...search, nameScale: 0.5 }).text, 'ac');
});

test('a word that often follows another is expected after it', t => {
  const doubtful = [...sure('cac '), { a: 0.95 }, { b: 0.3, c: 0.65 }, ...sure(' ')];
  const listed = (next: number[]) => [
    { text: 'cac', spellings: ['cac'], next },
    { text: 'ac', spellings: ['ac'] },
  ];
  t.is(decodeWith(listed([]), doubtful).text, 'cac ab');
  t.is(decodeWith(listed([1]), doubtful, { ...SEARCH, nextNameCost: 0 }).text, 'cac ac');
});

test('a letter that comes twice in a name must be said twice', t => {
  const names = ['caac', 'cac'].map(text => ({ text, spellings: [text] }));
  t.is(decodeWith(names, sure('ca_ac ')).text, 'caac');
  t.is(decodeWith(names, sure('caaac ')).text, 'cac');
});

test('names that were nearly heard are told once the utterance is over, with the words they would stand for', t => {
  const names = ['cac', 'cab', 'caab'].map(text => ({ text, spellings: [text] }));
  const said = [...sure('ab ca'), { c: 0.6, b: 0.3 }, ...sure(' ba')];
  const graph = graphOf({ ab: 0, ba: 0 });
  const expected = {
    names: compileNames({ id: 'names', words: names }, tokens),
    after: stateAfterAnyWord(graph, tokens)!,
  };
  const decoder = new GraphDecoder(graph, tokens, 30, SEARCH, expected);
  decoder.push(frames(said), said.length);
  const nearNow = (one: GraphDecoder): NearlyHeard[] => {
    const words = wordsOf(one.tokens(), { scale: 1, offset: 0 });
    return nearlyHeard(words, one.nearNames(words, 0));
  };
  t.deepEqual(nearNow(decoder), []);
  const copy = decoder.fork();
  decoder.end();
  const [nearest, ...others] = nearNow(decoder);
  t.like(nearest, { text: 'cab', from: 1, to: 2 });
  t.true(Math.abs(nearest!.cost - Math.log(0.6 / 0.3)) < 0.01, String(nearest!.cost));
  t.deepEqual(
    others.filter(({ cost }) => cost < 3),
    [],
  );
  copy.end();
  t.deepEqual(nearNow(copy), nearNow(decoder));
});

test('nothing is looked at again where no name was heard, nor for words that cost more than names', t => {
  const near = (cost: number, text: string): readonly NearlyHeard[] => {
    const names = ['cac', 'cab'].map(text => ({ text, spellings: [text], cost }));
    const graph = graphOf({ ab: 0, ba: 0 });
    const expected = {
      names: compileNames({ id: 'names', words: names }, tokens),
      after: stateAfterAnyWord(graph, tokens)!,
    };
    const decoder = new GraphDecoder(graph, tokens, 30, SEARCH, expected);
    decoder.push(frames(sure(text)), text.length);
    decoder.end();
    const words = wordsOf(decoder.tokens(), { scale: 1, offset: 0 });
    return nearlyHeard(words, decoder.nearNames(words, 0));
  };
  t.is(near(0, 'ab cac ba').length, 1);
  t.is(near(1, 'ab cac ba').length, 0);
  t.is(near(0, 'ab ab ba').length, 0);
});

test('what is called settled stays while names are still being said', t => {
  const names = [{ text: 'cab', spellings: ['cab', 'caba'] }];
  const { text, stable } = decodeWith(names, sure('ab cab caba ba '));
  t.is(text, 'ab cab cab ba');
  for (const beginning of stable) t.true('ab cab cab ba '.startsWith(beginning.trimEnd()), beginning);
});

test('spellings that the pack cannot write are left out', t => {
  const words = [{ text: 'b\u00e1c', spellings: ['b\u00e1c', 'b9c', ''] }];
  t.is(compileNames({ id: 'n', words }, tokens).nodes, 4);
});

test('a packed graph is read as the same graph; one that breaks off is refused', t => {
  const bytes = writeWordGraph({ ab: 0, cab: 1 }, { letters, blank: 4 });
  writeFileSync(join(dir, 'plain.fst'), bytes);
  writeFileSync(join(dir, 'packed.fst.gz'), gzipSync(bytes));
  t.deepEqual(
    readGraph(join(dir, 'packed.fst.gz'), dir, tokens),
    readGraph(join(dir, 'plain.fst'), dir, tokens),
  );
  writeFileSync(join(dir, 'cut.fst.gz'), gzipSync(bytes).subarray(0, -20));
  t.throws(() => readGraph(join(dir, 'cut.fst.gz'), dir, tokens), {
    code: 'PACK_INVALID',
    message: /no decoding graph: unexpected end/,
  } as object);
});

test('files that are no graphs, or of another pack, are refused', t => {
  const bytes = writeWordGraph({ ab: 0 }, { letters, blank: 4 });
  const bad: [string, Uint8Array, RegExp][] = [
    ['text.fst', Buffer.from('this is no graph at all'), /no OpenFst file/],
    ['cut.fst', bytes.subarray(0, bytes.length - 10), /no decoding graph/],
    [
      'vector.fst',
      Buffer.from(Buffer.from(bytes).toString('latin1').replace('const', 'other'), 'latin1'),
      /other over standard/,
    ],
  ];
  for (const [name, content, says] of bad) {
    writeFileSync(join(dir, name), content);
    t.throws(() => readGraph(join(dir, name), dir, tokens), {
      code: 'PACK_INVALID',
      message: says,
    } as object);
  }
  writeFileSync(join(dir, 'whole.fst'), bytes);
  t.throws(() => readGraph(join(dir, 'whole.fst'), dir, { text: letters.slice(0, 3), blank: 2 }), {
    message: /tokens that the pack has not/,
  });
});
