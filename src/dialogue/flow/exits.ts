/**
 * Whether every caller gets out of a flow: from every step an end can be reached, and a caller who says nothing, or is never
 * understood, comes to one without going round.
 */
import type { Reader } from '../../config/reader.js';
import { listens } from './flow.js';
import type { Flow, Step } from './flow.js';

/** A way on from a step. */
export interface Way {
  readonly to: string;
  /** What leads there, for people. */
  readonly label: string;
}

/** All ways on from a step, but for those to the operator, which are open at any time. */
export function waysFrom(flow: Flow, step: Step): Way[] {
  const ways: Way[] = [];
  const add = (to: string | undefined, label: string): void => {
    if (to !== undefined) ways.push({ to, label });
  };
  if (step.does === 'say' || step.does === 'collect') add(step.next, step.does === 'say' ? '' : 'filled');
  if (step.does === 'ask') {
    for (const { name, to, key } of flow.intents.values())
      add(to, key === undefined ? name : `${name} (${key})`);
    add(step.otherwise, 'another reason');
    add(step.clarify, 'one of two');
    add(step.confirm, 'not sure');
  }
  if (step.does === 'clarify') {
    for (const { name, to } of flow.intents.values()) add(to, name);
    add(step.neither, 'neither');
  }
  if (step.does === 'confirm') {
    if (step.yes === undefined) for (const { name, to } of flow.intents.values()) add(to, `yes: ${name}`);
    else add(step.yes, 'yes');
    add(step.no, 'no');
  }
  if (listens(step)) {
    add(step.noInput.to, 'no input');
    add(step.noMatch.to, 'no match');
  }
  return ways;
}

/** Notes steps without a way to an end, rounds without one, and steps that nothing leads to. */
export function checkExits(reader: Reader, flow: Flow): void {
  const reached = reachable(flow);
  const ending = withEnd(flow);
  const stuck = [...flow.steps.values()].filter(({ name }) => reached.has(name) && !ending.has(name));
  for (const { line, name } of stuck)
    reader.refuse(
      { line, path: `steps.${name}` },
      'From here no transfer and no hangUp can be reached: the flow goes round without an exit.',
    );
  if (stuck.length > 0) return;
  const told = new Set<string>();
  for (const name of reached) {
    refuseRound(reader, flow, name, told, 'noInput', 'A caller who says nothing');
    refuseRound(reader, flow, name, told, 'noMatch', 'A caller who is never understood');
    refuseRound(reader, flow, name, told, 'next', 'A caller who speaks of no document');
  }
  for (const { line, name } of flow.steps.values())
    if (!reached.has(name)) reader.warn({ line, path: `steps.${name}` }, 'Nothing leads to this step.');
}

function reachable(flow: Flow): Set<string> {
  const reached = new Set<string>();
  const visit = (name: string): void => {
    const step = flow.steps.get(name);
    if (step === undefined || reached.has(name)) return;
    reached.add(name);
    for (const { to } of waysFrom(flow, step)) visit(to);
  };
  visit(flow.start);
  visit(flow.operator);
  return reached;
}

/** Steps from which an end can be reached without asking for the operator. */
function withEnd(flow: Flow): Set<string> {
  const ending = new Set<string>();
  for (let grew = true; grew;) {
    grew = false;
    for (const step of flow.steps.values()) {
      if (ending.has(step.name)) continue;
      const ends = step.does === 'transfer' || step.does === 'hangUp';
      if (!ends && !waysFrom(flow, step).some(({ to }) => ending.has(to))) continue;
      ending.add(step.name);
      grew = true;
    }
  }
  return ending;
}

/** Follows the one way that such a caller goes; a step met twice is a round. */
function refuseRound(
  reader: Reader,
  flow: Flow,
  from: string,
  told: Set<string>,
  why: 'noInput' | 'noMatch' | 'next',
  who: string,
): void {
  const path: string[] = [];
  let step = flow.steps.get(from);
  while (step !== undefined) {
    const { name } = step;
    const round = path.indexOf(name);
    if (round >= 0) {
      const names = path.slice(round);
      const first = names.toSorted()[0] ?? name;
      if (told.has(`${why} ${first}`)) return;
      told.add(`${why} ${first}`);
      const { line } = step;
      reader.refuse(
        { line, path: `steps.${name}` },
        `${who} goes round without an exit: ${[...names, name].join(' -> ')}.`,
      );
      return;
    }
    path.push(name);
    step = flow.steps.get(onFrom(step, why));
  }
}

/** Where such a caller goes from a step; `next` is the way on past steps that do not wait for anybody. */
function onFrom(step: Step, why: 'noInput' | 'noMatch' | 'next'): string {
  if (listens(step) && why !== 'next') return step[why].to;
  const passes = step.does === 'say' || (step.does === 'collect' && step.slot === 'document');
  return passes ? step.next : '';
}
