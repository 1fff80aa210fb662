/** The signals stage of live calls: every final gets its sentiment and signals at once, the call its sums. */
import type { CallEvent } from '../../call/events.js';
import type { CallStage, OpenStage, StageCall } from '../../call/stage.js';
import { SignalReader } from './reader.js';
import type { SignalOptions } from './reader.js';

/** Makes the stage. */
export function signalsStage(options: SignalOptions = {}): CallStage {
  const later = ['transcript.final'] as const;
  return { name: 'signals', whenBehind: 'drop', later, open: call => openSignals(call, options) };
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
