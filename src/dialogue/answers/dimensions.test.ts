import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';
import { TableSource } from '../availability/table.js';
import { buildCatalogue } from '../../understanding/catalogue/catalogue.js';
import { Conversation } from './conversation.js';

const ROWS: readonly (readonly [sku: string, name: string])[] = [
  ['otex', 'Otex ear spray 13 ml'],
  ['omega', 'Seven Seas omega capsules, adult'],
  ['hydro', 'Hydrocortisone 10 mg tablets, 30 (Teva)'],
  ['candle', 'Wax candle set, ivory'],
  ['knife', 'Chef knife Sabatier 20 cm'],
  ['qvar', 'Qvar 50 microgram inhaler'],
  ['scooter', 'Trottinette Globber Primo, bleue'],
  ['ink', 'Cartouche Canon 545 noire'],
  ['shoes', 'Baskets Veja Campo, blanc, pointure 41'],
  ['pan', 'Tefal Ingenio koekenpan 28 cm'],
];

async function skusFor(language: string, caller: string): Promise<readonly string[]> {
  const rows = ROWS.map(([sku, name]) => ({
    sku,
    name,
    aliases: [],
    status: 'available' as const,
    quantity: 3,
    available_from: null,
    updated_at: '2026-11-20T08:00:00Z',
  }));
  const source = new TableSource(rows);
  const bot = new Conversation({ source, buildCatalogue, language, callDate: '2026-11-23' });
  const reply = await bot.say(caller, AbortSignal.timeout(20_000));
  return reply.outcome === 'answer' ? reply.skus : [];
}

for (const [language, caller] of [
  ['en', 'have you got Otex as drops'],
  ['en', "I need the Seven Seas omega, the children's one."],
  ['en', 'Have you got hydrocortisone ten milligram by Accord?'],
  ['en', 'have you got the wax for polishing a wax candle'],
  ['en', 'do you have a bread knife from sabatier'],
  ['en', 'is the qvar one hundred in'],
  ['fr', "la trottinette globber vous l'avez en orange"],
  ['fr', 'vous avez la cartouche canon cinq cent quarante-cinq couleur'],
  ['nl', 'Hebben jullie een braadpan van Tefal?'],
] as const)
  test(`${language}: "${caller}" is told of no row`, async t => {
    t.deepEqual(await skusFor(language, caller), []);
  });

for (const [language, caller, sku] of [
  ['en', 'Have you got Otex, the spray?', 'otex'],
  ['en', 'Have you got hydrocortisone by Teva?', 'hydro'],
  ['en', 'do you have the chef knife from sabatier', 'knife'],
  ['en', 'is the qvar fifty in', 'qvar'],
  ['fr', "la trottinette globber vous l'avez en bleu", 'scooter'],
  ['fr', 'avez-vous les Veja Campo blanches en 41', 'shoes'],
  ['nl', 'Hebben jullie een koekenpan van Tefal?', 'pan'],
] as const)
  test(`${language}: "${caller}" is answered`, async t => {
    t.deepEqual(await skusFor(language, caller), [sku]);
  });

test('what is for the young of an animal, or for another one, is asked back', async t => {
  const food = ['Croquettes Royal Canin chat stérilisé 4 kg', 'Vermifuge Milbemax chien 2 comprimés'];
  const [cats, dogs] = food;
  t.regex(await outcomeOf(food, 'fr', ['les croquettes royal canin pour chaton']), /^clarify/);
  t.regex(await outcomeOf(food, 'fr', ['un vermifuge pour mon chat']), /^clarify/);
  t.is(await outcomeOf(food, 'fr', ['les croquettes pour chat']), `answer ${cats}`);
  t.is(await outcomeOf(food, 'fr', ['un vermifuge pour mon chien']), `answer ${dogs}`);
});
