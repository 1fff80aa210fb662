import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

const LIST = ['Clarithromycine 500 mg comprimés', 'Azithromycine 250 mg comprimés'];
const TOOLS = ['Boormachine Makita', 'Schroeven 4 x 40 mm'];

test('how many things are asked about is no quantity, and none of them is passed over', async t => {
  t.is(
    await outcomeOf(LIST, 'fr', ['deux références clarithromycine cinq cents et azithromycine']),
    `answer ${LIST.join(' ')}`,
  );
  t.is(
    await outcomeOf(['Hex bolts M8', 'Brake pads front'], 'en', [
      'two lines please hex bolts and brake pads',
    ]),
    'answer Hex bolts M8 Brake pads front',
  );
  t.is(
    await outcomeOf(TOOLS, 'nl', ['twee artikelen boormachine en schroeven']),
    `answer ${TOOLS.join(' ')}`,
  );
});

test('a thing of that word is still another thing', async t => {
  t.is(await outcomeOf(['Brake pads front'], 'en', ['two brake lines please']), 'clarify Brake pads front');
});

test('where a caller calls from tells nothing of the thing', async t => {
  const dressing = ['Mepilex Border 15 x 15 cm x5'];
  t.is(
    await outcomeOf(dressing, 'en', ['tissue viability clinic mepilex border fifteen by fifteen got any']),
    `answer ${dressing[0]}`,
  );
  const skin = ['Bétadine dermique 125 ml'];
  t.is(
    await outcomeOf(skin, 'fr', ['cabinet infirmier des lilas bétadine dermique vous pouvez fournir']),
    `answer ${skin[0]}`,
  );
  t.is(await outcomeOf(TOOLS, 'nl', ['inkoop van de school boormachine makita']), `answer ${TOOLS[0]}`);
});

test('the place is part of the thing where a word of a thing follows on it', async t => {
  t.is(await outcomeOf(['Door mat'], 'en', ['garage door mat']), 'clarify Door mat');
  t.is(await outcomeOf(['Bed sheets double'], 'en', ['hospital bed sheets']), 'clarify Bed sheets double');
});

test('what a question is about stands before it', async t => {
  t.is(
    await outcomeOf(['Oramorph oral solution'], 'en', ['controlled drugs question is oramorph obtainable']),
    'answer Oramorph oral solution',
  );
});
