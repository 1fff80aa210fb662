import test from 'ava';
import type { WholeNames } from '../stt.js';
import { compileWhole } from './name-trees.js';
import { soundsFor } from './sounds.js';
import { WholeNameSearch } from './whole-names.js';

const BELOW = 2;
const PHONES = ['b', 'p', 'd', 'g', 'O', 'oU', 'i', 'I', 'tS', 'l', 'r', 's', 'n'];
const text = [' ', 'a', '<blk>'];
const blank = text.length + PHONES.length;
const tokens = { text, blank: 2, phones: { blank, below: BELOW, text: PHONES } };
const signs = soundsFor('en', tokens)!;

/** Frames in which phones, or nothing, were heard with the share given. */
function rowsOf(heard: readonly (readonly [string, number])[]): Float32Array {
  const columns = blank + 1;
  return Float32Array.from(
    heard.flatMap(([phone, share]) => {
      const row = Array.from({ length: columns }, () => (1 - share) / columns);
      row[phone === '_' ? blank : text.length + PHONES.indexOf(phone)] = share;
      return row.map(p => Math.log(p) - BELOW);
    }),
  );
}

/** Looks for names of one word each, or for others of these words, in frames in which nothing else costs anything. */
function lookFor(
  names: Readonly<Record<string, string>>,
  heard: readonly (readonly [string, number])[],
  more: WholeNames['names'] = [],
): WholeNameSearch {
  const listed = Object.entries(names);
  const whole = {
    words: listed.map(([name]) => [name]),
    sounds: listed.map(([, sounds]) => sounds),
    pieces: listed.map((_, place) => [[place]]),
    names: more.length > 0 ? more : listed.map(([name], place) => ({ text: name, pieces: [place] })),
  };
  const first = { gates: heard.map(() => 0), least: heard.map(() => 0) };
  const said = {
    rows: rowsOf(heard),
    columns: blank + 1,
    first,
    nameCost: 0,
    acousticScale: 1,
    nameScale: 0.1,
    above: 0,
  };
  const search = new WholeNameSearch(signs, said, [0, heard.length]);
  search.look(compileWhole(whole, signs));
  return search;
}

function fitted(...of: Parameters<typeof lookFor>): Record<string, number> {
  return Object.fromEntries(lookFor(...of).names.map(({ text: name, cost }) => [name, cost]));
}

const surely = (...phones: string[]): [string, number][] => phones.map(phone => [phone, 0.98]);

test('a sound is heard in any of its phones, by the share of each', t => {
  const into = new Float64Array(signs.count);
  const heardIn = (phone: string): number => {
    signs.read(rowsOf([[phone, 0.98]]), 0, into);
    const [o] = signs.spell([], 'o')[0]!;
    return Math.exp(into[o!]!);
  };
  const [open, closed, other] = ['O', 'oU', 'b'].map(heardIn);
  t.true(open! > closed! && closed! > 0.1, `${open} ${closed}`);
  t.true(other! < 0.01, String(other));
  signs.read(rowsOf([['_', 0.98]]), 0, into);
  t.true(Math.abs(Math.exp(into[signs.silence]!) - 0.98) < 0.01);
});

test('two characters may be one sound, and an r that many leave out is said or not', t => {
  t.deepEqual(
    signs.spell([], 'tSip').map(way => way.length),
    [3],
  );
  t.deepEqual(
    signs.spell([], 'pord').map(way => way.length),
    [4, 3],
  );
  t.deepEqual(
    signs.spell([], 'poro').map(way => way.length),
    [4],
  );
});

test('a word whose sounds are not known, or are none of the language, cannot be written', t => {
  t.deepEqual(signs.spell(['pod'], undefined), []);
  t.deepEqual(signs.spell(['pod'], 'p?d'), []);
});

test('of names that begin alike the one that was heard costs least, however badly one sound was', t => {
  const costs = fitted({ pod: 'pod', pog: 'pog', lins: 'lins' }, [
    ...surely('p', 'O'),
    ['g', 0.4],
    ...surely('_'),
  ]);
  t.true(costs['pog']! < costs['pod']! - 2, JSON.stringify(costs));
  t.is(costs['lins'], undefined);
});

test('the same sound twice needs a silence between', t => {
  const twice = { poppo: 'poppo', popo: 'popo' };
  const apart = fitted(twice, surely('p', 'O', 'p', '_', 'p', 'O', '_'));
  const together = fitted(twice, surely('p', 'O', 'p', 'p', 'O', '_'));
  t.true(apart['poppo']! < (apart['popo'] ?? Infinity));
  t.true(together['popo']! < (together['poppo'] ?? Infinity));
});

test('a word with which no name begins is told by itself', t => {
  const words = { lins: 'lins', pod: 'pod' };
  const { names, heads } = lookFor(words, surely('p', 'O', 'd', '_'), [{ text: 'Lins Pod', pieces: [0, 1] }]);
  t.deepEqual(names, []);
  t.deepEqual([...heads.keys()], ['pod']);
});

test('a language without a table, or a pack without phones, has no sounds', t => {
  t.is(soundsFor('nl', tokens), undefined);
  t.is(soundsFor('en', { text, blank: 2 }), undefined);
});
