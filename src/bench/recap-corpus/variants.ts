/**
 * Training calls as they also happen: the other says "mm hm" in the middle of a turn, a call has a second matter before or
 * after the one that is summed up, and a weak recogniser hears other words than were said.
 */
import type { CorpusTurn, LabelledCall, RecapPart } from './corpus.js';
import type { Chance } from './random.js';

const LISTENING: Readonly<Record<string, readonly string[]>> = {
  en: ['mm', 'mm hmm', 'yeah', 'right', 'okay', 'uh huh', 'yes'],
  fr: ['mm', 'oui', 'ok', "d'accord", 'ouais', 'hum'],
  nl: ['mm', 'ja', 'oke', 'hm hm', 'ja ja', 'precies'],
};
/** A turn of fewer words is not listened to aloud. */
const MIN_WORDS = 12;
const MIN_PIECE = 4;
/** Calls longer than this get no second matter. */
const MAX_TURNS = 40;
const PAUSE_MS = 300;

/** A turn whose words know whether they belong to the recap. */
interface MarkedTurn {
  readonly role: CorpusTurn['role'];
  readonly words: readonly { readonly text: string; readonly recap: boolean }[];
}

/** Variants of calls: of every second one with listening, of every third one with a second matter, of another third misheard. */
export function variantsOf(calls: readonly LabelledCall[], chance: Chance): LabelledCall[] {
  const wordsOf = vocabularies(calls);
  const others = calls.filter(c => c.recap === undefined && c.turns.length <= MAX_TURNS);
  return calls.flatMap((call, i) => {
    const variants =
      i % 2 === 0 ? [remade(call, listenedTo(marked(call), call.language, chance), 'listened')] : [];
    const matters = others.filter(
      o => o.language === call.language && o.method === call.method && o.id !== call.id,
    );
    if (i % 3 === 0 && call.turns.length <= MAX_TURNS && matters.length > 0)
      variants.push(
        remade(call, withMatter(marked(call), marked(chance.pick(matters)), chance), 'two-matters'),
      );
    if (i % 3 === 1)
      variants.push(remade(call, misheard(marked(call), wordsOf.get(call.language)!, chance), 'misheard'));
    return variants;
  });
}

/** Every word said in the calls of each language, as often as it was said. */
function vocabularies(calls: readonly LabelledCall[]): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const { language, turns } of calls) {
    const list = words.get(language) ?? [];
    words.set(language, list);
    for (const { text } of turns) list.push(...text.split(' '));
  }
  return words;
}

/** Of this share of the words some are lost and the others are taken for another word, or for one more. */
const MISHEARD = [0.1, 0.2, 0.3] as const;

function misheard(turns: readonly MarkedTurn[], others: readonly string[], chance: Chance): MarkedTurn[] {
  const rate = chance.pick(MISHEARD);
  return turns.map(({ role, words }) => {
    const heard = words.flatMap(word => {
      const fate = chance.next();
      const other = { text: chance.pick(others), recap: word.recap };
      if (fate < rate * 0.25) return [];
      if (fate < rate * 0.85) return [other];
      return fate < rate ? [word, other] : [word];
    });
    return { role, words: heard.length > 0 ? heard : words };
  });
}

function marked(call: LabelledCall): MarkedTurn[] {
  return call.turns.map(({ role, text }, turn) => {
    const part = call.recap?.parts.find(p => p.turn === turn);
    const words = text.split(' ').map((word, at) => {
      return { text: word, recap: part !== undefined && at >= part.fromWord && at < part.toWord };
    });
    return { role, words };
  });
}

function listenedTo(turns: readonly MarkedTurn[], language: string, chance: Chance): MarkedTurn[] {
  return turns.flatMap((turn): MarkedTurn[] => {
    const pieces: MarkedTurn[] = [];
    let from = 0;
    while (turn.words.length - from >= MIN_WORDS && chance.is(0.6)) {
      const to = from + chance.int(MIN_PIECE, turn.words.length - from - MIN_PIECE);
      const heard = chance.pick(LISTENING[language]!).split(' ');
      pieces.push({ role: turn.role, words: turn.words.slice(from, to) });
      pieces.push({
        role: turn.role === 'agent' ? 'caller' : 'agent',
        words: heard.map(text => ({ text, recap: false })),
      });
      from = to;
    }
    return [...pieces, { role: turn.role, words: turn.words.slice(from) }];
  });
}

// The greeting of the second matter and the farewell of the first are left out.
function withMatter(
  turns: readonly MarkedTurn[],
  other: readonly MarkedTurn[],
  chance: Chance,
): MarkedTurn[] {
  return chance.is(0.5)
    ? [...other.slice(0, -2), ...turns.slice(1)]
    : [...turns.slice(0, -1), ...other.slice(1)];
}

function remade(call: LabelledCall, turns: readonly MarkedTurn[], variant: string): LabelledCall {
  let clock = 400;
  const timed = turns.map(({ role, words }): CorpusTurn => {
    const startMs = clock;
    const endMs = startMs + words.length * PAUSE_MS;
    clock = endMs + PAUSE_MS;
    return { role, text: words.map(w => w.text).join(' '), startMs, endMs };
  });
  const parts = turns.flatMap(({ words }, turn): RecapPart[] => {
    const fromWord = words.findIndex(w => w.recap);
    return fromWord < 0 ? [] : [{ turn, fromWord, toWord: words.findLastIndex(w => w.recap) + 1 }];
  });
  const same = { ...call, id: `${call.id}-${variant}`, turns: timed };
  return call.recap === undefined ? same : { ...same, recap: { ...call.recap, parts } };
}
