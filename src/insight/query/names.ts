/**
 * The names of the query language: fields of a call, measures of a turn, stretches with a name. The parser, the
 * suggestions, the completion data and the documentation all come from these tables.
 */

/** The unit a number is kept in. */
export type Unit = 'ms' | 'db' | 'st' | 'hz' | 'per-min' | 'per-s' | 'z' | 'share' | 'none';

/** Units as written, what they mean, and the factor to the unit kept. */
export const UNITS: Readonly<Record<string, readonly [Unit, number]>> = {
  ms: ['ms', 1],
  s: ['ms', 1000],
  sec: ['ms', 1000],
  m: ['ms', 60_000],
  min: ['ms', 60_000],
  h: ['ms', 3_600_000],
  db: ['db', 1],
  st: ['st', 1],
  hz: ['hz', 1],
  wpm: ['per-min', 1],
  sps: ['per-s', 1],
  z: ['z', 1],
  sd: ['z', 1],
  '%': ['share', 0.01],
  '': ['none', 1],
};

/** What a name stands for. */
export interface Named {
  readonly meaning: string;
  readonly unit: Unit;
}

/** Fields of a call. */
export const FIELDS: Readonly<Record<string, Named & { readonly type: 'number' | 'text' }>> = {
  duration: { type: 'number', unit: 'ms', meaning: "the call's length" },
  overlap: { type: 'number', unit: 'ms', meaning: 'time both sides speak' },
  nontalk: { type: 'number', unit: 'ms', meaning: 'silences longer than 3 s, summed' },
  language: { type: 'text', unit: 'none', meaning: 'language of the call' },
  reason: {
    type: 'text',
    unit: 'none',
    meaning: 'reason for calling: the intent recognised, or what the agent set',
  },
  destination: { type: 'text', unit: 'none', meaning: 'where the call was routed' },
  entrance: { type: 'text', unit: 'none', meaning: 'protocol the call came in by' },
  from: { type: 'text', unit: 'none', meaning: "caller's number" },
  to: { type: 'text', unit: 'none', meaning: 'number called' },
  ended: { type: 'text', unit: 'none', meaning: 'why the call ended' },
  cause: { type: 'text', unit: 'none', meaning: 'cause of the first irritant' },
  driver: { type: 'text', unit: 'none', meaning: 'driver of the first vulnerability' },
  why: { type: 'text', unit: 'none', meaning: 'why the call could have been avoided' },
  rule: { type: 'text', unit: 'none', meaning: 'compliance rule that was broken first' },
  politeness: { type: 'number', unit: 'share', meaning: "the agent's politeness, 0 to 100 %" },
  answered: { type: 'number', unit: 'share', meaning: 'share of hurt words met with empathy' },
};

/** Fields of one side of a call, written `caller.talk`. */
export const SIDE_FIELDS: Readonly<Record<string, Named>> = {
  talk: { unit: 'ms', meaning: 'time the side speaks' },
  share: { unit: 'share', meaning: "share of the call's length in which the side speaks" },
  monologue: { unit: 'ms', meaning: 'longest monologue of the side' },
  delay: { unit: 'ms', meaning: 'median silence before the side answers' },
  mood: { unit: 'none', meaning: 'sentiment of the side over the call, -1 to 1' },
  trend: { unit: 'none', meaning: 'sentiment of the last quarter less that of the first' },
};

/** Measures of a turn. The name with `.z` is the z-score against the speaker's own first minute. */
export const MEASURES: Readonly<Record<string, Named>> = {
  rate: { unit: 'per-min', meaning: 'words a minute' },
  syllables: { unit: 'per-s', meaning: 'syllables a second of speech' },
  loudness: { unit: 'db', meaning: 'level of speech, dB re full scale' },
  pitch: { unit: 'st', meaning: 'median pitch, semitones above 100 Hz' },
  range: { unit: 'st', meaning: 'range of the pitch, semitones' },
  length: { unit: 'ms', meaning: 'length of the turn' },
  sentiment: { unit: 'none', meaning: 'sentiment of the turn, -1 to 1' },
  confidence: { unit: 'share', meaning: "the recogniser's confidence" },
};

/** Stretches with a name. Signals have more names, which an operator may add to. */
export const SPANS: Readonly<Record<string, string>> = {
  interruption: 'one side cuts in on the other',
  silence: 'both sides silent for more than 3 s',
  pause: 'silence within a turn',
  change: 'a lasting change of how a side speaks',
  faster: 'a side becomes and stays faster',
  slower: 'a side becomes and stays slower',
  louder: 'a side becomes and stays louder',
  softer: 'a side becomes and stays softer',
  higher: 'the pitch of a side rises and stays high',
  lower: 'the pitch of a side falls and stays low',
  dtmf: 'a key is pressed',
  turn: 'a turn',
  complaint: 'signal: the caller complains',
  irritant: 'signal: something annoys the caller',
  escalation: 'signal: the caller asks for a superior',
  leaving: 'signal: the caller means to leave',
  repeat: 'signal: the caller has called before about this',
  vulnerable: 'signal: health, life event, resilience or capability',
  avoidable: 'signal: could have been self-service',
  satisfied: 'signal: the caller is content',
  empathy: 'signal: the agent shows empathy',
  courtesy: 'signal: the agent greets, thanks, asks politely or takes leave',
  discourtesy: 'signal: the agent is rude',
  deadair: 'signal: nobody speaks for long',
  unsaid: 'signal: a phrase that must be said was not',
  forbidden: 'signal: a phrase that must not be said was',
  negative: 'signal: negative sentiment',
  positive: 'signal: positive sentiment',
  recap: "the agent's spoken summary",
  hold: 'the call is on hold',
};
