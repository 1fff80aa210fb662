/** The signals that turns were written for. */

/** Turns of one language, a turn a line, by the signal that each has. */
export type WrittenTurns = Readonly<Partial<Record<WrittenKind, string>>>;

export const CALLER = [
  'irritant',
  'complaint',
  'leaving',
  'escalation',
  'repeat',
  'vulnerable',
  'avoidable',
  'satisfied',
] as const;
export const AGENT = ['empathy', 'courtesy'] as const;
/** `neutral` turns have the words of some signal, `plain` ones hardly. */
export type WrittenKind = (typeof CALLER)[number] | (typeof AGENT)[number] | 'neutral' | 'plain';
