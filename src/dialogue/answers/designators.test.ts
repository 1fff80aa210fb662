import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

test('another number or letter than that of a model is another model', async t => {
  const names = ['Pencil 2B', 'Bearing 608'];
  t.is(await outcomeOf(names, 'en', ['have you got a pencil two b']), 'answer Pencil 2B');
  for (const said of ['a pencil four b', 'bearing six oh nine please', 'the six hundred and nine bearing'])
    t.is(await outcomeOf(names, 'en', [said]), 'unknown', said);
  const ink = ["Cartouche d'encre 302 noire"];
  t.is(await outcomeOf(ink, 'fr', ['vous auriez la cartouche trois cent trois noire']), 'unknown');
  t.is(await outcomeOf(ink, 'fr', ['la cartouche trois cent deux noire']), `answer ${ink[0]}`);
});

test('a model number is also said in pairs of digits', async t => {
  t.is(await outcomeOf(['Battery CR2032'], 'en', ['battery cr twenty thirty two']), 'answer Battery CR2032');
  t.is(await outcomeOf(['Battery CR2032'], 'en', ['battery cr twenty twenty five']), 'unknown');
});

test('the next number, of what comes in numbers, is no quantity', async t => {
  const shoes = ['Wandelschoen Lowa maat 40', 'Wandelschoen Lowa maat 41'];
  const turns = ['wandelschoen lowa in veertig', 'en eenenveertig'];
  t.is(await outcomeOf(shoes, 'nl', turns), 'answer Wandelschoen Lowa maat 41');
  t.is(await outcomeOf(shoes, 'nl', [...turns, 'en negenendertig']), 'unknown');
});

test('the whole and the half are not what there is in three quarters', async t => {
  const guitar = ['Classical guitar 3/4'];
  for (const said of [
    'a classical guitar in full size',
    'half size classical guitar',
    'a classical guitar 4/4',
  ])
    t.not((await outcomeOf(guitar, 'en', [said])).split(' ')[0], 'answer', said);
  t.is(await outcomeOf(guitar, 'en', ['three quarter classical guitar']), `answer ${guitar[0]}`);
  t.is(await outcomeOf(['Violon 4/4'], 'fr', ['un violon quatre quarts']), 'answer Violon 4/4');
  const jersey = ['Cycling jersey Rapha S'];
  t.not((await outcomeOf(jersey, 'en', ['rapha cycling jersey in very large'])).split(' ')[0], 'answer');
});

test('a model may be said digit by digit in the plural, and the next size is the other one that has it', async t => {
  const jeans = ["Levi's 501 jeans blue W32 L32", "Levi's 501 jeans blue W34 L32"];
  const asked = "have you the levi's five oh ones in a thirty four";
  t.is(await outcomeOf(jeans, 'en', [asked]), `answer ${jeans[1]}`);
  t.is(await outcomeOf(jeans, 'en', [asked, 'and a thirty two']), `answer ${jeans[0]}`);
  t.is(await outcomeOf(jeans, 'en', ["have you the levi's five one ones"]), 'unknown');
});

test('other letters before the number are another make', async t => {
  const window = ['Velux dakraam GGL MK06'];
  for (const said of ['een velux dakraam in sk zes heeft u dat', 'velux dakraam s k nul zes'])
    t.is(await outcomeOf(window, 'nl', [said]), `clarify ${window[0]}`, said);
  t.is(await outcomeOf(window, 'nl', ['een velux dakraam in mk zes']), `answer ${window[0]}`);
  const bulb = ['Osram bulb GU10'];
  t.is(await outcomeOf(bulb, 'en', ['an osram bulb e ten']), `clarify ${bulb[0]}`);
  t.is(await outcomeOf(bulb, 'en', ['an osram bulb gu ten']), `answer ${bulb[0]}`);
});

test('a number right behind "the" and a name says which one, and not how many', async t => {
  const calculator = ['Casio Graph Light calculator'];
  t.is(
    await outcomeOf(calculator, 'en', ['the casio graph ninety have you got it']),
    `clarify ${calculator[0]}`,
  );
  t.is(await outcomeOf(calculator, 'en', ['the casio graph twelve of them']), `answer ${calculator[0]}`);
  const french = ['Casio Graph Light calculatrice'];
  t.is(
    await outcomeOf(french, 'fr', ["la calculatrice casio la graph quatre-vingt-dix vous l'avez"]),
    `clarify ${french[0]}`,
  );
});

test("another's name with a number is no quantity of what was told of", async t => {
  const names = ['Fenêtre Velux GGL MK06', 'Visseuse Makita DDF485'];
  const turns = ['la fenêtre velux', 'la makita dhp quatre cent quatre-vingt-cinq'];
  t.not((await outcomeOf(names, 'fr', turns)).split(' ')[0], 'answer');
});
