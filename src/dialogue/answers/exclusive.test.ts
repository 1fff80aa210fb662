import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Ridge Sport cycling gloves size M',
    'Ridge Trail helmet large',
    'Where the Crawdads Sing (paperback)',
    'Norwegian Wood',
    'Honeycomb kettle white',
    'Carcassonne',
    'DeWalt cordless drill 18V',
    'Bosch cordless drill 12V',
    'Nikon D7500 camera',
    'Piriton syrup 150 ml',
    'Dyson V8 vacuum',
    'Scotch-Brite floor wipes',
  ],
  fr: [
    'Casque Bell Traverse rouge taille M',
    'Gants Ekoi taille XL',
    'La Peste (poche)',
    'Perceuse sans fil Ryobi 18V',
    'Ponceuse orbitale Metabo',
    'Barbecue Campingaz',
    'Selle Brooks marron',
    'Maillot Petit Bateau blanc taille S',
    'Brossettes Oral-B 4 pièces',
    'Balai Vileda lingettes de rechange',
  ],
  nl: [
    'Fietshelm Abus rood maat M',
    'De Aanslag (paperback)',
    'Carcassonne bordspel',
    'Accuboormachine Ryobi 18V',
    'Schuurmachine Metabo',
    'Tuinbank Hartman',
    'Senseo koffiepads 36 stuks',
  ],
};

/** What becomes of the first turn: the outcome and the products spoken of. */
function first(language: string, turn: string): Promise<string> {
  return outcomeOf(NAMES[language]!, language, [turn]);
}

async function isNotTold(language: string, turn: string): Promise<boolean> {
  return /^(?:unknown|clarify)/.test(await first(language, turn));
}

test('of what is in one size nothing is told to who asks for another, in words or letters', async t => {
  t.true(await isNotTold('en', 'the ridge sport gloves in extra large'));
  t.true(await isNotTold('en', 'have you got the ridge sport gloves size S'));
  t.true(await isNotTold('en', 'the ridge trail helmet in a small'));
  t.true(await isNotTold('fr', 'le casque bell traverse en taille L'));
  t.true(await isNotTold('fr', 'les gants ekoi en medium'));
  t.true(await isNotTold('nl', 'de fietshelm van abus in maat S'));
  // The maker is no size.
  t.true(await isNotTold('fr', 'le maillot petit bateau en taille L'));
  t.is(
    await first('fr', 'le maillot petit bateau en taille S'),
    'answer Maillot Petit Bateau blanc taille S',
  );
  t.is(await first('en', 'the ridge trail helmet in large'), 'answer Ridge Trail helmet large');
  t.is(await first('en', 'the ridge sport gloves in medium'), 'answer Ridge Sport cycling gloves size M');
  t.is(await first('fr', 'les gants ekoi en XL'), 'answer Gants Ekoi taille XL');
  t.is(await first('nl', 'de fietshelm van abus in maat M'), 'answer Fietshelm Abus rood maat M');
});

test('a book is not told of for the audiobook, nor for another binding', async t => {
  t.true(await isNotTold('en', 'norwegian wood on dvd'));
  t.true(await isNotTold('en', 'where the crawdads sing in hardback'));
  t.true(await isNotTold('fr', 'la peste en gros caractères'));
  t.true(await isNotTold('fr', 'la peste en livre audio'));
  t.true(await isNotTold('nl', 'hebben jullie de aanslag als luisterboek'));
  t.is(
    await first('en', 'where the crawdads sing in paperback'),
    'answer Where the Crawdads Sing (paperback)',
  );
  t.is(await first('fr', 'la peste en poche'), 'answer La Peste (poche)');
  t.is(await first('nl', 'de aanslag als paperback'), 'answer De Aanslag (paperback)');
});

test('what goes over, under or on a thing is not the thing', async t => {
  t.true(await isNotTold('en', 'i need a mat to put under the honeycomb kettle'));
  t.true(await isNotTold('en', 'is there a bag that would fit around the dyson v8'));
  t.true(await isNotTold('fr', 'une housse qui va sur le barbecue campingaz'));
  t.true(await isNotTold('fr', 'une lampe à fixer sur la selle brooks'));
  t.true(await isNotTold('fr', 'une grille pour mettre sur le barbecue campingaz'));
  t.true(await isNotTold('nl', 'een hoes die past op de tuinbank'));
  t.true(await isNotTold('nl', 'iets om over de tuinbank te doen'));
  t.is(await first('en', 'i came in to check on the honeycomb kettle'), 'answer Honeycomb kettle white');
});

test('the maker of another thing is not the maker of this one', async t => {
  t.true(await isNotTold('en', 'bosch cordless drill in eighteen volts'));
  t.true(await isNotTold('fr', 'une perceuse sans fil metabo en dix-huit volts'));
  t.true(await isNotTold('nl', 'een metabo accuboormachine'));
  t.is(await first('fr', 'la perceuse ryobi en dix-huit volts'), 'answer Perceuse sans fil Ryobi 18V');
});

test('another number in a model is another model', async t => {
  t.true(await isNotTold('en', 'is the nikon d fifty-six hundred in stock please'));
  t.true(await isNotTold('en', 'have you got the piriton six plus at all'));
  t.is(await first('en', 'is the nikon d7500 in stock please'), 'answer Nikon D7500 camera');
});

test('the thing itself is not what is used up with it, and an expansion is not the game', async t => {
  t.true(await isNotTold('en', 'the scotch-brite itself not the wipes'));
  t.true(await isNotTold('fr', 'le balai vileda lui-même pas les lingettes'));
  t.true(await isNotTold('fr', 'la oral-b elle-même pas les brossettes'));
  t.true(await isNotTold('nl', 'de senseo zelf niet de koffiepads'));
  t.true(await isNotTold('nl', 'van carcassonne de uitbreiding'));
  t.true(await isNotTold('en', 'carcassonne the expansion with the inns'));
  t.is(await first('nl', 'heeft u carcassonne'), 'answer Carcassonne bordspel');
  t.is(await first('en', 'carcassonne not the chess'), 'answer Carcassonne');
});

test('what a child gets is no question of medicine, an illness is', async t => {
  t.is(
    await first('en', "my son's getting a bike, do you have the trail helmet"),
    'answer Ridge Trail helmet large',
  );
  t.is(await first('fr', 'ma fille a un vélo, vous avez la selle brooks'), 'answer Selle Brooks marron');
  t.is(
    await first('nl', 'mijn zoon heeft een tuin gekregen, heeft u de tuinbank'),
    'answer Tuinbank Hartman',
  );
  t.is(await first('en', "my son's getting a rash, the piriton syrup"), 'unknown');
  t.is(await first('fr', 'ma fille a une toux, la selle brooks'), 'unknown');
});
