/**
 * What the confidence of words is worth where a reason for calling is decided on: callers' sentences that have one of
 * CLINC150's 150 reasons, and speech that has none, which the pack cannot follow (another language) or can (books, exercises).
 */
import type { Engine } from '../../stt/decoder/engine.js';
import type { IntentExample } from '../../understanding/intents/examples.js';
import { asHeard } from '../../understanding/intents/heard.js';
import { trainIntents } from '../../understanding/intents/train.js';
import type { IntentDecision } from '../../understanding/understanding.js';
import { table } from '../machine.js';
import { dataText } from '../nlu/read.js';
import { plainText } from './clips.js';
import type { ClipSet } from './clips.js';
import { listen } from './listen.js';
import { preparedSets } from './prepared.js';
import { overTheTelephone } from './telephone.js';

const SEED = 1;
const CALLERS = ['heard', 'unheard'];
const STRANGERS: Readonly<Record<string, readonly string[]>> = {
  en: ['librispeech', 'kathleen', 'speechocean762'],
  fr: ['calls', 'talk', 'wider'],
  nl: ['calls', 'talk', 'wider', 'nl_voices'],
};

interface Decided {
  readonly said: string;
  /** By the text that was heard alone. */
  readonly alone: IntentDecision;
  /** With how sure its words are. */
  readonly withWords: IntentDecision;
}

/** The table of right and wrong reasons, telephone line, general graph; French and Dutch strangers where their clips were made. */
export async function rejection(engine: Engine, clipsFolder: string, limit: number): Promise<string> {
  const english = preparedSets(clipsFolder, 'en', Infinity);
  const callers = english.filter(({ kind }) => CALLERS.includes(kind));
  const { examples, reasons } = clincWithout(callers.flatMap(set => set.clips.map(clip => clip.text)));
  const model = trainIntents({ examples, descriptions: [] }, { language: 'en', seed: SEED });
  const decideAll = async (set: ClipSet): Promise<Decided[]> => {
    const heard = await listen(engine, overTheTelephone(set).clips, 'en', 'general');
    return heard.texts.map((text, i) => {
      const alone = model.decide(text);
      return { said: set.clips[i]!.text, alone, withWords: asHeard(alone, heard.words[i]!) };
    });
  };
  const rows: (string | number)[][] = [];
  for (const set of callers) {
    const clips = set.clips.filter(({ text }) => reasons.has(text));
    rows.push([set.kind, ...shares(await decideAll({ ...set, clips }), reasons)]);
  }
  for (const set of strangers(clipsFolder, limit))
    rows.push([set.kind, ...shares(await decideAll(set), reasons)]);
  const head = ['kind', 'clips', 'right %, alone', 'with words', 'wrong %, alone', 'with words'];
  return `Reasons decided on from what was heard, CLINC150, telephone line\n\n${table(head, rows)}`;
}

function strangers(clipsFolder: string, limit: number): ClipSet[] {
  return Object.entries(STRANGERS).flatMap(([language, kinds]) => {
    try {
      return preparedSets(clipsFolder, language, limit)
        .filter(({ kind }) => kinds.includes(kind))
        .map(set => ({ ...set, kind: language === 'en' ? set.kind : `${language} ${set.kind}` }));
    } catch {
      return [];
    }
  });
}

/** CLINC150's training and validation sentences that are not said, and the reasons of those that are. */
function clincWithout(said: readonly string[]): { examples: IntentExample[]; reasons: Map<string, string> } {
  const parts = JSON.parse(dataText('clinc150', 'data_full_dev.json')) as Record<string, [string, string][]>;
  const kept = new Set(said);
  const examples: IntentExample[] = [];
  const reasons = new Map<string, string>();
  for (const [part, rows] of Object.entries(parts)) {
    for (const [sentence, intent] of rows) {
      const text = plainText(sentence);
      const outside = part.startsWith('oos');
      if (!kept.has(text)) examples.push({ text, intent: outside ? null : intent });
      else if (!outside) reasons.set(text, intent);
    }
  }
  return { examples, reasons };
}

/** Clips, and shares of them whose reason is right and wrong; of strangers every reason is wrong. */
function shares(decided: readonly Decided[], reasons: ReadonlyMap<string, string>): (string | number)[] {
  const percent = (is: (one: Decided) => boolean): string =>
    ((100 * decided.filter(is).length) / decided.length).toFixed(1);
  const right =
    (how: 'alone' | 'withWords') =>
    (one: Decided): boolean =>
      one[how].intent !== null && one[how].intent === reasons.get(one.said);
  const wrong =
    (how: 'alone' | 'withWords') =>
    (one: Decided): boolean =>
      one[how].intent !== null && one[how].intent !== reasons.get(one.said);
  return [
    decided.length,
    percent(right('alone')),
    percent(right('withWords')),
    percent(wrong('alone')),
    percent(wrong('withWords')),
  ];
}
