/** How Dutch reports a call. Its verbs agree with the person, so that what was said is quoted. */
import type { ReportPhrases } from '../report-phrases.js';

export const nl: ReportPhrases = {
  caller: 'de klant',
  agent: 'de medewerker',
  speaker: [],
  listener: [],
  reason: 'Reden van het gesprek: {text}.',
  reasonQuoted: 'Reden van het gesprek, in de woorden van de klant: {text}.',
  said: { caller: 'De klant zei: {text}.', agent: 'De medewerker zei: {text}.' },
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
  unfinished:
    'de het een mijn uw je jouw onze ons hun zijn haar dit deze die van in op aan bij voor met naar om tot te en of maar als dat omdat wanneer zodra totdat tenzij want ik wij we u'.split(
      ' ',
    ),
  hanging: ['dat'],
  and: ' en ',
  quote: ['"', '"'],
};
