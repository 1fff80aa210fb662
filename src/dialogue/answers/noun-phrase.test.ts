import test from 'ava';
import { outcomeOf, repliesTo } from '../../testkit/stock-talk.js';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Lemsip lemon sachets',
    'Dune by Frank Herbert, paperback',
    'Collins French dictionary',
    'Showa gardening gloves medium',
    'Dunlop tyre 195/55 R16',
    'Baileys Irish Cream 70 cl',
    'The Gruffalo',
    'Ibuprofen 200 mg',
    'Thule roof bars',
    'Filler tube 600 g',
    'Nike Pegasus size 9',
    'Nike Pegasus size 10',
    'Sourdough loaf 800 g',
  ],
  fr: [
    'Fervex rhume sachets',
    'Disjoncteur Schneider 16 A',
    'pH moins poudre 5 kg',
    'Trottinette Xiaomi 4 Pro',
    'Robot de piscine Dolphin',
    'Lait entier',
    'Chaussures Salomon pointure 42',
    'Croquettes Royal Canin chat',
  ],
  nl: [
    'Nivea zonnemelk factor 30',
    'Thule fietsendrager voor twee fietsen',
    'Capitool reisgids Toscane',
    'Koppelingsslot caravan',
    'Nokia 2660 klaptelefoon rood',
    'Google Pixel 9 128 GB zwart',
    'Nijntje in de sneeuw',
  ],
};

/** Nothing is told of any product, neither typed nor heard. */
async function asksBack(language: string, ...turns: string[]): Promise<boolean> {
  const names = NAMES[language]!;
  const last = [await repliesTo(names, language, turns), await repliesTo(names, language, turns, true)];
  return last.every(replies => replies.at(-1)!.outcome !== 'answer');
}

/** The product that is told of. */
async function told(language: string, ...turns: string[]): Promise<string> {
  return (await outcomeOf(NAMES[language]!, language, turns)).replace(/^answer /, '');
}

test('a flavour, a size or a kind that the name does not have is asked back', async t => {
  t.true(await asksBack('en', 'have you got lemsip in blackcurrant'));
  t.true(await asksBack('en', 'any showa gloves in extra large'));
  t.true(await asksBack('fr', 'du lait de soja'));
  t.true(await asksBack('fr', 'du fervex pour enfants'));
  t.true(await asksBack('fr', 'des croquettes royal canin pour chien'));
  t.is(await told('fr', 'du lait entier pour mon chien'), 'Lait entier');
  t.true(await asksBack('fr', 'vous avez du ph plus'));
  t.true(await asksBack('en', "children's ibuprofen"));
  t.true(await asksBack('en', 'is there an ibuprofen spray'));
  t.true(await asksBack('nl', 'een capitool reisgids van rome'));
  t.is(await told('en', 'have you got lemsip in stock'), 'Lemsip lemon sachets');
  t.is(await told('fr', 'le lait entier du jour'), 'Lait entier');
});

test('a word in the midst of a name or behind it makes another title of it', async t => {
  t.true(await asksBack('en', 'dune messiah by frank herbert'));
  t.true(await asksBack('en', 'a collins spanish dictionary'));
  t.true(await asksBack('en', "the gruffalo's child"));
  t.true(await asksBack('nl', 'nijntje aan zee'));
  t.true(await asksBack('en', 'a roof box by thule'));
  t.true(await asksBack('en', 'have you got the children by frank herbert'));
  t.is(await told('en', 'dune by frank herbert'), 'Dune by Frank Herbert, paperback');
});

test('a number with what it measures must stand in the name', async t => {
  t.true(await asksBack('en', 'a dunlop tyre in seventeen inch'));
  t.true(await asksBack('en', 'baileys in the one litre bottle'));
  t.true(await asksBack('fr', 'un disjoncteur schneider trente-deux ampères'));
  t.true(await asksBack('nl', 'zonnemelk van nivea in factor vijftig'));
  t.true(await asksBack('nl', 'een thule fietsendrager voor vier fietsen'));
  t.true(await asksBack('en', 'nike pegasus in a nine', 'what about an eleven'));
  t.true(await asksBack('fr', 'les chaussures salomon en quarante-quatre'));
  t.is(await told('fr', 'les chaussures salomon en quarante-deux'), 'Chaussures Salomon pointure 42');
  t.is(await told('en', 'nike pegasus in a nine', 'and in a ten'), 'Nike Pegasus size 10');
  t.is(await told('nl', 'heeft u een klaptelefoon'), 'Nokia 2660 klaptelefoon rood');
  t.is(await told('nl', 'is de pixel 9 al binnen'), 'Google Pixel 9 128 GB zwart');
});

test('what a caller has, or takes along, is not what is asked for', async t => {
  t.true(await asksBack('fr', "j'ai une xiaomi 4 pro et j'ai perdu le chargeur"));
  t.true(await asksBack('fr', 'le robot dolphin il me faudrait juste les brosses'));
  t.true(await asksBack('nl', 'wij vertrekken morgen met de caravan hebt u propaan'));
  t.true(await asksBack('en', 'have you got lemsip', 'and a mug for it'));
});

test('loaves are of a loaf', async t => {
  t.is(await told('en', 'any sourdough loaves left today'), 'Sourdough loaf 800 g');
});

test('what things come in is no name', async t => {
  t.is(await told('en', 'have you got the gruffalo', 'i need thirty tubes of that'), 'The Gruffalo');
});

test('a noun behind all that was said of a name makes another thing of it', async t => {
  const fryer = ['Tefal ActiFry Genius air fryer 1.2 kg', 'Ozempic 0.5 mg pen'];
  t.regex(await outcomeOf(fryer, 'en', ['an air fryer liner']), /^(?:clarify|unknown)/);
  t.is(await outcomeOf(fryer, 'en', ['have you the air fryer']), `answer ${fryer[0]}`);
  // A decimal before a name is no quantity.
  t.is(await outcomeOf(fryer, 'en', ['zero point two five ozempic']), 'unknown');
});
