import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { countSettled, wordsOf } from '../decoder/words.js';
import type { TimedToken } from '../decoder/words.js';
import type { VocabularyWord } from '../stt.js';
import { writeWordGraph } from '../testing/graph-writer.js';
import { writePhoneGraph } from '../testing/phone-graph-writer.js';
import { stateAfterAnyWord } from './after-word.js';
import { GraphDecoder } from './graph-decoder.js';
import { readGraph, readWords } from './graph.js';
import type { Graph } from './graph.js';
import { GreedyDecoder } from './greedy.js';
import { compileNames } from './names.js';
import { readTokens } from './tokens.js';

const LETTERS = [' ', 'a', 'b', 'c', '<blk>'];
const PHONES = 'tune';
const BELOW = 20;
const FIRST = LETTERS.length;
const phones = { blank: FIRST + PHONES.length, below: BELOW, text: PHONES.split('') };
const tokens = { text: LETTERS, blank: 4, phones };
const WORDS = ['to', 'two', 'net', 'tune', 'cab'];
const SAID = { to: 'tu', two: 'tu', net: 'net', tune: 'tun', cab: 'nun' } as const;
const SEARCH = { beam: 20, maxActive: 1000, acousticScale: 1, nameCost: 3, nextNameCost: 1, nameScale: 1 };
const FRAME_MS = 30;
const dir = mkdtempSync(join(tmpdir(), 'parley-phones-'));
test.after.always(() => rmSync(dir, { recursive: true }));

function graphOf(costs: Partial<Record<keyof typeof SAID, number>>, name = 'words.fst'): Graph {
  const spoken = Object.entries(costs).map(([word, cost]) => {
    return { word: WORDS.indexOf(word) + 1, phones: SAID[word as keyof typeof SAID], cost };
  });
  writeFileSync(join(dir, name), writePhoneGraph(spoken, PHONES, FIRST));
  return readGraph(join(dir, name), dir, tokens, WORDS);
}

/** Rows in which the letters and the phones given, one a frame, have a share each; `_` is nothing, `?` anything. */
function rows(phones: string, letters = '_'.repeat(phones.length), share = 0.94): Float32Array {
  const column = (said: string, all: readonly string[]): number[] => {
    const sure = said === '?' ? 1 / all.length : share;
    return all.map(one => Math.log(one === said ? sure : (1 - sure) / (all.length - 1)));
  };
  const lettersOf = LETTERS.map(letter => (letter === '<blk>' ? '_' : letter));
  return Float32Array.from(
    Array.from(phones).flatMap((phone, i) => [
      ...column(letters[i]!, lettersOf),
      ...column(phone, [...PHONES.split(''), '_']).map(logProb => logProb - BELOW),
    ]),
  );
}

function decoderFor(graph: Graph, words: readonly VocabularyWord[] = [], search = SEARCH): GraphDecoder {
  const after = stateAfterAnyWord(graph, tokens)!;
  const expected =
    words.length === 0 ? undefined : { names: compileNames({ id: 'names', words }, tokens), after };
  return new GraphDecoder(graph, tokens, FRAME_MS, search, expected);
}

/** What is heard of phones and letters, frame by frame to the end. */
function hear(decoder: GraphDecoder, phones: string, letters?: string, share?: number): TimedToken[] {
  decoder.push(rows(phones, letters, share), phones.length);
  decoder.end();
  return decoder.tokens();
}

function textOf(said: readonly TimedToken[]): string {
  return wordsOf(said, { scale: 1, offset: 0 })
    .map(({ word }) => word)
    .join(' ');
}

const ALL = { to: 1, two: 3, net: 1, tune: 1 };

test('a word is told by its phones, with their times and the mean of their probabilities', t => {
  const said = hear(decoderFor(graphOf(ALL)), '__tt_u___nee_t__');
  t.deepEqual(
    said.map(({ text, startMs, endMs }) => [text, startMs, endMs]),
    [
      ['to ', 60, 180],
      ['net ', 270, 420],
    ],
  );
  for (const { logProb } of said) t.true(Math.abs(Math.exp(logProb) - 0.94) < 0.001);
  const words = wordsOf(said, { scale: 1, offset: 0 });
  t.deepEqual(
    words.map(({ confidence }) => confidence),
    [0.94, 0.94],
  );
});

