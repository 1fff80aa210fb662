import test from 'ava';
import { outcomeOf, repliesTo } from '../../testkit/stock-talk.js';

const SHOES = ['Meindl wandelschoenen maat 39', 'Meindl wandelschoenen maat 41'];
const CHAUSSURES = ['Chaussures de marche Salomon pointure 39', 'Chaussures de marche Salomon pointure 41'];
const GILETS = ['Barbour quilted gilet navy medium', 'Barbour quilted gilet navy large', 'Rab fleece medium'];

test('a number in a question of the next one is its size, and a size that nothing has is not known', async t => {
  for (const said of ['en in veertig', 'heeft u ook tweeënveertig', 'en de drieënveertig', 'die ook in 38'])
    t.is(await outcomeOf(SHOES, 'nl', ['wandelschoenen in negenendertig', said]), 'unknown', said);
  for (const said of ['et en 38, non ?', 'vous en avez en quarante aussi', "le quarante-trois vous l'avez"])
    t.is(await outcomeOf(CHAUSSURES, 'fr', ['les salomon en trente-neuf', said]), 'unknown', said);
  const bin = ['Brabantia bin 30 litre'];
  for (const said of ['and the fifty', 'do you have fifty as well', 'and do you do them in fifty'])
    t.is(await outcomeOf(bin, 'en', ['brabantia bin', said]), 'unknown', said);
});

test('a number that is a quantity by its grammar is how many are wanted', async t => {
  const shoes = 'answer Meindl wandelschoenen maat 39';
  for (const said of ['ik wil er drie paar', 'heeft u er veertig', 'ik heb er veertig nodig'])
    t.is(await outcomeOf(SHOES, 'nl', ['wandelschoenen in negenendertig', said]), shoes, said);
  const chaussures = 'answer Chaussures de marche Salomon pointure 39';
  for (const said of ["j'en voudrais quarante", "il m'en faut quarante", 'vous en avez quarante ?'])
    t.is(await outcomeOf(CHAUSSURES, 'fr', ['les salomon en trente-neuf', said]), chaussures, said);
  for (const said of ['have you got forty of them', 'could I have forty?', 'and if I need forty as well'])
    t.is(
      await outcomeOf(['Brabantia bin 30 litre'], 'en', ['brabantia bin', said]),
      'answer Brabantia bin 30 litre',
      said,
    );
});

test('a size in letters or words is asked of what comes in sizes, in whichever of the two its name says it', async t => {
  const gilet = ['the barbour gilet in medium'];
  t.is(await outcomeOf(GILETS, 'en', [...gilet, 'and an l']), 'answer Barbour quilted gilet navy large');
  for (const said of ['and in a small', 'do you have an s as well', 'and in xl'])
    t.is(await outcomeOf(GILETS, 'en', [...gilet, said]), 'unknown', said);
  t.is(
    await outcomeOf(GILETS, 'en', ['the barbour gilet', 'both actually, medium and large']),
    'answer Barbour quilted gilet navy medium Barbour quilted gilet navy large',
  );
});

test('what is asked for in another form, or for others, is not told of what there is', async t => {
  const spray = ['Otrivin neusspray 0,1 %'];
  t.is(await outcomeOf(spray, 'nl', ['otrivin', 'heb je die ook voor kinderen']), 'unknown');
  t.is(await outcomeOf(spray, 'nl', ['otrivin', 'heb je die ook in druppels']), 'unknown');
  t.is(
    await outcomeOf(spray, 'nl', ['otrivin', 'heb je die voor zaterdag']),
    'answer Otrivin neusspray 0,1 %',
  );
});

test('of two things asked for, one that is not in the table is said to be unknown', async t => {
  const shop = ['Osprey Talon rucksack 22 l', 'Bosch hedge trimmer', 'Stihl chainsaw'];
  const [reply] = await repliesTo(shop, 'en', ['have you got the osprey rucksack and a vango tent']);
  t.is(
    reply?.said,
    'Yes, Osprey Talon rucksack 22 l is available. The other product you named I do not know.',
  );
  const [either] = await repliesTo(shop, 'en', ['have you got the osprey rucksack or a vango tent']);
  t.regex(either!.said, /The other product you named I do not know\.$/);
  for (const said of ['the hedge trimmer and the chainsaw', 'is the hedge trimmer in and the chainsaw'])
    t.is(await outcomeOf(shop, 'en', [said]), 'answer Bosch hedge trimmer Stihl chainsaw', said);
  for (const said of ['the hedge trimmer and could you keep it', 'the hedge trimmer please and thank you']) {
    const [alone] = await repliesTo(shop, 'en', [said]);
    t.is(alone?.said, 'Yes, Bosch hedge trimmer is available.', said);
  }
});

