/** Reads one step of a flow. */
import { meant } from '../../config/reader.js';
import type { Place, Reader } from '../../config/reader.js';
import { COLLECTED } from './flow.js';
import type { Collected, CollectStep, Retry, Step, Texts } from './flow.js';
import { readTexts } from './read-texts.js';

/** What a step may name. */
export interface StepContext {
  readonly name: string;
  /** All steps. */
  readonly names: readonly string[];
  readonly languages: readonly string[];
  readonly waitMs: number;
  /** The reasons for calling. */
  readonly reasons: readonly string[];
}

const LISTENING = ['do', 'say', 'noInput', 'noMatch', 'waitMs'];
const KEYS: Readonly<Record<Step['does'], readonly string[]>> = {
  say: ['do', 'say', 'next'],
  ask: [...LISTENING, 'otherwise', 'clarify', 'confirm', 'sure'],
  clarify: [...LISTENING, 'neither'],
  confirm: [...LISTENING, 'yes', 'no'],
  collect: [...LISTENING, 'slot', 'shape', 'inRecords', 'catalogue', 'as', 'next'],
  transfer: ['do', 'say', 'as'],
  hangUp: ['do', 'say'],
};

/** Confidence from which a reason is taken without asking, unless the step says otherwise. */
const SURE = 0.7;

/** Reads a step; nothing, and problems noted, if anything it needs is missing. */
export function readStep(reader: Reader, place: Place, context: StepContext): Step | undefined {
  const all = reader.fields(place);
  const kind = all?.get('do');
  if (all === undefined) return undefined;
  if (kind === undefined) return reader.refuse(place, 'What the step does is missing (do).');
  const does = reader.oneOf(kind, 'kind of step', Object.keys(KEYS)) as Step['does'] | undefined;
  if (does === undefined) return undefined;
  const fields = reader.fields(place, KEYS[does]) ?? all;
  return new StepReader(reader, place, fields, context).read(does);
}

class StepReader {
  constructor(
    private readonly reader: Reader,
    private readonly place: Place,
    private readonly fields: ReadonlyMap<string, Place>,
    private readonly context: StepContext,
  ) {}

  read(does: Step['does']): Step | undefined {
    const { name } = this.context;
    const { line } = this.place;
    if (does === 'transfer' || does === 'hangUp') return this.#ending(does);
    const say = this.#say(does);
    const step = does === 'say' ? this.#saying() : this.#listening(does);
    return say === undefined || step === undefined ? undefined : ({ name, line, does, say, ...step } as Step);
  }

  #ending(does: 'transfer' | 'hangUp'): Step | undefined {
    const { name, reasons } = this.context;
    const said = this.fields.get('say');
    const say = said && readTexts(this.reader, said, this.place, this.context.languages, this.#values());
    const given = this.fields.get('as');
    const as = given && this.reader.text(given);
    if (given !== undefined && as !== undefined && as !== 'unknown' && !reasons.includes(as))
      this.reader.refuse(given, `There is no intent "${as}".${meant(as, reasons)}`);
    return {
      name,
      line: this.place.line,
      does,
      ...(say && { say }),
      ...(as !== undefined && { as }),
    } as Step;
  }

