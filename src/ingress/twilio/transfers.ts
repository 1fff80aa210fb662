/** Remembers where calls go on to, from closing their stream until Twilio asks. */

/** Calls that may be remembered at once; Twilio asks within seconds. */
const MOST_CALLS = 1000;

/** Destinations by Twilio's id of the call. */
export class TransferBook {
  readonly #destinations = new Map<string, string>();

  note(callSid: string | undefined, destination: string): void {
    if (callSid === undefined) return;
    this.#destinations.set(callSid, destination);
    const oldest = this.#destinations.keys().next().value;
    if (this.#destinations.size > MOST_CALLS && oldest !== undefined) this.#destinations.delete(oldest);
  }

  /** The destination of a call, once. */
  take(callSid: string): string | undefined {
    const destination = this.#destinations.get(callSid);
    this.#destinations.delete(callSid);
    return destination;
  }
}
