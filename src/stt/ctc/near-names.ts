/** Which names may have been said in an utterance that is over: those that begin where names were heard. */
import type { EngineWord } from '../decoder/engine.js';
import type { NameHeard } from '../decoder/nearly.js';
import type { NameSearch } from './name-search.js';
import type { Whole } from './name-trees.js';
import type { Names } from './names.js';
import { lookAgain } from './second-look.js';
import type { Stretch } from './second-look.js';
import { WholeNameSearch } from './whole-names.js';
import type { NameFitted, Utterance } from './whole-names.js';

/** A second look for names goes on so many frames after one that was heard. */
const FRAMES_AFTER_NAME = 15;
/** And begins so many frames before the word before it, which may be its first part. */
const FRAMES_BEFORE_WORD = 3;
/** And so many more by sounds: what was written for the beginning of a name may be an everyday word. */
const FRAMES_BEFORE_SOUNDS = 15;
/** Whole names may end so many frames later: in numbers, which are words like others. */
const FRAMES_OF_REST = 40;

/** When frames are, from the beginning of what was heard. */
export interface Times {
  readonly frameMs: number;
  readonly offsetMs: number;
}

/** The names that may have been said, and by how much what was heard is likelier. */
export function nearNames(
  names: NameSearch<number>,
  whole: Whole | undefined,
  utterance: Utterance,
  words: readonly EngineWord[],
  times: Times,
): NameHeard[] {
  const frames = utterance.first.least.length;
  const { strange } = names.names;
  const stretches = stretchesOfNames(words, times, frames, names.names);
  const bySound = whole?.signs.areSounds === true;
  const found: (NameFitted & { whole: boolean })[] = [];
  if (!bySound)
    for (const { word, ...name } of lookAgain(names, utterance.first, utterance, stretches))
      found.push({ ...name, text: names.names.text[word]!, whole: false });
  if (whole !== undefined)
    for (const [from, to] of stretches) {
      const begin = bySound ? Math.max(0, from - FRAMES_BEFORE_SOUNDS) : from;
      const stretch: Stretch = [begin, Math.min(frames, to + FRAMES_OF_REST)];
      const search = new WholeNameSearch(whole.signs, utterance, stretch);
      search.look(whole.trees);
      if (bySound) for (const head of search.heads.values()) found.push({ ...head, whole: false });
      for (const name of search.names) found.push({ ...name, whole: true });
    }
  const { frameMs, offsetMs } = times;
  return found
    .filter(({ text, whole: isWhole }) => isWhole || strange.has(text))
    .map(({ text, begin, end, cost, whole: isWhole }) => ({
      text,
      startMs: begin * frameMs + offsetMs,
      endMs: end * frameMs + offsetMs,
      cost,
      whole: isWhole,
      bySound,
    }));
}

/** Where names were heard, and a little around: a unit may be all that was heard well, with numbers before it. */
function stretchesOfNames(
  words: readonly EngineWord[],
  { frameMs, offsetMs }: Times,
  frames: number,
  { strange, written }: Pick<Names, 'strange' | 'written'>,
): Stretch[] {
  const stretches: [number, number][] = [];
  const frameOf = (ms: number): number => Math.round((ms - offsetMs) / frameMs);
  for (const [i, { word, startMs, endMs }] of words.entries()) {
    if (!strange.has(word)) continue;
    let before = i - 1;
    while (before > 0 && written.has(words[before]!.word)) before--;
    const from = Math.max(0, frameOf(words[before]?.startMs ?? startMs) - FRAMES_BEFORE_WORD);
    const to = Math.min(frames, frameOf(endMs) + FRAMES_AFTER_NAME);
    const last = stretches.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to;
    else stretches.push([from, to]);
  }
  return stretches;
}
