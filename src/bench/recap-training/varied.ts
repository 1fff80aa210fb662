/** Calls to train on as they come in practice: some hardly understood, some that go on long after the recap, some in dispute. */
import type { LabelledCall } from '../recap-corpus/corpus.js';
import { SoundAlikes, misheard } from '../recap-corpus/misheard.js';
import { seededChance } from '../recap-corpus/random.js';
import type { Chance } from '../recap-corpus/random.js';

/** Shares of wrong words, of which each call draws one. */
const WRONG = [0, 0, 0, 0.05, 0.1, 0.2, 0.3] as const;
/** So many of the calls with a recap go on with another matter. */
const GOES_ON = 0.2;
/** Turns of the other matter. */
const MORE_TURNS = [6, 20] as const;

/** So many callers are not content with what was summed up. */
const DISPUTED = 0.12;
/** What they say then; written for this. */
const OBJECTIONS: Readonly<Record<string, readonly string[]>> = {
  en: [
    "no i'm sorry that's not good enough i've waited three weeks already",
    "that's no use to me i need it today",
    'hang on why should i have to pay for that',
    "i don't accept that i want to speak to somebody else",
    "well i'm not happy about it at all but what can i do",
  ],
  fr: [
    "non mais ça ne va pas du tout ça fait trois semaines que j'attends",
    'ah non ça ne me sert à rien il me le faut aujourd hui',
    'attendez pourquoi est ce que je devrais payer ça',
    "je ne suis pas d'accord je veux parler à quelqu'un d'autre",
    "franchement je trouve ça pas normal mais bon je n'ai pas le choix",
  ],
  nl: [
    'nee sorry hoor daar neem ik geen genoegen mee ik wacht al drie weken',
    'daar heb ik niks aan ik heb het vandaag nodig',
    'wacht even waarom moet ik daar voor betalen',
    'daar ben ik het niet mee eens ik wil iemand anders spreken',
    'nou ik vind het belachelijk maar ja ik heb geen keus',
  ],
};

/** The calls, each disturbed by chance; as many as were given. */
export function varied(calls: readonly LabelledCall[], seed: number): LabelledCall[] {
  const chance = seededChance(seed);
  const alikes = new Map(
    [...new Set(calls.map(c => c.language))].map(l => [l, new SoundAlikes(l, calls)] as const),
  );
  return calls.map(call => {
    const whole = call.recap !== undefined && chance.is(GOES_ON) ? goingOn(call, calls, chance) : call;
    const said = call.recap !== undefined && chance.is(DISPUTED) ? disputed(whole, chance) : whole;
    const wrong = chance.pick(WRONG);
    return wrong === 0 ? said : misheard(said, wrong, alikes.get(call.language)!, chance);
  });
}

/** A call whose caller has one more thing, taken from a call without a recap. */
function goingOn(call: LabelledCall, calls: readonly LabelledCall[], chance: Chance): LabelledCall {
  const others = calls.filter(c => c.language === call.language && c.recap === undefined);
  const other = chance.pick(others);
  const more = other.turns.slice(2, 2 + chance.int(...MORE_TURNS));
  const last = Math.max(...call.recap!.parts.map(p => p.turn));
  const kept = call.turns.slice(0, Math.min(call.turns.length, last + 3));
  const shift = (kept.at(-1)?.endMs ?? 0) - (more[0]?.startMs ?? 0) + 500;
  const moved = more.map(t => ({ ...t, startMs: t.startMs + shift, endMs: t.endMs + shift }));
  return { ...call, turns: [...kept, ...moved] };
}

/** A call whose caller objects to the recap. */
function disputed(call: LabelledCall, chance: Chance): LabelledCall {
  const last = Math.max(...call.recap!.parts.map(p => p.turn));
  const answer = call.turns.findIndex((turn, i) => i > last && turn.role === 'caller');
  const text = chance.pick(OBJECTIONS[call.language] ?? OBJECTIONS['en']!);
  const turns = call.turns.map((turn, i) => (i === answer ? { ...turn, text } : turn));
  return answer < 0 ? call : { ...call, turns, recap: { ...call.recap!, confirmed: false } };
}
