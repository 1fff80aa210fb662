import test from 'ava';
import { findableName, withoutControls } from './plain-name.js';

test('tags inside a word leave it whole, others part words, and signs of comparison are no tags', t => {
  t.is(withoutControls('Zyr<b>tec</b><br/>10 mg'), 'Zyrtec 10 mg');
  t.is(withoutControls('<speak><prosody rate="fast">Zyrtec</prosody></speak>'), 'Zyrtec');
  t.is(withoutControls('pump a < b > c'), 'pump a < b > c');
});

test('entities are what they stand for, by name and by number, and do not hide tags', t => {
  t.is(withoutControls('Caf&eacute; cr&#232;me &amp; &Ccedil;a'), 'Café crème & Ça');
  t.is(withoutControls('Zyrtec&nbsp;10 &lt;b&gt;mg&lt;/b&gt;'), 'Zyrtec 10 mg');
  t.is(withoutControls('AT&T; R&D'), 'AT&T; R&D');
});

test('hyphens that are not shown and marks of direction leave a word whole, control characters part words', t => {
  t.is(withoutControls('Zyr\u00adtec\u202e 1\u200b0\u0007mg'), 'Zyrtec 10 mg');
});

test('a name is looked for by Latin letters, whatever it was copied with; words of another script stay', t => {
  t.is(findableName('\u0410spirin'), 'Aspirin');
  t.is(findableName('ＺＹＲＴＥＣ\u300010'), 'ZYRTEC 10');
  t.is(findableName('𝐙𝐲𝐫𝐭𝐞𝐜 ½'), 'Zyrtec ½');
  t.is(findableName('Аспирин'), 'Аспирин');
});
