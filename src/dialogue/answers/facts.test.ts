import test from 'ava';
import fc from 'fast-check';
import { buildCatalogue } from '../../understanding/catalogue/catalogue.js';
import { STATUSES } from '../availability/availability.js';
import type { ProductRow } from '../availability/availability.js';
import { TableSource } from '../availability/table.js';
import { Conversation } from './conversation.js';

const NAMES = [
  'Aerius 5 mg',
  'Aerius 10 mg',
  'Zyrtec',
  'Nurofen 200 mg',
  'Kardegic 75',
  'Ventoline',
  'Subutex 8 mg',
];
const day = fc
  .integer({ min: 0, max: 800 })
  .map(n => new Date(Date.UTC(2025, 10, 1) + n * 86_400_000).toISOString().slice(0, 10));
const productRow = (name: string, i: number): fc.Arbitrary<ProductRow> =>
  fc.record({
    sku: fc.constant(`S${i}`),
    name: fc.constant(name),
    aliases: fc.constant([]),
    status: fc.constantFrom(...STATUSES),
    quantity: fc.option(fc.integer({ min: 0, max: 99_999 })),
    available_from: fc.option(day),
    updated_at: fc.option(day),
  });
const table = fc.tuple(...NAMES.map(productRow));
const turn = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('is', 'how many', 'when will', 'can i get two hundred', 'et', 'heeft u', 'no not'),
      fc.constantFrom(...NAMES),
    )
    .map(([ask, name]) => `${ask} ${name.toLowerCase()}`),
  fc.constantFrom(
    'when',
    'how many',
    'and the 10',
    'three thousand',
    'repeat',
    'in french please',
    'both',
    'what is the price',
    'yes',
    '7',
  ),
  fc.string({ maxLength: 40 }),
);
const MONTHS =
  'january february march april may june july august september october november december janvier février mars avril mai juin juillet août septembre octobre novembre décembre januari februari maart mei juni juli augustus oktober'.split(
    ' ',
  );

// Everything that may be said of a row: the numbers of its name, its quantity, the parts of its date.
function valuesOf(row: ProductRow): string[] {
  const date = row.available_from === null ? [] : datesOf(row.available_from);
  return [...(row.name.match(/\d+/g) ?? []), String(row.quantity ?? ''), ...date];
}

function datesOf(date: string): string[] {
  const names = ['en', 'fr', 'nl'].map(l =>
    new Intl.DateTimeFormat(l, { month: 'long', timeZone: 'UTC' }).format(Date.parse(date)),
  );
  return [String(Number(date.slice(8))), date.slice(0, 4), ...names.map(n => n.toLowerCase())];
}

test('no number, month or product is ever said that does not stand in a row spoken of', async t => {
  await fc.assert(
    fc.asyncProperty(table, fc.array(turn, { minLength: 1, maxLength: 6 }), async (rows, turns) => {
      const source = new TableSource(rows);
      const conversation = new Conversation({
        source,
        buildCatalogue,
        language: 'en',
        callDate: '2026-11-21',
      });
      for (const text of turns) {
        const { said, spoken, outcome } = await conversation.say(text, new AbortController().signal);
        const rowsSpoken = outcome === 'clarify' ? rows : spoken.flatMap(s => s.row ?? []);
        const allowed = new Set(rowsSpoken.flatMap(valuesOf));
        const values =
          said
            .toLowerCase()
            .match(/\d+|\p{L}+/gu)
            ?.filter(v => /\d/.test(v) || MONTHS.includes(v)) ?? [];
        if (!values.every(v => allowed.has(v))) return false;
        const named = NAMES.filter(name => said.toLowerCase().includes(name.toLowerCase()));
        if (!named.every(name => rowsSpoken.some(row => row.name === name))) return false;
      }
      return true;
    }),
    { numRuns: 150, seed: 20_261_121 },
  );
  t.pass();
});

test('a date is said only if it has not passed, and only of rows that are not stale', async t => {
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom(...NAMES), async (rows, name) => {
      const conversation = new Conversation({
        source: new TableSource(rows),
        buildCatalogue,
        language: 'nl',
        callDate: '2026-11-21',
      });
      const { spoken } = await conversation.say(
        `wanneer is ${name.toLowerCase()} er`,
        new AbortController().signal,
      );
      return spoken.every(({ sentence, row }) => {
        if (!('date' in sentence.slots)) return true;
        return (
          sentence.slots.date >= '2026-11-21' &&
          row?.available_from === sentence.slots.date &&
          (row.updated_at ?? '') >= '2026-10-22'
        );
      });
    }),
    { numRuns: 150, seed: 20_261_121 },
  );
  t.pass();
});
