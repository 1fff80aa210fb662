/** How French reports a call. Its verbs agree with the person, so that what was said is quoted. */
import type { ReportPhrases } from '../report-phrases.js';

export const fr: ReportPhrases = {
  caller: 'le client',
  agent: "l'agent",
  speaker: [],
  listener: [],
  reason: "Motif de l'appel : {text}.",
  reasonQuoted: "Motif de l'appel, selon le client : {text}.",
  happened: "Pendant l'appel : {text}.",
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
  quote: ['« ', ' »'],
};
