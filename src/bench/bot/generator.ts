/**
 * Makes conversations with what must come of them: a table, what a caller says, and the outcome and rows of each turn.
 *
 * What is expected follows from the row alone, by the rules for operators in `docs/answers.md`, and shares no code with
 * the bot. Names are mis-heard as in `catalogue/distort.ts`, most of them a little.
 */
import { sayNumber } from '../../language/say-number.js';
import { distort } from '../catalogue/distort.js';
import type { Distortion } from '../catalogue/distort.js';
import type { Random } from '../catalogue/random.js';
import { PHRASES } from './phrases.js';
import type { Phrases } from './phrases.js';

export interface GeneratedRow {
  readonly sku: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly status: 'available' | 'out_of_stock' | 'discontinued' | 'back_order';
  readonly quantity: number | null;
  readonly available_from: string | null;
  readonly updated_at: string;
}

export interface ExpectedTurn {
  readonly caller: string;
  /** Several where the rules leave it open. */
  readonly outcome: TurnOutcome | readonly TurnOutcome[];
  readonly sku: readonly string[];
  /** Patterns that must stand in what is said, and that may not; small letters. */
  readonly says?: readonly string[];
  readonly saysNot?: readonly string[];
}

export type TurnOutcome = 'answer' | 'clarify' | 'unknown' | 'handover';

export interface TestConversation {
  readonly id: string;
  readonly language: string;
  readonly callDate: string;
  readonly table: readonly GeneratedRow[];
  readonly turns: readonly ExpectedTurn[];
}

const CALL_DATE = '2026-11-21';
const LIGHT: Distortion = { respell: 0.25, confuse: 0.04, clip: 0.04, split: 0.12, join: 0 };

// Brands in and out of the table are far enough apart that a person would not take one for the other.
const BRANDS = (
  'aerius zyrtec nurofen ventoline levothyrox gaviscon motilium smecta kardegic imodium lysanxia xanax seroplex daflon tanganil ' +
  'betadine dexeryl avlocardyl inexium lamaline spasfon tahor crestor plavix humalog victoza symbicort pulmicort flixotide ' +
  'makita festool hilti karcher gardena stihl husqvarna vileda tefal moulinex rowenta krups delonghi miele siemens'
).split(' ');
const VARIANTS: readonly (readonly string[])[] = [
  ['5 mg', '10 mg'],
  ['250 mg', '500 mg'],
  ['20 mg', '40 mg', '80 mg'],
];

/** One conversation, the same for the same random numbers. */
export function makeConversation(id: string, language: string, random: Random): TestConversation {
  const phrases = PHRASES[language];
  if (phrases === undefined) throw new RangeError(`no phrases for ${language}`);
  const brands = shuffled(BRANDS, random);
  const family = variantsOf(brands[0] ?? '', random);
  const rows = [...family, ...brands.slice(1, 7).map((brand, i) => rowFor(`R${i}`, title(brand), random))];
  const scene = new Scene(rows, family, brands.slice(7), phrases, language, random);
  const turns = scene.play();
  return { id, language, callDate: CALL_DATE, table: rows, turns };
}

function variantsOf(brand: string, random: Random): GeneratedRow[] {
  return random.pick(VARIANTS).map((strength, i) => rowFor(`V${i}`, `${title(brand)} ${strength}`, random));
}

function rowFor(sku: string, name: string, random: Random): GeneratedRow {
  const status = random.pick([
    'available',
    'available',
    'available',
    'out_of_stock',
    'out_of_stock',
    'back_order',
    'discontinued',
  ] as const);
  const waits = status === 'out_of_stock' || status === 'back_order';
  const quantity = status === 'available' ? random.pick([null, 1, 7, 36, 120, 450, 1500]) : 0;
  const from = waits ? random.pick([null, '2026-12-01', '2026-12-18', '2027-02-03', '2026-11-02']) : null;
  const updated = random.pick([
    '2026-11-20T07:30:00Z',
    '2026-11-02T12:00:00Z',
    '2026-10-25T09:00:00Z',
    '2026-09-30T09:00:00Z',
  ]);
  return { sku, name, aliases: [], status, quantity, available_from: from, updated_at: updated };
}

function isStale(row: GeneratedRow): boolean {
  return row.updated_at < '2026-10-22';
}

/** One conversation as it unfolds. */
class Scene {
  readonly #turns: ExpectedTurn[] = [];

  constructor(
    readonly rows: readonly GeneratedRow[],
    readonly family: readonly GeneratedRow[],
    readonly strangers: readonly string[],
    readonly phrases: Phrases,
    readonly language: string,
    readonly random: Random,
  ) {}

  play(): ExpectedTurn[] {
    const scenes = [
      () => this.single(),
      () => this.single(),
      () => this.choice(),
      () => this.stranger(),
      () => this.pair(),
      () => this.elsewhere(),
      () => this.correction(),
    ];
    this.random.pick(scenes)();
    if (this.random.chance(0.5)) this.random.pick(scenes)();
    if (this.random.chance(0.12)) this.#add(this.random.pick(this.phrases.operator), 'handover', []);
    else if (this.random.chance(0.5)) this.#add(this.random.pick(this.phrases.bye), 'answer', []);
    return this.#turns;
  }

