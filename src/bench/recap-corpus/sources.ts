/** Reads the hand-written texts in `training/recap/LANGUAGE/`. The forms are described in `training/recap/README.md`. */
import { readFileSync } from 'node:fs';

/** What one speaker says and what the other answers. */
export interface Exchange {
  readonly agent: string;
  readonly caller: string;
}

/** Something that comes about in a call, and the ways a recap may tell it. */
export interface SourceEvent extends Exchange {
  readonly recaps: readonly string[];
}

/** One matter that people call about. */
export interface Scenario {
  readonly trade: string;
  readonly topic: string;
  readonly problems: readonly string[];
  readonly questions: readonly Exchange[];
  readonly events: readonly SourceEvent[];
  readonly asides: readonly Exchange[];
}

/** One turn of a hand-written conversation. */
export interface ScriptTurn {
  readonly role: 'agent' | 'caller';
  readonly text: string;
  readonly optional: boolean;
}

/** A hand-written conversation with several ways to end. */
export interface Script {
  readonly trade: string;
  readonly topic: string;
  readonly body: readonly ScriptTurn[];
  readonly recaps: readonly (readonly ScriptTurn[])[];
  readonly none: readonly ScriptTurn[];
  readonly end: readonly ScriptTurn[];
}

/** Lists of turns by name. */
export type Bank = ReadonlyMap<string, readonly string[]>;

function linesOf(language: string, file: string): string[] {
  const url = new URL(`../../../training/recap/${language}/${file}.txt`, import.meta.url);
  return readFileSync(url, 'utf8').split('\n');
}

/** `a > b` as what the agent says and the caller answers. */
export function exchangeOf(line: string): Exchange {
  const [agent = '', caller = ''] = line.split(' > ');
  return { agent: agent.trim(), caller: caller.trim() };
}

/** Scenarios of one method. */
export function readScenarios(language: string, method: string): Scenario[] {
  const scenarios: Scenario[] = [];
  for (const line of linesOf(language, method)) {
    const text = line.slice(2).trim();
    if (line.startsWith('# ')) {
      const [trade = '', topic = ''] = text.split(' ');
      scenarios.push({ trade, topic, problems: [], questions: [], events: [], asides: [] });
    } else if (text !== '') addLine(scenarios.at(-1)!, line[0]!, text);
  }
  return scenarios;
}

function addLine(scenario: Scenario, kind: string, text: string): void {
  const grown = scenario as unknown as Record<string, unknown[]>;
  if (kind === 'P') grown['problems']!.push(text);
  if (kind === 'Q') grown['questions']!.push(exchangeOf(text));
  if (kind === 'N') grown['asides']!.push(exchangeOf(text));
  if (kind === 'E') grown['events']!.push({ ...exchangeOf(text), recaps: [] });
  if (kind === 'R') (scenario.events.at(-1)!.recaps as string[]).push(text);
}

/** Exchanges that are no recap though they sound like one: explaining, restating one thing, choices. */
export function readMonologues(language: string): string[] {
  return linesOf(language, 'n').filter(line => line.includes(' > '));
}

/** The turns that are not bound to a matter. */
export function readBank(language: string): Bank {
  const bank = new Map<string, string[]>();
  let section: string[] = [];
  for (const line of linesOf(language, 'bank')) {
    const name = /^\[(\S+)\]$/.exec(line)?.[1];
    if (name !== undefined) bank.set(name, (section = []));
    else section.push(line.trim());
  }
  for (const [name, lines] of bank)
    if (!name.endsWith('.join'))
      bank.set(
        name,
        lines.filter(l => l !== ''),
      );
  return bank;
}

/** The hand-written conversations. */
export function readScripts(language: string): Script[] {
  return linesOf(language, 'c')
    .join('\n')
    .split(/^## /m)
    .slice(1)
    .map(block => {
      const [head = '', ...rest] = block.split('\n');
      const [trade = '', topic = ''] = head.split(' ');
      const [body = '', ...sections] = rest.join('\n').split(/^-- /m);
      const of = (name: string): ScriptTurn[][] =>
        sections.filter(s => s.startsWith(name)).map(s => turnsOf(s.slice(name.length)));
      return {
        trade,
        topic,
        body: turnsOf(body),
        recaps: of('recap'),
        none: of('none').flat(),
        end: of('end').flat(),
      };
    });
}

function turnsOf(text: string): ScriptTurn[] {
  return text.split('\n').flatMap((line): ScriptTurn[] => {
    const found = /^(\??)([AC]): (.*)$/.exec(line.trim());
    if (found === null) return [];
    return [{ role: found[2] === 'A' ? 'agent' : 'caller', text: found[3]!, optional: found[1] === '?' }];
  });
}
