/** Gathers from a call's events what the agent will be shown. */
import type { CallEvent, CallEventOf } from '../../call/events.js';
import type { PopContent } from '../../call/events/pop.js';
import type { CallStart } from '../../call/stream.js';
import type { CustomerState, DocumentState } from '../../records/records.js';

type Said = PopContent['said'][number];
type Answers = NonNullable<PopContent['answers']>;

const MOST_SAID = 20;
const MOST_SLOTS = 50;
const MOST_NAMES = 20;
const MOST_RANKED = 5;
const MOST_EARLIER = 10;
const MOST_TOLD = 20;
const MOST_PRODUCTS = 20;

/** What the records said; as late as it can be asked, because events reach a stage only when they are stored. */
export interface LookedUp {
  readonly customer?: CustomerState | undefined;
  readonly document?: DocumentState | undefined;
  /** True if a look-up was still on its way. */
  readonly late: boolean;
}

/** What is put in besides the events. */
export interface PopSources {
  readonly lookedUp: LookedUp;
  /** How a sentence sounds by its words. */
  readonly sentiment: (
    text: string,
    language: string,
  ) => Pick<NonNullable<PopContent['sentiment']>, 'score' | 'label'>;
  /** What the operator wrote about a reason. */
  readonly describe: (
    intent: string,
    language: string,
  ) => { readonly title?: string; readonly process?: string } | undefined;
  /** A process with its steps; undefined if there is none of that name. */
  readonly processOf: (name: string, language: string) => PopContent['process'] | undefined;
}

/** Everything heard and found in a call so far. */
export class Gathered {
  #said: Said[] = [];
  #slots: PopContent['slots'] = [];
  #names: PopContent['names'] = [];
  #intent: CallEventOf<'intent.recognised'> | undefined;
  #answers: Answers | undefined;

  constructor(private readonly start: CallStart) {}

  /** Takes in an event. */
  add(event: CallEvent): void {
    switch (event.kind) {
      case 'transcript.final':
        if (event.role === 'caller' && event.pass === 1 && event.text !== '') this.#hear(event);
        break;
      case 'intent.recognised':
        // A later sentence without a reason does not undo an earlier one that had one.
        if (event.intent !== null || (this.#intent?.intent ?? null) === null) this.#intent = event;
        break;
      case 'slots.filled':
        this.#slots = [...this.#slots, ...event.slots].slice(-MOST_SLOTS);
        this.#names = [...this.#names, ...event.names].slice(-MOST_NAMES);
        break;
      case 'answer.given':
        this.#answers = withAnswer(this.#answers, event);
        break;
      default:
    }
  }

  /** The pop for a route. */
  pop(route: CallEventOf<'route.decided'>, popId: string, sources: PopSources): PopContent {
    const { from, startedAtMs, metadata } = this.start;
    const language = this.#language;
    const { intent } = route.facts;
    const described = typeof intent === 'string' ? sources.describe(intent, language) : undefined;
    const process = this.#process(route.process ?? described?.process ?? null, sources);
    const [customer, document] = [customerPart(sources.lookedUp), documentPart(sources.lookedUp)];
    const agent = metadata['agent'];
    return {
      popId,
      startedAt: new Date(startedAtMs).toISOString(),
      language,
      ...(from !== undefined && { from }),
      ...(agent !== undefined && { agent }),
      said: this.#said,
      intent: this.#intentPart(route, described?.title),
      slots: this.#slots,
      names: this.#names,
      customer,
      document,
      process: process.content,
      earlier: (route.facts.earlier ?? []).slice(0, MOST_EARLIER),
      sentiment: this.#sentiment(sources),
      ...(this.#answers !== undefined && { answers: this.#answers }),
      route: {
        destination: route.destination,
        priority: route.priority,
        message: route.message,
        rule: route.rule,
        why: route.why,
        facts: pickFacts(route.facts),
      },
      missing: [
        ...(customer.code === undefined ? [] : [{ what: 'customer' as const, code: customer.code }]),
        ...(document?.code === undefined ? [] : [{ what: 'document' as const, code: document.code }]),
        ...process.missing,
      ],
    };
  }

  /** The one that the caller asked the machine for, or else that of the call. */
  get #language(): string {
    return this.#answers?.language ?? this.start.language;
  }

  #hear({ utteranceId, startMs, endMs, text }: Said): void {
    this.#said = [...this.#said, { utteranceId, startMs, endMs, text }].slice(-MOST_SAID);
  }

  #intentPart({ facts }: CallEventOf<'route.decided'>, title: string | undefined): PopContent['intent'] {
    // What was routed on is what is shown, also where a flow asked back and was answered.
    const name = facts.intent ?? null;
    return {
      name: name ?? 'unknown',
      known: name !== null,
      ...(title !== undefined && { title }),
      confidence: facts.confidence ?? null,
      ranked: (this.#intent?.ranked ?? []).slice(0, MOST_RANKED),
    };
  }

  #process(
    name: string | null,
    { processOf }: PopSources,
  ): { content: PopContent['process']; missing: PopContent['missing'] } {
    if (name === null) return { content: null, missing: [] };
    const known = processOf(name, this.#language);
    if (known !== undefined) return { content: known, missing: [] };
    return { content: { name, steps: [] }, missing: [{ what: 'process', code: 'FILE_NOT_FOUND' }] };
  }

  #sentiment({ sentiment }: PopSources): PopContent['sentiment'] {
    const last = this.#said.at(-1);
    const told = this.#said.find(({ utteranceId }) => utteranceId === this.#intent?.utteranceId) ?? last;
    if (told === undefined) return null;
    const { score, label } = sentiment(told.text, this.#language);
    return { utteranceId: told.utteranceId, score, label };
  }
}

function withAnswer(
  before: Answers | undefined,
  { tMs, outcome, text, language, sentences }: CallEventOf<'answer.given'>,
): Answers {
  const rows = sentences.flatMap(({ row }) => row ?? []);
  // A product asked for again is told of anew, and stands last.
  const others = (before?.products ?? []).filter(({ sku }) => rows.every(row => row.sku !== sku));
  return {
    language,
    told: [...(before?.told ?? []), { tMs, outcome, text }].slice(-MOST_TOLD),
    products: [...others, ...rows].slice(-MOST_PRODUCTS),
  };
}

function pickFacts({
  queues,
  customer,
}: CallEventOf<'route.decided'>['facts']): PopContent['route']['facts'] {
  return { ...(queues !== undefined && { queues }), ...(customer !== undefined && { customer }) };
}

function customerPart({ customer: found, late }: LookedUp): PopContent['customer'] {
  const nothing = { record: null, open: null };
  if (found !== undefined) {
    const { outcome, code, by, customer, open } = found;
    return { outcome, ...(code !== undefined && { code }), by, record: customer, open };
  }
  return late
    ? { outcome: 'unavailable', code: 'LOOKUP_TIMEOUT', ...nothing }
    : { outcome: 'not_asked', ...nothing };
}

function documentPart({ document: found }: LookedUp): PopContent['document'] {
  if (found === undefined) return null;
  const { outcome, code, asked, document, candidates, question } = found;
  return {
    outcome,
    ...(code !== undefined && { code }),
    kind: asked.kind,
    record: document,
    candidates,
    question,
  };
}