test('words follow each other without a silence, and a phone said twice is told from one held', t => {
  t.is(textOf(hear(decoderFor(graphOf(ALL)), 'tunet_tu')), 'to net to');
  t.is(textOf(hear(decoderFor(graphOf(ALL)), 'tunnet_tu')), 'to net to');
  t.is(textOf(hear(decoderFor(graphOf(ALL)), 'tun_net')), 'tune net');
});

test('words said alike are told apart by what the graph expects', t => {
  t.is(textOf(hear(decoderFor(graphOf({ to: 1, two: 3 })), 'tu_')), 'to');
  t.is(textOf(hear(decoderFor(graphOf({ to: 3, two: 1 })), 'tu_')), 'two');
});

test('a word is shown as soon as it is clear which it is, and grows until it ends', t => {
  const decoder = decoderFor(graphOf(ALL));
  const shown: [string, number][] = [];
  for (const phone of 'neet_tu') {
    decoder.push(rows(phone), 1);
    const { text, endMs } = decoder.tokens().at(-1)!;
    shown.push([text, endMs]);
  }
  t.deepEqual(shown, [
    ['net', 30],
    ['net', 60],
    ['net', 90],
    ['net', 120],
    ['net', 120],
    ['net ', 120],
    ['to ', 210],
  ]);
});

test('what may still be several words is shown as the likeliest that could end now, and otherwise not', t => {
  const decoder = decoderFor(graphOf(ALL));
  decoder.push(rows('t'), 1);
  t.deepEqual(decoder.tokens(), []);
  decoder.push(rows('u'), 1);
  t.is(textOf(decoder.tokens()), 'to');
  decoder.push(rows('n'), 1);
  t.is(textOf(decoder.tokens()), 'tune');
});

test('words are settled once all paths have ended them, and stay', t => {
  const decoder = decoderFor(graphOf(ALL));
  const stable: string[] = [];
  for (const phone of 'tu__net__tun__') {
    decoder.push(rows(phone, '_', 0.9999), 1);
    const said = decoder.tokens();
    const settled = countSettled(said, decoder.settledTokens());
    stable.push(textOf(said).split(' ').slice(0, settled).join(' '));
  }
  t.is(stable[3], '');
  t.true(stable.includes('to') && stable.includes('to net'));
  decoder.end();
  for (const beginning of stable) t.true('to net tune'.startsWith(beginning), beginning);
  t.is(textOf(decoder.tokens()), 'to net tune');
});

test('a decoder and its copy go on without each other', t => {
  const decoder = decoderFor(graphOf(ALL));
  decoder.push(rows('tu_n'), 4);
  const copy = decoder.fork();
  t.is(textOf(hear(copy, 'et')), 'to net');
  t.is(textOf(hear(decoder, '___')), 'tune');
});

const CAB: VocabularyWord = { text: 'Cabba', spellings: ['cab'] };

test('a name is heard by its letters between words heard by their phones, with a silence after it or at the end', t => {
  const graph = graphOf(ALL);
  for (const [phones, letters, text] of [
    ['tu_??????net_', '????ca_b ????', 'to cabba net'],
    ['tu_??????____net_', '????ca_b _ __????', 'to cabba net'],
    ['???????tu', 'ca_b   ??', 'cabba to'],
    ['tu_?????', '????ca_b', 'to cabba'],
  ] as const) {
    const said = hear(decoderFor(graph, [CAB]), phones, letters);
    t.is(textOf(said), text, phones);
    const heard = said.filter(({ loss }) => loss !== undefined);
    t.is(heard.map(token => token.text).join(''), 'Cabba');
    for (const { loss, logProb } of heard) t.true(loss! < 0.01 && Math.abs(Math.exp(logProb) - 0.94) < 0.001);
  }
});

