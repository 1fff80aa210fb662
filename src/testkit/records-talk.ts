/** Calls of which only what the records make of them is looked at. */
import { callEvent } from '../call/events.js';
import type { CallEventOf } from '../call/events.js';
import { loadConfig } from '../config/config.js';
import { LiveRecords } from '../records/live.js';
import type { RecordsSource } from '../records/source.js';
import { loadUnderstanding } from '../understanding/stage/load.js';
import type { Understanding } from '../understanding/understanding.js';
import { said, testCall } from './stagecall.js';
import type { TestCall } from './stagecall.js';

const options = { 'understanding.patterns': ['AAA9999'] };

/** Understanding with a number of the operator's own. */
export const understanding: Understanding = loadUnderstanding(loadConfig({ env: {}, options }));

/** What is said in a call. */
export interface Talk {
  readonly from?: string;
  readonly language?: string;
  readonly timeoutMs?: number;
  readonly startedAtMs?: number;
  readonly lines?: readonly string[];
}

/** A call in which the caller says some lines; everything heard has been looked up when it is returned. */
export async function talk(
  source: RecordsSource,
  { from, language = 'en', timeoutMs = 20_000, startedAtMs, lines = [] }: Talk,
): Promise<TestCall> {
  const call = testCall({
    language,
    ...(from !== undefined && { from }),
    ...(startedAtMs !== undefined && { startedAtMs }),
  });
  const live = new LiveRecords({
    source,
    timeoutMs,
    callingCode: '31',
    slots: (text, speaking) => understanding.slots(text, speaking),
  });
  const open = await live.stage().open(call);
  for (const [i, line] of lines.entries()) await open?.onEvent?.(said(line, i * 5000, i * 5000 + 4000));
  await live.fileOf(call.start.callId)?.settled(60_000);
  await open?.close?.();
  for (const event of call.emitted) callEvent.parse(event);
  return call;
}

/** The last event of a kind. */
export function last<K extends 'customer.identified' | 'document.identified'>(
  call: TestCall,
  kind: K,
): CallEventOf<K> | undefined {
  return call.emitted.findLast((e): e is CallEventOf<K> => e.kind === kind);
}
