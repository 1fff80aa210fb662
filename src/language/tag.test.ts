import test from 'ava';
import { primaryLanguage } from './tag.js';

test('a tag is a language whatever its region, script and letter case, each time it is asked', t => {
  for (const tag of ['nl', 'NL', 'nl-BE', 'nl_BE', 'Nl-Latn-be', 'nl-BE'])
    t.is(primaryLanguage(tag), 'nl', tag);
  t.is(primaryLanguage('gsw-CH'), 'gsw');
  t.is(primaryLanguage(''), '');
  for (const none of ['constructor', '__proto__', 'n1', 'x']) t.is(primaryLanguage(none), '', none);
});
