/**
 * The sounds of names that nobody spelled for a network: which of its phones it hears them in.
 *
 * A name's sounds come from its spelling, by rules that are right about consonants and coarse about vowels. Each sound is
 * therefore as likely as the phones it may turn out to be, each by its share. `npm run bench:catalogue -- sounds` makes the
 * table.
 */
import type { Signs } from './signs.js';
import type { Tokens } from './tokens.js';

/**
 * By language, one line a sound: its phones and their share in hundredths. A sound may be two characters long. English: 700
 * names in sentences by the voices for tuning, heard by en-8k; `x` and `tS` were not among them and are set by hand.
 */
const SAID: Readonly<Record<string, string>> = {
  en: `
a a51 A13 @11 E11 eI8
e E52 @17 I17 33 eI3 i3
i I59 i20 aI11 @5
o O49 @20 oU17 V8 A4
u u90 U3 oU2 V2
@ V31 u21 @20 E8 oU7 33 r3 d3
p p100
b b91 d3
t t100
d d98
k k100
g g99
x h50 k50
f f99
v v97
s s97 z2
z z71 s28
S S100
Z S100
T T41 t32 f26
m m97 n2
n n99
N N84 n16
l l99
r r97
j j58 i24 I17
w w97 k2
h h98
aj aI100
aw oU100
oj OI42 aI29 oU27
tS tS96 S2
dZ dZ77 g12 d7
@r 360 r15 O12 @6 E4`,
};

/** How likely at least any phone is for any sound, so that one that was badly heard is not the end of a name. */
const LEAST_SHARE = 1e-9;
/** The `r` that many English speakers leave out. */
const SILENT_R = /(?<=[aeiou@jw])r(?![aeiouy@])/g;

/** A sound, and the phones that it may be heard in: their places, and the share of each. */
export interface Sound {
  readonly name: string;
  readonly shares: readonly (readonly [phone: number, share: number])[];
}

/** The sounds of a language in phones; none if it has no table. */
export function soundsIn(language: string, phones: readonly string[]): readonly Sound[] {
  const lines = SAID[language]?.trim().split('\n') ?? [];
  return lines.map(line => {
    const [name = '', ...parts] = line.split(' ');
    return { name, shares: parts.flatMap(part => shareOf(part, phones)) };
  });
}

/** The sounds of a language as a pack's phones say them; undefined if the pack hears no phones or the language has no table. */
export function soundsFor(language: string, { text, phones }: Tokens): Signs | undefined {
  if (phones === undefined) return undefined;
  const sounds = soundsIn(language, phones.text);
  if (sounds.length === 0) return undefined;
  const silence = sounds.length;
  const heard = new Float64Array(phones.text.length);
  return {
    count: sounds.length + 1,
    silence,
    space: undefined,
    areSounds: true,
    read(rows, at, into) {
      const first = at + text.length;
      for (let phone = 0; phone < heard.length; phone++)
        heard[phone] = Math.exp(rows[first + phone]! + phones.below);
      for (const [sound, { shares }] of sounds.entries()) {
        let sum = LEAST_SHARE;
        for (const [phone, share] of shares) sum += share * heard[phone]!;
        into[sound] = Math.log(sum);
      }
      into[silence] = rows[at + phones.blank]! + phones.below;
    },
    spell: spellerOf(sounds.map(({ name }) => name)),
  };
}

function spellerOf(sounds: readonly string[]): Signs['spell'] {
  // The longest first; the neutral vowel and an `r` are one sound only where no vowel follows.
  const patterns = sounds
    .toSorted((a, b) => b.length - a.length)
    .map(name => (name === '@r' ? '@r(?![aeiouy@])' : name));
  const oneSound = new RegExp(`${patterns.join('|')}|.`, 'g');
  return (_, said = '') => {
    const ways = new Set([said, said.replaceAll(SILENT_R, '')]);
    return [...ways].flatMap(way => {
      const signs = (way.match(oneSound) ?? []).map(sound => sounds.indexOf(sound));
      return signs.length === 0 || signs.includes(-1) ? [] : [Uint16Array.from(signs)];
    });
  };
}

function shareOf(part: string, phones: readonly string[]): (readonly [number, number])[] {
  const [, phone = '', share = ''] = /^(.+?)(\d+)$/.exec(part) ?? [];
  const at = phones.indexOf(phone);
  return at < 0 ? [] : [[at, Number(share) / 100]];
}
