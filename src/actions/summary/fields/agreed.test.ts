/** What was agreed as people say it: terms, weekdays, spelled references, things taken back, informal address. */
import test from 'ava';
import { withoutGreeting } from '../text/greeting.js';
import { slotFinder } from '../../../slot-finder.js';
import type { Conversation } from '../conversation.js';
import { wordsOf } from '../recap/recap.js';
import type { Recap } from '../recap/recap.js';
import { fillFields } from './fields.js';
import type { FilledFields } from './values.js';
import { loadSchema } from './schema.js';
import { termsIn } from './terms.js';

/** A Monday. */
const MONDAY = '2026-11-16';
const findSlots = slotFinder(MONDAY);

/** Fills the fields of a call; lines that begin with `R` are the agent's recap. */
function fill(language: string, ...lines: readonly string[]): FilledFields {
  const conversation: Conversation = {
    language,
    turns: lines.map((line, i) => ({
      role: line.startsWith('C') ? ('caller' as const) : ('agent' as const),
      text: line.slice(3),
      startMs: i * 1000,
      endMs: i * 1000 + 900,
    })),
  };
  const parts = lines.flatMap((line, turn) =>
    line.startsWith('R') ? [{ turn, fromWord: 0, toWord: wordsOf(conversation.turns[turn]!).length }] : [],
  );
  const said = { startMs: 0, endMs: 0, text: '', confidence: 0.9, confirmed: true };
  const recaps: Recap[] = parts.map(part => ({ ...said, turns: [part.turn, part.turn], parts: [part] }));
  return fillFields(loadSchema(), { conversation, recaps, findSlots, callDate: MONDAY });
}

const first = (filled: FilledFields, name: string): unknown => filled[name]?.values[0]?.value;
const promises = (filled: FilledFields): string[] =>
  (filled['actions_promised']?.values ?? []).map(v => `${v.owner} ${v.due ?? '-'} ${String(v.value)}`);

test('a term counts working days, and whole days in hours', t => {
  const day = (language: string, text: string): unknown =>
    termsIn(text, language, new Date(`${MONDAY}T00:00:00Z`)).map(s => `${String(s.value)} ${s.text}`)[0];
  t.is(day('en', 'it takes three to five working days'), '2026-11-23 three to five working days');
  t.is(day('fr', 'sous quarante-huit heures'), '2026-11-18 quarante-huit heures');
  t.is(day('nl', 'binnen vijf werkdagen'), '2026-11-23 vijf werkdagen');
  t.is(day('fr', 'le magasin ferme à 24 heures'), undefined);
  t.is(day('de', 'binnen fünf Werktagen'), undefined);
  const filled = fill('nl', 'R: u krijgt het geld binnen vijf werkdagen terug');
  t.is(first(filled, 'due_date'), '2026-11-23');
});

test('the weekday of the call, restated, is that of the week after, and today is today', t => {
  t.is(first(fill('en', "R: so you'll have the new card by monday"), 'due_date'), '2026-11-23');
  t.is(first(fill('en', "R: so you'll have the new card today"), 'due_date'), MONDAY);
});

test('a day that makes way for another comes after it, whoever takes it back', t => {
  const moved = 'R: donc le rendez-vous de demain est annulé et remplacé par le jeudi trois décembre';
  t.is(first(fill('fr', moved), 'due_date'), '2026-12-03');
  const self = fill(
    'nl',
    'R: het geld staat morgen weer op uw rekening',
    'C: morgen al',
    'R: eh nee wacht overmorgen',
  );
  t.is(first(self, 'due_date'), '2026-11-18');
});

test('a reference is spelled, written in one word, or asked for; the end of a card is none', t => {
  const asked = (language: string, question: string, answer: string): unknown =>
    first(fill(language, `A: ${question}`, `C: ${answer}`, "R: i've done that for you"), 'reference');
  t.is(asked('fr', 'la référence du dossier', 'r t b neuf k deux'), 'RTB9K2');
  t.is(asked('nl', 'heeft u het boekingsnummer', 'zet ha dubbel vier p'), 'ZH44P');
  t.is(asked('en', 'and the ticket', 'it is INC4471.'), 'INC4471');
  t.is(asked('fr', 'le numéro du ticket', 'vingt deux mille sept cent cinquante et un'), '22751');
  t.is(asked('en', 'which card is it', 'the card ending seven seven one three'), undefined);
  t.is(asked('fr', 'votre portable', "c'est le zéro six douze vingt quatre"), undefined);
});

