/**
 * Lets several messages of a stream be on their way at once.
 *
 * grpc-js gives a message to the connection when the one before it has been written, which it learns a turn of the event loop
 * later. Turns are long on a busy machine, and the clear that stops the bot waited one of them for every message before it.
 */
import { ServerInterceptingCall } from '@grpc/grpc-js';
import type { ServerInterceptor } from '@grpc/grpc-js';

/** More are kept back, where whoever writes counts them: the client does not read. */
const MOST_ON_THEIR_WAY = 32;

/** For the server's `interceptors`: messages are given to the connection as they come, and counted as written then. */
export const sendTogether: ServerInterceptor = (_method, call) => new TogetherCall(call);

class TogetherCall extends ServerInterceptingCall {
  #onTheirWay = 0;
  /** The writer waits for this before it gives the next message. */
  #held: (() => void) | undefined;

  override sendMessage(message: unknown, written: () => void): void {
    this.#onTheirWay += 1;
    super.sendMessage(message, () => {
      this.#onTheirWay -= 1;
      const held = this.#held;
      this.#held = undefined;
      held?.();
    });
    if (this.#onTheirWay < MOST_ON_THEIR_WAY) written();
    else this.#held = written;
  }
}
