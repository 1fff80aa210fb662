import test from 'ava';
import type { IntentData } from './examples.js';
import { decodeModel, encodeModel, MODEL_VERSION } from './model-file.js';
import { IntentModel } from './model.js';
import { opinionOf } from './opinions.js';
import { sampleExamples, sampleOutside } from './sample.js';
import { trainIntents } from './train.js';

const data: IntentData = { examples: [...sampleExamples, ...sampleOutside], descriptions: [] };
const model = trainIntents(data, { language: 'en', seed: 3 });

test('sentences that were not among the examples get their intent', t => {
  const asked: [string, string][] = [
    ['hello uh i think there is a mistake on my bill', 'invoice_question'],
    ['we moved to another address last week', 'move_house'],
    ['there has been no electricity here since noon', 'power_cut'],
    ['i would like to pay in three instalments', 'pay_later'],
  ];
  for (const [text, intent] of asked) t.is(model.decide(text).ranked[0]?.intent, intent, text);
});

test('spelling mistakes and mis-heard endings do not throw it', t => {
  t.is(model.decide('i hav a qestion about my invoyce').ranked[0]?.intent, 'invoice_question');
  t.is(model.decide('cancelling my contracts').ranked[0]?.intent, 'cancel_contract');
});

test('a sentence about something else is unknown, with the nearest intents still ranked', t => {
  const decision = model.decide('zebras eat grass in africa');
  t.is(decision.intent, null);
  t.is(decision.ranked.length, 5);
});

test('told that half of all callers want something else, it knows fewer of the doubtful ones', t => {
  const doubtful = ['i need a new phone', 'the street is closed', 'can i speak to a person'];
  const wary = trainIntents(data, { language: 'en', seed: 3, strangers: 0.5 });
  const unknown = (by: IntentModel): number =>
    doubtful.filter(text => by.decide(text).intent === null).length;
  t.true(unknown(wary) > unknown(model), `${unknown(wary)} of them, else ${unknown(model)}`);
  t.is(wary.decide('my bill is much too high').intent, 'invoice_question');
});

test('a turn without any word is unknown, whatever it holds', t => {
  for (const text of ['', '   ', '...', '\u0000']) {
    t.deepEqual(model.decide(text), { intent: null, confidence: 1, ranked: [] });
  }
});

test('a decision on a text of a million characters comes back', t => {
  t.is(model.decide('word '.repeat(200_000)).ranked.length, 5);
  t.is(model.decide('x'.repeat(1_000_000)).ranked.length, 5);
});

test('confidences are probabilities, best first, that do not sum to more than one', t => {
  for (const { text } of data.examples) {
    const { ranked, confidence } = model.decide(text);
    const sum = ranked.reduce((total, entry) => total + entry.confidence, 0);
    t.true(confidence >= 0 && confidence <= 1);
    t.true(sum <= 1.001, `sum ${sum}`);
    ranked.forEach((entry, i) => t.true(i === 0 || entry.confidence <= ranked[i - 1]!.confidence));
  }
});

test('the same seed gives the same file, another seed another', t => {
  const bytes = encodeModel(model.data);
  const again = trainIntents(data, { language: 'en', seed: 3 });
  const other = trainIntents(data, { language: 'en', seed: 4 });
  t.true(bytes.equals(encodeModel(again.data)));
  t.false(bytes.equals(encodeModel(other.data)));
});

test('a model read back from its file decides the same', t => {
  const read = new IntentModel(decodeModel(encodeModel(model.data)));
  for (const { text } of data.examples) t.deepEqual(read.decide(text), model.decide(text));
});

test('a model of another version, a damaged one and something else are refused by name', t => {
  const bytes = encodeModel(model.data);
  const newer = Buffer.from(bytes);
  newer.writeUInt32LE(MODEL_VERSION + 1, 8);
  t.throws(() => decodeModel(newer), { code: 'FILE_INVALID', message: /of version 4, this program reads 3/ });
  t.throws(() => decodeModel(bytes.subarray(0, bytes.length >> 1)), {
    code: 'FILE_INVALID',
    message: /damaged/,
  });
  t.throws(() => decodeModel(Buffer.from('{"text":"no model"}')), { message: /no intent model/ });
  t.throws(() => decodeModel(Buffer.alloc(0)), { message: /no intent model/ });
});

test('what a speaker corrected is decided by what he meant', t => {
  const first = (text: string): string | undefined => model.decide(text).ranked[0]?.intent;
  t.is(first('why is my bill so high i mean when will the power be back'), 'power_cut');
  t.is(first('how do i read my gas bill no meter'), 'meter_reading');
  const whole = model.decide('how do i read my gas bill no meter').ranked;
  t.true(whole.every(({ confidence }) => confidence >= 0 && confidence <= 1));
});

