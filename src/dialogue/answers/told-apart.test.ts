import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

const BEDS = ['Luchtbed eenpersoons', 'Luchtbed tweepersoons', 'Nutrilon 1 800 g', 'Nutrilon 2 800 g'];
const LENSES = [
  'Acuvue 30 lenses',
  'Acuvue 90 lenses',
  'E45 cream 50 g',
  'Cat litter 10 litre',
  'Cat litter 20 litre',
];
const BIKES = ['VTT Rockrider taille M', 'VTT Rockrider taille L', 'Romans policiers'];

test('a word of one name is not taken for a like one of another', async t => {
  t.is(await outcomeOf(BEDS, 'nl', ['het tweepersoons luchtbed']), 'answer Luchtbed tweepersoons');
});

test('a number that names tell apart is none of how many are wanted', async t => {
  t.is(await outcomeOf(LENSES, 'en', ['acuvue in the ninety pack']), 'answer Acuvue 90 lenses');
  t.is(
    await outcomeOf(LENSES, 'en', ['acuvue', 'thirty lenses', 'e45 cream please']),
    'answer E45 cream 50 g',
  );
  const both = ['nutrilon een en nutrilon twee', 'hoeveel heeft u van de een'];
  t.is(await outcomeOf(BEDS, 'nl', both), 'answer Nutrilon 1 800 g');
  t.is(await outcomeOf(BEDS, 'nl', [...both, 'en nutrilon drie']), 'unknown');
});

test('the bag that is big is the bigger one', async t => {
  t.is(
    await outcomeOf(LENSES, 'en', ['have you got cat litter', 'the big bag']),
    'answer Cat litter 20 litre',
  );
});

test('a size in letters that there is not is not the size told of before', async t => {
  t.is(await outcomeOf(BIKES, 'fr', ['le vtt rockrider', 'taille l', "en xl vous l'auriez"]), 'unknown');
});

test('whom it is for names no product', async t => {
  const told = 'answer Romans policiers';
  t.is(
    await outcomeOf(BIKES, 'fr', ['des romans policiers', "c'est pour une classe il m'en faudrait trente"]),
    told,
  );
  t.is(await outcomeOf(BIKES, 'fr', ['des romans policiers', "je peux les commander aujourd'hui"]), told);
});

test('a colleague is a person', async t => {
  t.is(await outcomeOf(BEDS, 'nl', ['oké geef me maar een collega']), 'handover');
});

test('what it is stands last, after a no', async t => {
  const cars = ['Clutch kit Polo', 'Clutch kit Golf'];
  const turns = ['have you got a clutch kit for a polo', "no sorry golf i said polo it's a golf"];
  t.is(await outcomeOf(cars, 'en', turns), 'answer Clutch kit Golf');
});

test('the next one is of the same kind as the one told of', async t => {
  const sorbets = ['Lemon sorbet', 'Mango sorbet', 'Mango chutney'];
  t.is(await outcomeOf(sorbets, 'en', ['have you got lemon sorbet', 'and mango']), 'answer Mango sorbet');
  t.is(await outcomeOf(sorbets, 'en', ['have you any mango']), 'clarify Mango sorbet Mango chutney');
});

test('what was said before is told again when the day is asked for once more', async t => {
  const lamps = ['Vloerlamp eiken'];
  t.is(
    await outcomeOf(lamps, 'nl', ['heeft u de vloerlamp', 'wanneer zei u ook alweer']),
    `answer ${lamps[0]}`,
  );
  t.is(
    await outcomeOf(['Floor lamp'], 'en', ['is the floor lamp in', 'when did you say']),
    'answer Floor lamp',
  );
});

test('the second part of compounds is said of each of them', async t => {
  const flutes = ['Sopraanblokfluit barok', 'Altblokfluit barok', 'Klassieke gitaar 4/4'];
  const both = 'clarify Sopraanblokfluit barok Altblokfluit barok';
  t.is(await outcomeOf(flutes, 'nl', ['en hebt u ook een blokfluit']), both);
  const saxophones = ['Altsaxofoon messing', 'Tenorsaxofoon messing', 'Saxofoonstandaard'];
  t.is(
    await outcomeOf(saxophones, 'nl', ['hebt u een saxofoon']),
    'clarify Altsaxofoon messing Tenorsaxofoon messing',
  );
  t.is(await outcomeOf(saxophones, 'nl', ['een altsaxofoon']), 'answer Altsaxofoon messing');
});