test('letters and phones count as what they are likely: a name that is hardly heard does not outbid a word', t => {
  const search = { ...SEARCH, nameCost: 0 };
  const said = hear(decoderFor(graphOf({ net: 0 }), [CAB], search), 'ne_t_', '?????');
  t.is(textOf(said), 'net');
});

test('a word of the vocabulary that is heard by its phones is a word like any other', t => {
  const listed = [{ text: 'cab', spellings: ['cab'] }];
  const said = hear(decoderFor(graphOf({ cab: 1, to: 1 }), listed), 'tu_nun__', '????????');
  t.deepEqual(
    said.map(({ text, loss }) => [text, loss]),
    [
      ['to ', undefined],
      ['cab ', undefined],
    ],
  );
});

test('greedy decoding and graphs over letters pass the phones by', t => {
  const said = rows('?????????', 'a_b ca_b ');
  const greedy = new GreedyDecoder(tokens, FRAME_MS);
  greedy.push(said, 9);
  t.is(textOf(greedy.tokens()), 'ab cab');
  const letters = { letters: LETTERS.slice(0, -1), blank: tokens.blank };
  writeFileSync(join(dir, 'letters.fst'), writeWordGraph({ ab: 0, cab: 0 }, letters));
  const decoder = decoderFor(readGraph(join(dir, 'letters.fst'), dir, tokens), [CAB]);
  decoder.push(said, 9);
  decoder.end();
  t.is(textOf(decoder.tokens()), 'ab cab');
});

test('graphs over phones that do not fit their words or their pack are refused', t => {
  const path = join(dir, 'bad.fst');
  const refused = (bytes: Uint8Array, words: readonly string[] | undefined, message: RegExp): void => {
    writeFileSync(path, bytes);
    t.throws(() => readGraph(path, dir, tokens, words), { code: 'PACK_INVALID', message } as object);
  };
  const [net] = [{ word: 3, phones: 'net', cost: 0 }];
  refused(writePhoneGraph([net], PHONES, FIRST), WORDS.slice(0, 2), /word 3 of a file of 2/);
  refused(writePhoneGraph([net], PHONES, FIRST), undefined, /tokens that the pack has not/);
  refused(writePhoneGraph([net], PHONES, FIRST + 1), WORDS, /tokens that the pack has not/);
  refused(writePhoneGraph([net], PHONES, 0), WORDS, /letters but is over phones/);
  for (const [text, says] of [
    ['to\n\nnet\n', /line 2 .* is not one word/],
    ['to\nnet two\n', /line 2 .* is not one word/],
    ['', /line 1 .* is not one word/],
  ] as const) {
    writeFileSync(join(dir, 'bad.words.txt'), text);
    t.throws(() => readWords(join(dir, 'bad.words.txt'), dir), {
      code: 'PACK_INVALID',
      message: says,
    } as object);
  }
  writeFileSync(join(dir, 'bad.words.txt'), 'to\r\ntwo\r\n');
  t.deepEqual(readWords(join(dir, 'bad.words.txt'), dir), ['to', 'two']);
});

test('the phones of a pack stand behind its letters and end in a blank of their own', t => {
  const path = join(dir, 'tokens.txt');
  const lines = (all: readonly string[]): void =>
    writeFileSync(path, all.map((token, i) => `${token} ${i}\n`).join(''));
  lines([...LETTERS, '/t/', '/u/', '/-/']);
  t.deepEqual(readTokens(path, dir, { first: 5, below: BELOW }), {
    text: LETTERS,
    blank: 4,
    phones: { blank: 7, below: BELOW, text: ['t', 'u'] },
  });
  t.throws(() => readTokens(path, dir, { first: 7, below: 0 }), { message: /phones.first is 7/ });
  t.throws(() => readTokens(path, dir, { first: 4, below: 0 }), { message: /no blank token/ });
  lines([...LETTERS, '/t/', '/u/']);
  t.throws(() => readTokens(path, dir, { first: 5, below: 0 }), { message: /is not \/-\// });
});
