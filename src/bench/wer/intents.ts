/** Whether a call opening still goes where it should once it has been heard instead of read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trainIntents } from '../../understanding/intents/train.js';
import { dataFolder } from '../machine.js';
import { plainText } from './clips.js';

const SEED = 1;

interface Opening {
  readonly utterance: string;
  readonly intent: string;
}

/** Decides the intent of text; made from the openings that are not among the clips. */
export interface OpeningJudge {
  /**
   * Of the openings whose intent is right from their text, the share still right from what was heard, with the counts
   * (openings that cannot be matched to the set, because of their figures, are left out).
   */
  (
    said: readonly string[],
    heard: readonly string[],
  ): { readonly kept: number; readonly right: number; readonly share: number };
}

/** Trains on the openings that are not to be heard. */
export function openingJudge(heldOut: readonly string[]): OpeningJudge {
  const path = join(dataFolder('dstc11_calls'), 'dev', 'insurance_utterances.jsonl');
  const openings = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Opening);
  const kept = new Set(heldOut);
  const truth = new Map<string, string>();
  const examples = [];
  for (const { utterance, intent } of openings) {
    const text = plainText(utterance);
    if (kept.has(text)) truth.set(text, intent);
    // An opening with figures is written out in the clips, so it cannot be told whether it is one of them.
    else if (!/\d/.test(utterance)) examples.push({ text, intent });
  }
  const model = trainIntents({ examples, descriptions: [] }, { language: 'en', seed: SEED });
  const first = (text: string): string | undefined => model.decide(text).ranked[0]?.intent;
  return (said, heard) => {
    let right = 0;
    let still = 0;
    for (const [i, text] of said.entries()) {
      const intent = truth.get(text);
      if (intent === undefined || first(text) !== intent) continue;
      right += 1;
      if (first(heard[i] ?? '') === intent) still += 1;
    }
    return { kept: still, right, share: right === 0 ? 0 : still / right };
  };
}
