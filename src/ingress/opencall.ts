/** Opens a call: joins what was announced, its intake and its control into a CallStream, and hands it to the reception. */
import { asParleyError } from '../call/errors.js';
import type { ParleyError } from '../call/errors.js';
import { WireControl } from './control.js';
import type { Wire } from './control.js';
import type { EntranceParts } from './ingress.js';
import { Intake } from './intake.js';
import type { Announced } from './start.js';

/** What the entrance is told. */
export interface CallHooks {
  /** The call failed: tell the peer. */
  readonly onFail: (error: ParleyError) => void;
  /** The call is behind: stop reading, until `onRoom`. */
  readonly onFull: () => void;
  readonly onRoom: () => void;
  /** The call is over and everything was sent: close. */
  readonly onOver: () => void;
}

/** Opens a call and returns where its peer's messages go. */
export function openCall(parts: EntranceParts, announced: Announced, wire: Wire, hooks: CallHooks): Intake {
  const { start } = announced;
  const intake = new Intake({ announced, limits: parts.limits, ...hooks });
  const control = new WireControl(announced, intake, wire);
  parts.logger.info({ callId: start.callId, entrance: start.entrance }, 'a call began');
  parts.reception
    .take({ start, inputs: intake.inputs, control })
    .catch((thrown: unknown) => {
      const error = asParleyError(thrown);
      parts.logger.error(
        { callId: start.callId, code: error.code, reason: error.message },
        'a call was lost',
      );
      intake.fail(error);
    })
    .finally(() => {
      // A call that was refused has not read its inputs; nothing may keep its timers.
      intake.end('error');
      parts.logger.info({ callId: start.callId }, 'a call is over');
      hooks.onOver();
    });
  return intake;
}