test('what a shop does beside selling stands in no row', async t => {
  const mixer = ['Robot pâtissier Kenwood'];
  t.is(await outcomeOf(mixer, 'fr', ['le robot kenwood', 'vous faites la livraison ?']), 'unknown');
  t.is(await outcomeOf(mixer, 'nl', ['robot kenwood', 'doen jullie ook levering']), 'unknown');
  t.is(await outcomeOf(mixer, 'en', ['the kenwood', 'do you do free delivery']), 'unknown');
  for (const said of ['vous avez une date de livraison', 'vous attendez une livraison quand'])
    t.is(await outcomeOf(mixer, 'fr', ['le robot kenwood', said]), 'answer Robot pâtissier Kenwood', said);
});

test('a size in a letter that nothing has is not known, and after it one that there is', async t => {
  const socks = ['Compression sock size B', 'Compression sock size C'];
  const first = ['compression sock in size b', 'and in size d'];
  t.is(await outcomeOf(socks, 'en', first), 'unknown');
  t.is(await outcomeOf(socks, 'en', [...first, 'and in size c']), 'answer Compression sock size C');
  const splints = ['Attelle poignet taille S', 'Attelle poignet taille M'];
  const splint = ["l'attelle de poignet taille s", 'vous la faites en taille l ?'];
  t.is(await outcomeOf(splints, 'fr', splint), 'unknown');
  t.is(await outcomeOf(['Tubigrip size E natural 1 m'], 'en', ['tubigrip in size f']), 'unknown');
});

test('a form asked for after a product is of that product, and not the end of another name', async t => {
  const shop = ['Echinaforce druppels 100 ml', 'Roter bruistabletten citroen'];
  t.is(await outcomeOf(shop, 'nl', ['echinaforce', 'en als tabletten']), 'unknown');
  t.is(
    await outcomeOf(shop, 'nl', ['echinaforce', 'en de bruistabletten']),
    'answer Roter bruistabletten citroen',
  );
});

test('the next name is asked about where only how it comes makes one of it like the last', async t => {
  const books = ['Emma (paperback)', 'Beloved (paperback)', 'Beloved (hardback)'];
  t.is(
    await outcomeOf(books, 'en', ['emma please', 'oh what a pity and beloved']),
    'clarify Beloved (paperback) Beloved (hardback)',
  );
});

test('how many boxes are wanted chooses none of what comes in boxes', async t => {
  const pills = [
    'Doliprane 500 mg, boîte de 16',
    'Doliprane 1000 mg, boîte de 8',
    'Spasfon 80 mg, boîte de 30',
  ];
  const turns = ['doliprane 500', "j'en prendrais trois boîtes"];
  t.is(await outcomeOf(pills, 'fr', turns), 'answer Doliprane 500 mg, boîte de 16');
});

test('a book is chosen by another word for how it comes, and a thing found by its diminutive', async t => {
  const books = ['Het smelt (paperback)', 'Het smelt (hardcover)'];
  const hard = ['het smelt', 'doe maar de paperback', 'en die met harde kaft'];
  t.is(await outcomeOf(books, 'nl', hard), 'answer Het smelt (hardcover)');
  const rabbit = ['Nijntje knuffel 24 cm blauw'];
  t.is(await outcomeOf(rabbit, 'nl', ['dat nijntje knuffeltje in blauw']), `answer ${rabbit[0]}`);
});

test('a greeting, and who it is for, ask for no advice', async t => {
  const mixer = ['KitchenAid Artisan mixer red'];
  const said =
    "good afternoon it's for my daughter's wedding, is the kitchenaid artisan mixer in red available";
  t.is(await outcomeOf(mixer, 'en', [said]), `answer ${mixer[0]}`);
  t.is(await outcomeOf(mixer, 'en', ['is it good for my daughter']), 'unknown');
});
