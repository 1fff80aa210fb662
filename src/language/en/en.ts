/** English as callers in Britain speak it. */
import type { SpokenLanguage } from '../spoken.js';
import { calendar } from './calendar.js';
import { clock } from './clock.js';
import { codes } from './spelling.js';
import { cues } from './cues.js';
import { mail } from './mail.js';
import { money } from './money.js';
import { numbers } from './numbers.js';
import { people } from './people.js';

export const english: SpokenLanguage = {
  code: 'en',
  country: 'GB',
  callingCode: '44',
  currency: 'GBP',
  numbers,
  calendar,
  clock,
  money,
  codes,
  mail,
  people,
  cues,
  elisions: new Set(),
};
