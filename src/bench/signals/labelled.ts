/** Labelled sentences of the data sets, each split by a hash of its text: 60 % train, 20 % validation, 20 % evaluation. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../machine.js';

/** One sentence with its class. */
export interface Labelled {
  readonly text: string;
  readonly label: string;
}

/** The parts of a set. Nothing is fitted to the evaluation part, and no threshold is set on it. */
export interface Parts {
  readonly train: readonly Labelled[];
  readonly validation: readonly Labelled[];
  readonly evaluation: readonly Labelled[];
}

/** Splits by text, so that the same sentence is never on both sides. */
export function split(rows: readonly Labelled[]): Parts {
  const part = (text: string): number =>
    createHash('sha1').update(`parley ${text}`).digest().readUInt32BE(0) % 5;
  return {
    evaluation: rows.filter(r => part(r.text) === 0),
    validation: rows.filter(r => part(r.text) === 1),
    train: rows.filter(r => part(r.text) > 1),
  };
}

function jsonLines(set: string, file: string): Record<string, unknown>[] {
  const text = readFileSync(join(dataFolder(set), 'dev', file), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Record<string, unknown>);
}

/** That someone is named, or something linked to, is part of a message; who and what is not. */
function plain(text: unknown): string {
  return String(text)
    .replaceAll(/@\w+/g, 'user')
    .replaceAll(/https?:\S+/g, 'link')
    .replaceAll('&amp;', '&')
    .trim();
}

/** Complaints to airlines with the reason given: ten classes. */
export function airlineReasons(): Labelled[] {
  return jsonLines('airline_irritants', 'tweets.jsonl')
    .filter(row => row['reason'] !== '')
    .map(row => ({ text: plain(row['text']), label: String(row['reason']) }));
}

/** Sentences to airlines as negative, neutral, positive. */
export function airlineSentiment(): Labelled[] {
  return jsonLines('airline_irritants', 'tweets.jsonl').map(row => ({
    text: plain(row['text']),
    label: String(row['sentiment']),
  }));
}

/** Messages to companies: complaint or not. */
export function complaints(): Labelled[] {
  return jsonLines('complaints_twitter', 'complaints.jsonl').map(row => ({
    text: plain(row['text']),
    label: row['complaint'] === 1 ? 'complaint' : 'other',
  }));
}

const EMOTIONS = ['anger', 'disgust', 'fear', 'joy', 'neutral', 'sadness', 'surprise'];
const VALENCE: Readonly<Record<string, string>> = {
  anger: 'negative',
  disgust: 'negative',
  fear: 'negative',
  sadness: 'negative',
  joy: 'positive',
  neutral: 'neutral',
};

/** Remarks with one emotion, as negative, neutral, positive; surprise is neither and left out. */
export function goEmotions(): Labelled[] {
  const text = readFileSync(join(dataFolder('goemotions'), 'dev', 'dev.tsv'), 'utf8');
  return text.split('\n').flatMap(line => {
    const [said = '', emotion = ''] = line.split('\t');
    const label = VALENCE[EMOTIONS[Number(emotion)] ?? ''];
    return emotion === '' || label === undefined ? [] : [{ text: plain(said), label }];
  });
}

/** A user's turn with the mean of its ratings from 1 to 5. */
export interface Rated {
  readonly text: string;
  readonly rating: number;
}

/** Users' turns of task dialogues, rated for satisfaction by three or more people. */
export function ratedTurns(file: 'SGD.txt' | 'MWOZ.txt'): Rated[] {
  const text = readFileSync(join(dataFolder('uss_satisfaction'), 'dev', file), 'utf8');
  return text.split('\n').flatMap(line => {
    const [who, said, , ratings] = line.split('\t');
    if (who !== 'USER' || said === undefined || said === 'OVERALL' || !ratings) return [];
    const values = ratings.split(',').map(Number).filter(Number.isFinite);
    return [{ text: said, rating: values.reduce((a, b) => a + b, 0) / values.length }];
  });
}
