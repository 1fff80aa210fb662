import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

const RAILWAY = ['Class 66 locomotive OO gauge', 'USB cable type C 1 m', 'Vitamin D drops'];
const FLUTES = ['Altblokfluit barok', 'Klassieke gitaar 4/4', 'Koffiezetapparaat filter twaalf kops'];
const MONITORS = ['Baby monitor two camera', 'Pressure cooker 6 litre', 'Bosch hand blender'];

test('other letters beside the same noun are another thing', async t => {
  t.is(
    await outcomeOf(RAILWAY, 'en', ['the class 66 locomotive OO gauge']),
    'answer Class 66 locomotive OO gauge',
  );
  for (const said of ['the class 66 locomotive in N gauge', 'a usb cable type B', 'vitamin k drops'])
    t.regex(await outcomeOf(RAILWAY, 'en', [said]), /^(?:clarify|unknown)/, said);
});

test('a compound of another first part is another thing', async t => {
  t.is(await outcomeOf(FLUTES, 'nl', ['de altblokfluit graag']), 'answer Altblokfluit barok');
  for (const said of ['hebt u de basblokfluit', 'ik zoek een tenorblokfluit'])
    t.regex(await outcomeOf(FLUTES, 'nl', [said]), /^(?:clarify|unknown)/, said);
});

test('what is for a thing is not that thing, though it is called like a part of it', async t => {
  const parts = [
    'have you got the second camera for the two camera baby monitor',
    'the rubber ring for the six litre pressure cooker',
  ];
  for (const said of parts) t.regex(await outcomeOf(MONITORS, 'en', [said]), /^(?:clarify|unknown)/, said);
  t.regex(
    await outcomeOf(FLUTES, 'nl', ['hebt u de glazen kan voor het twaalf kops koffiezetapparaat']),
    /^(?:clarify|unknown)/,
  );
  t.is(
    await outcomeOf(MONITORS, 'en', ["i'm looking for the bosch hand blender"]),
    'answer Bosch hand blender',
  );
});
