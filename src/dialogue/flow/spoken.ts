/** A mouth with a voice: prompts are spoken, and stop when the caller speaks over them. */
import { asParleyError } from '../../call/errors.js';
import type { Logger } from '../../call/logger.js';
import { Ear } from '../bot/ear.js';
import { Player } from '../playback/player.js';
import type { Speaker } from '../tts/speaker.js';
import { silentMouth } from './mouth.js';
import type { OpenMouth } from './mouth.js';

/** Speaks with a speaker. A text that cannot be spoken is in the call's log, why in the service's, and the call goes on. */
export function spokenMouth(speaker: Speaker, logger: Logger): OpenMouth {
  return (call, onBargeIn) => {
    let begun = false;
    const player = new Player(call, speaker, { began: () => (begun = true) });
    const ear = new Ear(call, player, onBargeIn);
    const unspoken = silentMouth(call, onBargeIn);
    return {
      say: async (text, language) => {
        begun = false;
        try {
          await player.say(text, { language });
        } catch (thrown) {
          const { code, message } = asParleyError(thrown);
          const { callId } = call.start;
          logger.warn({ callId, code, reason: message }, 'a prompt of a flow could not be spoken');
          // One of which something was heard is in the log already.
          if (!begun) await unspoken.say(text, language);
        }
      },
      interrupt: () => player.interrupt(),
      hear: frame => ear.hear(frame),
      mark: name => player.mark(name),
      close: () => player.close(),
    };
  };
}
