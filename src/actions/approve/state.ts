/**
 * Where the summary of a call stands, as the call's log tells it: draft, edited, approved, written.
 *
 * A draft is version 1, every edit one more. What is approved is a version; an edit after that begins anew.
 */
import { ParleyError } from '../../call/errors.js';
import type { CallEvent, CallEventOf } from '../../call/events.js';

/** What a summary says: the part that people edit and that is written. */
export interface SummaryContent {
  readonly text: string;
  readonly categories: readonly string[];
  readonly fields: Readonly<Record<string, readonly (string | boolean)[]>>;
}

/** One step of its way. */
export interface SummaryStep {
  readonly step: 'drafted' | 'edited' | 'approved' | 'written';
  readonly version: number;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** Where it was written. */
  readonly destination?: string;
  readonly remoteId?: string;
}

/** Where it stands. */
export interface SummaryState {
  readonly state: 'draft' | 'edited' | 'approved' | 'written';
  readonly version: number;
  readonly content: SummaryContent;
  /** As Parley drafted it. */
  readonly draft: SummaryContent;
  readonly approvedVersion: number | undefined;
  readonly steps: readonly SummaryStep[];
  readonly drafted: CallEventOf<'summary.drafted'>;
  readonly started: CallEventOf<'call.started'>;
  readonly durationMs: number;
  /** Number that the next event of the call's log gets. */
  readonly nextSeq: number;
}

/** Reads the state from the call's log. */
class Reader {
  #started: CallEventOf<'call.started'> | undefined;
  #drafted: CallEventOf<'summary.drafted'> | undefined;
  #content: SummaryContent | undefined;
  #version = 0;
  #approved: CallEventOf<'summary.approved'> | undefined;
  #steps: SummaryStep[] = [];
  #nextSeq = 0;
  #durationMs = 0;

  take(event: CallEvent): void {
    this.#nextSeq = event.seq + 1;
    if (event.kind === 'call.started') this.#started = event;
    else if (event.kind === 'call.ended') this.#durationMs = event.durationMs;
    else if (event.kind === 'summary.drafted') this.#draft(event);
    else if (event.kind === 'summary.edited') this.#edit(event);
    else if (event.kind === 'summary.approved') this.#approve(event);
    else if (event.kind === 'summary.written') this.#write(event);
  }

  /** @throws ParleyError CALL_NOT_FOUND, SUMMARY_NOT_FOUND */
  state(): SummaryState {
    if (this.#started === undefined)
      throw new ParleyError('CALL_NOT_FOUND', 'No call with that id is known.');
    if (this.#drafted === undefined || this.#content === undefined) {
      throw new ParleyError('SUMMARY_NOT_FOUND', 'The call has no summary (yet).');
    }
    return {
      state: this.#name(),
      version: this.#version,
      content: this.#content,
      draft: contentOf(this.#drafted),
      approvedVersion: this.#approved?.version,
      steps: this.#steps,
      drafted: this.#drafted,
      started: this.#started,
      durationMs: this.#durationMs,
      nextSeq: this.#nextSeq,
    };
  }

  // A second draft, of a later pass over the audio, replaces the first; what a person wrote it does not.
  #draft(event: CallEventOf<'summary.drafted'>): void {
    if (this.#version > 1 || this.#approved !== undefined) return;
    this.#drafted = event;
    this.#content = contentOf(event);
    this.#version = 1;
    // A recording is streamed faster than it was spoken: where its audio ends is no time of day.
    const atMs = Date.parse(this.#started?.startedAt ?? '') + event.tMs;
    const at = event.at ?? new Date(atMs).toISOString();
    this.#steps = [{ step: 'drafted', version: 1, by: 'parley', at }];
  }

  #edit({ version, by, at, text, categories, fields }: CallEventOf<'summary.edited'>): void {
    this.#content = { text, categories, fields };
    this.#version = version;
    this.#steps.push({ step: 'edited', version, by, at });
  }

  #approve(event: CallEventOf<'summary.approved'>): void {
    this.#approved = event;
    this.#steps.push({ step: 'approved', version: event.version, by: event.by, at: event.at });
  }

  #write({ version, destination, at, remoteId }: CallEventOf<'summary.written'>): void {
    const where = remoteId === undefined ? { destination } : { destination, remoteId };
    this.#steps.push({ step: 'written', version, by: 'parley', at, ...where });
  }

  #name(): SummaryState['state'] {
    const approved = this.#approved;
    if (approved?.version !== this.#version) return this.#version === 1 ? 'draft' : 'edited';
    const written = this.#steps.filter(
      ({ step, version }) => step === 'written' && version === this.#version,
    );
    const there = new Set(written.map(({ destination }) => destination));
    const all = approved.destinations.length > 0 && approved.destinations.every(name => there.has(name));
    return all ? 'written' : 'approved';
  }
}

/**
 * Reads where the summary of a call stands.
 *
 * @throws ParleyError CALL_NOT_FOUND, SUMMARY_NOT_FOUND
 */
export async function readState(events: AsyncIterable<CallEvent>): Promise<SummaryState> {
  const reader = new Reader();
  for await (const event of events) reader.take(event);
  return reader.state();
}

function contentOf({ text, categories, fields }: CallEventOf<'summary.drafted'>): SummaryContent {
  const plain = Object.entries(fields).map(([name, { values }]) => [name, values.map(({ value }) => value)]);
  return { text, categories, fields: Object.fromEntries(plain) as SummaryContent['fields'] };
}
