/**
 * What can be said of an expression while a call still runs: that it holds whatever may come, that it cannot hold any
 * more, or neither yet.
 *
 * Leaves are found as in the evaluation of whole calls, and remembered turn by turn. What grows only (a phrase was said,
 * three interruptions were counted) holds as soon as it is there; what something later may undo (`not`, `in first 30s`,
 * `A not near/10s B`) waits until that time has passed. The places of joins are taken as they are found: a nearer
 * partner said later would change their ends, so the end of the call decides once more.
 */
import type { Role } from '../../call/audio.js';
import type { Subject } from '../../store/store.js';
import { compile, isIn, sumHolds } from '../query/evaluate.js';
import type { Step } from '../query/evaluate.js';
import { merged, near, then } from '../query/places.js';
import type { Place } from '../query/places.js';
import type { Node, NodeOf } from '../query/syntax.js';

/** What is known so far. */
export interface Verdict {
  /** True or false for good; undefined: not yet known. */
  readonly holds: boolean | undefined;
  readonly places: readonly Place[];
  /** No more places can come. */
  readonly complete: boolean;
}

/** A call as far as it has gone. */
export interface Prefix {
  readonly subject: Subject;
  /** Everything that began before this is known. */
  readonly settledMs: number;
}

type Judge = (prefix: Prefix, role: Role | undefined) => Verdict;

/** Fields that do not change once they are known. */
const FIXED: ReadonlySet<string> = new Set(['language', 'entrance', 'from', 'to']);

/** True if time alone can decide: what must come, or not come, within a stretch of it, and how long the call is. */
export function needsClock(node: Node): boolean {
  switch (node.kind) {
    case 'or':
    case 'and':
      return node.parts.some(needsClock);
    case 'near':
    case 'then':
      return (node.kind === 'near' && node.negated) || needsClock(node.left) || needsClock(node.right);
    case 'in':
      return true;
    case 'field':
      return node.name === 'duration';
    case 'sum':
      return node.of === 'first' || needsClock(node.part);
    case 'not':
    case 'by':
      return needsClock(node.part);
    case 'phrase':
    case 'span':
    case 'voice':
      return false;
  }
}

/** Makes an expression ready to be judged as a call grows. It remembers turns, so it serves one call. */
export function judge(node: Node): (prefix: Prefix) => Verdict {
  const judged = judgeOf(node);
  return prefix => judged(prefix, undefined);
}

function judgeOf(node: Node): Judge {
  switch (node.kind) {
    case 'or':
    case 'and':
      return list(node);
    case 'not': {
      const part = judgeOf(node.part);
      return (prefix, role) => {
        const { holds } = part(prefix, role);
        return whole(holds === undefined ? undefined : !holds);
      };
    }
    case 'near':
    case 'then':
      return join(node);
    case 'by': {
      const part = judgeOf(node.part);
      return prefix => part(prefix, node.role);
    }
    case 'in':
      return window(node);
    case 'phrase':
    case 'span':
    case 'voice': {
      const step = compile(node, true);
      return ({ subject }, role) => placed(step({ subject, role }).places, false);
    }
    case 'field':
      return field(node);
    case 'sum':
      return sum(node);
  }
}

function placed(places: readonly Place[], complete: boolean): Verdict {
  return { holds: places.length > 0 ? true : complete ? false : undefined, places, complete };
}

function whole(holds: boolean | undefined): Verdict {
  return { holds, places: [], complete: true };
}

function list(node: NodeOf<'or' | 'and'>): Judge {
  const parts = node.parts.map(judgeOf);
  const decisive = node.kind === 'or';
  const merge = mergedOnce();
  return (prefix, role) => {
    const verdicts = parts.map(part => part(prefix, role));
    const holds = verdicts.some(v => v.holds === decisive)
      ? decisive
      : verdicts.every(v => v.holds === !decisive)
        ? !decisive
        : undefined;
    return {
      holds,
      places: holds === false ? [] : merge(verdicts.map(v => v.places)),
      // Until it is known to hold, an "and" may still turn out to have no places at all.
      complete: holds !== undefined && verdicts.every(v => v.complete),
    };
  };
}

/** Joins lists in order; lists that have not grown since are not joined again. */
function mergedOnce(): (lists: readonly (readonly Place[])[]) => readonly Place[] {
  let found: readonly Place[] = [];
  let before: readonly { readonly list: readonly Place[]; readonly length: number }[] = [];
  return lists => {
    const filled = lists.filter(list => list.length > 0);
    const same =
      filled.length === before.length &&
      filled.every((list, i) => list === before[i]!.list && list.length === before[i]!.length);
    if (same) return found;
    before = filled.map(list => ({ list, length: list.length }));
    return (found = merged(filled));
  };
}

function join(node: NodeOf<'near' | 'then'>): Judge {
  const [left, right] = [judgeOf(node.left), judgeOf(node.right)];
  return (prefix, role) => {
    const [a, b] = [left(prefix, role), right(prefix, role)];
    if (a.complete && a.places.length === 0) return placed([], true);
    const complete = a.complete && b.complete;
    if (node.kind === 'then') return placed(then(a.places, b.places, node.within), complete);
    const found = near(a.places, b.places, node.within, node.negated);
    if (!node.negated) return placed(found, complete);
    // The other must not come: it cannot once the distance has passed.
    const reach = node.within.unit === 'ms' ? node.within.amount : 0;
    const sure = found.filter(place => b.complete || place.endMs + reach < prefix.settledMs);
    return placed(sure, complete);
  };
}

function window(node: NodeOf<'in'>): Judge {
  const part = judgeOf(node.part);
  return (prefix, role) => {
    const { places, complete } = part(prefix, role);
    // How long the call will be is not known.
    if (node.side === 'last') return { holds: undefined, places: [], complete: false };
    const inside = places.filter(place => isIn(place, node, prefix.subject));
    return placed(inside, complete || prefix.settledMs >= node.ms);
  };
}

function field(node: NodeOf<'field'>): Judge {
  const step: Step = compile(node);
  const grows = node.name === 'duration';
  return ({ subject }, role) => {
    const { holds } = step({ subject, role });
    if (FIXED.has(node.name)) return whole(holds);
    if (grows && node.op.startsWith('>')) return { ...whole(holds || undefined), complete: holds };
    if (grows && node.op.startsWith('<')) return { ...whole(holds ? undefined : false), complete: !holds };
    return { holds: undefined, places: [], complete: false };
  };
}

function sum(node: NodeOf<'sum'>): Judge {
  const part = judgeOf(node.part);
  return (prefix, role) => {
    const { places, complete } = part(prefix, role);
    const now = sumHolds(places, node);
    if (complete) return whole(now);
    if (node.of === 'last') return { holds: undefined, places: [], complete: false };
    if (node.of === 'first') {
      const known = places.some(place => place.startMs < prefix.settledMs);
      return { holds: known ? now : undefined, places: [], complete: known };
    }
    // Numbers and lengths only grow.
    const holds = node.op.startsWith('>')
      ? now || undefined
      : node.op.startsWith('<') && !now
        ? false
        : undefined;
    return { holds, places: [], complete: holds !== undefined };
  };
}