test('the super king is not the king, nor two kilos both of what there is', async t => {
  const duvets = ['Duvet double 10.5 tog', 'Duvet king 10.5 tog'];
  t.is(await outcomeOf(duvets, 'en', ['the double duvet', 'and the king one']), 'answer Duvet king 10.5 tog');
  t.is(await outcomeOf(duvets, 'en', ['the double duvet', 'and the super king one']), 'unknown');
  const food = ['Cat biscuits chicken 1 kg', 'Cat biscuits chicken 400 g'];
  t.not(
    await outcomeOf(food, 'en', ['cat biscuits chicken', 'the two kilo bag']),
    'answer Cat biscuits chicken 1 kg Cat biscuits chicken 400 g',
  );
});

test('a piece of a word beside what only sounds like a name may make another of it', async t => {
  t.is(await outcomeOf(['Xanax', 'Gaviscon'], 'nl', ['is ly sanxia leverbaar']), 'clarify Xanax');
});

test('the next one is the one whose name is most like that of the one told of', async t => {
  const pads = ['Front brake pads Corsa', 'Rear brake pads Corsa', 'Front brake discs Corsa pair'];
  const turns = ['brake pads corsa', 'the rear ones', 'sorry no i meant the front'];
  t.is(await outcomeOf(pads, 'en', turns), 'answer Front brake pads Corsa');
  const skates = ['Noren maat 42', 'Noren maat 44', 'IJshockeyschaatsen maat 42'];
  t.is(
    await outcomeOf(skates, 'nl', ['noren maat vierenveertig', 'en in tweeënveertig']),
    'answer Noren maat 42',
  );
  const beans = ['Espressobonen Brazilië 1 kg', 'Espressobonen Brazilië 250 g', 'Cafeïnevrije bonen 250 g'];
  t.is(
    await outcomeOf(beans, 'nl', ['de cafeïnevrije bonen', 'en de Brazilië-bonen']),
    'clarify Espressobonen Brazilië 1 kg Espressobonen Brazilië 250 g',
  );
});

test('a number with its unit is of what has it in that unit, and not of as many pieces', async t => {
  const screws = ['Vis inox 4 mm, boîte de 20', 'Vis inox 5 mm, boîte de 4'];
  const four = 'les vis inox de quatre millimètres';
  t.is(await outcomeOf(screws, 'fr', [four]), 'answer Vis inox 4 mm, boîte de 20');
  t.is(await outcomeOf(screws, 'fr', ['les vis inox de vingt millimètres']), 'unknown');
  const oils = ['Olive oil Filippo 1 L', 'Olive oil Filippo 5 L'];
  const five = ['the filippo oil', 'the litre', 'and the five litre, how many have you got'];
  t.is(await outcomeOf(oils, 'en', five), 'answer Olive oil Filippo 5 L');
});

test('a number right behind the word that another one follows in the name is another model', async t => {
  const shop = ['GoPro Hero 12 camera', 'JBL Flip 6 portable speaker'];
  for (const said of ['is the gopro hero eleven available', 'and the jbl flip five speaker'])
    t.is(await outcomeOf(shop, 'en', [said]), 'unknown', said);
  for (const said of ['two gopro hero cameras', 'gopro hero twelve, have you got two of them'])
    t.is(await outcomeOf(shop, 'en', [said]), 'answer GoPro Hero 12 camera', said);
});

test('hands that are all chapped ask for no more than one of several', async t => {
  const creams = ['Crème Dexeryl 50 g', 'Crème Dexeryl 250 g'];
  const [one, other] = creams;
  const dry = "j'ai les jambes toutes sèches, la crème dexeryl vous l'avez";
  t.is(await outcomeOf(creams, 'fr', [dry]), `clarify ${one} ${other}`);
  t.is(await outcomeOf(creams, 'fr', [dry, 'toutes les deux']), `answer ${one} ${other}`);
  t.is(await outcomeOf(creams, 'nl', ['alle kinderen zijn ziek, dexeryl creme']), `clarify ${one} ${other}`);
});
