/**
 * Says a number in words, in every usual way, for searching: spelling and spaces do not matter, all variants count.
 */

type Say = (n: number) => string[];

/** The ways a number from 0 to 999,999 with up to three decimals is said; others give none. */
export function sayNumber(value: number, language: string): string[] {
  if (!(value >= 0 && value < 1_000_000)) return [];
  const whole = Math.floor(value);
  const say = WHOLE[language] ?? sayEnglish;
  const decimals = String(value).split('.')[1];
  if (decimals === undefined) return say(whole);
  const words = DECIMALS[language] ?? DECIMALS['en'];
  if (words === undefined || decimals.length > 3) return [];
  const tails = [
    decimals
      .split('')
      .map(d => say(Number(d))[0])
      .join(' '),
  ];
  if (!decimals.startsWith('0')) tails.push(...say(Number(decimals)));
  const spoken = say(whole).flatMap(head => tails.map(tail => `${head} ${words.point} ${tail}`));
  if (value === 1.5) spoken.push(...(ONE_AND_A_HALF[language] ?? []));
  if (decimals === '5') spoken.push(...say(whole).flatMap(head => words.half.map(half => `${head} ${half}`)));
  return spoken;
}

const DECIMALS: Readonly<Record<string, { point: string; half: readonly string[] }>> = {
  en: { point: 'point', half: ['and a half'] },
  fr: { point: 'virgule', half: ['et demi', 'et demie'] },
  nl: { point: 'komma', half: ['en een half', 'en een halve', 'en half', 'en halve'] },
};

const ONE_AND_A_HALF: Readonly<Record<string, readonly string[]>> = { nl: ['anderhalf', 'anderhalve'] };

const EN_SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const EN_ONE = ['one', 'a', ''];
const EN_TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const sayEnglish: Say = n => {
  if (n < 20) return [EN_SMALL[n] ?? ''];
  if (n < 100) return [`${EN_TENS[Math.floor(n / 10)]}${n % 10 ? ` ${EN_SMALL[n % 10]}` : ''}`];
  if (n < 1000) {
    const said = hundreds(n, sayEnglish, ['hundred'], ['and ', ''], EN_ONE);
    // "the two eighty"
    if (n % 100 >= 10)
      said.push(...sayEnglish(n % 100).map(rest => `${EN_SMALL[Math.floor(n / 100)]} ${rest}`));
    return said;
  }
  const said = thousands(n, sayEnglish, 'thousand', EN_ONE);
  // "fifteen hundred"
  if (n < 10_000 && n % 100 === 0 && n % 1000 !== 0) said.push(`${sayEnglish(n / 100)[0]} hundred`);
  return said;
};

// English counts one hundred; French and Dutch say the bare word, Dutch callers also "een honderd".
function counted(count: number, say: Say, name: string, one: readonly string[]): string[] {
  return count === 1 ? one.map(word => `${word} ${name}`.trim()) : say(count).map(c => `${c} ${name}`);
}

function hundreds(
  n: number,
  say: Say,
  names: readonly string[],
  links: readonly string[],
  one: readonly string[],
): string[] {
  const heads = names.flatMap(name => counted(Math.floor(n / 100), say, name, one));
  if (n % 100 === 0) return heads;
  return heads.flatMap(head => links.flatMap(link => say(n % 100).map(rest => `${head} ${link}${rest}`)));
}

function thousands(n: number, say: Say, name: string, one: readonly string[]): string[] {
  const heads = counted(Math.floor(n / 1000), say, name, one);
  if (n % 1000 === 0) return heads;
  return heads.flatMap(head => say(n % 1000).map(rest => `${head} ${rest}`));
}

const FR_SMALL =
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const FR_TENS = '- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ');

const sayFrench: Say = n => {
  if (n < 20) return [FR_SMALL[n] ?? ''];
  if (n < 100) return frenchTens(n);
  if (n < 1000) return hundreds(n, sayFrench, ['cent', 'cents'], [''], ['']);
  return thousands(n, sayFrench, 'mille', ['']);
};

function frenchTens(n: number): string[] {
  const ten = Math.floor(n / 10);
  const base = FR_TENS[ten] ?? '';
  // 70-79 and 90-99 count on from 60 and 80; Belgium and Switzerland have words of their own.
  const onFrom = ten === 7 || ten === 9 ? 10 + (n % 10) : n % 10;
  const said =
    onFrom === 0 ? [base, `${base}s`] : [`${base} ${FR_SMALL[onFrom]}`, `${base} et ${FR_SMALL[onFrom]}`];
  const regional = { 7: 'septante', 8: 'huitante', 9: 'nonante' }[ten];
  if (regional)
    said.push(n % 10 === 0 ? regional : `${regional} ${n % 10 === 1 ? 'et ' : ''}${FR_SMALL[n % 10]}`);
  return said;
}

const NL_SMALL =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
    ' ',
  );
const NL_TENS = '- - twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ');

const sayDutch: Say = n => {
  if (n < 20) return [NL_SMALL[n] ?? ''];
  if (n < 100) return [`${n % 10 ? `${NL_SMALL[n % 10]} en ` : ''}${NL_TENS[Math.floor(n / 10)]}`];
  if (n < 1000) return hundreds(n, sayDutch, ['honderd'], ['', 'en '], ['', 'een']);
  const said = thousands(n, sayDutch, 'duizend', ['', 'een']);
  if (n < 10_000 && n % 100 === 0 && n % 1000 !== 0) said.push(`${sayDutch(n / 100)[0]} honderd`);
  return said;
};

const WHOLE: Readonly<Record<string, Say>> = { en: sayEnglish, fr: sayFrench, nl: sayDutch };
