import test from 'ava';
import { buildCatalogue } from '../../understanding/catalogue/catalogue.js';
import { checkRows } from '../availability/availability.js';
import { TableSource } from '../availability/table.js';
import { Conversation } from './conversation.js';

const updated_at = '2026-11-20';
const source = new TableSource(
  checkRows(
    [
      { sku: 'GT', name: 'Garden table', status: 'available', quantity: 20, updated_at },
      { sku: 'PC', name: 'Phone cover', status: 'available', quantity: 3, updated_at },
      { sku: 'RC', name: 'Orange juice', status: 'available', quantity: 1, updated_at },
      { sku: 'FC', name: 'Orange jam', status: 'available', quantity: 2, updated_at },
      { sku: 'GJ', name: 'Grapes juice', status: 'available', quantity: 8, updated_at },
      { sku: 'JG', name: 'Jus de grapes', status: 'available', quantity: 9, updated_at },
      { sku: 'F1', name: 'Rechargeable front light', status: 'available', quantity: 4, updated_at },
      { sku: 'F2', name: 'Rechargeable rear light', status: 'available', quantity: 6, updated_at },
      { sku: 'FP', name: 'Fairphone charger', status: 'available', quantity: 3, updated_at },
      { sku: 'BE', name: 'Betadine tablets', status: 'discontinued', updated_at },
    ],
    'the table',
  ),
);

/** A conversation in which each word is heard as surely as the mark after it says: `garden:0.5`, 0.9 without one. */
function listening(more: { sureConfidence?: number } = {}): (text: string) => Promise<string> {
  const conversation = new Conversation({
    source,
    buildCatalogue,
    language: 'en',
    callDate: '2026-11-21',
    ...more,
  });
  return async text => {
    const heard = text.split(' ').map(each => {
      const [word = '', confidence = '0.9'] = each.split(':');
      return { word, confidence: Number(confidence) };
    });
    const words = heard.map(({ word }) => word).join(' ');
    return (await conversation.say(words, new AbortController().signal, { heard })).said;
  };
}

test('a name of which every word is sure is answered, one with a doubtful word asked back', async t => {
  const say = listening();
  t.is(await say('do you have garden table'), 'Yes, Garden table is available.');
  t.is(await say('do you have phone cover:0.7'), 'Did you say Phone cover?');
  t.is(await say('yes'), 'Yes, Phone cover is available.');
});

test('a name heard beside another noun is asked back, and saying it again is no yes', async t => {
  const say = listening();
  t.is(await say('do you have a garden table lamp'), 'Did you say Garden table?');
  t.notRegex(await say('the garden table lamp'), /available/);
  t.notRegex(await say('no the garden table lamp'), /available/);
  const other = listening();
  t.is(await other('a cushion for the garden table'), 'Did you say Garden table?');
  t.is(await other('the garden table'), 'Yes, Garden table is available.');
});

test('what a short yes is misheard as is one where a yes was asked for, and nowhere else', async t => {
  const say = listening();
  t.is(await say('do you have phone cover:0.7'), 'Did you say Phone cover?');
  t.is(await say('the:0.9 s:0.7'), 'Yes, Phone cover is available.');
  t.regex(await say('the s'), /did not understand|Which product/);
  t.is(await say('do you have phone cover:0.7'), 'Did you say Phone cover?');
  t.notRegex(await say('no'), /available/);
});

test('a name that nothing speaks for was not said, but is asked after when it is heard again', async t => {
  const say = listening();
  t.regex(await say('do you have garden:0.2 table:0.1'), /did not understand/);
  t.regex(await say('do you have phone:0.2 cover:0.1'), /did not understand/);
  t.is(await say('do you have phone:0.2 cover:0.1'), 'Did you say Phone cover?');
  t.regex(await say('do you have garden:0.2 table:0.1'), /did not understand/);
});

test('a part of a name is not the name, unless the rest is what many things are called', async t => {
  const say = listening();
  t.is(await say('is cover available'), 'Did you say Phone cover?');
  t.is(await say('no'), 'Which product would you like to know about?');
  t.is(await say('is table garden available'), 'Did you say Garden table?');
  t.regex(await say('is betadine available'), /Betadine tablets have been discontinued/);
  t.regex(await say('is tablets of betadine available'), /Betadine tablets have been discontinued/);
  t.regex(await say('is tablets betadine available'), /Betadine tablets have been discontinued/);
  t.is(await say('is charger of fairphone available'), 'Yes, Fairphone charger is available.');
});

