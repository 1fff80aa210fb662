import test from 'ava';
import { isCommonName, isPluralName } from './name-number.js';

const several: Readonly<Record<string, string>> = {
  en: 'tulip bulbs, reading glasses +1.5, tins of paint, drumsticks, garden chairs (set of 4), scissors, rubber gloves for men, garden toys, usb keys, ski boots, skis, kiwis, menus, Lego bricks, Acuvue contact lenses, Printer cartridges (black)',
  fr: 'lunettes de soleil, œufs frais, ampoules H7, essuie-glaces, rideaux, clous 50 mm, ciseaux, bougies parfumées, vélos électriques, stylos, pneus d’hiver, tissus, skis, packs d’eau, pyjamas, taxis miniatures',
  nl: 'tulpenbollen, theedoeken, hondenbrokken 5 kg, koekjes, foto’s, zadels, schoenen maat 42, kaarten van Europa, laptops, tablets, monitors 27 inch, motoren, magneten, smartphones, flesjes, batterijen, Duracell batterijen, shirts maat M, kussens',
};
const one: Readonly<Record<string, string>> = {
  en: 'hedge trimmer, potting soil 20 l, set of knives, mattress, contact lens, cactus, Dailies Total 1, Aerius, Brake Pads, 3 rolls, thermos, iris, bus, oasys, Printer paper, Box of nails',
  fr: 'jus d’orange, ours en peluche, loupe, matelas, tapis, bois de chauffage, Aerius, Lunettes, velours, huile d’olive, thermos, bas de contention, repas, tournevis, virus, ananas, Doliprane 500',
  nl: 'magnetronoven, tafellaken, potgrond 40 liter, schoen, glas, fiets, windmolen, Pampers, kers, bloempot met bloemen, flesje, regenton, bakfiets, rits, gips, kussen, Philips koffiezetapparaat, muts, beurs',
};

test('names of several things are told from names of one by the word that decides', t => {
  for (const [language, names] of Object.entries(several))
    for (const name of names.split(', ')) t.true(isPluralName(name, language), `${language} ${name}`);
  for (const [language, names] of Object.entries(one))
    for (const name of names.split(', ')) t.false(isPluralName(name, language), `${language} ${name}`);
});

test('a name with a capital or a number at its beginning is a name, not a kind of thing', t => {
  t.true(isCommonName('étui à lunettes'));
  for (const name of ['Aerius', '3M tape', 'iPhone 15', '', 'x']) t.false(isCommonName(name), name);
});
