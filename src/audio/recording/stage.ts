/** Recording as a part of a call. What is said while the platform has paused the call is not recorded. */
import { join } from 'node:path';
import type { CallStage, OpenStage, StageCall } from '../../call/stage.js';
import type { CallInput } from '../../call/stream.js';
import { recordingPath } from './place.js';
import { Recorder } from './recorder.js';

/** The stage that records every call under `dataDir`. */
export function recordingStage(dataDir: string): CallStage {
  return { name: 'recording', whenBehind: 'drop', open: call => record(call, dataDir) };
}

async function record(call: StageCall, dataDir: string): Promise<OpenStage> {
  const { channels, sampleRateHz } = call.start;
  const path = recordingPath(call.start);
  const recorder = await Recorder.start(join(dataDir, path), channels.length, sampleRateHz);
  let paused = false;
  return {
    onInput: (input: CallInput) => {
      if (input.kind === 'paused') paused = true;
      else if (input.kind === 'resumed') paused = false;
      else if (input.kind === 'audio' && !paused) return recorder.write(input.frame);
      return undefined;
    },
    close: async () => {
      const bytes = await recorder.finish();
      channels.forEach(({ role }, channel) =>
        call.emit({ kind: 'recording.stored', tMs: call.heardMs(), channel, role, path, bytes }),
      );
    },
  };
}
