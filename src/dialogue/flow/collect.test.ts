import test from 'ava';
import { loadConfig } from '../../config/config.js';
import { loadUnderstanding } from '../../understanding/stage/load.js';
import { advance } from './machine.js';
import { readFlow } from './read-flow.js';
import type { FlowAction, FlowContext, FlowInput, FlowState } from './state.js';

const understanding = loadUnderstanding(loadConfig({ env: {}, options: {} }));

/** What a flow that asks for one value has in the end: of words, or of keys, in answer to its question. */
function collected(kind: string, language: string, answer: string): string | number | undefined {
  const flow = readFlow(`
languages: [en, fr, nl]
start: value
operator: person
steps:
  value:
    do: collect
    slot: ${kind}
    say: { en: Which?, fr: Lequel ?, nl: Welke? }
    next: person
    noInput: { to: person }
    noMatch: { to: person }
  person: { do: transfer }
`);
  const context: FlowContext = { flow, understanding, language, callDate: '2026-04-10' };
  const actions: FlowAction[] = [];
  let state: FlowState | undefined;
  const inputs: FlowInput[] = /[a-z]/.test(answer)
    ? [{ kind: 'said', text: answer }]
    : Array.from(answer, (digit): FlowInput => ({ kind: 'key', digit }));
  for (const input of [{ kind: 'start' }, ...inputs, { kind: 'silence' }] as FlowInput[]) {
    const step = advance(context, state, input);
    state = step.state;
    actions.push(...step.actions);
  }
  const end = actions.find(action => action.kind === 'transfer');
  return end?.kind === 'transfer' ? end.slots[kind] : undefined;
}

/** Values with what callers answer, bare, in each language. */
const ANSWERS: readonly (readonly [string, string | number, Readonly<Record<string, readonly string[]>>])[] =
  [
    [
      'date',
      '1981-04-03',
      {
        en: [
          'the third of april nineteen eighty one',
          'three four nineteen eighty one',
          'oh three oh four eighty one',
        ],
        fr: ['le trois avril quatre-vingt-un', 'trois quatre mille neuf cent quatre-vingt-un'],
        nl: ['drie april eenentachtig', 'drie vier negentien eenentachtig', 'nul drie nul vier eenentachtig'],
      },
    ],
    [
      'month',
      '2026-03',
      {
        en: ['march', 'the one of march', 'oh march'],
        fr: ['mars', 'celle de mars'],
        nl: ['maart', 'die van maart'],
      },
    ],
    [
      'time',
      '09:30',
      {
        en: ['half past nine', 'nine thirty'],
        fr: ['neuf heures et demie', 'neuf heures trente'],
        nl: ['half tien', 'negen uur dertig'],
      },
    ],
    [
      'amount',
      '12.50 EUR',
      {
        en: ['twelve euros fifty', 'twelve fifty euros'],
        fr: ['douze euros cinquante', 'douze cinquante'],
        nl: ['twaalf euro vijftig', 'twaalf vijftig'],
      },
    ],
    [
      'number',
      12,
      {
        en: ['twelve', 'twelve please', 'a dozen'],
        fr: ['douze', 'une douzaine', "j'en veux douze"],
        nl: ['twaalf', 'een dozijn', 'twaalf stuks'],
      },
    ],
    [
      'digits',
      '471209',
      {
        en: ['four seven one two oh nine'],
        fr: ['quarante-sept douze zéro neuf'],
        nl: ['zevenenveertig twaalf nul negen'],
      },
    ],
    [
      'phone',
      '+31612345678',
      {
        en: ['plus three one six one two three four five six seven eight'],
        nl: ['nul zes twaalf vierendertig zesenvijftig achtenzeventig'],
      },
    ],
    ['phone', '+33612345678', { fr: ['zéro six douze trente-quatre cinquante-six soixante-dix-huit'] }],
    ['postcode', 'SW1A 1AA', { en: ['s w one a one a a'] }],
    ['postcode', '75011', { fr: ['soixante-quinze zéro onze', 'soixante-quinze mille onze'] }],
    ['postcode', '1234 AB', { nl: ['twaalf vierendertig a b', 'twaalf vierendertig anna bernard'] }],
    [
      'email',
      'jan@mail.nl',
      {
        en: ['jan at mail dot n l'],
        fr: ['jan arobase mail point n l'],
        nl: ['jan apenstaartje mail punt nl'],
      },
    ],
    [
      'spelling',
      'JAN',
      {
        en: ['j a n', 'j for john a for alpha n for november'],
        fr: ['j a n', 'j comme joseph a comme anatole n comme nicolas'],
        nl: ['j a n', 'johan anna nico'],
      },
    ],
    [
      'person',
      'jan jansen',
      {
        en: ['jan jansen', 'it is jan jansen'],
        fr: ['jan jansen', "c'est jan jansen"],
        nl: ['jan jansen', 'dat is jan jansen'],
      },
    ],
    ['plate', 'AB123CD', { fr: ['a b cent vingt-trois c d', 'a b un deux trois c d'] }],
    ['plate', 'AB12CDE', { en: ['a b one two c d e', 'a b twelve c d e'] }],
    ['plate', 'XX36ZZ', { nl: ['x x zesendertig z z', 'x x drie zes z z'] }],
  ];

for (const [kind, value, answers] of ANSWERS) {
  for (const [language, texts] of Object.entries(answers)) {
    test(`in answer to a question for it, a ${kind} is understood (${language}): ${texts.join(' / ')}`, t => {
      for (const text of texts) t.is(collected(kind, language, text), value, text);
    });
  }
}

const KEYS: readonly (readonly [string, string, string, string | number | undefined])[] = [
  ['date', 'en', '03041981', '1981-04-03'],
  ['month', 'fr', '03', '2026-03'],
  ['time', 'nl', '0930', '09:30'],
  ['amount', 'fr', '1250', '12.50 EUR'],
  ['number', 'nl', '12', 12],
  ['digits', 'en', '471209', '471209'],
  ['phone', 'nl', '0612345678', '+31612345678'],
  ['iban', 'nl', '910417164300', 'NL91ABNA0417164300'],
  ['postcode', 'fr', '01000', '01000'],
  ['postcode', 'nl', '1234', undefined],
];

for (const [kind, language, keys, value] of KEYS) {
  test(`in answer to a question for it, keys are a ${kind} (${language}): ${keys}`, t => {
    t.is(collected(kind, language, keys), value);
  });
}
