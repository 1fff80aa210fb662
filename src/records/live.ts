/** Records in live calls: a file for every call, which a stage fills and other stages read. */
import { callerNumber } from '../call/caller-number.js';
import type { CallEventOf } from '../call/events.js';
import type { RouteFacts } from '../call/events/routing.js';
import type { CallId } from '../call/ids.js';
import type { CallStage, StageCall } from '../call/stage.js';
import { spokenLanguage, SPOKEN_LANGUAGES } from '../language/spoken-languages.js';
import { CallFile } from './call-file.js';
import type { DocumentState } from './call-file.js';
import { CallRecords } from './call-records.js';
import { preferExisting } from './candidates.js';
import { phoneKey } from './keys.js';
import type { FoundSlot } from './mention.js';
import type { CodeField, RecordsSource } from './source.js';
import { KnownCodes, standingOf } from './standing.js';
import type { Standing } from './standing.js';
import { primaryLanguage } from '../language/tag.js';

const NOTHING = { whole: [], begun: [] } as const;

/** How live calls use the records. */
export interface LiveRecordsOptions {
  readonly source: RecordsSource;
  /** Time for one look-up. */
  readonly timeoutMs: number;
  /** Of numbers without one, for example `31`; by default that of the call's language. */
  readonly callingCode?: string | undefined;
  /** Finds the details in what a caller said. */
  readonly slots: (
    text: string,
    speaking: { readonly language: string; readonly callDate: string },
  ) => readonly FoundSlot[];
}

/** The files of the calls that are live. */
export class LiveRecords {
  readonly #files = new Map<CallId, CallFile>();
  readonly #records = new Map<CallId, CallRecords>();
  readonly #codes: KnownCodes;

  constructor(private readonly options: LiveRecordsOptions) {
    this.#codes = new KnownCodes(options.source);
  }

  /** The file of a live call; undefined if it has none. */
  fileOf(callId: CallId): CallFile | undefined {
    return this.#files.get(callId);
  }

  /**
   * The document that a live call speaks of, once the utterances and values named have been looked up; what has not been within
   * the time of a look-up does not count.
   */
  async documentOf(callId: CallId, after: readonly string[]): Promise<DocumentState | undefined> {
    const file = this.#files.get(callId);
    await file?.lookedUp(after, this.options.timeoutMs);
    return file?.document;
  }

  /**
   * Reads codes as such that exist for someone, where that can be told at once: by a file always, by a server if the code was
   * asked for while it was being said.
   */
  prefer<S extends FoundSlot>(slots: readonly S[]): readonly S[] {
    try {
      return preferExisting(slots, (field, readings) => this.#codes.now(field, readings) ?? NOTHING);
    } catch {
      // A file that cannot be read any more; what was heard stands.
      return slots;
    }
  }

  /**
   * What exists of a code that is being said in a live call; undefined if nothing can be told of the call.
   *
   * @param answered is called when an answer that was on its way is there
   */
  standing(
    callId: CallId,
    field: CodeField,
    readings: readonly string[],
    answered: () => void,
  ): Standing | undefined {
    const records = this.#records.get(callId);
    if (records === undefined || readings.length === 0) return undefined;
    try {
      const existing = this.#codes.now(field, readings);
      if (existing !== undefined) return standingOf(existing);
    } catch {
      return 'unknown';
    }
    this.#codes.ask(field, readings, records, answered);
    return 'asking';
  }

  /** The stage that fills the files, and states what was found. */
  stage(): CallStage {
    return {
      name: 'records',
      whenBehind: 'drop',
      open: call => {
        const { callId } = call.start;
        const file = this.#open(call);
        this.#files.set(callId, file);
        const from = callerNumber(call.start);
        const phone = from === undefined ? undefined : this.#phone(call, from);
        if (phone !== undefined) file.callsFrom(phone);
        return {
          onEvent: event => {
            if (event.kind === 'transcript.final' && event.role === 'caller' && event.pass === 1)
              file.hear(event);
            else if (event.kind === 'flow.collected') file.collected(event.value, event.tMs);
          },
          close: async () => {
            await file.settled(this.options.timeoutMs);
            this.#files.delete(callId);
            this.#records.delete(callId);
          },
        };
      },
    };
  }

  #open(call: StageCall): CallFile {
    const { source, timeoutMs, slots } = this.options;
    const { language } = call.start;
    const callDate = call.day;
    const records = new CallRecords(source, { timeoutMs }, call.signal);
    this.#records.set(call.start.callId, records);
    return new CallFile({
      records,
      language,
      callDate,
      slots: text => slots(text, { language, callDate }),
      emit: event => call.emit(event),
    });
  }

  #phone(call: StageCall, from: string): string | undefined {
    const code = primaryLanguage(call.start.language);
    const usual = SPOKEN_LANGUAGES.includes(code) ? spokenLanguage(code).callingCode : '';
    return phoneKey(from, this.options.callingCode ?? usual);
  }
}

/** What routing plans can ask of the customer (docs/routing.md); undefined where the records were not asked or failed. */
export function customerFacts(
  found: Pick<CallEventOf<'customer.identified'>, 'outcome' | 'customer' | 'open'> | undefined,
): RouteFacts['customer'] {
  if (found === undefined || found.outcome === 'unavailable') return undefined;
  const { customer, open } = found;
  if (customer === null) return { known: false };
  const openCase = open?.items.find(document => document.kind === 'case')?.reference;
  return {
    known: true,
    ...(customer.arrears !== undefined && { arrears: customer.arrears }),
    ...(customer.value !== undefined && { value: customer.value }),
    openCase: openCase ?? false,
  };
}
