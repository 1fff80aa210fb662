/** The signals stage of live calls: every final gets its sentiment and signals at once, the call its sums. */
import type { CallEvent } from '../../call/events.js';
import type { CallStage, OpenStage, StageCall } from '../../call/stage.js';
import { readAlone } from './alone.js';
import { SignalReader } from './reader.js';
import type { SignalOptions } from './reader.js';

/**
 * Makes the stage.
 *
 * @param languages those in which calls are expected: what is known of them is read now, and not while a first call waits
 */
export function signalsStage(options: SignalOptions = {}, languages: readonly string[] = []): CallStage {
  for (const language of languages) prepare(language, options);
  const later = ['transcript.final'] as const;
  return { name: 'signals', whenBehind: 'drop', later, open: call => openSignals(call, options) };
}

// Whatever reading a turn needs of its language is read, compiled and kept by reading one.
function prepare(language: string, options: SignalOptions): void {
  for (const role of ['caller', 'agent'] as const)
    readAlone({ role, text: 'one two three four' }, language, options);
}

function openSignals(call: StageCall, options: SignalOptions): OpenStage {
  const reader = new SignalReader(call.start.language, options);
  return {
    onEvent: (event: CallEvent) => {
      // A later recognition is read from the archive; live it would say everything a second time.
      if (event.kind === 'transcript.final' && event.pass > 1) return;
      for (const found of reader.push(event)) call.emit(found);
    },
    close: () => {
      for (const found of reader.end(call.heardMs())) call.emit(found);
    },
  };
}
