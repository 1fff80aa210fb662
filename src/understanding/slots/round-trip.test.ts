import test from 'ava';
import fc from 'fast-check';
import { sayAmount, sayCode, sayDate, sayMonth, sayTime, sayingsOf } from '../../language/say.js';
import { spokenLanguage } from '../../language/spoken-languages.js';
import type { SlotType } from '../understanding.js';
import { mod97 } from './checks.js';
import { formatDay, formatMonth, parseDay } from './days.js';
import { extractSlots } from './slots.js';

const LANGUAGES = ['en', 'fr', 'nl'] as const;
type Code = (typeof LANGUAGES)[number];
const RUNS = { numRuns: 40, seed: 20261118 };
const callDay = parseDay('2026-11-18', 'date');

const CARRIER = {
  digits: { en: 'my order number is', fr: 'mon numéro de commande est le', nl: 'mijn ordernummer is' },
  time: { en: 'can you come at', fr: 'pouvez-vous venir à', nl: 'kunt u komen om' },
  postcode: { en: 'my postcode is', fr: 'mon code postal est', nl: 'mijn postcode is' },
  number: { en: 'i ordered', fr: "j'ai commandé", nl: 'ik bestelde' },
  noun: { en: 'boxes', fr: 'cartons', nl: 'dozen' },
} as const;

function values(text: string, language: Code, type: SlotType): (string | number)[] {
  return extractSlots(text, { language: spokenLanguage(language), callDay })
    .filter(s => s.type === type)
    .map(s => s.value);
}

