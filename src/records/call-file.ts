/**
 * The file of one call: who the caller is found to be, and which document they mean, as the call goes on.
 *
 * Invariants:
 * F1 What was said is looked at in the order it was said; `settled` waits until all of it has been.
 * F2 Spoken evidence (a reference, two parts of an identity) is stronger than the calling number, and replaces it.
 * F3 Nothing is told twice: a state is stated when it differs from the one before.
 * F4 Records that fail never fail the call: what could not be looked up is told as `unavailable`, with its code.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { asParleyError } from '../call/errors.js';
import type { Evidence, NewCallEvent } from '../call/events.js';
import type { CustomerRecord } from '../call/events/records.js';
import type { Ms } from '../call/time.js';
import type { CallRecords } from './call-records.js';
import { onlyExisting } from './candidates.js';
import { contradicts, identify } from './identify.js';
import type { Identity } from './identify.js';
import { meantBy } from './meant.js';
import type { Meant } from './meant.js';
import { choiceIn, isNumberOf, mentionIn, mentionOf, referencesIn } from './mention.js';
import type { FoundSlot, Mention } from './mention.js';
import { SaidOfSelf } from './said-of-self.js';
import type { DocumentList } from './source.js';

/** How the caller was found, as it is stated. */
export type CustomerState = Omit<Extract<NewCallEvent, { kind: 'customer.identified' }>, 'kind' | 'tMs'>;
/** Which document is meant, as it is stated. */
export type DocumentState = Omit<Extract<NewCallEvent, { kind: 'document.identified' }>, 'kind' | 'tMs'>;

/** An utterance of the caller. */
export interface Said {
  readonly utteranceId: string;
  readonly text: string;
  readonly startMs: Ms;
  readonly endMs: Ms;
}

/** What a file works with. */
export interface CallFileParts {
  readonly records: CallRecords;
  /** BCP-47 language of the call. */
  readonly language: string;
  /** The day of the call, `YYYY-MM-DD`. */
  readonly callDate: string;
  /** Finds the details in what was said. */
  readonly slots: (text: string) => readonly FoundSlot[];
  readonly emit: (event: NewCallEvent) => void;
}

/** Open documents that are shown, newest first, so that many of one kind do not hide the others. */
const SHOWN = { invoice: 8, order: 6, case: 6 } as const;
/** Open invoices that are looked at for what is overdue. */
const SUMMED = 100;

/** A document that was spoken of. */
interface Spoken {
  readonly mention: Mention;
  readonly said: Said;
  /** True where the words may only tell one of several that were found before. */
  readonly chooses?: boolean;
}

/** The file of one call. */
export class CallFile {
  #customer: CustomerState | undefined;
  #document: DocumentState | undefined;
  #work: Promise<void> = Promise.resolve();
  /** What has come here, and who waits for what has not. */
  readonly #taken = new Set<string>();
  readonly #awaited = new Map<string, () => void>();
  #phone: string | undefined;
  readonly #self: SaidOfSelf;
  #byNumber: readonly CustomerRecord[] = [];
  /** The document spoken of last, and whether it is still to be looked up. */
  #spoken: Spoken | undefined;
  #waiting: Spoken | undefined;

  constructor(private readonly parts: CallFileParts) {
    this.#self = new SaidOfSelf(parts.language, parts.callDate);
  }

  /** How the caller was found; undefined until the records were asked. */
  get customer(): CustomerState | undefined {
    return this.#customer;
  }

  /** Which document is meant; undefined while none was spoken of. */
  get document(): DocumentState | undefined {
    return this.#document;
  }

