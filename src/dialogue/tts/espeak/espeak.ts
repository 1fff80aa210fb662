/** The embedded engine: eSpeak NG as WebAssembly, for every language it has. */
import { fileURLToPath } from 'node:url';
import { ChildEngine } from '../child.js';

/** eSpeak NG in a process of its own. Whether it is installed is told by the first sentence. */
export function espeakEngine(): ChildEngine {
  return new ChildEngine({
    name: 'espeak-ng-0.3.5',
    program: fileURLToPath(new URL('process.js', import.meta.url)),
  });
}