test('a doubtful name heard a second time is no yes, and a no is no yes either', async t => {
  const say = listening();
  t.is(await say('do you have garden:0.6 table'), 'Did you say Garden table?');
  t.is(await say('do you have garden:0.6 table'), 'Did you say Garden table?');
  t.is(await say('no not garden table'), 'Which product would you like to know about?');
  t.is(await say('do you have garden:0.6 table'), 'Did you say Garden table?');
  t.is(await say('yes garden:0.6 table'), 'Yes, Garden table is available.');
  t.is(await say('do you have phone cover:0.6'), 'Did you say Phone cover?');
  t.is(await say('phone cover'), 'Yes, Phone cover is available.');
});

test('of several that a caller cannot make clear the most alike is asked after', async t => {
  const say = listening();
  t.is(await say('do you have orange'), 'Which one do you mean: Orange juice or Orange jam?');
  t.is(await say('orange jan'), 'Did you say Orange jam?');
  t.is(await say('yes'), 'Yes, Orange jam is available.');
});

test('what a caller was asked to choose from and did not choose is not spoken of', async t => {
  const say = listening();
  await say('do you have orange');
  t.is(await say('orange jan'), 'Did you say Orange jam?');
  await say('no');
  t.is(await say('when will it be available'), 'I can tell you that: did you say Orange juice?');
});

test('whoever says no is asked after the other product of that name, and not after the same one again', async t => {
  const say = listening();
  t.is(await say('do you have orange:0.6 jam'), 'Did you say Orange jam?');
  t.is(await say('no'), 'Did you say Orange juice?');
  t.is(await say('no'), 'Which product would you like to know about?');
  const other = listening();
  await other('do you have orange:0.6 jam');
  await other('no');
  t.is(await other('orange:0.6 jam'), 'Did you say Orange juice?');
  t.is(await other('yes'), 'Yes, Orange juice is available.');
});

test('of what was read out, the one that sounds like what was heard is asked after, not the one with a word in common', async t => {
  const say = listening();
  t.is(await say('do you have grapes'), 'Which one do you mean: Grapes juice or Jus de grapes?');
  t.is(await say('grapes jus:0.75'), 'Did you say Grapes juice?');
  t.is(await say('yes'), 'Yes, Grapes juice is available.');
  const other = listening();
  t.is(await other('is grapes jus available'), 'Did you say Grapes juice?');
  t.is(await other('no'), 'Did you say Jus de grapes?');
});

test('whoever asks after nothing that was heard is not told of the product before', async t => {
  const say = listening();
  await say('do you have garden table');
  t.is(await say('do you have it one'), 'Did you say Garden table?');
  t.is(await say('no'), 'Which product would you like to know about?');
  t.regex(await say('how many'), /there are 20 in stock/);
});

test('two words of a name that are surely heard as it has them are the name, a doubtful one is not', async t => {
  t.is(await listening()('do you have a front light'), 'Yes, Rechargeable front light is available.');
  t.is(await listening()('do you have a front:0.7 light'), 'Did you say Rechargeable front light?');
});

test('after a product was told of, the word that tells the next one from it is enough if it is surely heard', async t => {
  const say = listening();
  await say('do you have a front light');
  t.is(await say('and the rear one'), 'Yes, Rechargeable rear light is available.');
  t.is(await say('i need two of them'), 'Yes, Rechargeable rear light is available: there are 6 in stock.');
  t.is(await say('so when can i get that one here'), 'Rechargeable rear light is available now.');
  t.is(await say('and the front:0.7 one'), 'Did you say Rechargeable front light?');
});

test("how sure a recogniser must be is the operator's to say", async t => {
  t.is(await listening()('do you have garden:0.8 table:0.8'), 'Did you say Garden table?');
  const say = listening({ sureConfidence: 0.75 });
  t.is(await say('do you have garden:0.8 table:0.8'), 'Yes, Garden table is available.');
});
