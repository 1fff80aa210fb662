/** A process for tests that records a call until it is killed: tells its parent when twelve seconds are on the disk. */
import { join } from 'node:path';
import { recordingPath } from '../place.js';
import { Recorder } from '../recorder.js';

const path = recordingPath({ callId: 'call:1', startedAtMs: Date.UTC(2026, 2, 1) });
const recorder = await Recorder.start(join(process.argv[2] ?? '', path), 2, 8000);
const samples = new Int16Array(160).fill(1000);
for (let at = 0; at < 12 * 8000; at += 160) {
  await recorder.write({ channel: 0, positionSamples: at, samples });
  await recorder.write({ channel: 1, positionSamples: at, samples });
}
// Waits behind everything queued so far.
setTimeout(() => process.send?.('recorded'), 300);
setInterval(() => undefined, 1000);
