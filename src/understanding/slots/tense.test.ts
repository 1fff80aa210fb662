import test from 'ava';
import { spokenLanguage } from '../../language/spoken-languages.js';
import { parseDay } from './days.js';
import { extractSlots } from './slots.js';

/** A Wednesday. */
const CALL_DAY = parseDay('2026-11-18', 'date');

const DAYS: readonly (readonly [string, string, string, string])[] = [
  [
    'a participle after a word of the future has no past',
    'fr',
    'la somme sera débitée le 12 décembre',
    '2026-12-12',
  ],
  [
    'a participle after a present passive has none',
    'nl',
    'de premie wordt op 12 december geïncasseerd',
    '2026-12-12',
  ],
  [
    'a participle after a word of having has one',
    'nl',
    'ze hebben op 12 december geïncasseerd',
    '2025-12-12',
  ],
  ['having without a participle has none', 'nl', 'ik heb vrijdag nog een gaatje', '2026-11-20'],
  ['who was to come should have come', 'fr', 'ils étaient supposés livrer vendredi', '2026-11-13'],
  [
    'the tense of another clause hardly counts',
    'en',
    'the van was here friday so could you call me',
    '2026-11-13',
  ],
  [
    'a bill in another clause has no day',
    'nl',
    'stuur de nota maar dan betaal ik op 12 december',
    '2026-12-12',
  ],
  ['a bill in its own clause has one', 'nl', 'de nota van 12 december', '2025-12-12'],
  ['verbs of no rule are past', 'en', 'the driver brought it back on saturday', '2026-11-14'],
  ['but not with an auxiliary that leaves them none', 'en', 'the lot will be sold on friday', '2026-11-20'],
  ['nor in French', 'fr', 'le lot sera vendu vendredi', '2026-11-20'],
  ['what is known by its day has been', 'en', 'thank you for your message of 3 December', '2025-12-03'],
];

for (const [claim, code, text, day] of DAYS) {
  test(`whether a day lies behind or ahead: ${claim}: ${text}`, t => {
    const slots = extractSlots(text, { language: spokenLanguage(code), callDay: CALL_DAY });
    t.deepEqual(
      slots.map(slot => slot.value),
      [day],
    );
  });
}
