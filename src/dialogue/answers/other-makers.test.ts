import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

const TOOLS = [
  'DeWalt 18 V combi drill',
  'Brabantia bin 30 litre',
  'JBL Flip 6 speaker',
  'JBL Charge 5 speaker',
];
const OUTDOORS = ['Sac à dos Osprey 22 l', 'Perceuse Bosch 18 V', 'Poubelle Brabantia 30 litres'];

test('what another maker makes is asked back, whatever stands between the two', async t => {
  for (const said of ['do you have the Makita 18 volt combi drill?', 'the joseph joseph 30 litre bin'])
    t.is((await outcomeOf(TOOLS, 'en', [said])).split(' ')[0], 'clarify', said);
  for (const said of ['le sac à dos deuter 22 litres', 'vous avez la perceuse makita 18 volts'])
    t.is((await outcomeOf(OUTDOORS, 'fr', [said])).split(' ')[0], 'clarify', said);
});

test('what its own maker makes is told of, and so is what is named without one', async t => {
  for (const said of [
    'the dewalt 18 volt combi drill',
    'the 18 volt combi drill',
    'have you the combi drill',
  ])
    t.is(await outcomeOf(TOOLS, 'en', [said]), 'answer DeWalt 18 V combi drill', said);
  t.is(
    await outcomeOf(OUTDOORS, 'fr', ['une poubelle de trente litres']),
    'answer Poubelle Brabantia 30 litres',
  );
});

test("a number does not choose a maker's thing where a word says another one", async t => {
  t.is((await outcomeOf(TOOLS, 'en', ['have you got the jbl charge six'])).split(' ')[0], 'clarify');
});
