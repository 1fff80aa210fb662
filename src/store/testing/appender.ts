/**
 * A process for tests that appends to a store until it is killed: every acknowledged event's call and number is
 * written to standard output, after it was acknowledged.
 *
 * Usage: node appender.js FILE CALLS
 */
import { writeSync } from 'node:fs';
import { openSqliteStore } from '../sqlite/sqlite.js';
import { key, said, started } from '../conformance/samples.js';

const [file = '', calls = '1'] = process.argv.slice(2);
const store = await openSqliteStore({ file, owner: true });

async function live(callId: string): Promise<void> {
  await store.append(callId, [started()]);
  for (let i = 0; ; i++) {
    const events = await store.append(callId, [
      said(`mot ${i} de ${callId}`, i * 1000),
      key('1', i * 1000 + 900),
    ]);
    // Synchronous, so that nothing acknowledged is lost with the process's own buffers.
    writeSync(1, `${callId} ${events.at(-1)?.seq}\n`);
  }
}

await Promise.all(Array.from({ length: Number(calls) }, (_, i) => live(`call-${i}`)));
