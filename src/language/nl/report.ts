/** How Dutch reports a call. Its verbs agree with the person, so that what was said is quoted. */
import type { ReportPhrases } from '../report-phrases.js';

export const nl: ReportPhrases = {
  caller: 'de klant',
  agent: 'de medewerker',
  speaker: [],
  listener: [],
  reason: 'Reden van het gesprek: {text}.',
  reasonQuoted: 'Reden van het gesprek, in de woorden van de klant: {text}.',
  happened: 'Tijdens het gesprek: {text}.',
  resolution: 'De medewerker vatte samen: {text}.',
  next: 'Vervolg: {text}.',
  confirmed: 'De klant heeft dit bevestigd.',
  greetings: [
    'goedemorgen',
    'goedemiddag',
    'goedenavond',
    'goeiemorgen',
    'goeiemiddag',
    'hallo',
    'hoi',
    'dag',
    'ja',
    'eh',
    'mevrouw',
    'meneer',
  ],
  quote: ['"', '"'],
};