test('a statement holds one thing done or promised, with its own subject', t => {
  const filled = fill(
    'en',
    "R: the crew will be back within two days, and your permit's approved and you're going to send us the form by friday",
  );
  t.deepEqual(promises(filled), [
    'company - the crew will be back within two days,',
    "caller 2026-11-20 you're going to send us the form by friday",
  ]);
  t.is(first(filled, 'actions_done'), "your permit's approved");
  t.deepEqual(promises(fill('fr', 'R: vous apportez le bon et votre carte vitale')), [
    'caller - vous apportez le bon et votre carte vitale',
  ]);
});

test('Dutch that says je is read as Dutch that says u', t => {
  t.deepEqual(
    promises(fill('nl', 'R: je krijgt een label in de mail en jij stuurt de laarzen gratis terug')),
    ['company - je krijgt een label in de mail', 'caller - jij stuurt de laarzen gratis terug'],
  );
});

test('a summary begins without the greeting and has no comma before its stops', t => {
  t.is(
    withoutGreeting('Hi, yes, good morning my tariff ends', ['hi', 'yes', 'good morning']),
    'my tariff ends',
  );
  t.is(withoutGreeting('bonjour', ['bonjour']), 'bonjour');
});

test('in a call that was not summed up, the conversation says what was done, but nothing offered does', t => {
  const filled = fill(
    'en',
    'A: hello how can i help',
    'C: my card is lost',
    'A: shall i send you a new card',
    'C: yes please',
    "A: i've blocked the old card and ordered another one",
    'C: thanks',
  );
  t.deepEqual(
    filled['actions_done']?.values.map(v => [v.value, v.source]),
    [["i've blocked the old card and ordered another one", 'conversation']],
  );
  t.is(filled['actions_promised'], undefined);
});

test('what holds once something is done is not done yet, and what tells which thing is meant is no promise', t => {
  const filled = fill(
    'en',
    'C: i want a permit',
    "R: i've started your application and once you've paid we will post the permit with the link that you will need",
  );
  t.deepEqual(
    filled['actions_done']?.values.map(v => v.value),
    ["i've started your application"],
  );
  t.deepEqual(promises(filled), [
    "agent - once you've paid we will post the permit with the link that you will need",
  ]);
});

test('a French subject behind its elided article begins the statement it is in', t => {
  const filled = fill(
    'fr',
    'C: un dégât des eaux',
    "R: j'ai enregistré la déclaration l'expert passe le mercredi vingt cinq novembre",
  );
  t.deepEqual(promises(filled), ["company 2026-11-25 l'expert passe le mercredi vingt cinq novembre"]);
});

test('what the caller is bidden to do is promised by the caller, however it is put', t => {
  const en = fill(
    'en',
    "R: so i've booked the van for friday please keep the boxes shut and don't forget to bring the key",
  );
  t.deepEqual(promises(en), [
    'caller - please keep the boxes shut',
    "caller - don't forget to bring the key",
  ]);
  const fr = fill('fr', "R: donc j'ai réservé le camion pour vendredi et pensez à garder les factures");
  t.deepEqual(promises(fr), ['caller - pensez à garder les factures']);
  const nl = fill('nl', 'R: dus ik heb de bus geboekt voor vrijdag en bewaart u de bonnetjes');
  t.deepEqual(promises(nl), ['caller - bewaart u de bonnetjes']);
  const asked = fill(
    'en',
    "R: so the meter's been reset and if you could clear the cupboard by friday i'll call you on monday",
  );
  t.deepEqual(promises(asked), [
    'caller 2026-11-20 if you could clear the cupboard by friday',
    "agent 2026-11-23 i'll call you on monday",
  ]);
});

test('a subject without a joint before it begins a statement of its own', t => {
  const en = fill('en', "R: so i've waived the delivery fee a smaller box is coming to you on friday");
  t.is(first(en, 'actions_done'), "i've waived the delivery fee");
  t.deepEqual(promises(en), ['company 2026-11-20 a smaller box is coming to you on friday']);
  const fr = fill(
    'fr',
    'R: donc les frais de port sont supprimés une nouvelle boîte arrive chez vous vendredi',
  );
  t.is(first(fr, 'actions_done'), 'les frais de port sont supprimés');
});

test('the verb at the end of a Dutch promise is not done yet', t => {
  const nl = fill('nl', 'R: dus het bedrag wordt vrijdag op uw rekening teruggestort');
  t.is(first(nl, 'actions_done'), undefined);
  t.deepEqual(promises(nl), ['company 2026-11-20 het bedrag wordt vrijdag op uw rekening teruggestort']);
});
