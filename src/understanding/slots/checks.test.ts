import test from 'ava';
import { ibanHolds, luhnHolds, ribKeyHolds } from './checks.js';

test('IBANs of the registry pass, and fail with one digit changed', t => {
  for (const iban of [
    'GB29NWBK60161331926819',
    'NL91ABNA0417164300',
    'FR1420041010050500013M02606',
    'BE68539007547034',
    'DE89370400440532013000',
  ]) {
    t.true(ibanHolds(iban), iban);
    const changed = iban.slice(0, -1) + ((Number(iban.at(-1)) + 1) % 10);
    t.false(ibanHolds(changed), changed);
  }
});

test('an IBAN of the wrong length or of an unknown country fails', t => {
  t.false(ibanHolds('NL91ABNA041716430'));
  t.false(ibanHolds('XX91ABNA0417164300'));
  t.false(ibanHolds(''));
});

test('an IBAN whose mod 97 holds but whose national check does not is refused', t => {
  // Belgian account 539007547035 ends in the wrong check; the IBAN digits are made to fit it.
  t.false(ibanHolds('BE41539007547035'));
  t.true(ribKeyHolds('20041010050500013M02606'));
  t.false(ribKeyHolds('20041010050500013M02607'));
});

test("Luhn's check holds for test cards and fails for their neighbours", t => {
  t.true(luhnHolds('4111111111111111'));
  t.true(luhnHolds('378282246310005'));
  t.false(luhnHolds('4111111111111112'));
});
