/** Words for what the `route` commands find. */
import { sentence } from '../actions/routing/routing.js';
import type { Decision, DryRun, Plan, Trial, Unreachable, Verdict } from '../actions/routing/routing.js';

/** The decision, and every rule with why it did or did not match. */
export function explanation(decision: Decision, rules: readonly Verdict[]): string {
  const { destination, priority, process, message, rule, why } = decision;
  return [
    `to ${destination}, priority ${priority}, by ${rule === 'default' ? 'the default' : `rule "${rule}"`}`,
    ...(process === null ? [] : [`process: ${process}`]),
    ...(message === null ? [] : [`message: ${message}`]),
    ...why.map(line => `because ${line}`),
    '',
    ...rules.flatMap(verdict),
  ].join('\n');
}

/** What is to be said about a plan that can be used. */
export function planReport(plan: Plan, dead: readonly Unreachable[]): string {
  const { file, rules, destinations, calendars, warnings, intents } = plan;
  const counts = `${rules.length} rules, ${destinations.size} destinations, ${calendars.size} calendars`;
  return [
    `${file}: ${counts}, default to ${plan.fallback.to.kind === 'named' ? plan.fallback.to.name : ''}`,
    ...warnings.map(({ line, path, message }) => `${file}:${line}: ${path}: ${message}`),
    ...dead.map(found => `${file}:${found.line}: ${deadRule(found)}`),
    ...(intents === undefined
      ? ['the names of intents were not checked; --intents says which there are']
      : []),
  ].join('\n');
}

/** A rule that can never match, in a sentence. */
export function deadRule({ rule, alternative, because }: Unreachable): string {
  const what = `rule "${rule}"${alternative === undefined ? '' : `, alternative ${alternative + 1},`}`;
  if (because.length === 0) return `${what} can never match: its conditions contradict each other`;
  const names = because.map(name => `"${name}"`).join(', ');
  return `${what} can never match: ${names} above ${because.length === 1 ? 'takes' : 'take'} every such call`;
}

/** A call that a plan treats differently. */
export function change({ callId, at, reason, before, after }: Trial): string {
  const outcome = ({ destination, priority, rule }: NonNullable<Trial['before']>): string =>
    `${destination} (priority ${priority}, ${rule})`;
  const was = before === null ? 'not routed' : outcome(before);
  return `${callId}  ${at}  ${reason ?? 'no reason'}: ${was} -> ${outcome(after)}`;
}

/** The sums of a dry run. */
export function sumsText({ calls, compared, changed, withoutRecord, destinations, rules }: DryRun): string {
  const width = Math.max(11, ...destinations.map(d => d.destination.length));
  return [
    `${calls} calls, ${compared} compared, ${changed} changed`,
    ...(withoutRecord > 0
      ? [`${withoutRecord} without a decision in their log: customer, slots and queues not known`]
      : []),
    `${'destination'.padEnd(width)}  before   after`,
    ...destinations.map(
      d => `${d.destination.padEnd(width)}  ${String(d.before).padStart(6)}  ${String(d.after).padStart(6)}`,
    ),
    ...rules
      .filter(r => r.calls === 0)
      .map(r => `no call: ${r.rule === 'default' ? 'the default' : `rule "${r.rule}"`}`),
  ].join('\n');
}

function verdict({ rule, line, matches, decides, alternatives }: Verdict): string[] {
  const outcome = decides ? 'decides' : matches ? 'would match, but an earlier rule did' : 'does not match';
  const checks = alternatives.flatMap((alternative, i) => [
    ...(alternatives.length > 1 ? [`  alternative ${i + 1}`] : []),
    ...alternative.checks.map(check => `  ${check.holds ? 'yes' : 'no '}  ${sentence(check)}`),
  ]);
  return [`rule "${rule}" (line ${line}) ${outcome}`, ...checks];
}
