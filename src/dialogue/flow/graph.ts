/** Draws a flow as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html). */
import { waysFrom } from './exits.js';
import type { Flow, Step } from './flow.js';
import { fill } from './read-texts.js';

const SHOWN_CHARACTERS = 60;

/** The flow as Mermaid text, with prompts in one of its languages. */
export function graphOf(flow: Flow, language = flow.languages[0] ?? 'en'): string {
  const ids = new Map([...flow.steps.keys()].map((name, i) => [name, `s${i}`]));
  const nodes = [...flow.steps.values()].map(step => `  ${ids.get(step.name)}${shape(step, language)}`);
  const arrows = [...flow.steps.values()].flatMap(step => {
    const byTarget = new Map<string, string[]>();
    for (const { to, label } of waysFrom(flow, step)) byTarget.set(to, [...(byTarget.get(to) ?? []), label]);
    return [...byTarget].map(([to, labels]) => {
      const label = labels.filter(Boolean).map(escaped).join('<br>');
      return `  ${ids.get(step.name)} -->${label === '' ? '' : `|"${label}"|`} ${ids.get(to)}`;
    });
  });
  const any = `  any(("at any time")) -.->|"operator, 0 or *"| ${ids.get(flow.operator)}`;
  const start = `  begin(("call")) --> ${ids.get(flow.start)}`;
  return ['flowchart TD', start, ...nodes, ...arrows, any].join('\n');
}

function shape(step: Step, language: string): string {
  const said = step.say === undefined ? '' : fill(step.say, language, {});
  const short = said.length > SHOWN_CHARACTERS ? `${said.slice(0, SHOWN_CHARACTERS - 1)}…` : said;
  const text = [`<b>${escaped(step.name)}</b>`, step.does, escaped(short)].filter(Boolean).join('<br>');
  if (step.does === 'transfer' || step.does === 'hangUp') return `[["${text}"]]`;
  return step.does === 'say' ? `["${text}"]` : `{{"${text}"}}`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '#amp;')
    .replaceAll('"', '#quot;')
    .replaceAll('<', '#lt;')
    .replaceAll('>', '#gt;');
}
