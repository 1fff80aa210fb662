/** Where a summary stands, as programs and people are shown it. */
import type { SummaryState } from './state.js';

/** The state without the log it was read from; values with the words behind them. */
export function shownState(state: SummaryState): object {
  const { version, content, draft, approvedVersion, steps, drafted, started } = state;
  return {
    callId: started.callId,
    language: drafted.language,
    state: state.state,
    version,
    ...(approvedVersion !== undefined && { approvedVersion }),
    ...content,
    draft,
    evidence: drafted.fields,
    sentences: drafted.sentences,
    missing: drafted.missing,
    steps,
  };
}

/** The state as text for people. */
export function describeState({ state, version, content, steps, started, drafted }: SummaryState): string {
  const fields = Object.entries(content.fields).map(([name, values]) => `  ${name}: ${values.join('; ')}`);
  const open = drafted.missing.filter(name => content.fields[name] === undefined);
  const history = steps.map(({ step, version: of, by, at, destination, remoteId }) => {
    const where =
      destination === undefined
        ? `by ${by}`
        : `to ${destination}${remoteId === undefined ? '' : ` as ${remoteId}`}`;
    return `  ${at}  version ${of} ${step} ${where}`;
  });
  return [
    `${started.callId}: ${state}, version ${version}`,
    '',
    content.text,
    '',
    `  categories: ${content.categories.join(', ') || '-'}`,
    ...fields,
    ...(open.length > 0 ? [`  missing: ${open.join(', ')}`] : []),
    '',
    ...history,
  ].join('\n');
}
