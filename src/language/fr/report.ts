/** How French reports a call. Its verbs agree with the person, so that what was said is quoted. */
import type { ReportPhrases } from '../report-phrases.js';

export const fr: ReportPhrases = {
  caller: 'le client',
  agent: "l'agent",
  speaker: [],
  listener: [],
  reason: "Motif de l'appel : {text}.",
  reasonQuoted: "Motif de l'appel, selon le client : {text}.",
  said: { caller: 'Le client a dit : {text}.', agent: "L'agent a dit : {text}." },
  resolution: "L'agent a résumé : {text}.",
  next: 'Suite : {text}.',
  confirmed: 'Le client a confirmé.',
  greetings: [
    'bonjour',
    'bonsoir',
    'oui',
    'allô',
    'madame',
    'monsieur',
    'bon',
    'ben',
    'alors',
    'voilà',
    'euh',
  ],
  unfinished:
    'le la les l un une des du de d au aux à en dans sur sous pour par avec sans et ou mais donc si que qu qui dont où quand lorsque parce car comme je tu il elle on nous vous ils elles ce c cette mon ma mes votre vos notre nos son sa ses'.split(
      ' ',
    ),
  hanging: ['que', 'qu'],
  and: ' et ',
  quote: ['« ', ' »'],
};
