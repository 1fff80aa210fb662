import test from 'ava';
import { repliesTo } from '../../testkit/stock-talk.js';

const NAMES = {
  en: 'Ibuprofen 400 mg tablets, 24',
  nl: 'Cetirizine 10 mg tabletten, 30 stuks',
};

async function next(language: 'en' | 'nl', first: string, then: string, heard: boolean): Promise<string> {
  const { outcome, skus } = (await repliesTo([NAMES[language]], language, [first, then], heard)).at(-1)!;
  return [outcome, ...skus].join(' ');
}

test('what is asked of stock in other verbs is asked of what was told of', async t => {
  for (const heard of [false, true]) {
    t.is(
      await next('en', 'have you got ibuprofen', 'when are you getting those in then', heard),
      `answer ${NAMES.en}`,
    );
    for (const said of [
      'hoeveel doosjes liggen er nog van',
      'wanneer zei u dat die kwam',
      'weet u ook wanneer die er weer is',
    ])
      t.is(await next('nl', 'heeft u cetirizine', said, heard), `answer ${NAMES.nl}`, said);
  }
});

test('when the shop does something else is none of it', async t => {
  t.is(await next('en', 'have you got ibuprofen', 'when are you closing', false), 'unknown');
});

test('what one wants of it, and what it comes as, name no other product', async t => {
  const names = ['Peinture Tollens blanc satin 10 litres', 'Helicidine 10 % sirop'];
  const paint = await repliesTo(names, 'fr', ['la peinture tollens', "j'en prendrais six pots"]);
  t.deepEqual(paint.at(-1)?.skus, [names[0]!]);
  const syrup = await repliesTo(names, 'fr', ["vous avez de l'helicidine", 'il va revenir, ce sirop ?']);
  t.deepEqual(syrup.at(-1)?.skus, [names[1]!]);
});
