/** The stage by which the bot takes part in the calls it answers. */
import type { CallStage } from '../../call/stage.js';
import { ANSWER_LANGUAGES } from '../answers/cues.js';
import type { BotParts } from './bot.js';
import { BotCall } from './call.js';
import { primaryLanguage } from '../../language/tag.js';

/** The stage. Calls that cannot be played to are left alone. */
export function botStage(parts: BotParts): CallStage {
  return {
    name: 'bot',
    whenBehind: 'drop',
    open: call => {
      if (call.control.abilities.playback === 'none' || !parts.takes(call.start)) return undefined;
      const asked = primaryLanguage(call.start.language);
      return new BotCall(call, parts, ANSWER_LANGUAGES.includes(asked) ? asked : 'en');
    },
  };
}
