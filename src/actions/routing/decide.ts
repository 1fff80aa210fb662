/** Decides where a call goes, and explains why each rule did or did not match. */
import type { RouteFacts } from '../../call/events/routing.js';
import { contains, wanted } from './domain.js';
import type { Scalar } from './domain.js';
import { pass } from './pass.js';
import type { Action, Alternative, Plan, Rule } from './plan.js';
import { messageIn } from './read-action.js';

/** Where a call goes. */
export interface Decision {
  readonly destination: string;
  readonly priority: number;
  readonly process: string | null;
  /** What is said to the caller, in the caller's language. */
  readonly message: string | null;
  /** The rule that matched; `default` if none did. */
  readonly rule: string;
  /** What spoke for it, in sentences; may quote what the caller said. */
  readonly why: readonly string[];
}

/** One condition beside what was found. */
export interface Check {
  readonly what: string;
  readonly wanted: string;
  /** Null where the facts do not tell. */
  readonly found: Scalar | null;
  readonly holds: boolean;
}

/** A rule beside the facts. */
export interface Verdict {
  readonly rule: string;
  readonly line: number;
  readonly matches: boolean;
  /** True for the one rule that decided. */
  readonly decides: boolean;
  /** The rule matches if all checks of one alternative hold. */
  readonly alternatives: readonly { readonly holds: boolean; readonly checks: readonly Check[] }[];
}

/** Decides by the first rule that matches, or else by the default. Pure: the same facts give the same decision. */
export function decide(plan: Plan, facts: RouteFacts): Decision {
  for (const rule of plan.rules) {
    const alternative = rule.when.find(a => holds(a, facts));
    if (alternative !== undefined) return decisionOf(plan, facts, rule, alternative);
  }
  const { fallback } = plan;
  return finish(plan, facts, fallback, nameOf(fallback), { rule: 'default', why: ['No rule matched.'] });
}

/** The decision, and of every rule why it did or did not match, in the plan's order. */
export function explain(plan: Plan, facts: RouteFacts): { decision: Decision; rules: Verdict[] } {
  const decision = decide(plan, facts);
  const rules = plan.rules.map(rule => {
    const alternatives = rule.when.map(alternative => {
      const checks = checksOf(alternative, facts);
      return { holds: checks.every(check => check.holds), checks };
    });
    const matches = alternatives.some(alternative => alternative.holds);
    return { rule: rule.name, line: rule.line, matches, decides: rule.name === decision.rule, alternatives };
  });
  return { decision, rules };
}

/** A check as a sentence, for example `confidence is 0.4 (wanted: at least 0.8)`. */
export function sentence({ what, wanted: asked, found }: Check): string {
  const shown = typeof found === 'number' ? Number(found.toFixed(3)) : found;
  return `${what} is ${shown === null ? 'not known' : String(shown)} (wanted: ${asked})`;
}

function holds({ tests }: Alternative, facts: RouteFacts): boolean {
  return tests.every(({ domain, read }) => contains(domain, read(facts)));
}

function checksOf({ tests }: Alternative, facts: RouteFacts): Check[] {
  return tests.map(({ dimension, domain, read }) => {
    const found = read(facts);
    return { what: dimension, wanted: wanted(domain), found: found ?? null, holds: contains(domain, found) };
  });
}

function decisionOf(plan: Plan, facts: RouteFacts, rule: Rule, alternative: Alternative): Decision {
  const why = checksOf(alternative, facts).map(sentence);
  const name = alternative.earlierDestination?.(facts) ?? nameOf(rule);
  return finish(plan, facts, rule, name, { rule: rule.name, why });
}

function nameOf({ to }: Action): string {
  // The reader lets no `same` pass without an earlier destination.
  return to.kind === 'named' ? to.name : '';
}

function finish(
  plan: Plan,
  facts: RouteFacts,
  { priority, process, message }: Action,
  name: string,
  { rule, why }: Pick<Decision, 'rule' | 'why'>,
): Decision {
  const passed = pass(plan, facts, name);
  return {
    destination: passed.destination,
    priority,
    process: process ?? null,
    message: messageIn(message, facts.language),
    rule,
    why: [...why, ...passed.why],
  };
}
