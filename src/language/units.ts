/** Units of measure as they are written and said in the three languages. */
import { fold } from './fold.js';

const SPELLINGS: Readonly<Record<string, string>> = {
  mg: 'mg milligram milligrams milligramme milligrammes milligrammen',
  g: 'gram grams gramme grammes grammen gr',
  kg: 'kg kilo kilos kilogram kilograms kilogramme kilogrammes',
  ug: 'ug mcg µg microgram micrograms microgramme microgrammes microgrammen',
  ml: 'ml millilitre millilitres milliliter milliliters',
  cl: 'cl centilitre centilitres centiliter centiliters',
  l: 'litre litres liter liters',
  mm: 'mm millimetre millimetres millimeter millimeters',
  cm: 'cm centimetre centimetres centimeter centimeters',
  ui: 'ui ie iu unites internationales unite internationale units international eenheden internationale',
  '%': '% percent procent pourcent',
  w: 'watt watts',
  v: 'volt volts',
};

const UNITS = new Map(
  Object.entries(SPELLINGS).flatMap(([unit, forms]) => forms.split(' ').map(form => [form, unit] as const)),
);

/** The unit's symbol for a folded word, or nothing if the word is no unit. */
export function unitOf(word: string): string | undefined {
  return UNITS.get(word);
}

/** Units long enough to be recognised by their sound. */
const BY_SOUND = ['mg', 'ug', 'ml', 'cm', '%'];

/** The units long enough to be recognised by their sound, with the folded word that is mostly said for each. */
export function spokenUnits(language: string): (readonly [unit: string, word: string])[] {
  const said = SAID[language] ?? {};
  return BY_SOUND.map(unit => [unit, fold((said[unit] ?? '').split(' ', 1)[0]!)] as const).filter(
    ([, word]) => word !== '',
  );
}

/** The words said, with accents, the usual one first. */
const SAID: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    mg: 'milligrams milligram',
    ug: 'micrograms microgram',
    g: 'grams gram',
    kg: 'kilograms kilogram kilos kilo',
    ml: 'millilitres millilitre',
    cl: 'centilitres centilitre',
    l: 'litres litre',
    mm: 'millimetres millimetre',
    cm: 'centimetres centimetre',
    ui: 'units international',
    '%': 'percent',
    w: 'watts watt',
    v: 'volts volt',
  },
  fr: {
    mg: 'milligrammes milligramme',
    ug: 'microgrammes microgramme',
    g: 'grammes gramme',
    kg: 'kilogrammes kilogramme kilos kilo',
    ml: 'millilitres millilitre',
    cl: 'centilitres centilitre',
    l: 'litres litre',
    mm: 'millimètres millimètre',
    cm: 'centimètres centimètre',
    ui: 'unités unité internationales internationale',
    '%': 'pourcent pour cent',
    w: 'watts watt',
    v: 'volts volt',
  },
  nl: {
    mg: 'milligram',
    ug: 'microgram',
    g: 'gram',
    kg: 'kilogram kilo',
    ml: 'milliliter',
    cl: 'centiliter',
    l: 'liter',
    mm: 'millimeter',
    cm: 'centimeter',
    ui: 'internationale eenheden',
    '%': 'procent',
    w: 'watt',
    v: 'volt',
  },
};

/** The words that a unit is said by, with their accents. */
export function unitWords(unit: string, language: string): string[] {
  return SAID[language]?.[unit]?.split(' ') ?? [];
}
