/** Scripts of spoken conversations: what callers ask, what they must be told, where they speak over the bot. */
import type { ProductRow } from '../../dialogue/availability/availability.js';
import type { Random } from '../catalogue/random.js';
import { CALLER_VOICES } from './voices.js';

/** One thing a caller wants to know. */
export interface SpokenStep {
  readonly say: string;
  /** The rows that a right answer speaks of. */
  readonly skus: readonly string[];
  /** What to say when asked which product is meant: people then say its name and no more. */
  readonly choose: string;
  /** Speak over the bot's answer to the step before, so many milliseconds after it began. */
  readonly overMs?: number;
}

/** One caller. */
export interface SpokenScript {
  readonly id: string;
  readonly language: 'en' | 'fr';
  readonly voice: string;
  readonly steps: readonly SpokenStep[];
}

const UPDATED = new Date().toISOString().slice(0, 10);
const later = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

function row(
  sku: string,
  name: string,
  status: ProductRow['status'],
  quantity: number | null,
  from: string | null = null,
): ProductRow {
  return { sku, name, aliases: [], status, quantity, available_from: from, updated_at: UPDATED };
}

type Named = readonly [
  sku: string,
  name: string,
  status: ProductRow['status'],
  quantity: number | null,
  from: string | null,
];

/** Things that the recognisers have words for, and brands that they have none for. */
const NAMES: Readonly<Record<'en' | 'fr', readonly Named[]>> = {
  en: [
    ['E1', 'Printer paper', 'available', 40, null],
    ['E2', 'Coffee machine', 'out_of_stock', null, later],
    ['E3', 'Garden table', 'available', 12, null],
    ['E4', 'Winter coat', 'discontinued', null, null],
    ['E5', 'Orange juice', 'back_order', null, later],
    ['E6', 'White wine', 'available', 7, null],
    ['B1', 'Zyrtec', 'out_of_stock', null, null],
    ['B2', 'Betadine', 'available', 100, null],
  ],
  fr: [
    ['F1', 'Papier blanc', 'available', 40, null],
    ['F2', 'Machine à café', 'out_of_stock', null, later],
    ['F3', 'Table de jardin', 'available', 12, null],
    ['F4', 'Manteau', 'discontinued', null, null],
    ['F5', 'Jus d’orange', 'back_order', null, later],
    ['F6', 'Vin blanc', 'available', 7, null],
    ['B3', 'Doliprane', 'available', 3, null],
    ['B4', 'Spasfon', 'out_of_stock', null, null],
  ],
};

/** The table of all calls. */
export const SPOKEN_TABLE: readonly ProductRow[] = Object.values(NAMES)
  .flat()
  .map(named => row(...named));

/** True for the products whose names are no words of the language. */
export function isBrand(sku: string): boolean {
  return sku.startsWith('B');
}

const WORDS = {
  en: {
    asks: ['do you have {}', 'is {} available', 'can I order {}', 'I would like to know if {} is in stock'],
    follows: ['how many are there', 'when will it be available', 'can you say that again'],
  },
  fr: {
    asks: [
      'est ce que vous avez {}',
      '{} est il disponible',
      'je voudrais commander {}',
      'avez vous du {} en stock',
    ],
    follows: ['combien en avez vous', 'quand sera t il disponible', 'pouvez vous répéter'],
  },
} as const;

/** The scripts, half English and half French; every third caller speaks over the bot. */
export function spokenScripts(count: number, random: Random): SpokenScript[] {
  return Array.from({ length: count }, (_, i): SpokenScript => {
    const language = i % 2 === 0 ? 'en' : 'fr';
    const { asks, follows } = WORDS[language];
    const voices = CALLER_VOICES[language];
    const first = NAMES[language][Math.floor(i / 2) % NAMES[language].length]!;
    const second = random.pick(NAMES[language].filter(([sku]) => sku !== first[0]));
    const ask = ([sku, name]: Named): SpokenStep => ({
      say: random.pick<string>(asks).replace('{}', name.toLowerCase()),
      skus: [sku],
      choose: name.toLowerCase(),
    });
    const over = i % 3 === 0 ? { overMs: 500 + Math.floor(random.next() * 700) } : {};
    return {
      id: `${language}-${i + 1}`,
      language,
      voice: voices[Math.floor(i / 2) % voices.length]!,
      steps: [
        ask(first),
        { say: random.pick<string>(follows), skus: [first[0]], choose: first[1].toLowerCase() },
        { ...ask(second), ...over },
      ],
    };
  });
}
