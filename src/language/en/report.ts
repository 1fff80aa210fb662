/** How English reports a call. */
import type { ReportPhrases } from '../report-phrases.js';

/** Verbs that people say of themselves in the present tense. */
const PRESENT =
  'think want need know believe see get pay live understand hope mean like work call use receive bring send'.split(
    ' ',
  );
const AUXILIARIES = 'can could will would shall should may might must did'.split(' ');

/** "I think" is told as "the caller thinks", but "can I get" as "can the caller get". */
function presentOf(person: string): (readonly [string, string])[] {
  return [
    [`do ${person}`, 'does {who}'] as const,
    ...AUXILIARIES.map(word => [`${word} ${person}`, `${word} {who}`] as const),
    ...PRESENT.map(verb => [`${person} ${verb}`, `{who} ${verb}s`] as const),
  ];
}

export const en: ReportPhrases = {
  caller: 'the caller',
  agent: 'the agent',
  speaker: [
    ["i'm", '{who} is'],
    ['i am', '{who} is'],
    ["i've", '{who} has'],
    ['i have', '{who} has'],
    ["i'll", '{who} will'],
    ["i'd", '{who} would'],
    ["i don't", "{who} doesn't"],
    ['i do', '{who} does'],
    ['i was', '{who} was'],
    ...presentOf('i'),
    ['i', '{who}'],
    ['my', "{who}'s"],
    ['me', '{who}'],
    ['mine', "{who}'s"],
    ['myself', '{who}'],
  ],
  listener: [
    ["you're", '{who} is'],
    ['you are', '{who} is'],
    ["you've", '{who} has'],
    ['you have', '{who} has'],
    ["you'll", '{who} will'],
    ["you'd", '{who} would'],
    ["you don't", "{who} doesn't"],
    ...presentOf('you'),
    ['you', '{who}'],
    ['your', "{who}'s"],
    ['yours', "{who}'s"],
    ['yourself', '{who}'],
  ],
  possessiveAgain: 'their',
  reason: 'Reason for the call: {text}.',
  reasonQuoted: "Reason for the call, in the caller's words: {text}.",
  happened: 'In the call: {text}.',
  resolution: 'Agreed: {text}.',
  next: 'Next: {text}.',
  confirmed: 'The caller confirmed this.',
  greetings: [
    'hello',
    'hi',
    'hiya',
    'hey',
    'good morning',
    'good afternoon',
    'good evening',
    'morning',
    'afternoon',
    'yes',
    'yeah',
    'um',
    'uh',
    'oh',
    'well',
    'okay',
    'right',
  ],
  quote: ['"', '"'],
};
