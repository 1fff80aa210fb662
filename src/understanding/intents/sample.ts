/** A small set of intents of an energy supplier in three languages, for tests and the benchmark's smoke run. */
import type { IntentExample } from './examples.js';

const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  invoice_question: [
    'i have a question about my invoice',
    'why is the march invoice so high',
    'can you explain my bill',
    'my bill is higher than last month',
    'there is a mistake on my invoice',
    'what are these costs on the bill',
    'the amount on the invoice is wrong',
    'i do not understand the bill you sent me',
  ],
  move_house: [
    'i am moving to a new address',
    'we are moving house next month',
    'i want to report a change of address',
    'please take my contract to my new house',
    'my address changes on the first of may',
    'i have moved and want to tell you my new address',
    'how do i arrange my move',
    'moving out of my apartment at the end of june',
  ],
  power_cut: [
    'the power is out in my street',
    'i have no electricity',
    'there is a power cut here',
    'when will the power be back',
    'all the lights went off and nothing works',
    'no current since this morning',
    'is there an outage in my area',
    'the electricity keeps failing',
  ],
  meter_reading: [
    'i want to pass on my meter reading',
    'here are the numbers of my meter',
    'how do i read my gas meter',
    'the meter reading you have is not correct',
    'submit meter readings',
    'where do i send the reading of the meter',
    'my smart meter does not send readings',
    'i forgot to give the meter reading',
  ],
  cancel_contract: [
    'i want to cancel my contract',
    'please end my subscription',
    'i am leaving for another supplier',
    'how do i terminate the agreement',
    'stop my contract as soon as possible',
    'what is the notice period to cancel',
    'cancel everything please',
    'i would like to end the contract',
  ],
  pay_later: [
    'can i pay in instalments',
    'i cannot pay this month',
    'is it possible to pay later',
    'i need a payment plan',
    'please spread the payment over three months',
    'i need more time to pay',
    'could i postpone the payment',
    'i am short of money and need an arrangement',
  ],
};

const OUTSIDE = [
  'what is the weather in paris',
  'tell me a joke',
  'who won the football match',
  'play some music',
  'how do i bake bread',
];

/** 48 examples of six intents. */
export const sampleExamples: readonly IntentExample[] = Object.entries(ENGLISH).flatMap(([intent, texts]) =>
  texts.map(text => ({ text, intent })),
);

/** Five sentences that none of them fits. */
export const sampleOutside: readonly IntentExample[] = OUTSIDE.map(text => ({ text, intent: null }));
