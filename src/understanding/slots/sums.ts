/** Whether a number said without a currency is a sum of money. */
import type { SpokenWhole } from './sum-features.js';
import { sumFeatures } from './sum-features.js';
import { SUM_WEIGHTS } from './sum-weights.generated.js';
import type { Utterance } from './utterance.js';

/** True where an article can stand for one ("a thousand") and none does: "thousand" alone counts nothing. */
function isBareMagnitude(u: Utterance, at: number): boolean {
  const { article, hundred, thousand, million } = u.language.numbers;
  return article.size > 0 && [hundred, thousand, million].some(set => set.has(u.keys[at] ?? ''));
}

/** True if words end in a share: "50%", "fifty percent". */
export function isPercent(u: Utterance, to: number): boolean {
  const sign = /^\s?%/.test(u.text.slice(u.words[to - 1]?.end, (u.words[to - 1]?.end ?? 0) + 2));
  return sign || u.language.cues.percent.match(u.keys, to) !== undefined;
}

/** What is asked for more where nobody speaks of money: callers in the corpora speak of it more often than others. */
const UNSPOKEN = 0.8;

/** What it adds that another number is rather a sum too: "I put in a thousand in January, a thousand in February". */
const BESIDE_ANOTHER = 0.75;

/** The log odds that a number is a sum: above nought if more speaks for it than against it. */
export function sumScore(u: Utterance, number: SpokenWhole): number {
  const { score, counts } = weighed(u, number);
  if (score > 0 || score < -BESIDE_ANOTHER || counts) return score;
  const beside = wholesOf(u).some(other => other.from !== number.from && weighed(u, other).score > 0);
  return beside ? score + BESIDE_ANOTHER : score;
}

function weighed(u: Utterance, number: SpokenWhole): { readonly score: number; readonly counts: boolean } {
  return u.once('sum', number.from, () => {
    const features = sumFeatures(u, number);
    const unspoken = features.includes('no money') && features.includes('no currency');
    const score = features.reduce((sum, name) => sum + (SUM_WEIGHTS[name] ?? 0), unspoken ? -UNSPOKEN : 0);
    return { score, counts: features.includes('counts') || features.includes('announced') };
  });
}

function wholesOf(u: Utterance): readonly SpokenWhole[] {
  return u.once('wholes', 0, () => wholeNumbers(u));
}

/** The whole number that starts at a position, if it is not one of those that others are read with. */
export function wholeNumberAt(u: Utterance, at: number): SpokenWhole | undefined {
  return wholesOf(u).find(({ from }) => from === at);
}

/** True if the number that starts at a position is rather a sum. */
export function isSum(u: Utterance, at: number): boolean {
  const number = wholeNumberAt(u, at);
  return number !== undefined && sumScore(u, number) > 0;
}

/** The whole numbers of an utterance that are part of no longer number and no code. */
export function wholeNumbers(u: Utterance): SpokenWhole[] {
  const { cues, clock, money } = u.language;
  const found: SpokenWhole[] = [];
  for (let from = 0; from < u.keys.length; from++) {
    const longest = u.numbersAt(from)[0];
    if (longest === undefined || isPercent(u, longest.to)) continue;
    const { to, value, digits } = longest;
    const one = to === from + 1 && (cues.ones.has(u.keys[from] ?? '') || isBareMagnitude(u, from));
    const joined = [...u.numbersAt(from - 1), ...u.numbersAt(to)].some(n => n.to >= from);
    // "Le vingt" is a day, and "au vingt" a house.
    const named = money.links.named.has(u.keys[from - 1] ?? '');
    // "Come at ten".
    const hour = value <= 24 && clock.cues.matchEndingAt(u.keys, from) !== undefined;
    if (!named && !hour && !one && !joined && !digits.startsWith('0')) found.push({ from, to, value });
    from = to - 1;
  }
  return found;
}
