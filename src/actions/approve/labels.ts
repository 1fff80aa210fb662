/** Edits as labelled data: what Parley drafted, what people made of it, and the conversation both are about. */
import type { SummaryContent, SummaryState } from './state.js';

/** A turn as labelled data has it. */
export interface LabelTurn {
  readonly role: string;
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** One call whose draft was judged by a person. */
export interface SummaryLabel {
  readonly callId: string;
  readonly language: string;
  readonly draft: SummaryContent;
  readonly final: SummaryContent;
  /** `text`, `categories` and the names of the fields that were changed; empty if the draft was approved as it was. */
  readonly changed: readonly string[];
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly approved: boolean;
  readonly turns: readonly LabelTurn[];
}

/** The label of a call; nothing if no person has edited or approved its summary. */
export function labelOf(state: SummaryState, turns: readonly LabelTurn[]): SummaryLabel | undefined {
  const { draft, content, started, version, approvedVersion } = state;
  const last = state.steps.findLast(
    ({ step, by }) => step === 'edited' || (step === 'approved' && by !== 'unattended'),
  );
  if (last === undefined) return undefined;
  return {
    callId: started.callId,
    language: started.language,
    draft,
    final: content,
    changed: changesOf(draft, content),
    by: last.by,
    at: last.at,
    approved: approvedVersion === version,
    turns: turns.map(({ role, text, startMs, endMs }) => ({ role, text, startMs, endMs })),
  };
}

function changesOf(before: SummaryContent, after: SummaryContent): string[] {
  const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? []) !== JSON.stringify(b ?? []);
  const names = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])].sort();
  return [
    ...(before.text === after.text ? [] : ['text']),
    ...(differ(before.categories, after.categories) ? ['categories'] : []),
    ...names.filter(name => differ(before.fields[name], after.fields[name])).map(name => `fields.${name}`),
  ];
}
