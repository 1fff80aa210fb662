import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

test('the opposite of a word of a name is another product', async t => {
  const french = ['Garde-boue arrière', 'Phare gauche Clio', 'Pneu hiver 205/55 R16'];
  for (const said of ['un garde-boue avant', 'le phare droit de la clio', 'des pneus été 205 55 r16'])
    t.not((await outcomeOf(french, 'fr', [said])).split(' ')[0], 'answer', said);
  const dutch = ['Achterlicht fiets usb', 'Buitenlamp zwart'];
  for (const said of ['een voorlicht fiets usb', 'heeft u een binnenlamp zwart'])
    t.not((await outcomeOf(dutch, 'nl', [said])).split(' ')[0], 'answer', said);
});

test('a word for a place that means something else is no opposite', async t => {
  const told = 'answer Garde-boue arrière';
  t.is(
    await outcomeOf(['Garde-boue arrière'], 'fr', ['je voudrais un garde-boue arrière avant samedi']),
    told,
  );
  const crank = ['have you any right pedal cranks left'];
  t.is(await outcomeOf(['Right pedal crank'], 'en', crank), 'answer Right pedal crank');
});
