/** Puts what somebody said into the third person, by the word lists of the language, or quotes it. */
import type { ReportPhrases } from '../../../language/report.js';

/** Who speaks and who listens, as the report names them. */
export interface Persons {
  readonly speaker: string;
  readonly listener: string;
}

const quoteMarks = /[’]/g;
const lastMarks = /[.,;:!?]+$/;

function replaceAll(words: readonly string[], pairs: ReportPhrases['speaker'], who: string): string[] {
  const out: string[] = [];
  const plain = words.map(word => word.toLowerCase().replace(quoteMarks, "'"));
  const bare = plain.map(word => word.replace(lastMarks, ''));
  const begins = (from: string, at: number): boolean => {
    const parts = from.split(' ');
    const last = parts.length - 1;
    return parts.every((part, i) => part === (i === last ? bare : plain)[at + i]);
  };
  for (let at = 0; at < words.length;) {
    const hit = pairs.find(([from]) => begins(from, at));
    if (hit === undefined) {
      out.push(words[at]!);
      at += 1;
      continue;
    }
    const length = hit[0].split(' ').length;
    const tail = lastMarks.exec(words[at + length - 1]!)?.[0] ?? '';
    out.push(hit[1].replace('{who}', who) + tail);
    at += length;
  }
  return out;
}

/**
 * What was said, reported. Only words for the two persons change; a language without word lists is quoted.
 *
 * @example report("i've booked it for you", en, { speaker: 'the agent', listener: 'the caller' })
 *   // 'the agent has booked it for the caller'
 */
export function report(text: string, phrases: ReportPhrases, persons: Persons): string {
  const bare = text.trim().replace(/[.]+$/, '');
  if (phrases.speaker.length === 0) return phrases.quote[0] + bare + phrases.quote[1];
  const first = replaceAll(bare.split(/\s+/), phrases.speaker, persons.speaker).join(' ');
  const told = replaceAll(first.split(' '), phrases.listener, persons.listener).join(' ');
  return phrases.possessiveAgain === undefined ? told : shortened(told, phrases.possessiveAgain, persons);
}

/** "the caller lost the caller's card" as people write it: "the caller lost their card". */
function shortened(told: string, their: string, { speaker, listener }: Persons): string {
  let last = '';
  return told.replace(
    new RegExp(`(${speaker}|${listener})('s)?`, 'g'),
    (whole, person: string, owns?: string) => {
      if (owns !== undefined && person === last) return their;
      last = person;
      return whole;
    },
  );
}
