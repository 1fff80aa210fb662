import test from 'ava';
import { slotFinder } from '../../../slot-finder.js';
import { readable } from './readable.js';

const findSlots = slotFinder('2026-11-16');

test('readable text has case, stops and figures, and no fillers or stammer', t => {
  t.is(readable("uh i i've paid twelve pounds fifty", 'en', findSlots), "I've paid £12.50.");
  t.is(readable('is that right', 'en'), 'Is that right?');
  t.is(
    readable('euh euh ça fait douze euros cinquante pour pour le mois', 'fr', findSlots),
    'Ça fait 12,50 € pour le mois.',
  );
  t.is(readable("est-ce que c'est bien ça", 'fr'), "Est-ce que c'est bien ça\u00a0?");
  t.is(
    readable('eh u betaalt twaalf euro vijftig voor kamer vierentwintig', 'nl', findSlots),
    'U betaalt € 12,50 voor kamer 24.',
  );
  t.is(readable('klopt dat zo', 'nl'), 'Klopt dat zo?');
  t.is(readable('the total is twelve hundred pounds', 'en', findSlots), 'The total is £1,200.');
  t.is(
    readable('thank you mister miller your card is blocked when did you use it', 'en', findSlots),
    'Thank you, mister Miller. Your card is blocked. When did you use it?',
  );
  t.is(
    readable('met jan van der berg ik bel over de factuur', 'nl', findSlots),
    'Met Jan van der Berg ik bel over de factuur.',
  );
  t.is(readable('👍', 'en'), '👍');
  t.is(readable('שלום', 'he'), 'שלום.');
});

test('figures said twice are both written, and a time that may be one of two stays as it was said', t => {
  const written = (text: string, language: string): string => readable(text, language, findSlots);
  t.regex(written('mijn nummer is nul zes één twee drie vier vier drie twee één', 'nl'), /612344321/);
  t.regex(written('je passe vendredi après-midi', 'fr'), /après-midi/);
  t.regex(written('he comes on thursday at three', 'en'), /at three/);
});
