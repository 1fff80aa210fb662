import test from 'ava';
import { outcomeOf, replyTo } from '../../testkit/stock-talk.js';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Sudafed tablets',
    'Sudafed spray',
    'Pansies',
    'Paw Patrol bus',
    'Shimano chainring',
    'Nurofen',
    'Savlon cream',
    "Jacob's Creek Chardonnay",
    'Merlot Casillero',
    'iPhone 15',
    'Samsung case',
  ],
  fr: [
    'Strepsils miel',
    'Strepsils orange',
    'Téléviseur Philips',
    'La Peste',
    'Casque bleu',
    'Casque rouge',
    'Perceuse Bosch',
    'Échelle aluminium',
    'Selle Brooks',
    'Dictionnaire Larousse',
    'iPhone 15',
    'Coque Samsung',
  ],
  nl: ['Gazelle fietspomp', 'Kerstboom 150 cm', 'Kerstboom 200 cm', 'Hogedrukreiniger', 'Fietsbel'],
};

/** What becomes of the last of some turns: the outcome and the products spoken of. */
function last(language: string, ...turns: string[]): Promise<string> {
  return outcomeOf(NAMES[language]!, language, turns);
}

test('"at all" does not ask for all of them', async t => {
  t.is(await last('en', 'have you got any sudafed in at all'), 'clarify Sudafed tablets Sudafed spray');
  t.is(await last('en', 'any sudafed', 'all of them'), 'answer Sudafed tablets Sudafed spray');
});

test('care, repairs and fitting stand in no row, and whoever wants to be rung back gets a person', async t => {
  t.is(await last('en', 'pansies please', 'do I need to feed the pansies'), 'unknown');
  t.is(await last('fr', 'la peste', 'vous réparez les casques'), 'unknown');
  t.is(await last('en', 'pansies please', 'could someone ring me back about this'), 'handover');
  t.is(await last('fr', 'la peste', 'vous pouvez me rappeler'), 'handover');
  t.is(await last('nl', 'een fietsbel', 'kunt u mij terugbellen'), 'handover');
});

test('whoever is desperate for a thing wants it', async t => {
  t.is(await last('en', "my lad's desperate for the paw patrol bus"), 'answer Paw Patrol bus');
});

test('the other ones are asked after in a sentence, too', async t => {
  t.is(
    await last('fr', 'des strepsils', 'ceux au miel', 'et les autres vous ne les faites plus'),
    'answer Strepsils orange',
  );
});

test('a thing is called by a shorter word for it', async t => {
  t.is(await last('fr', 'une télé philips'), 'answer Téléviseur Philips');
});

test('metres are centimetres where names have those', async t => {
  t.is(await last('nl', 'dag ik zoek een kerstboom van twee meter'), 'answer Kerstboom 200 cm');
  t.is(await last('nl', 'een kerstboom van drie meter'), 'unknown');
});

test('the beginning of a longer word names another thing, unless the rest of it follows', async t => {
  t.is(await last('en', 'do you have a shimano chain'), 'clarify Shimano chainring');
  t.is(await last('nl', 'heeft u een gazelle fiets'), 'clarify Gazelle fietspomp');
  t.is(await last('nl', 'heeft u een gazelle fiets pomp'), 'answer Gazelle fietspomp');
  t.is(await last('nl', 'hoge druk reiniger'), 'answer Hogedrukreiniger');
});

test('a child may want or read what is no medicine, and whether it is good for one is asked of a doctor', async t => {
  t.is(await last('fr', 'ma fille doit lire la peste pour le lycée'), 'answer La Peste');
  t.is(await last('nl', 'een fietsbel voor mijn dochter'), 'answer Fietsbel');
  t.is(await last('en', 'is nurofen any good for my son'), 'unknown');
  t.is(await last('en', 'my daughter has swallowed nurofen'), 'unknown');
});

test('what follows a name that was not understood is not said of the product before it', async t => {
  t.is(await last('fr', 'le casque bleu', 'une zorgue krimpf', 'et le plus petit'), 'clarify');
});

test('a word of the language beside a maker is another thing, however like the name it is', async t => {
  t.is(await last('nl', 'een gazelle fietsketting'), 'clarify Gazelle fietspomp');
  t.is(await last('fr', 'une ponceuse bosch'), 'clarify Perceuse Bosch');
  t.is(await last('fr', 'une perceuse bosch'), 'answer Perceuse Bosch');
  t.is(await last('en', 'savlon spray please'), 'clarify Savlon cream');
  t.is(await last('en', "jacob's creek merlot"), "clarify Jacob's Creek Chardonnay Merlot Casillero");
});

test('a thing that stands in another name of the table is not the one that it is for', async t => {
  t.is(await last('en', 'have you got an iphone 15 case'), 'clarify iPhone 15');
  t.is(await last('fr', "une coque d'iphone 15"), 'clarify Coque Samsung iPhone 15');
  t.is(await last('fr', "une coque pour l'iphone 15"), 'clarify Coque Samsung iPhone 15');
  t.is(await last('fr', "une coque samsung et l'iphone 15"), 'answer Coque Samsung iPhone 15');
});

test('what a thing is made of, or a part of, makes another one of it in French', async t => {
  t.is(await last('fr', 'une échelle en bois'), 'clarify Échelle aluminium');
  t.is(await last('fr', 'une housse de selle'), 'clarify Selle Brooks');
  t.is(await last('fr', 'il me faudrait de la selle brooks'), 'answer Selle Brooks');
  t.is(await last('fr', 'vous avez une échelle en stock'), 'answer Échelle aluminium');
});

test('the language of a dictionary is not the one that the caller wants to speak', async t => {
  t.is((await replyTo(NAMES['fr']!, 'fr', ['le dictionnaire larousse en anglais'])).language, 'fr');
  t.is((await replyTo(NAMES['fr']!, 'fr', ['le dictionnaire larousse', 'in english please'])).language, 'en');
});
