import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';
import { sureness } from './sureness.js';

test('letters said twice or one by one are those of the name', async t => {
  const cells = ['Duracell AA batteries, 24 pack', 'Duracell AAA batteries, 8 pack'];
  t.is(await outcomeOf(cells, 'en', ['have you any double a batteries']), `answer ${cells[0]}`);
  t.is(await outcomeOf(cells, 'en', ['triple a batteries please']), `answer ${cells[1]}`);
  t.is(await outcomeOf(cells, 'en', ['a a a batteries']), `answer ${cells[1]}`);
  t.is(
    await outcomeOf(['Double bed', 'Single bed'], 'en', ['have you got a double bed']),
    'answer Double bed',
  );
});

test('a decimal may begin with nought, and another one is another strength', async t => {
  const pens = ['Ozempic 0.5 mg pen', 'Ozempic 1 mg pen'];
  t.is(await outcomeOf(pens, 'en', ['do you have ozempic nought point five']), `answer ${pens[0]}`);
  t.is(await outcomeOf(pens, 'en', ['do you have ozempic nought point two five']), 'unknown');
});

test('a strength of two parts is said in one', async t => {
  const inhalers = ['Symbicort Turbuhaler 200/6', 'Symbicort Turbuhaler 400/12'];
  t.is(await outcomeOf(inhalers, 'nl', ['symbicort de tweehonderd zes']), `answer ${inhalers[0]}`);
  t.is(await outcomeOf(inhalers, 'nl', ['symbicort de vierhonderd twaalf']), `answer ${inhalers[1]}`);
  t.is(await outcomeOf(inhalers, 'nl', ['symbicort honderd zes']), 'unknown');
});

test('what is written in two words of one name may be said in one', async t => {
  const names = ['Paracetamol zetpillen 120 mg', 'Paracetamol tabletten 500 mg'];
  t.is(await outcomeOf(names, 'nl', ['heeft u paracetamolzetpillen']), `answer ${names[0]}`);
});

test('a letter behind a noun tells two apart where both have one', async t => {
  const names = ['Vitamine D 25 microgram', 'Vitamine C 1000 mg'];
  t.is(await outcomeOf(names, 'nl', ['heeft u vitamine d staan']), `answer ${names[0]}`);
  t.regex(await outcomeOf(names, 'nl', ['heeft u vitamine b']), /^(?:clarify|unknown)/);
});

test('what is written in one word may be said in several, and each of these must be surely heard', async t => {
  const names = ['Hogedrukreiniger Kärcher', 'Krabpaal'];
  t.is(await outcomeOf(names, 'nl', ['heeft u een hoge druk reiniger']), `answer ${names[0]}`);
  t.is(await outcomeOf(['Cateye headlight'], 'en', ['the cat eye head light']), 'answer Cateye headlight');
  const { least, most } = sureness(
    ['hogedrukreiniger'],
    [
      { word: 'hoge', confidence: 0.9 },
      { word: 'druk', confidence: 0.4 },
      { word: 'reiniger', confidence: 0.8 },
    ],
  );
  t.deepEqual([least, most], [0.4, 0.9]);
});

test('a word said letter by letter is that word, whatever letters stand around it', async t => {
  const bulbs = ['LED Bulb E27', 'LED Bulb E14', 'USB Cable 2 m'];
  t.is(await outcomeOf(bulbs, 'en', ['l e d bulbs']), 'clarify LED Bulb E27 LED Bulb E14');
  t.is(await outcomeOf(bulbs, 'en', ['a u s b cable']), 'answer USB Cable 2 m');
  t.is(await outcomeOf(['Ampoule LED', 'Câble USB'], 'fr', ['une ampoule l e d']), 'answer Ampoule LED');
  t.is(await outcomeOf(['Lamp LED', 'Kabel USB'], 'nl', ['een l e d lamp']), 'answer Lamp LED');
});