  // A product of one kind only, then questions about it.
  single(): void {
    const row = this.random.pick(this.rows.slice(this.family.length));
    const ask = this.random.pick(['availability', 'availability', 'order', 'howMany', 'when'] as const);
    this.#about(this.phrases[ask], [row]);
    if (this.random.chance(0.5)) this.#later(row);
    if (this.random.chance(0.2)) this.#again();
    if (this.random.chance(0.3))
      this.#about(this.phrases.andProduct, [this.random.pick(this.rows.slice(this.family.length))]);
  }

  // A brand in several strengths: the bot has to ask.
  choice(): void {
    const brand = (this.family[0]?.name ?? '').split(' ')[0] ?? '';
    this.#add(
      this.#sentence(this.phrases.availability, [brand]),
      'clarify',
      this.family.map(r => r.sku),
    );
    const chosen = this.random.pick(this.family);
    this.#expect(this.#strength(chosen), [chosen]);
    const other = this.family.find(r => r !== chosen);
    if (other && this.random.chance(0.6)) {
      this.#expect(this.random.pick(this.phrases.andProduct).replace('{}', this.#strength(other)), [other]);
    }
  }

  stranger(): void {
    this.#add(
      this.#sentence(this.phrases.availability, [title(this.random.pick(this.strangers))]),
      'unknown',
      [],
    );
    if (this.random.chance(0.6)) this.single();
  }

  pair(): void {
    const [a, b] = shuffled(this.rows.slice(this.family.length), this.random);
    if (a && b) this.#about(this.phrases.two, [a, b]);
  }

  elsewhere(): void {
    const row = this.random.pick(this.rows.slice(this.family.length));
    const kind = this.random.pick(['price', 'medical', 'hours'] as const);
    this.#add(this.#sentence(this.phrases[kind], [row.name]), 'unknown', []);
    if (kind !== 'hours' && this.random.chance(0.5))
      this.#expect(this.random.pick(this.phrases.laterOrder), [row]);
  }

  correction(): void {
    const [meant, wrong] = shuffled(this.rows.slice(this.family.length), this.random);
    if (!meant || !wrong) return;
    this.#about(this.phrases.availability, [wrong]);
    const pattern = this.random.pick(this.phrases.notThat);
    this.#expect(this.#fill(pattern, [meant.name, wrong.name]), [meant]);
  }

  #later(row: GeneratedRow): void {
    const kind = this.random.pick(['laterWhen', 'laterHowMany', 'laterOrder', 'amount'] as const);
    const amount = sayNumber(this.random.pick([2, 10, 40, 200, 1000]), this.language)[0] ?? '';
    this.#expect(this.random.pick(this.phrases[kind]).replace('{n}', amount), [row]);
  }

  #again(): void {
    const last = this.#turns.at(-1);
    if (last) this.#add(this.random.pick(this.phrases.repeat), last.outcome, last.sku);
  }

  #about(patterns: readonly string[], rows: readonly GeneratedRow[]): void {
    this.#expect(
      this.#sentence(
        patterns,
        rows.map(r => r.name),
      ),
      rows,
    );
  }

  // A stale row is no answer; of two products, the one that is known is answered.
  #expect(caller: string, rows: readonly GeneratedRow[]): void {
    const known = [...new Set(rows.filter(r => !isStale(r)).map(r => r.sku))];
    this.#add(caller, known.length > 0 ? 'answer' : 'unknown', known);
  }

  #sentence(patterns: readonly string[], names: readonly string[]): string {
    const sentence = this.#fill(this.random.pick(patterns), names);
    return this.random.chance(0.25) ? `${this.random.pick(this.phrases.fillers)} ${sentence}` : sentence;
  }

  #fill(pattern: string, names: readonly string[]): string {
    let at = 0;
    return pattern.replace(/\{\}/g, () => this.#heard(names[at++] ?? ''));
  }

  #heard(name: string): string {
    const said = name.toLowerCase();
    return this.random.chance(0.5) ? said : distort(said, this.language, LIGHT, () => false, this.random);
  }

  #strength(row: GeneratedRow): string {
    const digits = /\d+/.exec(row.name)?.[0] ?? '';
    const number = sayNumber(Number(digits), this.language)[0] ?? digits;
    const article = { en: 'the', fr: 'le', nl: 'de' }[this.language] ?? '';
    const unit = { en: 'milligrams', fr: 'milligrammes', nl: 'milligram' }[this.language] ?? '';
    return this.random.chance(0.5) ? `${article} ${number} ${unit}` : `${article} ${number}`;
  }

  #add(caller: string, outcome: ExpectedTurn['outcome'], sku: readonly string[]): void {
    this.#turns.push({ caller, outcome, sku });
  }
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map(value => ({ value, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(pair => pair.value);
}

function title(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
