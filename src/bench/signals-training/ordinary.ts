/** Ordinary requests of real people that may be learnt from (see docs/training.md): what is no complaint, no leaving, no escalation. */
import { splitWords } from '../../language/words.js';
import { seededRandom, shuffle } from '../../understanding/intents/random.js';
import { dataText, jsonLines } from '../nlu/read.js';
import type { Sample } from './texts.js';

/** Reasons of which a part does have a signal. */
const UNSURE = new Set([
  'cancel', 'thank_you', 'terminate_account', 'damaged_card', 'report_fraud', 'account_blocked', 'repeat',
  'card_declined', 'lost_luggage', 'flight_status', 'order_status', 'application_status',
]); // prettier-ignore
const MOST = 1_500;
const WEIGHT = 0.5;

/** English requests, a sample drawn by a fixed seed; none in other languages. */
export function ordinaryTurns(language: string): Sample[] {
  if (language !== 'en') return [];
  const all = [...clinc(), ...banking()];
  const order = Int32Array.from(all, (_, i) => i);
  shuffle(order, seededRandom(1));
  const drawn = Array.from(order.subarray(0, MOST), i => all[i]!);
  // Spoken as people speak, with hesitations: all of them.
  return [...drawn, ...insurance()].map(text => ({
    pieces: splitWords(text),
    section: 'ordinary',
    line: text,
    weight: WEIGHT,
  }));
}

function clinc(): string[] {
  const { train } = JSON.parse(dataText('clinc150', 'data_full_dev.json')) as {
    train: readonly (readonly [string, string])[];
  };
  return train.filter(([, intent]) => !UNSURE.has(intent)).map(([text]) => text);
}

function banking(): string[] {
  const rows = dataText('banking77', 'train.csv').split('\n').slice(1).filter(Boolean);
  return rows
    .map(row => /^"?(.*?)"?,([^,]*)$/.exec(row.trim()))
    .filter(row => row !== null && !UNSURE.has(row[2]!))
    .map(row => row![1]!);
}

function insurance(): string[] {
  return jsonLines<{ utterance: string }>('dstc11_calls', 'insurance_utterances.jsonl').map(
    ({ utterance }) => utterance,
  );
}