  /** Looks the caller up by the number they call from (E.164). */
  callsFrom(phone: string): void {
    this.#phone = phone;
    this.#then(0, 'number', async () => {
      this.#byNumber = await this.parts.records.byPhone(phone);
      const [only] = this.#byNumber;
      if (this.#byNumber.length === 1 && only !== undefined) await this.#found(0, 'number', only, []);
      else this.#tellCustomer(0, notFound('number', this.#byNumber.length, []));
    });
  }

  /** Reads what the caller said. */
  hear(said: Said): void {
    this.#then(said.endMs, 'identity', () => this.#read(said));
    this.#took(said.utteranceId);
  }

  /** Reads a value that a flow asked for and was given, in words or by keys. */
  collected(value: string | number, tMs: Ms): void {
    this.#then(tMs, 'reference', async () => {
      const said: Said = { utteranceId: '', text: '', startMs: tMs, endMs: tMs, ...this.#spoken?.said };
      const text = String(value);
      const slot = { value: text, valid: true, alternatives: [], text, start: 0, end: text.length };
      if (/^\d{4}-\d{2}-\d{2}$/.test(text) && this.#self.isBirth(text)) {
        if (this.#self.learn([{ ...slot, type: 'date' }], '', () => undefined)) await this.#weigh(tMs);
        return this.#lookUpDocument();
      }
      if (isNumberOf(text) && /\d{4}/.test(text))
        await this.#recognise({ ...said, endMs: tMs }, [{ ...slot, type: 'digits' }]);
      const mention = mentionOf(value, this.#spoken?.mention);
      if (mention === undefined) return;
      this.#waiting = this.#spoken = { mention, said: { ...said, endMs: tMs } };
      await this.#lookUpDocument();
    });
    this.#took(String(value));
  }

  /** Waits until utterances and collected values, which may not have come here yet, have been looked up. */
  async lookedUp(after: readonly string[], limitMs: number): Promise<void> {
    const missing = after.filter(key => !this.#taken.has(key));
    const come = Promise.all(
      missing.map(key => new Promise<void>(resolve => this.#awaited.set(key, resolve))),
    );
    await Promise.race([come, delay(limitMs, undefined, { ref: false })]);
    await this.settled(limitMs);
  }

  #took(key: string): void {
    this.#taken.add(key);
    this.#awaited.get(key)?.();
    this.#awaited.delete(key);
  }

  /** Resolves with true when everything heard so far has been looked up, or with false after `limitMs`. */
  async settled(limitMs: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>(resolve => {
      timer = setTimeout(() => resolve(false), limitMs);
    });
    const settled = await Promise.race([this.#work.then(() => true), late]);
    clearTimeout(timer);
    return settled;
  }

  #then(tMs: Ms, by: CustomerState['by'], work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch((thrown: unknown) => {
      const { code } = asParleyError(thrown);
      // Nobody waits for an answer once the call is over.
      if (code === 'CANCELLED') return;
      if (this.#customer?.outcome === 'found') return;
      this.#tellCustomer(tMs, { ...notFound(by, 0, []), outcome: 'unavailable', code });
    });
  }

  async #read(said: Said): Promise<void> {
    const heard = this.parts.slots(said.text);
    const mention = mentionIn(said.text, heard, this.parts.language);
    if (mention !== undefined) this.#waiting = this.#spoken = { mention, said };
    else this.#waiting = this.#choice(heard, said) ?? this.#waiting;
    if (heard.length > 0) await this.#recognise(said, heard);
    await this.#lookUpDocument();
  }

  /** "The one of the twentieth": what tells one of several documents that fitted what was said before. */
  #choice(heard: readonly FoundSlot[], said: Said): Spoken | undefined {
    if (this.#document?.outcome !== 'several' || this.#spoken === undefined) return undefined;
    const mention = choiceIn(heard, this.#document.candidates, this.#spoken.mention);
    return mention && { mention, said, chooses: true };
  }

  async #recognise(said: Said, heard: readonly FoundSlot[]): Promise<void> {
    const slots = await onlyExisting(heard, this.parts.records);
    const { utteranceId, startMs, endMs } = said;
    const evidence = ({ text }: FoundSlot): Evidence => ({ utteranceId, startMs, endMs, text });
    const codes = slots.filter(slot => slot.valid && referencesIn([slot]).length > 0);
    for (const code of codes) {
      const owners = await this.parts.records.byReference(String(code.value));
      const known = owners.some(owner => owner.id === this.#customer?.customer?.id);
      const [owner] = owners;
      if (known) return;
      if (owners.length === 1 && owner !== undefined)
        return this.#found(endMs, 'reference', owner, [evidence(code)]);
    }
    if (this.#self.learn(slots, said.text, evidence)) await this.#weigh(endMs);
  }

  async #weigh(tMs: Ms): Promise<void> {
    const spoken = this.#self.identity;
    const said: Identity = { ...spoken, ...(this.#phone !== undefined && { phone: this.#phone }) };
    const offered = await this.parts.records.byIdentity(spoken);
    const all = new Map([...offered, ...this.#byNumber].map(customer => [customer.id, customer]));
    const result = identify([...all.values()], said);
    const { customer: known, by } = this.#customer ?? {};
    if (result.outcome === 'found') {
      if (result.customer.id !== known?.id)
        await this.#found(tMs, 'identity', result.customer, this.#self.evidence);
      return;
    }
    if (Object.keys(spoken).length < 2) return;
    const another = by === 'number' && known && contradicts(known, spoken);
    if (known && another !== true) return;
    this.#document = undefined;
    this.#waiting = this.#spoken;
    this.#tellCustomer(tMs, {
      ...notFound('identity', result.candidates, this.#self.evidence),
      outcome: result.outcome,
    });
  }

  async #found(
    tMs: Ms,
    by: CustomerState['by'],
    customer: CustomerRecord,
    evidence: readonly Evidence[],
  ): Promise<void> {
    const [invoices, orders, cases] = await Promise.all(
      (['invoice', 'order', 'case'] as const).map(kind =>
        this.parts.records.documents(customer.id, {
          kind,
          open: true,
          limit: kind === 'invoice' ? SUMMED : SHOWN[kind],
        }),
      ),
    );
    const arrears = customer.arrears ?? overdue(invoices, this.parts.callDate);
    const items = [
      ...(invoices?.items.slice(0, SHOWN.invoice) ?? []),
      ...(orders?.items ?? []),
      ...(cases?.items ?? []),
    ];
    const total = (invoices?.total ?? 0) + (orders?.total ?? 0) + (cases?.total ?? 0);
    // What was spoken of is theirs.
    this.#document = undefined;
    this.#waiting = this.#spoken;
    this.#tellCustomer(tMs, {
      by,
      outcome: 'found',
      customer: { ...customer, ...(arrears !== undefined && { arrears }) },
      candidates: 1,
      open: { items, total },
      evidence: [...evidence],
    });
  }

  async #lookUpDocument(): Promise<void> {
    const customer = this.#customer?.customer;
    const waiting = this.#waiting;
    if (customer === undefined || customer === null || waiting === undefined) return;
    const { mention, said, chooses = false } = waiting;
    this.#waiting = undefined;
    try {
      const meant = await meantBy(mention, customer.id, this.parts.records, this.parts.language);
      // What may be of something else chooses one of several, or says nothing.
      if (chooses && meant.outcome !== 'found') return;
      this.#tellDocument(mention, said, meant);
    } catch (thrown) {
      const { code } = asParleyError(thrown);
      if (code === 'CANCELLED') return;
      const nothing = { document: null, candidates: [], question: null };
      this.#tellDocument(mention, said, { outcome: 'unavailable', code, ...nothing });
    }
  }

  #tellCustomer(tMs: Ms, state: CustomerState): void {
    if (this.#customer !== undefined && isDeepStrictEqual(gist(state), gist(this.#customer))) return;
    this.#customer = state;
    this.parts.emit({ kind: 'customer.identified', tMs, ...state });
  }

  #tellDocument(
    mention: Mention,
    { utteranceId, startMs, endMs, text }: Said,
    meant: Meant | (Omit<Meant, 'outcome'> & { readonly outcome: 'unavailable'; readonly code: string }),
  ): void {
    const { kind, month, references } = mention;
    const [reference] = references;
    this.#document = {
      ...meant,
      candidates: [...meant.candidates],
      asked: { kind, ...(month !== undefined && { month }), ...(reference !== undefined && { reference }) },
      evidence: text === '' ? [] : [{ utteranceId, startMs, endMs, text }],
    };
    this.parts.emit({ kind: 'document.identified', tMs: endMs, ...this.#document });
  }
}

/** What a state says, whenever its words were said. */
function gist({ evidence, ...state }: CustomerState): object {
  return { ...state, said: evidence.map(({ text }) => text) };
}

function notFound(by: CustomerState['by'], candidates: number, evidence: readonly Evidence[]): CustomerState {
  const outcome = candidates === 0 ? 'none' : 'several';
  return { by, outcome, customer: null, candidates, open: null, evidence: [...evidence] };
}

/** What is overdue of the open invoices; undefined where not all of them are known. */
function overdue(invoices: DocumentList | undefined, callDate: string): number | undefined {
  if (invoices === undefined || invoices.total > invoices.items.length) return undefined;
  const late = invoices.items.filter(({ due }) => due !== undefined && due < callDate);
  const sum = late.reduce((all, { amount }) => all + Number(amount?.split(' ')[0] ?? 0), 0);
  return Math.round(sum * 100) / 100;
}