  #saying(): object | undefined {
    const next = this.#step('next', true);
    return next === undefined ? undefined : { next };
  }

  #listening(does: Step['does']): object | undefined {
    const [noInput, noMatch] = [this.#retry('noInput'), this.#retry('noMatch')];
    const wait = this.fields.get('waitMs');
    const waitMs =
      (wait && this.reader.number(wait, { min: 500, max: 60_000, whole: true })) ?? this.context.waitMs;
    const own = this.#own(does);
    if (noInput === undefined || noMatch === undefined || own === undefined) return undefined;
    return { noInput, noMatch, waitMs, ...own };
  }

  #own(does: Step['does']): object | undefined {
    if (does === 'ask') return this.#asking();
    if (does === 'clarify') {
      const neither = this.#step('neither', true);
      return neither === undefined ? undefined : { neither };
    }
    if (does === 'confirm') {
      const [yes, no] = [this.#step('yes', false), this.#step('no', true)];
      return no === undefined ? undefined : { no, ...(yes !== undefined && { yes }) };
    }
    return this.#collecting();
  }

  #asking(): object | undefined {
    const given = this.fields.get('sure');
    const sure = (given && this.reader.number(given, { min: 0, max: 1 })) ?? SURE;
    const otherwise = this.#step('otherwise', true);
    const [clarify, confirm] = [this.#step('clarify', false), this.#step('confirm', false)];
    if (otherwise === undefined) return undefined;
    return { otherwise, sure, ...(clarify && { clarify }), ...(confirm && { confirm }) };
  }

  #collecting(): object | undefined {
    const kind = this.fields.get('slot');
    if (kind === undefined) return this.reader.refuse(this.place, 'What to collect is missing (slot).');
    const slot = this.reader.oneOf(kind, 'kind of value', COLLECTED) as Collected | undefined;
    const given = this.fields.get('shape');
    const value = given && this.reader.scalar(given);
    const shape = typeof value === 'number' ? String(value) : given && this.reader.text(given);
    if (given !== undefined && slot !== 'digits') this.reader.refuse(given, 'Only digits have a shape.');
    const own = this.#detailsOf(slot);
    const name = this.fields.get('as');
    const as = (name && this.reader.text(name)) ?? slot;
    const next = this.#step('next', true);
    if (slot === undefined || next === undefined) return undefined;
    return { slot, as, next, ...own, ...(shape !== undefined && { shape }) };
  }

  /** Where a value is looked up. */
  #detailsOf(slot: Collected | undefined): Pick<CollectStep, 'inRecords' | 'catalogue'> {
    const [known, list] = [this.fields.get('inRecords'), this.fields.get('catalogue')];
    const inRecords = known && this.reader.scalar(known);
    if (known !== undefined && (slot !== 'digits' || typeof inRecords !== 'boolean'))
      this.reader.refuse(known, 'Only digits can be in the records: true or false.');
    if (list !== undefined && slot !== 'entry') this.reader.refuse(list, 'Only an entry is of a catalogue.');
    const catalogue = list && this.reader.text(list);
    return { ...(inRecords === true && { inRecords }), ...(catalogue !== undefined && { catalogue }) };
  }

  #step(key: string, required: boolean): string | undefined {
    const place = this.fields.get(key);
    if (place !== undefined) return this.reader.oneOf(place, 'step', this.context.names);
    return required ? this.reader.refuse(this.place, `The step has no ${key}.`) : undefined;
  }

  #say(does: Step['does']): Texts | undefined {
    const filled = does === 'clarify' ? ['first', 'second'] : does === 'confirm' ? ['intent'] : [];
    const all = [...filled, ...this.#values()];
    return readTexts(this.reader, this.fields.get('say'), this.place, this.context.languages, all);
  }

  /** Names of collected values: which of them are there when the step is reached is not told apart. */
  #values(): string[] {
    return this.reader.peek(this.reader.root(), 'steps').flatMap(step => {
      const [slot, as] = [this.reader.value(step, 'slot'), this.reader.value(step, 'as')];
      return typeof slot === 'string' ? [typeof as === 'string' ? as : slot] : [];
    });
  }

  #retry(key: 'noInput' | 'noMatch'): Retry | undefined {
    const place = this.fields.get(key);
    if (place === undefined)
      return this.reader.refuse(this.place, `The step has no ${key}: callers need a way on.`);
    const fields = this.reader.fields(place, ['say', 'to']);
    const [said, to] = [fields?.get('say'), fields?.get('to')];
    if (fields === undefined) return undefined;
    if (to === undefined) return this.reader.refuse(place, 'Where it leads in the end is missing (to).');
    const step = this.reader.oneOf(to, 'step', this.context.names);
    const items = said === undefined ? [] : this.reader.isList(said) ? this.reader.items(said) : [said];
    const filled = ['first', 'second', 'intent', ...this.#values()];
    const say = items
      .map(item => readTexts(this.reader, item, place, this.context.languages, filled))
      .filter(texts => texts !== undefined);
    return step === undefined ? undefined : { say, to: step };
  }
}
