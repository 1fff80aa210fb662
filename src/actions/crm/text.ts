/** A record as text, for the fields of a CRM that people read. */
import type { CrmRecord } from './crm.js';

/** A line that says what the call was about. */
export function titleOf(record: CrmRecord): string {
  const [reason] = record.fields['reason'] ?? [];
  const about = typeof reason?.value === 'string' ? reason.value : record.categories.join(', ');
  const who = record.direction === 'inbound' ? record.from : record.to;
  const title = ['Call', who, about === '' ? undefined : `: ${about}`]
    .filter(Boolean)
    .join(' ')
    .replace(' :', ':');
  // Salesforce's Subject is the shortest title there is.
  return title.length <= 255 ? title : `${title.slice(0, 254).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The summary, then the fields and categories a line each. */
export function bodyOf(record: CrmRecord): string {
  const fields = Object.entries(record.fields).map(
    ([name, values]) => `${name}: ${textOf(record, name, values)}`,
  );
  const categories = record.categories.length === 0 ? [] : [`categories: ${record.categories.join(', ')}`];
  const approved = `approved by ${record.approvedBy}, ${record.approvedAt}, version ${record.version}`;
  return [record.summary, '', ...fields, ...categories, '', approved].join('\n');
}

/** The values of one field as one text. */
export function textOf(record: CrmRecord, name: string, values = record.fields[name] ?? []): string {
  return values.map(({ value }) => String(value)).join('; ');
}

/** The text with the characters of HTML's own taken as text, and lines as lines. */
export function asHtml(text: string): string {
  const escapes: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, c => escapes[c] ?? c).replaceAll('\n', '<br>');
}

/**
 * The operator's own fields in a vendor's names.
 *
 * @param mapping name in the schema to name at the vendor
 */
export function mapped(
  record: CrmRecord,
  mapping: Readonly<Record<string, string>>,
): Record<string, string | boolean> {
  return Object.fromEntries(
    Object.entries(mapping).flatMap(([name, vendorName]) => {
      const values = record.fields[name] ?? [];
      const [only] = values;
      if (only === undefined) return [];
      return [[vendorName, values.length === 1 ? only.value : textOf(record, name)]];
    }),
  );
}
