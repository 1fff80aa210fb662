/** How far a live call is known: everything said that began before that time has been recognised. */
import type { CallEvent } from '../../call/events.js';

/** Words may begin a little before voice activity is noticed. */
const MARGIN_MS = 300;
/** Speech that has ended and brought no words by then was noise. */
const NOISE_MS = 2000;

interface Channel {
  /** Where speech began that has not been recognised yet. */
  openMs: number | undefined;
  endedMs: number | undefined;
}

/** Follows the voice activity and the finals of all channels. */
export class Settled {
  private readonly channels = new Map<number, Channel>();

  /** Takes the next event. */
  push(event: CallEvent): void {
    if (event.kind === 'speech.started') {
      const channel = this.channel(event.channel);
      channel.openMs ??= event.tMs;
      channel.endedMs = undefined;
    } else if (event.kind === 'speech.ended') this.channel(event.channel).endedMs = event.tMs;
    else if (event.kind === 'transcript.final') {
      const channel = this.channel(event.channel);
      // Speech that goes on has been cut into utterances; the rest begins where this one ends.
      channel.openMs =
        channel.endedMs === undefined && channel.openMs !== undefined ? event.endMs : undefined;
    }
  }

  /** @param heardMs how much of the call has been heard */
  until(heardMs: number): number {
    let least = heardMs;
    for (const channel of this.channels.values()) {
      if (channel.endedMs !== undefined && heardMs - channel.endedMs > NOISE_MS) channel.openMs = undefined;
      least = Math.min(least, channel.openMs ?? least);
    }
    return least - MARGIN_MS;
  }

  private channel(number: number): Channel {
    const known = this.channels.get(number);
    if (known !== undefined) return known;
    const channel: Channel = { openMs: undefined, endedMs: undefined };
    this.channels.set(number, channel);
    return channel;
  }
}
