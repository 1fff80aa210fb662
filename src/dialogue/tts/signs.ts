/**
 * Signs that engines leave out, or that would become something else on the way to them, as words: "20 µg" would be twenty
 * grams, "10½" a hundred and one, and an address nobody could write to.
 */
import { signWords } from './sign-words.js';

const SCHEME = /\bhttps?:\/\/(?=\S)/gi;
const MAIL = /(?<![\p{L}\p{N}_.+-])[\p{L}\p{N}_][\p{L}\p{N}_.+-]*@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;
// Only endings that are no words: after a full stop a space may be missing.
const SITE =
  /(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]+\.)+(?:com|net|org|info|eu|nl|be|fr|lu|de|ch|uk)(?![\p{L}\p{N}])/giu;

const MICRO = /[\u00b5\u03bc](g|l|m)(?![\p{L}])/gu;
const OTHER_MICRO = /[\u00b5\u03bc](?=\p{Script=Latin})/gu;
const OHM = /(?<!\p{Script=Greek})([kKM]?)[\u03a9\u2126](?!\p{Script=Greek})/gu;
const MULTIPLES: Readonly<Record<string, string>> = { k: 'kilo-', K: 'kilo-', M: 'mega-' };

const FRACTION = /(?:(\d{1,9})\s?)?([\u00bc-\u00be\u2150-\u215e])/gu;
const DECIMALS: Readonly<Record<string, string>> = {
  '½': '5',
  '¼': '25',
  '¾': '75',
  '⅕': '2',
  '⅖': '4',
  '⅗': '6',
  '⅘': '8',
  '⅛': '125',
  '⅜': '375',
  '⅝': '625',
  '⅞': '875',
};
/** Marks of notes, and exponents of which no engine would say that they are some; "m²" and "CO²" are said as they are written. */
const RAISED = /(?<!\p{L})[²³]|[¹⁰⁴-⁹]/gu;
const TRADE_MARKS = /[™℠]/g;

/** "mg/ml": a slash says nothing in some voices. */
const PER =
  /(?<=(?<!\p{L})(?:[mk]?g|mcg|[mc]?l|km|kw|iu|ie|ui|micro\p{L}{1,8}))\/(?=(?:[mkc]?[gl]|[hum]|min|dose|day|dag|jour)(?!\p{L}))/giu;
const OVER = /(?<=\d)\/(?=\d)/g;
const MINUS = /(?<![\p{L}\p{N}.,\-−–])[-−–](?=\d)/gu;
/** "No. 5" would be a refusal and a five; at the beginning of a sentence it may be one. */
const NUMBER = /(?:(?<=[\p{L}\p{N}] )No\. ?|№ ?|#|(?<!\p{L})n[°º]\.? ?|(?<!\p{L})nr\. ?)(?=\d)/gu;
/** Of double quotes those at which nothing was opened. */
const INCHES = /"[^"]*"|(?<!\d)(\d{1,4})\s?["″”](?!\p{L})/gu;

// Dutch voices say the two sides of a point one after the other, "two five", as they should in a time of day.
const POINT =
  /(?<![\d.,])(€\s?)?(\d{1,9})\.(\d{1,9})(?!\d|[.,]\d)(\s?(?:€|%|(?:euro|eur|procent|mg|g|gram|kg|mcg|ml|cl|l|liter|mm|cm|m|km|micro\p{L}+)(?!\p{L})))?/giu;

function dutchDecimals(text: string): string {
  return text.replace(
    POINT,
    (all: string, euro: string | undefined, whole: string, share: string, unit: string | undefined) => {
      // Three digits are thousands, two may be minutes.
      const isThousands = share.length === 3 && whole !== '0';
      const isTime = share.length === 2 && Number(whole) < 24 && Number(share) < 60;
      const isDecimal = !isThousands && (!isTime || whole === '0' || (euro ?? unit) !== undefined);
      return isDecimal ? `${euro ?? ''}${whole},${share}${unit ?? ''}` : all;
    },
  );
}

/** The text with such signs in words of its language. */
export function signsAsWords(text: string, language: string): string {
  const { at, dot, underscore, decimals, minus, number, inch, per, over, units } = signWords(language);
  const site = (name: string): string => name.replaceAll('.', ` ${dot} `);
  const said = text
    .replace(TRADE_MARKS, '')
    .replace(RAISED, '')
    .replace(FRACTION, (_, whole: string | undefined, sign: string) => {
      const share = DECIMALS[sign];
      if (share !== undefined) return `${whole ?? '0'}${decimals}${share}`;
      return `${whole === undefined ? '' : `${whole} `}${sign.normalize('NFKC').replace('\u2044', '/')}`;
    })
    .replace(MICRO, (_, unit: string) => ` micro${units[unit]}`)
    .replace(OTHER_MICRO, 'micro')
    .replace(OHM, (_, multiple: string) => ` ${MULTIPLES[multiple] ?? ''}ohm`)
    .replace(PER, ` ${per} `)
    .replace(OVER, over)
    .replace(MINUS, `${minus} `)
    .replace(NUMBER, `${number} `)
    .replace(INCHES, (quoted: string, size?: string) => (size === undefined ? quoted : `${size} ${inch}`))
    .replace(SCHEME, '')
    .replace(MAIL, mail => site(mail).replaceAll('_', ` ${underscore} `).replace('@', ` ${at} `))
    .replace(SITE, site);
  return language === 'nl' ? dutchDecimals(said) : said;
}
