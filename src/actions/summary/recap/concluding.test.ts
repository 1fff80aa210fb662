import test from 'ava';
import type { Conversation } from '../conversation.js';
import { shippedModel } from './model.js';
import { findRecaps } from './recap.js';

function call(language: string, lines: readonly string[]): Conversation {
  const turns = lines.map((line, i) => ({
    role: line.startsWith('A') ? ('agent' as const) : ('caller' as const),
    text: line.slice(3),
    startMs: i * 3000,
    endMs: i * 3000 + 2900,
  }));
  return { language, turns };
}

const EN = [
  'A: Sportsworld, Ria speaking.',
  'C: Hi, the trainers I ordered are too small, can I swap them?',
  "A: I've put the exchange through for a size nine and the courier will collect the old pair on Monday.",
  'C: Perfect, thank you.',
  'A: Bye now.',
];
const FR = [
  'A: bonjour assurance du lac',
  "C: bonjour il me faut une attestation pour l'école de mon fils",
  "A: voilà j'ai créé l'attestation scolaire et vous la recevrez demain par courrier",
  'C: merci beaucoup',
  'A: au revoir',
];
const NL = [
  'A: Waterbedrijf, met Els.',
  'C: Hallo, mijn kraan lekt bij de meter.',
  'A: Ik heb de lekkage gemeld en de monteur komt dinsdag bij u langs.',
  'C: Fijn, bedankt.',
  'A: Graag gedaan.',
];

test('in a call of five turns, what was done and what comes of it, said in one turn, is the recap', t => {
  for (const [language, lines] of [
    ['en', EN],
    ['fr', FR],
    ['nl', NL],
  ] as const) {
    const [recap] = findRecaps(call(language, lines));
    t.deepEqual(recap?.turns, [2, 2], language);
    t.true(recap?.confirmed, language);
  }
});

test('it may hold five statements, things to be done by the caller among them', t => {
  for (const [language, lines, said] of [
    [
      'en',
      EN,
      "alright your swap's in for a size nine and the old order's been closed the courier comes on monday for the small pair please keep them in the box they came in and i'll email you the label this evening",
    ],
    [
      'fr',
      FR,
      "bon l'échange est enregistré en taille quarante et l'ancienne commande a été annulée le livreur passe lundi pour la petite paire n'oubliez pas de la garder dans sa boîte et je vous envoie l'étiquette ce soir",
    ],
    [
      'nl',
      NL,
      'goed de ruil is geregeld voor maat veertig en de oude bestelling is geannuleerd de bezorger komt maandag voor het kleine paar bewaart u ze in de doos en ik mail u vanavond het label',
    ],
  ] as const) {
    const [recap] = findRecaps(call(language, lines.toSpliced(2, 1, `A: ${said}`)));
    t.deepEqual(recap?.turns, [2, 2], language);
    t.true(recap!.text.split(' ').length > 28, language);
  }
});

test('what is said on the way is none: the agent goes on working, or the caller asks', t => {
  const working = EN.toSpliced(4, 1, 'A: and can you give me the order number', "C: it's four four one");
  const asking = EN.toSpliced(3, 1, 'C: And what does that cost me?');
  t.deepEqual(findRecaps(call('en', working)), []);
  t.deepEqual(findRecaps(call('en', asking)), []);
  const nothingDone = EN.toSpliced(2, 1, 'A: We have them in nine, you can change them in any of our shops.');
  t.deepEqual(findRecaps(call('en', nothingDone)), []);
});

test('while a call goes on, it is found as soon as it was said, where it repeats what was said or concludes', t => {
  const said = [
    'A: hello energy direct',
    'C: hello the bill for march is far too high for me',
    'A: i see the meter reading was wrong the bill should be forty pounds',
    'C: oh good',
    "A: so i've corrected the bill for march and you will pay forty pounds by friday",
  ];
  const { live } = shippedModel();
  t.deepEqual(findRecaps(call('en', said), live)[0]?.turns, [4, 4]);
  t.deepEqual(findRecaps(call('en', said.slice(0, 4)), live), []);
});