test('with a validation set at most two in a hundred right answers are lost to the threshold', t => {
  const validation = data.examples.map(({ text, intent }) => ({ text: `hello ${text} please`, intent }));
  const tuned = trainIntents(data, { language: 'en', validation });
  const lost = validation.filter(({ text, intent }) => {
    const decision = tuned.decide(text);
    return intent !== null && decision.intent === null && decision.ranked[0]?.intent === intent;
  });
  t.true(lost.length <= 0.02 * sampleExamples.length, `${lost.length} lost`);
});

test('a validation set in which every sentence has an intent does not teach that there are no others', t => {
  const validation = sampleExamples.map(({ text, intent }) => ({ text: `hello ${text} please`, intent }));
  const tuned = trainIntents({ examples: sampleExamples, descriptions: [] }, { language: 'en', validation });
  for (const text of ['zebras eat grass in africa', 'tell me a joke']) {
    const { intent, ranked } = tuned.decide(text);
    t.true(intent === null || ranked[0]!.confidence < 0.9, `${text}: ${intent} ${ranked[0]!.confidence}`);
  }
  t.is(tuned.decide('my bill is much too high').intent, 'invoice_question');
});

test('a validation set without any of the intents is refused', t => {
  for (const validation of [[], sampleOutside, [{ text: 'my boiler leaks', intent: 'boiler' }]])
    t.throws(() => trainIntents(data, { language: 'en', validation }), {
      code: 'FILE_INVALID',
      message: /validation examples have none of the intents/,
    });
});

test('a validation set is learnt from too, and progress of both lessons is told', t => {
  const more = ['the boiler leaks', 'my boiler is leaking water', 'leaking boiler'];
  const validation = [...data.examples, ...more.map(text => ({ text, intent: 'power_cut' }))];
  const told = new Map<string, number[]>();
  const onProgress = (step: string, done: number): unknown =>
    told.set(step, [...(told.get(step) ?? []), done]);
  const tuned = trainIntents(data, { language: 'en', validation, onProgress });
  t.is(tuned.decide('there is a leak in the boiler').ranked[0]?.intent, 'power_cut');
  t.deepEqual([...told.keys()], ['cross-checking', 'learning']);
  for (const shares of told.values())
    t.deepEqual(
      shares,
      shares.toSorted((a, b) => a - b),
    );
});

test('one intent, none, and too many are refused', t => {
  const one = sampleExamples.filter(example => example.intent === 'move_house');
  const options = { language: 'en' };
  t.throws(() => trainIntents({ examples: one, descriptions: [] }, options), {
    code: 'FILE_INVALID',
    message: /At least two intents.*found 1/,
  });
  t.throws(() => trainIntents({ examples: [], descriptions: [] }, options), { message: /no examples/ });
  const many = Array.from({ length: 2001 }, (_, i) => ({ text: `sentence ${i}`, intent: `intent ${i}` }));
  t.throws(() => trainIntents({ examples: many, descriptions: [] }, options), { message: /2001 intents/ });
});

test('balance favours what is rare where the words do not decide, and changes nothing where they do', t => {
  const late = [
    'late',
    'delayed',
    'hours late',
    'waiting',
    'an hour behind',
    'not on time',
    'slow',
    'still not here',
  ];
  const examples = [
    ...late.map(text => ({ text: `my flight is ${text}`, intent: 'late' })),
    { text: 'my flight damaged my bag', intent: 'damaged' },
    { text: 'my suitcase is broken', intent: 'damaged' },
  ];
  const trained = (balance: number): IntentModel =>
    trainIntents({ examples, descriptions: [] }, { language: 'en', balance });
  const [plain, balanced] = [trained(0), trained(1)];
  const rare = (model: IntentModel): number =>
    opinionOf({ ...model.data, vectors: undefined }, 'my flight was bad').probabilities[0]!;
  t.deepEqual(plain.intents, ['damaged', 'late']);
  t.true(rare(balanced) > rare(plain));
  for (const { text, intent } of examples) t.is(balanced.decide(text).ranked[0]?.intent, intent, text);
});

test('training stops when it is cancelled', t => {
  const signal = AbortSignal.abort();
  t.throws(() => trainIntents(data, { language: 'en', signal }), { code: 'CANCELLED' });
});

test('French with or without accents, and a language without a stemmer, are learnt from data alone', t => {
  const french = ['résilier mon contrat', 'arrêter mon abonnement', 'mettre fin au contrat'].map(text => ({
    text,
    intent: 'resiliation',
  }));
  const bills = ['ma facture est trop élevée', "j'ai une question sur la facture", 'la facture de mars'];
  const examples = [...french, ...bills.map(text => ({ text, intent: 'facture' }))];
  for (const language of ['fr', 'xx']) {
    const trained = trainIntents({ examples, descriptions: [] }, { language });
    t.is(trained.decide('je veux resilier l’abonnement').ranked[0]?.intent, 'resiliation');
    t.is(trained.decide('une facture elevee').ranked[0]?.intent, 'facture');
  }
});
