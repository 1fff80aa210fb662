import test from 'ava';
import { replyTo, repliesTo } from '../../testkit/stock-talk.js';

const NAMES = ['Zyrtec', 'Nurofen'];
const first: Readonly<Record<string, string>> = {
  en: 'is zyrtec available',
  fr: 'le zyrtec est disponible',
  nl: 'is zyrtec leverbaar',
};

const repeats = test.macro<[language: string, ...turns: string[]]>({
  exec: async (t, language, ...turns) => {
    for (const turn of turns) {
      const [told, again] = await repliesTo(NAMES, language, [first[language]!, turn]);
      t.deepEqual([again?.outcome, again?.said], ['answer', told?.said], turn);
    }
  },
  title: (_, language) => `who did not hear or understand is told once more, in ${language}`,
});
test(
  repeats,
  'en',
  'i beg your pardon',
  'can you hear me',
  'is anybody there',
  'i cannot hear you',
  'you what',
  'could you speak up please',
  'i do not understand',
);
test(
  repeats,
  'fr',
  'hein',
  'vous m’entendez',
  'allô il y a quelqu’un',
  'je ne comprends pas',
  'pas si vite',
  'je vous entends mal',
  'vous êtes toujours là',
);
test(
  repeats,
  'nl',
  'kunt u dat nog eens zeggen',
  'kunt u dat nog een zeggen',
  'nog eens',
  'hoort u mij',
  'is daar iemand',
  'niet zo snel',
  'ik begrijp het niet',
  'wat was dat',
);

const waits = test.macro<[language: string, ...turns: string[]]>({
  exec: async (t, language, ...turns) => {
    for (const turn of turns) {
      const [told, wait, again] = await repliesTo(NAMES, language, [first[language]!, turn, 'pardon']);
      t.deepEqual(
        [wait?.outcome, wait?.failed, wait?.spoken[0]?.sentence.id],
        ['clarify', false, 'takeTime'],
      );
      t.is(again?.said, told?.said, turn);
    }
  },
  title: (_, language) => `who asks for a moment gets it, and has not failed, in ${language}`,
});
test(waits, 'en', 'hang on', 'just a moment please', 'okay one second', 'let me see', 'wait a minute');
test(waits, 'fr', 'attendez', 'un instant s’il vous plaît', 'ne quittez pas', 'je regarde');
test(
  waits,
  'nl',
  'wacht even',
  'momentje',
  'een ogenblikje alstublieft',
  'even kijken',
  'wacht ik kijk even',
);

const handedOver = test.macro<[language: string, turn: string]>({
  exec: async (t, language, turn) => t.is((await replyTo(NAMES, language, [turn])).outcome, 'handover'),
  title: (_, language, turn) => `a person is wanted in ${language}: ${turn}`,
});
test(handedOver, 'en', 'i would like an agent');
test(handedOver, 'nl', 'mag ik uw baas spreken');
test(handedOver, 'nl', 'ik wil graag uw manager spreken');

test('what only begins like a request to wait is a question', async t => {
  t.deepEqual((await replyTo(NAMES, 'en', ['wait do you have nurofen'])).skus, ['Nurofen']);
  t.deepEqual((await replyTo(NAMES, 'fr', ['attendez vous avez du nurofen'])).skus, ['Nurofen']);
  t.deepEqual((await replyTo(NAMES, 'fr', ['je cherche nurofen'])).skus, ['Nurofen']);
  t.deepEqual((await replyTo(NAMES, 'fr', ['je regarde nurofen'])).skus, ['Nurofen']);
  t.deepEqual((await replyTo(NAMES, 'nl', ['momentje heeft u nurofen'])).skus, ['Nurofen']);
});
