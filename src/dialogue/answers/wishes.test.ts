import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  en: ['Lumos Phone 7', 'Torvik Cordless Drill', 'Brio Wooden Train', 'Star Biscuit Cutter'],
  fr: ['Téléphone Lumos 7', 'Perceuse Torvik', 'Laine Mohair Gris', 'Trousse Dinosaure'],
  nl: ['Lumos Telefoon 7', 'Torvik Accuboormachine', 'Koelkastlampje 15 W', 'Wollen Muts Blauw'],
};

/** What becomes of the last of some turns: the outcome and the products spoken of. */
function last(language: string, ...turns: string[]): Promise<string> {
  return outcomeOf(NAMES[language]!, language, turns);
}

test('who wishes for a thing, and how, makes no other thing of it', async t => {
  t.is(await last('en', 'my sister recommends the lumos phone seven'), 'answer Lumos Phone 7');
  t.is(await last('en', 'we re running short of brio wooden trains'), 'answer Brio Wooden Train');
  t.is(await last('en', 'my nephew is mad about the brio wooden train'), 'answer Brio Wooden Train');
  t.is(await last('en', 'i was thinking torvik cordless drill'), 'answer Torvik Cordless Drill');
  t.is(
    await last('en', 'i ve looked everywhere for the torvik cordless drill'),
    'answer Torvik Cordless Drill',
  );
  t.is(await last('fr', 'mon mari me conseille la perceuse torvik'), 'answer Perceuse Torvik');
  t.is(await last('fr', 'il y en a un qui rêve de la trousse dinosaure'), 'answer Trousse Dinosaure');
  t.is(await last('fr', 'je cherche partout la perceuse torvik'), 'answer Perceuse Torvik');
  t.is(await last('nl', 'mijn zus raadt de lumos telefoon aan'), 'answer Lumos Telefoon 7');
  t.is(await last('nl', 'hij is gek op de torvik accuboormachine'), 'answer Torvik Accuboormachine');
});

test('a thing wished for that goes with one of the table is not told of that one', async t => {
  t.not(await last('en', 'a case she wants for the lumos phone'), 'answer Lumos Phone 7');
  t.not(await last('en', 'a case she recommends for the lumos phone'), 'answer Lumos Phone 7');
  t.not(await last('en', 'i m mad about a lid for the torvik drill'), 'answer Torvik Cordless Drill');
  t.not(await last('en', 'the short torvik drill'), 'answer Torvik Cordless Drill');
  t.not(await last('fr', 'une coque elle voudrait pour le lumos'), 'answer Téléphone Lumos 7');
  t.not(await last('fr', 'une coque qu elle conseille pour le lumos'), 'answer Téléphone Lumos 7');
  t.not(
    await last('nl', 'ik heb overal gezocht naar een houder voor de torvik boormachine'),
    'answer Torvik Accuboormachine',
  );
});

test('a child that wants a thing by its name asks no advice', async t => {
  t.is(
    await last('en', 'my daughter started uni and she would like a lumos phone seven'),
    'answer Lumos Phone 7',
  );
  t.is(await last('fr', 'mon fils insiste pour la trousse dinosaure'), 'answer Trousse Dinosaure');
  t.is(
    await last('fr', 'ma fille entre au lycée et elle voudrait le téléphone lumos 7'),
    'answer Téléphone Lumos 7',
  );
  t.is(await last('nl', 'mijn zoon is gek op de lumos telefoon'), 'answer Lumos Telefoon 7');
  t.is(
    await last('en', 'my son has a fever and wants to know what to take, is the lumos phone good'),
    'unknown',
  );
});

test('interjections, "plus one" and one for each of several say nothing of the thing', async t => {
  t.is(await last('en', 'ooh the torvik cordless drill'), 'answer Torvik Cordless Drill');
  t.is(await last('en', 'plus one torvik cordless drill'), 'answer Torvik Cordless Drill');
  t.is(
    await last('en', 'one torvik cordless drill for every workshop so four'),
    'answer Torvik Cordless Drill',
  );
  t.is(await last('fr', 'aïe et la perceuse torvik'), 'answer Perceuse Torvik');
  t.is(await last('nl', 'en een wollen muts erbij'), 'answer Wollen Muts Blauw');
  t.not(await last('en', 'plus size torvik cordless drill'), 'answer Torvik Cordless Drill');
});

test('what is had by the ball or the reel is that thing, by whatever it is counted', async t => {
  t.is(await last('fr', 'il me manque deux pelotes de laine mohair'), 'answer Laine Mohair Gris');
  t.not(await last('fr', 'des bobines pour la perceuse torvik'), 'answer Perceuse Torvik');
});

test('a Dutch compound said in two is that thing, and of another whole it is not', async t => {
  t.is(await last('nl', 'een lampje voor de koelkast'), 'answer Koelkastlampje 15 W');
  t.is(await last('nl', 'een lampje voor in de koelkast'), 'answer Koelkastlampje 15 W');
  t.not(await last('nl', 'een lampje voor de oven'), 'answer Koelkastlampje 15 W');
});

test('how long a caller has is no size of the thing', async t => {
  t.is(
    await last('nl', 'we vertrekken over drie weken, hebt u de torvik accuboormachine'),
    'answer Torvik Accuboormachine',
  );
  t.is(
    await last('en', 'the party is in three weeks and i still want a brio wooden train'),
    'answer Brio Wooden Train',
  );
});

test('whether a thing may be brought back is a question of service', async t => {
  t.is(await last('en', 'can i exchange the torvik cordless drill'), 'unknown');
  t.is(await last('fr', 'je peux échanger la perceuse torvik'), 'unknown');
  t.is(await last('nl', 'kan ik de torvik accuboormachine ruilen'), 'unknown');
});

test('"full size" is a size in words where a name writes it so', async t => {
  const names = ['Alcora Guitar 3/4', 'Alcora Guitar Full Size'];
  t.is(await outcomeOf(names, 'en', ['a full size alcora guitar']), 'answer Alcora Guitar Full Size');
  t.is(await outcomeOf(['Alcora Guitar 3/4', 'Drum'], 'en', ['a full size alcora guitar']), 'unknown');
});

test('several packs are how many are wanted, and "in a two pack" is a size', async t => {
  const socks = ['Running Socks 3 Pack', 'Stride Runner'];
  t.is(await outcomeOf(socks, 'en', ['two packs of running socks']), 'answer Running Socks 3 Pack');
  t.is(await outcomeOf(socks, 'en', ['running socks as well two packs']), 'answer Running Socks 3 Pack');
  t.is(await outcomeOf(socks, 'en', ['running socks in a two pack']), 'unknown');
  t.is(await outcomeOf(['Sokken 3 pack', 'Muts'], 'nl', ['twee packs sokken']), 'answer Sokken 3 pack');
});

test('a name of one word with what it holds is no part of another', async t => {
  t.is(await outcomeOf(['Antifreeze 5 L', 'Wiper'], 'en', ['some antifreeze']), 'answer Antifreeze 5 L');
  t.is(await outcomeOf(['Bread Knife 20 cm', 'Wiper'], 'en', ['some bread']), 'clarify Bread Knife 20 cm');
});
