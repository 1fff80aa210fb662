/** Values of the slots in the corpus texts: what is said, and what it means. */
import type { Chance } from './random.js';
import { sayDay, sayNumber } from './numbers.js';

/** A value as said and in its normal form. */
export interface SpokenValue {
  readonly spoken: string;
  /** As a recogniser with number formatting writes it. */
  readonly written: string;
}

const WEEKDAYS: Record<string, readonly string[]> = {
  en: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  nl: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
};
const MONTHS: Record<string, readonly string[]> = {
  en: ['january', 'march', 'april', 'june', 'september', 'november'],
  fr: ['janvier', 'mars', 'avril', 'juin', 'septembre', 'novembre'],
  nl: ['januari', 'maart', 'april', 'juni', 'september', 'november'],
};
const PARTS: Record<string, readonly string[]> = {
  en: ['in the morning', 'in the afternoon', 'between ten and twelve', 'after four'],
  fr: ['dans la matinée', "dans l'après-midi", 'entre dix heures et midi', 'après seize heures'],
  nl: ['in de ochtend', 'in de middag', 'tussen tien en twaalf', 'na vier uur'],
};
const MAILS: Record<string, readonly (readonly [string, string])[]> = {
  en: [
    ['j dot carter at mailbox dot com', 'j.carter@mailbox.com'],
    ['anna underscore b at post dot org', 'anna_b@post.org'],
  ],
  fr: [
    ['p point moreau arobase courrier point fr', 'p.moreau@courrier.fr'],
    ['lea tiret b arobase poste point net', 'lea-b@poste.net'],
  ],
  nl: [
    ['j punt smit apenstaartje postbus punt nl', 'j.smit@postbus.nl'],
    ['eva streepje b at mail punt nl', 'eva-b@mail.nl'],
  ],
};
const LETTERS = 'abcdefghjklmnprstvwxz'.split('');

function digits(chance: Chance, count: number, language: string): SpokenValue {
  const list = Array.from({ length: count }, () => chance.int(0, 9));
  const zero = language === 'en' && chance.is(0.5) ? 'oh' : undefined;
  return {
    spoken: list.map(d => (d === 0 && zero) || sayNumber(d, language)).join(' '),
    written: list.join(''),
  };
}

function day(chance: Chance, language: string): SpokenValue {
  const weekday = chance.pick(WEEKDAYS[language]!);
  const kind = chance.int(0, 3);
  if (kind < 2) {
    const spoken = language === 'en' && kind === 0 ? `on ${weekday}`.slice(3) : weekday;
    return { spoken, written: spoken };
  }
  const n = chance.int(1, 28);
  const month = chance.pick(MONTHS[language]!);
  if (language === 'en') return { spoken: `the ${sayDay(n, 'en')} of ${month}`, written: `${n} ${month}` };
  if (language === 'fr') return { spoken: `le ${sayDay(n, 'fr')} ${month}`, written: `le ${n} ${month}` };
  return { spoken: `${sayNumber(n, 'nl')} ${month}`, written: `${n} ${month}` };
}

function amount(chance: Chance, language: string): SpokenValue {
  const whole = chance.int(12, 640);
  const cents = chance.is(0.5) ? 0 : chance.int(2, 19) * 5;
  const unit = language === 'en' ? 'pounds' : language === 'fr' ? 'euros' : 'euro';
  const spoken = `${sayNumber(whole, language)} ${unit}${cents ? ` ${sayNumber(cents, language)}` : ''}`;
  const figure = `${whole}${cents ? `.${String(cents).padStart(2, '0')}` : ''}`;
  return { spoken, written: language === 'en' ? `£${figure}` : `${figure.replace('.', ',')} ${unit}` };
}

function time(chance: Chance, language: string): SpokenValue {
  const hour = chance.int(8, 11);
  const half = chance.is(0.4);
  const written = `${hour}:${half ? '30' : '00'}`;
  if (language === 'en')
    return { spoken: `${sayNumber(hour, 'en')} ${half ? 'thirty' : "o'clock"}`, written };
  if (language === 'fr')
    return {
      spoken: `${sayNumber(hour, 'fr')} heures${half ? ' trente' : ''}`,
      written: `${hour}h${half ? '30' : ''}`,
    };
  return { spoken: half ? `half ${sayNumber(hour + 1, 'nl')}` : `${sayNumber(hour, 'nl')} uur`, written };
}

function small(n: number, language: string): SpokenValue {
  return { spoken: sayNumber(n, language), written: String(n) };
}

function code(chance: Chance, language: string): SpokenValue {
  const a = chance.pick(LETTERS) + chance.pick(LETTERS);
  const n = digits(chance, 4, language);
  return { spoken: `${a[0]} ${a[1]} ${n.spoken}`, written: `${a.toUpperCase()}${n.written}` };
}

function phone(chance: Chance, language: string): SpokenValue {
  const rest = digits(chance, 9, language);
  return { spoken: `${sayNumber(0, language)} ${rest.spoken}`, written: `0${rest.written}` };
}

function mail(chance: Chance, language: string): SpokenValue {
  const [spoken, written] = chance.pick(MAILS[language]!);
  return { spoken, written };
}

/** A new value for a slot; the slot's name may end in a number. */
export function valueFor(slot: string, chance: Chance, language: string): SpokenValue {
  if (slot === 'num4') return digits(chance, 4, language);
  switch (slot.replace(/\d$/, '')) {
    case 'day':
      return day(chance, language);
    case 'amount':
      return amount(chance, language);
    case 'time':
      return time(chance, language);
    case 'ref':
      return digits(chance, chance.int(5, 8), language);
    case 'phone':
      return phone(chance, language);
    case 'email':
      return mail(chance, language);
    case 'plate':
    case 'postcode':
      return code(chance, language);
    case 'part': {
      const spoken = chance.pick(PARTS[language]!);
      return { spoken, written: spoken };
    }
    case 'ord': {
      const n = chance.int(1, 28);
      return { spoken: sayDay(n, language), written: String(n) };
    }
    case 'num':
      return small(chance.int(11, 420), language);
    default:
      return small(chance.int(2, 12), language);
  }
}
