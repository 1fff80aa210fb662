import test from 'ava';
import { sentimentOf } from './sentiment.js';
import type { SentimentLabel } from './sentiment.js';

const sounds = test.macro<[string, SentimentLabel, string]>({
  exec: (t, language: string, label: SentimentLabel, text: string) =>
    t.is(sentimentOf(text, language).label, label),
  title: (_, language, label, text) => `${language}: "${text}" sounds ${label}`,
});

test(sounds, 'en', 'negative', 'this is absolutely ridiculous i have been waiting for three weeks');
test(sounds, 'en', 'negative', 'i am not happy with this at all');
test(sounds, 'en', 'negative', 'it still does not work');
test(sounds, 'en', 'positive', "that's perfect thank you so much you have been really helpful");
test(sounds, 'en', 'neutral', 'could you help me please i would like to change my address');
test(sounds, 'en', 'neutral', 'no problem');
test(sounds, 'fr', 'negative', "c'est inadmissible j'attends depuis trois semaines");
test(sounds, 'fr', 'negative', 'je ne suis pas content du tout');
test(sounds, 'fr', 'negative', 'ça ne marche toujours pas');
test(sounds, 'fr', 'positive', "c'est parfait merci beaucoup");
test(sounds, 'fr', 'neutral', 'je voudrais changer mon adresse s’il vous plaît');
test(sounds, 'nl', 'negative', 'ik ben niet blij met deze service');
test(sounds, 'nl', 'negative', 'het is belachelijk ik wacht al drie weken');
test(sounds, 'nl', 'negative', 'het werkt nog steeds niet');
test(sounds, 'nl', 'positive', 'dat is fijn hartelijk dank');
test(sounds, 'nl', 'neutral', 'ik wil graag mijn adres wijzigen');
test(sounds, 'nl', 'neutral', 'kunt u mij doorverbinden naar de dienst waar ik net mee belde');
test(sounds, 'fr', 'neutral', 'toutes les agences sont ouvertes tout le jour');

test('a negation turns what follows, but not past the end of its clause', t => {
  t.true(sentimentOf('that is not terrible', 'en').score > sentimentOf('that is terrible', 'en').score);
  t.true(sentimentOf('i did not ask for this but it is great', 'en').score > 0);
});

test('a word of degree makes the same word weigh more', t => {
  t.true(sentimentOf('i am very disappointed', 'en').score < sentimentOf('i am disappointed', 'en').score);
  t.true(
    sentimentOf('i am slightly disappointed', 'en').score > sentimentOf('i am disappointed', 'en').score,
  );
});

test('accents are not needed', t => {
  const [with_, without] = ['je suis déçue', 'je suis decue'];
  t.is(sentimentOf(with_, 'fr').score, sentimentOf(without, 'fr').score);
});

test('every text gets a score between -1 and 1: none, signs, other languages, 100,000 words', t => {
  for (const text of ['', '!!!', '😀', 'schrecklich', 'terrible '.repeat(100_000)]) {
    for (const language of ['en', 'fr-FR', 'nl', 'de', '']) {
      const { score } = sentimentOf(text, language);
      t.true(score >= -1 && score <= 1, `${language} ${text.slice(0, 20)}`);
    }
  }
});

test('the words that spoke are named', t => {
  t.deepEqual(sentimentOf('well this is really frustrating', 'en').parts, [
    { from: 4, to: 5, value: -0.6 * 1.4 },
  ]);
});
