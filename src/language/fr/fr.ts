/** French as callers in France, Belgium and Switzerland speak it. */
import type { SpokenLanguage } from '../spoken.js';
import { calendar } from './calendar.js';
import { clock } from './clock.js';
import { codes } from './spelling.js';
import { cues } from './cues.js';
import { mail } from './mail.js';
import { money } from './money.js';
import { numbers } from './numbers.js';
import { people } from './people.js';

export const french: SpokenLanguage = {
  code: 'fr',
  country: 'FR',
  callingCode: '33',
  currency: 'EUR',
  numbers,
  calendar,
  clock,
  money,
  codes,
  mail,
  people,
  cues,
  elisions: new Set([
    "l'",
    "d'",
    "j'",
    "c'",
    "m'",
    "t'",
    "s'",
    "n'",
    "qu'",
    "jusqu'",
    "lorsqu'",
    "puisqu'",
    "quelqu'",
  ]),
};
