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

const PAUSE_MS = 5;
const nobody = new Int32Array(new SharedArrayBuffer(4));

// Synchronous, so that nothing acknowledged is lost with the process's own buffers.
function tell(line: string): void {
  for (;;) {
    try {
      return void writeSync(1, line);
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EAGAIN') throw thrown;
      // Whoever reads is busy, and the pipe full.
      Atomics.wait(nobody, 0, 0, PAUSE_MS);
    }
  }
}

async function live(callId: string): Promise<void> {
  await store.append(callId, [started()]);
  for (let i = 0; ; i++) {
    const events = await store.append(callId, [
      said(`mot ${i} de ${callId}`, i * 1000),
      key('1', i * 1000 + 900),
    ]);
    tell(`${callId} ${events.at(-1)?.seq}\n`);
  }
}

await Promise.all(Array.from({ length: Number(calls) }, (_, i) => live(`call-${i}`)));
