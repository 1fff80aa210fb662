import test from 'ava';
import { EMBEDDED_DIR, installedPacks } from './packs.js';
import { packFor } from './by-language.js';

test('with nothing configured each pack that ships hears its own language, and the English one all others', t => {
  for (const { manifest } of installedPacks({ modelsDir: EMBEDDED_DIR })) {
    for (const language of manifest.languages) t.is(packFor(language, {}), manifest.name);
  }
  t.is(packFor('fr-BE', {}), 'fr-8k');
  t.is(packFor('de', {}), 'en-8k');
  t.is(packFor('en-GB', { pack: 'nl-8k' }), 'en-8k');
});

test("an operator's own pack hears all languages that have no other, those of packs that ship too", t => {
  t.is(packFor('fr', { pack: 'whisper' }), 'whisper');
  t.is(packFor('nl-BE', { pack: 'whisper', packs: { nl: 'nl-8k' } }), 'nl-8k');
  t.is(packFor('fr-CA', { packs: { fr: 'paris', 'fr-CA': 'quebec' } }), 'quebec');
});