for (const language of LANGUAGES) {
  const digitsOf = (length: number) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map(d => d.join(''));

  test(`what ${language} says of a date is read as that date`, t => {
    const day = fc.integer({ min: parseDay('1930-01-01', 'd'), max: parseDay('2035-12-31', 'd') });
    fc.assert(
      fc.property(day, d => {
        t.deepEqual(values(sayDate(formatDay(d), language), language, 'date'), [formatDay(d)]);
      }),
      RUNS,
    );
  });

  test(`what ${language} says of a month is read as that month`, t => {
    fc.assert(
      fc.property(fc.integer({ min: 1950 * 12, max: 2039 * 12 }), m => {
        t.deepEqual(values(sayMonth(formatMonth(m), language), language, 'month'), [formatMonth(m)]);
      }),
      RUNS,
    );
  });

  test(`what ${language} says of a time is read as that time`, t => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 23 }), fc.integer({ min: 0, max: 59 }), (h, m) => {
        const time = `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
        t.deepEqual(values(`${CARRIER.time[language]} ${sayTime(time, language)}`, language, 'time'), [time]);
      }),
      RUNS,
    );
  });

  test(`what ${language} says of an amount is read as that amount`, t => {
    const units = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 200, max: 999_999 }));
    const cents = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 99 }));
    fc.assert(
      fc.property(units, cents, fc.constantFrom('EUR', 'GBP', 'USD'), (u, c, currency) => {
        const amount = `${u}.${String(c).padStart(2, '0')} ${currency}`;
        t.deepEqual(values(sayAmount(amount, language), language, 'amount'), [amount]);
      }),
      RUNS,
    );
  });

  test(`what ${language} says of a quantity is read as that number`, t => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 2, max: 120 }), fc.integer({ min: 120, max: 999_999 })), n => {
        const text = `${CARRIER.number[language]} ${sayingsOf(language).number(n)} ${CARRIER.noun[language]}`;
        t.deepEqual(values(text, language, 'number'), [n]);
      }),
      RUNS,
    );
  });

  test(`what ${language} says of an ordinal is read as that ordinal`, t => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), n => {
        const text = `${{ en: 'my', fr: 'ma', nl: 'mijn' }[language]} ${sayingsOf(language).ordinal(n)} ${CARRIER.noun[language]}`;
        t.deepEqual(values(text, language, 'ordinal'), [n]);
      }),
      RUNS,
    );
  });

  test(`digits said one by one in ${language} are read as they stand`, t => {
    const length = fc.integer({ min: 4, max: 9 });
    fc.assert(
      fc.property(length.chain(digitsOf), digits => {
        const text = `${CARRIER.digits[language]} ${sayCode(digits, language)}`;
        t.deepEqual(values(text, language, 'digits'), [digits]);
      }),
      RUNS,
    );
  });

  test(`digits said in pairs in ${language} are read as they stand`, t => {
    const pair = fc.integer({ min: 10, max: 99 });
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 5 }), pairs => {
        // "soixante dix" cannot be told from 70 by anyone.
        fc.pre(!pairs.some((p, k) => p === 60 && (pairs[k + 1] ?? 0) < 20));
        const text = `${CARRIER.digits[language]} ${pairs.map(p => sayingsOf(language).number(p)).join(' ')}`;
        t.deepEqual(values(text, language, 'digits'), [pairs.join('')]);
      }),
      RUNS,
    );
  });

  test(`a telephone number said in ${language} in pairs after its zero is read as E.164`, t => {
    const pairs = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(pairs, rest => {
        const { number } = sayingsOf(language);
        const groups = rest.map(p => (p < 10 ? `${number(0)} ${number(p)}` : number(p)));
        const head = { en: [0, 7, 9], fr: [0, 6], nl: [0, 6] }[language].map(number).join(' ');
        const digits = rest.map(p => String(p).padStart(2, '0')).join('');
        const expected = { en: `+4479${digits}`, fr: `+336${digits}`, nl: `+316${digits}` }[language];
        t.true(values(`${head} ${groups.join(' ')}`, language, 'phone').includes(expected), expected);
      }),
      RUNS,
    );
  });

  test(`an IBAN said in ${language} letter by letter is read as it stands`, t => {
    fc.assert(
      fc.property(digitsOf(10), fc.constantFrom('ABNA', 'INGB', 'RABO', 'TRIO'), (account, bank) => {
        const bban = bank + account;
        const check = String(98 - mod97(`${bban}NL00`)).padStart(2, '0');
        const iban = `NL${check}${bban}`;
        t.deepEqual(values(sayCode(iban, language), language, 'iban'), [iban]);
      }),
      RUNS,
    );
  });
}

test('a British postcode said letter by letter is read as it stands', t => {
  const area = fc.constantFrom('LS', 'M', 'SW', 'B', 'EH', 'CF', 'G', 'NE');
  const inward = fc.constantFrom('DT', 'AA', 'XH', 'PJ', 'TH', 'QE', 'WB');
  fc.assert(
    fc.property(
      area,
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 0, max: 9 }),
      inward,
      (a, d, s, i) => {
        t.deepEqual(values(`my postcode is ${sayCode(`${a}${d}${s}${i}`, 'en')}`, 'en', 'postcode'), [
          `${a}${d} ${s}${i}`,
        ]);
      },
    ),
    RUNS,
  );
});

test('a Dutch postcode said in pairs is read as it stands', t => {
  const letters = fc.constantFrom('EB', 'AX', 'KV', 'CA', 'LM', 'JH');
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 10, max: 99 }), letters, (a, b, l) => {
      const { number } = sayingsOf('nl');
      t.deepEqual(values(`${number(a)} ${number(b)} ${sayCode(l, 'nl')}`, 'nl', 'postcode'), [
        `${a}${b} ${l}`,
      ]);
    }),
    RUNS,
  );
});

test('a French postcode said as two digits and three is read as it stands', t => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 95 }), fc.integer({ min: 0, max: 999 }), (department, rest) => {
      const { number } = sayingsOf('fr');
      const head = department < 10 ? `${number(0)} ${number(department)}` : number(department);
      const zeros = rest < 10 ? 'zéro zéro ' : rest < 100 ? 'zéro ' : '';
      const code = `${String(department).padStart(2, '0')}${String(rest).padStart(3, '0')}`;
      t.deepEqual(values(`mon code postal est ${head} ${zeros}${number(rest)}`, 'fr', 'postcode'), [code]);
    }),
    RUNS,
  );
});
