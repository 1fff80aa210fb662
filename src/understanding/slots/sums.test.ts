import test from 'ava';
import { spokenLanguage } from '../../language/spoken-languages.js';
import { parseDay } from './days.js';
import { extractSlots } from './slots.js';
import { SUM_WEIGHTS } from './sum-weights.generated.js';

const CALL_DAY = parseDay('2026-11-18', 'date');

const READINGS: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  en: [
    [
      'the gym membership was thirty five and now they take forty one',
      'amount=35.00 GBP',
      'amount=41.00 GBP',
    ],
    [
      'your colleague refunded me twenty dollars but the fare was sixty two',
      'amount=20.00 USD',
      'amount=62.00 USD',
    ],
    ['we ordered forty chairs and only thirty eight came', 'number=40', 'number=38'],
    ['your reference is 88214075 and the total comes to £129.99', 'digits=88214075', 'amount=129.99 GBP'],
    ['we are at number fifty four', 'number=54'],
  ],
  fr: [
    [
      "l'assurance me rembourse quarante-cinq alors que j'en ai réglé soixante-dix",
      'amount=45.00 EUR',
      'amount=70.00 EUR',
    ],
    ['le compteur indique quatorze mille deux cents', 'number=14200'],
  ],
  nl: [
    ['de contributie was vijfendertig en nu rekenen ze eenenveertig', 'amount=35.00 EUR', 'amount=41.00 EUR'],
    ['we hadden veertig stoelen besteld en er kwamen er maar achtendertig', 'number=40', 'number=38'],
  ],
};

for (const [code, readings] of Object.entries(READINGS)) {
  for (const [text, ...values] of readings) {
    test(`a number without a currency is a sum only where money is spoken of and nothing is counted: ${text}`, t => {
      const slots = extractSlots(text, { language: spokenLanguage(code), callDay: CALL_DAY });
      t.deepEqual(
        slots.map(({ type, value }) => `${type}=${value}`),
        values,
      );
    });
  }
}

test('the weights were learnt: what is counted is no sum, and what stands free beside a sum is', t => {
  t.true(SUM_WEIGHTS['counts']! < 0);
  t.true(SUM_WEIGHTS['free and currency']! > 0);
});
