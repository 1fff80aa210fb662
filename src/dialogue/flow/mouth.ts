/** How a flow speaks, and notices that the caller speaks over it. */
import type { AudioFrame } from '../../call/audio.js';
import type { StageCall } from '../../call/stage.js';

/** What speaks in one call. */
export interface Mouth {
  /** Says a text; resolves when it has been heard, was interrupted, or the call is over. */
  say(text: string, language: string): Promise<void>;
  /** Stops what is being said. */
  interrupt(): void;
  /** Takes the caller's audio, to notice that the caller speaks over it. */
  hear(frame: AudioFrame): void | Promise<void>;
  /** A mark came back from the platform. */
  mark(name: string): void;
  close(): void;
}

/** Opens the mouth of a call. `onBargeIn` is told when the caller speaks over it. */
export type OpenMouth = (call: StageCall, onBargeIn: () => void) => Mouth;

/** Where there is no voice the log and the watchers have the texts; nothing is heard. */
export const silentMouth: OpenMouth = call => {
  let prompts = 0;
  return {
    say: text => {
      const promptId = `flow-${++prompts}`;
      const tMs = call.heardMs();
      call.emit({ kind: 'playback.started', tMs, promptId, text });
      call.emit({ kind: 'playback.ended', tMs, promptId, outcome: 'cleared', heardText: '', playedMs: 0 });
      return Promise.resolve();
    },
    interrupt: () => undefined,
    hear: () => undefined,
    mark: () => undefined,
    close: () => undefined,
  };
};
