/**
 * What was said where a network writes a letter of a name that it never heard.
 *
 * A network is surer of its letters than it should be when it meets a name. Paths through names therefore weigh what it
 * heard with a little of what is said when it hears so. `npm run bench:catalogue -- confusions` measures the tables.
 */
import type { Tokens } from './tokens.js';

/**
 * By language, one line a token heard: the tokens said and their share in hundredths. `_` is the blank, `-` the space.
 * English: 300 invented names in sentences by five synthetic voices (seed 777), heard by en-8k as it was before its second
 * training. French: a table from 240 names helped nothing, so there is none.
 */
const HEARD: Readonly<Record<string, string>> = {
  en: `
- _52 e4 s4 r4 t4 d4 l4 m3 n3 a3
a a58 e9 _9 o8 i7 l2
b b62 d10 _10 g6 v5
c c47 _15 x11 k7 p4 s3 t3 g3
d d59 _14 n5 e4 b4 g3 t3 r2
e e44 _19 i11 a8 o3 r3 l2 n2
f f59 _15 v6 h3 d3 t2
g g58 _13 d10 n6 e3
h h36 _20 f6 e6 a4 s4 i3 z3 l3 o3 t3
i i51 _13 e11 a10 o4 n3 y2
j g55 j27 c6 d4 _3
k _30 x20 k12 p8 c8 t6 e4 d2 g2
l l77 _11 e5 w3
m m81 _6 r3 b3 n2
n n81 _6 e3 m3
o o53 a15 _10 u7 e4 i4
p p67 _13 t3 c3 k2
q q80 u7 _7 p2
r r80 _9
s s55 _22 c7 z5
t t56 _16 d6 p3
u u23 o19 _13 l9 r8 a8 i8 e7
v v62 _14 m5 b4 l4 d3
w w47 _23 l14 r6 u4
x x95 _3
y y24 i21 _17 e16 a8 s3 d2
z z30 x27 r13 _9 l5 v4 d2
' _50 d11 i7 e6 n5 b4 x3 o3 s3
_ _74 e5 l3 r3`,
};

/** Weight of the table beside what the network says. The best of three values on 400 names of other seeds. */
const WEIGHT = 0.1;
const [BLANK, SPACE] = ['_', '-'];

/** A square table: how likely the column's token was said where the row's was heard. */
export type Confusions = Float64Array;

/** The table of a language for a pack's tokens; undefined if the language has none. */
export function confusionsFor(language: string, { text, blank }: Tokens): Confusions | undefined {
  const lines = HEARD[language]?.trim().split('\n');
  if (lines === undefined) return undefined;
  const size = text.length;
  const idOf = (name: string): number => (name === BLANK ? blank : text.indexOf(name === SPACE ? ' ' : name));
  const table = new Float64Array(size * size);
  for (let id = 0; id < size; id++) table[id * size + id] = 1;
  for (const line of lines) {
    const [name = '', ...shares] = line.split(' ');
    const heard = idOf(name);
    if (heard < 0) continue;
    table[heard * size + heard] = 1 - WEIGHT;
    for (const share of shares) {
      const said = idOf(share.charAt(0));
      if (said >= 0) table[heard * size + said]! += (WEIGHT * Number(share.slice(1))) / 100;
    }
  }
  return table;
}

/** Tokens less likely than this are taken for not heard. */
const LEAST_LOG_PROB = -12;

/**
 * Weighs one row of log-probabilities with the table.
 *
 * @param rows log-probabilities, one row a frame
 * @param at where the row begins
 * @param into receives the row's log-probabilities
 */
export function confuse(table: Confusions, rows: Float32Array, at: number, into: Float64Array): void {
  const size = into.length;
  into.fill(0);
  for (let heard = 0; heard < size; heard++) {
    const logProb = rows[at + heard]!;
    if (logProb < LEAST_LOG_PROB) continue;
    const share = Math.exp(logProb);
    for (let said = 0, cell = heard * size; said < size; said++, cell++) into[said]! += share * table[cell]!;
  }
  for (let said = 0; said < size; said++) into[said] = Math.log(into[said]! + Number.MIN_VALUE);
}
