/** How English reports a call. */
import type { ReportPhrases } from '../report-phrases.js';

/** Verbs that people say of themselves in the present tense. */
const PRESENT =
  'think want need know believe see get pay live understand hope mean like work call use receive bring send owe keep take make give ask say find come look feel leave start put run rent drive travel try go watch'.split(
    ' ',
  );
const AUXILIARIES = 'can could will would shall should may might must did'.split(' ');
/** What may stand between a person and the verb. */
const BETWEEN = 'also just only always never usually normally often still really already now then'.split(' ');

const thirdPerson = (verb: string): string =>
  verb === 'try' ? 'tries' : /(?:o|ch|s)$/.test(verb) ? `${verb}es` : `${verb}s`;

/** "I think" is told as "the caller thinks", but "can I get" as "can the caller get". */
function presentOf(person: string): (readonly [string, string])[] {
  return [
    [`do ${person}`, 'does {who}'] as const,
    ...AUXILIARIES.map(word => [`${word} ${person}`, `${word} {who}`] as const),
    ...PRESENT.flatMap(verb => [
      [`${person} ${verb}`, `{who} ${thirdPerson(verb)}`] as const,
      ...BETWEEN.map(word => [`${person} ${word} ${verb}`, `{who} ${word} ${thirdPerson(verb)}`] as const),
    ]),
  ];
}

/** A person and what is contracted with them. */
function personOf(person: string, am: string): (readonly [string, string])[] {
  const contracted = am === 'am' ? 'm' : 're';
  return [
    [`${person}'${contracted}`, '{who} is'],
    [`${person} ${am}`, '{who} is'],
    [`${person}'ve`, '{who} has'],
    [`${person} have`, '{who} has'],
    [`${person}'ll`, '{who} will'],
    [`${person}'d`, '{who} would'],
    [`${person} don't`, "{who} doesn't"],
    [`${person} haven't`, "{who} hasn't"],
    [`${person} aren't`, "{who} isn't"],
    [`${person} weren't`, "{who} wasn't"],
    [`${person} were`, '{who} was'],
    ...presentOf(person),
    [`${person} do`, '{who} does'],
    [person, '{who}'],
  ];
}

export const en: ReportPhrases = {
  caller: 'the caller',
  agent: 'the agent',
  // Who says "we" speaks for their side.
  speaker: [
    ...personOf('i', 'am'),
    ...personOf('we', 'are'),
    ['my', "{who}'s"],
    ['our', "{who}'s"],
    ['me', '{who}'],
    ['us', '{who}'],
    ['mine', "{who}'s"],
    ['ours', "{who}'s"],
    ['myself', '{who}'],
  ],
  listener: [...personOf('you', 'are'), ['your', "{who}'s"], ['yours', "{who}'s"], ['yourself', '{who}']],
  possessiveAgain: 'their',
  reason: 'Reason for the call: {text}.',
  reasonQuoted: "Reason for the call, in the caller's words: {text}.",
  said: { caller: 'The caller said that {text}.', agent: 'The agent said that {text}.' },
  asked: ['please', 'The agent asked the caller to {text}.'],
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
  unfinished:
    'a an the my your our their his her its this to of in on at by for from with and or but so if that which who when where until unless because as than then i we you they be will would'.split(
      ' ',
    ),
  hanging: ['that'],
  and: ' and ',
  quote: ['"', '"'],
};
