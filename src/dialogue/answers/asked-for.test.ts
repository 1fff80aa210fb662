import test from 'ava';
import { outcomeOf, repliesTo } from '../../testkit/stock-talk.js';

const ELSE = /^(?:clarify|unknown)/;
const SHOPS: Readonly<Record<string, readonly string[]>> = {
  en: ['Totes automatic umbrella black', 'Karcher window vac', 'Fitbit Charge 6 tracker obsidian'],
  fr: ['Échelle télescopique Telesteps 3,8 m', 'Compas Maped Study'],
  nl: ['Spanninga Lineo achterlicht', 'Stanley gereedschapskoffer 19 inch'],
};

test('what is named beside the thing asked for is not told of', async t => {
  const asked = {
    en: [
      'my karcher packed up do you sell a squeegee',
      'my old fitbit packed in do you have a spare strap for the charge six',
    ],
    fr: ['mon échelle est cassée vous avez un escabeau', "j'ai perdu mon compas vous vendez des mines"],
    nl: [
      'mijn achterlicht is stuk heeft u een zadelpen',
      'ik zoek lijm, mijn gereedschapskoffer is gescheurd',
    ],
  };
  for (const [language, said] of Object.entries(asked))
    for (const question of said)
      t.regex(await outcomeOf(SHOPS[language]!, language, [question]), ELSE, question);
});

test('what a caller tells first needs no explaining where the thing asked for is named, also heard', async t => {
  const asked = [
    [
      'nl',
      'ik heb gisteren een bekeuring gehad hebben jullie een achterlicht',
      'Spanninga Lineo achterlicht',
    ],
    [
      'nl',
      'mijn schoonzoon gaat verhuizen nu zoek ik een gereedschapskoffer hebben jullie die',
      'Stanley gereedschapskoffer 19 inch',
    ],
    ['fr', "ma fille a besoin d'un compas pour le collège vous en avez encore", 'Compas Maped Study'],
  ] as const;
  for (const [language, said, name] of asked) {
    const { outcome, skus } = (await repliesTo(SHOPS[language]!, language, [said], true)).at(-1)!;
    t.is([outcome, ...skus].join(' '), `answer ${name}`, said);
  }
});
