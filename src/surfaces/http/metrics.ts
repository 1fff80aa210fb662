/** The service's figures for Prometheus. Labels never hold anything of a customer's. */
import { Counter, Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import type { CallEvent } from '../../call/events.js';
import type { CallStart } from '../../call/stream.js';

/** What is asked when figures are read. */
export interface MetricSources {
  readonly liveCalls: () => number;
  readonly watchers: () => number;
  readonly recognisers: () => { recognisers: number; utilisation: number };
  /** Destinations of the outbox that are left alone because they fail. */
  readonly brokenDestinations: () => number;
}

/** The figures of one service. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #started: Counter<'entrance'>;
  readonly #ended: Counter<'entrance' | 'reason' | 'code'>;
  readonly #refused: Counter<'code'>;
  readonly #stageFailures: Counter<'stage' | 'code'>;
  readonly #events: Counter<'kind'>;
  readonly #audio: Counter<'entrance'>;
  readonly #deliveries: Counter<'destination' | 'outcome' | 'code'>;

  constructor() {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    const counter = <L extends string>(name: string, help: string, labelNames: L[]): Counter<L> =>
      new Counter({ name, help, labelNames, registers });
    this.#started = counter('parley_calls_started_total', 'Calls taken.', ['entrance']);
    this.#ended = counter('parley_calls_ended_total', 'Calls over.', ['entrance', 'reason', 'code']);
    this.#refused = counter('parley_calls_refused_total', 'Calls refused.', ['code']);
    this.#stageFailures = counter('parley_stage_failures_total', 'Stages failed.', ['stage', 'code']);
    this.#events = counter('parley_events_total', 'Events published.', ['kind']);
    this.#audio = counter('parley_call_seconds_total', 'Length of calls that are over.', ['entrance']);
    this.#deliveries = counter('parley_deliveries_total', 'Tries to deliver to other systems.', [
      'destination',
      'outcome',
      'code',
    ]);
  }

  /** Adds the figures that are asked for when they are read. */
  watch(sources: MetricSources): void {
    liveGauges(sources, [this.#registry]);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** All figures in Prometheus' text format. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  /** Counts an event that was published. */
  event({ entrance }: CallStart, event: CallEvent): void {
    this.#events.inc({ kind: event.kind });
    if (event.kind === 'call.started') this.#started.inc({ entrance });
    if (event.kind !== 'call.ended') return;
    this.#ended.inc({ entrance, reason: event.reason, code: event.errorCode ?? '' });
    this.#audio.inc({ entrance }, event.durationMs / 1000);
  }

  /** Counts a try of the outbox; the outcome is the state it left the delivery in. */
  delivery(destination: string, outcome: string, code: string): void {
    this.#deliveries.inc({ destination, outcome, code });
  }

  refused(code: string): void {
    this.#refused.inc({ code });
  }

  stageFailed(stage: string, code: string): void {
    this.#stageFailures.inc({ stage, code });
  }
}

function liveGauges(sources: MetricSources, registers: Registry[]): void {
  const gauge = (name: string, help: string, read: () => number): Gauge =>
    new Gauge({
      name,
      help,
      registers,
      collect(): void {
        this.set(read());
      },
    });
  gauge('parley_calls_live', 'Calls that are live.', sources.liveCalls);
  gauge('parley_watchers', 'Readers of live events.', sources.watchers);
  gauge('parley_recognisers', 'Channels being recognised.', () => sources.recognisers().recognisers);
  gauge(
    'parley_destinations_broken',
    'Destinations left alone because they fail.',
    sources.brokenDestinations,
  );
  gauge('parley_recogniser_utilisation', 'Share of real time that the decoders need.', () => {
    return sources.recognisers().utilisation;
  });
}
