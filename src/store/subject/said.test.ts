import test from 'ava';
import fc from 'fast-check';
import type { Role } from '../../call/audio.js';
import { packTimes, packTurns, unpack } from './packed.js';
import { needleOf, wordNeedle } from './said.js';
import type { Subject } from './subject.js';
import { textOf } from './tokens.js';

const SEED = 20_260_302;
const word = fc.constantFrom('a', 'ab', 'b', "it's", 'x.y', '😀', '\ue0fd', '\ue0ff', '', 'abab');
const turns = fc.array(fc.record({ role: fc.constantFrom<Role>('caller', 'agent'), words: fc.array(word) }));

function subjectOf(said: readonly { readonly role: Role; readonly words: readonly string[] }[]): Subject {
  let nowMs = 0;
  const made = said.map(({ role, words }) => {
    const startMs = nowMs;
    const timed = words.map(text => ({ text, startMs: nowMs, endMs: (nowMs += 100) }));
    return {
      role,
      startMs,
      endMs: nowMs,
      words: timed,
      measures: { length: words.length },
      usual: {},
      z: {},
    };
  });
  return { callId: 'c', language: 'en', durationMs: nowMs, turns: made, spans: [], fields: {} };
}

function stored(subject: Subject): Subject {
  const text = (role: Role): Uint8Array =>
    Buffer.from(textOf(subject.turns.filter(turn => turn.role === role).map(turn => turn.words)));
  const block = packTurns(subject);
  const data = new Uint8Array(block.length);
  data.set(block);
  const times = new Int32Array(new Uint8Array(packTimes(subject)).buffer);
  return unpack('c', data, { caller: text('caller'), agent: text('agent'), times });
}

test('a call comes back from its bytes with every word and time', t => {
  fc.assert(
    fc.property(turns, said => {
      const subject = subjectOf(said);
      const back = stored(subject);
      t.deepEqual(
        back.turns.map(turn => turn.words),
        subject.turns.map(turn => turn.words),
      );
    }),
    { seed: SEED },
  );
});

test('every turn in which a phrase stands is found in the bytes of its side', t => {
  const phrase = fc.array(fc.oneof(word, fc.constantFrom('a*', '*b', '?', '~ab')), {
    minLength: 1,
    maxLength: 3,
  });
  const side = fc.constantFrom<Role | undefined>('caller', 'agent', undefined);
  let found = 0;
  fc.assert(
    fc.property(turns, phrase, side, (said, words, role) => {
      const needle = needleOf(words);
      if (needle === undefined) return;
      const subject = subjectOf(said);
      const known = stored(subject).turnsWith!(role, needle);
      t.deepEqual(
        [...new Set(known)],
        [...known].toSorted((a, b) => a - b),
      );
      subject.turns.forEach((turn, i) => {
        const asked = role === undefined || turn.role === role;
        if (!asked) t.false(known.includes(i));
        const texts = turn.words.map(one => one.text);
        if (!asked || !stands(words, texts)) return;
        found += 1;
        t.true(known.includes(i), `${JSON.stringify(said)} ${JSON.stringify(words)}`);
      });
    }),
    { seed: SEED, numRuns: 500 },
  );
  t.true(found > 50);
});

test('every turn that has a word of some kind is found, and no other', t => {
  fc.assert(
    fc.property(turns, word, (said, wanted) => {
      const subject = subjectOf(said);
      const [begins] = wanted;
      if (begins === undefined) return;
      const isMeant = (one: string): boolean => one[0] === wanted[0] && one.length === wanted.length;
      const having = subject.turns.flatMap((turn, i) => (turn.words.some(w => isMeant(w.text)) ? [i] : []));
      t.deepEqual(stored(subject).turnsWith!(undefined, wordNeedle(begins, isMeant)), having);
    }),
    { seed: SEED },
  );
});

/** As the language means it, but that any word is of any stem. */
function stands(phrase: readonly string[], words: readonly string[]): boolean {
  const tests = phrase.map(one => {
    if (one.startsWith('~')) return /^/;
    const escaped = one.replace(/[.+^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${escaped.replace(/\*/g, '.*').replace(/\?/g, '.')}$`, 'u');
  });
  return words.some((_, at) => tests.every((one, k) => at + k < words.length && one.test(words[at + k]!)));
}
