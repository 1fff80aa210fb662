/** Opens the records that are configured, for live calls. It stands here because a stage may not reach into another's files. */
import { ParleyError } from './call/errors.js';
import type { Config } from './config/config.js';
import { httpRecords } from './records/http/http.js';
import { LiveRecords } from './records/records.js';
import type { LiveRecordsOptions, RecordsSource } from './records/records.js';
import { sqliteRecords } from './records/sqlite/sqlite.js';

/** Records as live calls use them. */
export interface OpenRecords {
  readonly live: LiveRecords;
  close(): Promise<void>;
}

/**
 * Opens the records for live calls, if any are configured.
 *
 * @param slots finds the details in what a caller said
 * @throws ParleyError as `recordsSource`
 */
export function openRecords(
  settings: Config['records'],
  slots: LiveRecordsOptions['slots'],
): OpenRecords | undefined {
  const source = recordsSource(settings);
  if (source === undefined) return undefined;
  const { timeoutMs, callingCode } = settings;
  return { live: new LiveRecords({ source, timeoutMs, callingCode, slots }), close: () => source.close() };
}

/**
 * Opens the file of records or speaks to the server that is configured.
 *
 * @throws ParleyError CONFIG_INVALID for a file and a server; FILE_NOT_FOUND or FILE_INVALID
 */
export function recordsSource({
  file,
  url,
  apiKey,
}: Partial<Pick<Config['records'], 'file' | 'url' | 'apiKey'>>): RecordsSource | undefined {
  if (file !== undefined && url !== undefined) {
    throw new ParleyError('CONFIG_INVALID', 'records.file and records.url cannot both be set.', {
      field: 'records.url',
    });
  }
  if (file !== undefined) return sqliteRecords(file);
  if (url === undefined) return undefined;
  return httpRecords(url, apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` });
}
