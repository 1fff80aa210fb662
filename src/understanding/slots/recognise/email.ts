/** E-mail addresses as they are said: words, letters and digits around "at", then a domain that ends in a known one. */
import { fold } from '../../../language/fold.js';
import type { Candidate } from '../candidate.js';
import { propose } from '../candidate.js';
import { codesAt } from '../codes.js';
import type { Utterance } from '../utterance.js';

/** Ends of domains that callers say; also spelled by letters ("n l", "c o dot u k"). */
const TOP_LEVEL = new Set(
  'com net org eu info biz nl fr be de uk co lu ch it es ie io me tv nu pl pt at at dk se no online shop app dev amsterdam frl paris'.split(
    ' ',
  ),
);
const MAX_LOCAL_WORDS = 24;

interface Piece {
  readonly to: number;
  readonly text: string;
}

/** Proposes the e-mail addresses whose "at" stands at a position. */
export function emailsAt(u: Utterance, at: number): Candidate[] {
  const written = /^[^@\s]+@[^@\s]+\.[a-z]{2,}$/.exec(u.keys[at] ?? '');
  if (written !== null) return [propose('email', written[0], { from: at, to: at + 1 }, 2, ['written'])];
  const sign = u.keys[at] === '@' ? { to: at + 1 } : u.language.mail.at.match(u.keys, at);
  if (sign === undefined) return [];
  const domain = domainFrom(u, sign.to);
  if (domain === undefined) return [];
  const local = localBefore(u, at);
  if (local === undefined) return [];
  return [
    propose('email', `${local.text}@${domain.text}`, { from: local.from, to: domain.to }, 3, [
      'at',
      'domain',
    ]),
  ];
}

/** Words after "at" up to a known end of a domain; the longest that fits ("co dot uk" over "co"). */
function domainFrom(u: Utterance, start: number): Piece | undefined {
  let text = '';
  let best: Piece | undefined;
  let label = '';
  for (let at = start; at < Math.min(u.keys.length, start + 16);) {
    const dot = u.language.mail.dot.match(u.keys, at);
    if (dot !== undefined && text !== '') {
      text += '.';
      label = '';
      at = dot.to;
      continue;
    }
    // "The green kettle all one word dot co dot uk".
    const joined = text === '' ? undefined : u.language.mail.joined.match(u.keys, at);
    if (joined !== undefined && u.language.mail.dot.match(u.keys, joined.to) !== undefined) {
      at = joined.to;
      continue;
    }
    if (dotLost(u, at, start, text)) return { to: at + 1, text: `${text}.${u.keys[at]}` };
    const piece = endOfDomain(u, at, text) ?? pieceAt(u, at);
    if (piece === undefined || (best?.to === at && label !== '' && !couldGrow(label + piece.text))) break;
    text += piece.text;
    label += piece.text;
    at = piece.to;
    if (text.includes('.') && TOP_LEVEL.has(label)) best = { to: trailing(u, at), text };
  }
  return best;
}

/** Ends that nobody takes for anything else where a recogniser lost the dot: "arobase wanadoo fr". */
const COMMON_ENDS = new Set(['com', 'fr', 'nl', 'be', 'net', 'org']);

function dotLost(u: Utterance, at: number, start: number, text: string): boolean {
  const certain = u.keys[start - 1] !== 'at' && text !== '' && !text.includes('.');
  return certain && COMMON_ENDS.has(u.keys[at] ?? '') && u.isFunctionWord(at + 1);
}

/** A known ending right after a dot is that ending, also where it is the name of a letter ("dot be"). */
function endOfDomain(u: Utterance, at: number, text: string): Piece | undefined {
  const key = u.keys[at] ?? '';
  return text.endsWith('.') && key.length > 1 && TOP_LEVEL.has(key) ? { to: at + 1, text: key } : undefined;
}

function couldGrow(label: string): boolean {
  return [...TOP_LEVEL].some(end => end.startsWith(label));
}

/** "all one word" after the address belongs to it. */
function trailing(u: Utterance, at: number): number {
  return u.language.mail.joined.match(u.keys, at)?.to ?? at;
}

function localBefore(
  u: Utterance,
  end: number,
): { readonly from: number; readonly text: string } | undefined {
  for (let from = firstOfLocal(u, end); from < end; from++) {
    const text = joinFrom(u, from, end);
    if (text !== undefined && /^[a-z0-9](?:[a-z0-9._+-]*[a-z0-9_])?$/.test(text)) return { from, text };
  }
  return undefined;
}

