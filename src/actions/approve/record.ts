/** The record that is written for an approved summary. */
import type { CrmRecord, CrmValue } from '../crm/crm.js';
import type { SummaryState } from './state.js';

/** Keys of a call's metadata that say what the call is about in the CRM. */
const LINKS = ['contactId', 'companyId', 'ticketId', 'agentId'] as const;

/** The record of the version in force, as `by` approves it at `at`. */
export function recordOf(state: SummaryState, by: string, at: string): CrmRecord {
  const { started, content, version, durationMs } = state;
  const { metadata } = started;
  const links = LINKS.flatMap(name => (metadata[name] === undefined ? [] : [[name, metadata[name]]]));
  const fields = Object.keys(content.fields).map(name => [name, valuesOf(state, name)]);
  return {
    externalId: started.callId,
    version,
    language: started.language,
    direction: started.direction ?? (metadata['direction'] === 'outbound' ? 'outbound' : 'inbound'),
    startedAt: started.startedAt,
    durationMs,
    from: started.from,
    to: started.to,
    platformCallId: started.externalId,
    summary: content.text,
    categories: content.categories,
    fields: Object.fromEntries(fields) as CrmRecord['fields'],
    approvedBy: by,
    approvedAt: at,
    links: Object.fromEntries(links) as CrmRecord['links'],
  };
}

// A value that a person wrote has no words of the call behind it; one that was chosen among conflicts has.
function valuesOf({ content, drafted }: SummaryState, name: string): CrmValue[] {
  const { values = [], conflicts = [] } = drafted.fields[name] ?? {};
  return (content.fields[name] ?? []).map(value => {
    const source = [...values, ...conflicts].find(one => one.value === value);
    if (source === undefined) return { value };
    const { text, startMs, endMs } = source.evidence;
    return { value, evidence: { text, startMs, endMs } };
  });
}
