/** How numbers below a thousand are said in the corpus. */

const EN =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const EN_TENS = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const FR =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const FR_TENS = ' dix vingt trente quarante cinquante soixante'.split(' ');
const NL =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
    ' ',
  );
const NL_TENS = ' tien twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ');
const EN_ORDINALS =
  ' first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** A whole number from 0 to 999 in words. */
export function sayNumber(n: number, language: string): string {
  if (language === 'fr') return french(n);
  return language === 'nl' ? dutch(n) : english(n);
}

function english(n: number): string {
  if (n < 20) return EN[n]!;
  if (n < 100) return [EN_TENS[Math.floor(n / 10)], n % 10 ? EN[n % 10] : ''].filter(Boolean).join(' ');
  const rest = n % 100;
  return `${EN[Math.floor(n / 100)]} hundred${rest ? ` and ${english(rest)}` : ''}`;
}

function french(n: number): string {
  if (n < 20) return FR[n]!;
  if (n < 70) {
    const unit = n % 10;
    return FR_TENS[Math.floor(n / 10)] + (unit === 0 ? '' : unit === 1 ? ' et un' : `-${FR[unit]}`);
  }
  if (n < 80) return n === 71 ? 'soixante et onze' : `soixante-${FR[n - 60]}`;
  if (n < 100) return n === 80 ? 'quatre-vingts' : `quatre-vingt-${FR[n - 80]}`;
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  return `${hundreds > 1 ? `${FR[hundreds]} ` : ''}cent${rest ? ` ${french(rest)}` : ''}`;
}

function dutch(n: number): string {
  if (n < 20) return NL[n]!;
  if (n < 100) {
    const unit = n % 10;
    const tens = NL_TENS[Math.floor(n / 10)]!;
    return unit === 0 ? tens : `${NL[unit]}${/[ei]e?$/.test(NL[unit]!) ? 'ën' : 'en'}${tens}`;
  }
  const rest = n % 100;
  const hundreds = Math.floor(n / 100);
  return `${hundreds > 1 ? NL[hundreds] : ''}honderd${rest ? ` ${dutch(rest)}` : ''}`;
}

/** A day of the month as it is said. */
export function sayDay(n: number, language: string): string {
  if (language === 'fr') return n === 1 ? 'premier' : french(n);
  if (language === 'nl') return n < 20 && n !== 1 && n !== 3 && n !== 8 ? `${NL[n]}de` : dutchOrdinal(n);
  if (n <= 20) return EN_ORDINALS[n]!;
  return n % 10 ? `${EN_TENS[Math.floor(n / 10)]} ${EN_ORDINALS[n % 10]}` : 'thirtieth';
}

function dutchOrdinal(n: number): string {
  const irregular: Record<number, string> = { 1: 'eerste', 3: 'derde', 8: 'achtste' };
  return irregular[n] ?? `${dutch(n)}ste`;
}