/** Goes left from "at" to the last word that cannot be part of an address ("is", "my", "email"). */
function firstOfLocal(u: Utterance, end: number): number {
  const { stops, inside, joined } = u.language.mail;
  const oneWord = joined.matchEndingAt(u.keys, end) !== undefined;
  let from = end;
  while (from > Math.max(0, end - MAX_LOCAL_WORDS)) {
    const key = u.keys[from - 1] ?? '';
    const spelled = key.length === 1 && [from - 2, from].some(k => u.keys[k]?.length === 1);
    const within = oneWord && (inside.has(key) || u.language.cues.articles.has(key));
    const stop = stops.has(key) && !spelled && !within;
    if (stop && !insideName(u, from - 1) && !insidePhrase(u, from - 1)) break;
    if (u.language.cues.corrections.matchEndingAt(u.keys, from) !== undefined) break;
    from -= 1;
  }
  // "Reach me on [cat in the hat], all one word": of what may stand inside an address an article alone begins it.
  while (oneWord && from < end && leadsIn(u, from)) from += 1;
  // "contact at ...": a word that usually leads in is the address itself if nothing else is left.
  return from === end ? Math.max(0, end - 1) : from;
}

/** True if the words from a place on end in what stands before the "at" of an address, told by a sign in it: "john dot smith". */
export function endsInLocal(u: Utterance, begin: number): boolean {
  const from = Math.max(begin, firstOfLocal(u, u.keys.length));
  const { dot, signs } = u.language.mail;
  return u.keys.some((_, at) => {
    const sign = signs.match(u.keys, at);
    // "Plus" is more often something else: "mon mail ne marche plus".
    return at > from && (dot.match(u.keys, at) !== undefined || (sign !== undefined && sign.value !== '+'));
  });
}

/** True if the words end in the name of a person, which an address often begins with. */
export function endsInName(u: Utterance): boolean {
  const from = firstOfLocal(u, u.keys.length);
  const { firstNames, particles } = u.language.people;
  const follows = (key: string, at: number): boolean =>
    at <= from || particles.has(key) || !u.isFunctionWord(at);
  return firstNames.has(u.keys[from] ?? '') && u.keys.every(follows);
}

function leadsIn(u: Utterance, at: number): boolean {
  const key = u.keys[at] ?? '';
  return u.language.mail.inside.has(key) && !u.language.cues.articles.has(key);
}

/** "J de vries", "m van den berg": a particle after an initial or a sign is part of a name. */
function insideName(u: Utterance, at: number): boolean {
  const { particles } = u.language.people;
  const before = u.keys[at - 1] ?? '';
  if (!particles.has(u.keys[at] ?? '')) return false;
  return /^[a-z]$/.test(before) || (particles.has(before) && insideName(u, at - 1));
}

/** True if the word is the tail of a sign or letter of several words ("tiret du bas", "i grec", "all one word"). */
function insidePhrase(u: Utterance, at: number): boolean {
  const { signs, joined, dot } = u.language.mail;
  for (let from = Math.max(0, at - 3); from <= at; from++) {
    for (const table of [signs, joined, dot]) if ((table.match(u.keys, from)?.to ?? 0) > at) return true;
    if (from < at && codesAt(u, from).some(c => c.kind !== 'raw' && c.to > at)) return true;
  }
  return signs.matchEndingAt(u.keys, at) !== undefined || dot.matchEndingAt(u.keys, at) !== undefined;
}

function joinFrom(u: Utterance, from: number, end: number): string | undefined {
  let text = '';
  let at = from;
  while (at < end) {
    const joined = u.language.mail.joined.match(u.keys, at);
    if (joined !== undefined) {
      at = joined.to;
      continue;
    }
    const dot = u.language.mail.dot.match(u.keys, at);
    const piece = dot === undefined ? pieceAt(u, at) : { to: dot.to, text: '.' };
    if (piece === undefined || piece.to > end) return undefined;
    text += piece.text;
    at = piece.to;
  }
  return text;
}

/** The next part of an address: a sign, digits, a spelled letter, or a word as it stands. */
function pieceAt(u: Utterance, at: number): Piece | undefined {
  const key = u.keys[at];
  if (key === undefined || u.language.mail.at.match(u.keys, at) !== undefined) return undefined;
  const sign = u.language.mail.signs.match(u.keys, at);
  if (sign !== undefined) return { to: sign.to, text: sign.value };
  if (/^[a-z]$/.test(key) && !codesAt(u, at).some(c => c.to > at + 1)) return { to: at + 1, text: key };
  const code = codesAt(u, at).find(
    c => c.kind !== 'raw' && !(c.weak && (c.kind === 'digit' || key.length > 3 || c.byWord || isWord(u, at))),
  );
  if (code !== undefined) return { to: code.to, text: fold(code.chars) };
  return /^[a-z0-9']+$/.test(key) ? { to: at + 1, text: key.replace(/'/g, '') } : undefined;
}

/** "Brood en spelen": the name of a letter that is a small word too, between words that are no letters. */
function isWord(u: Utterance, at: number): boolean {
  const key = u.keys[at] ?? '';
  const besides = [at - 1, at + 1].every(
    k => /^[a-z]{2,}$/.test(u.keys[k] ?? '') && codesAt(u, k).every(c => c.kind === 'raw'),
  );
  return key.length > 1 && besides && u.language.cues.functionWords.has(key);
}
