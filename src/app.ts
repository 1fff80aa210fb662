/**
 * The one file that wires all stages: entrances, sessions with their stages, the store, the surfaces.
 *
 * A new capability is a CallStage in `callStages`; a new platform is an entrance in `entrances`.
 */
import { recordingStage, recoverRecordings } from './audio/audio.js';
import type { RecoveredRecording } from './audio/audio.js';
import { EventBus } from './call/session/bus.js';
import { LostCalls } from './call/session/lost-calls.js';
import { Switchboard } from './call/session/switchboard.js';
import type { CallEvent } from './call/events.js';
import type { CallId } from './call/ids.js';
import type { Logger } from './call/logger.js';
import type { CallStage } from './call/stage.js';
import type { CallStart } from './call/stream.js';
import { asParleyError, ParleyError } from './call/errors.js';
import type { Config } from './config/config.js';
import { checkExposure, readTls } from './config/exposure.js';
import { streamHandler } from './ingress/grpc/entrance.js';
import { KeyRing } from './ingress/ingress.js';
import type { EntranceParts, UpgradeEntrance } from './ingress/ingress.js';
import { twilioEntrance } from './ingress/twilio/socket.js';
import { TransferBook } from './ingress/twilio/transfers.js';
import { twilioWebhooks } from './ingress/twilio/webhook.js';
import { attachUpgrades } from './ingress/upgrade.js';
import { streamEntrance } from './ingress/ws/socket.js';
import { summaryDesk } from './actions/approve/desk.js';
import type { DraftOptions } from './actions/summary/draft.js';
import { summaryStage } from './actions/summary/stage.js';
import { loadSchema } from './actions/summary/fields/schema.js';
import { irritantFinder, loadRules, loadTaxonomy, rulesStage } from './insight/insight.js';
import { prosodyStage } from './prosody/prosody.js';
import type { Store } from './store/store.js';
import { deadlineOf, openOutbox } from './outbox-parts.js';
import type { Outbox } from './outbox-parts.js';
import { storedPops } from './pops.js';
import { expecting } from './expecting.js';
import { closeInTurn, opening } from './opened.js';
import type { Closing, Opened } from './opened.js';
import { earlierCalls } from './earlier-calls.js';
import { openAnswerLine } from './answer-line.js';
import type { AnswerLine } from './answer-line.js';
import { openReception } from './reception.js';
import type { CallReception } from './reception.js';
import { productFinder, slotFinder } from './slot-finder.js';
import { hearingOptions } from './hearing.js';
import { hearingStage } from './stt/stage.js';
import type { RecogniserPool } from './stt/stt.js';
import { loadCompliance } from './understanding/signals/compliance.js';
import { signalsStage } from './understanding/signals/stage.js';
import { deskEntrance } from './surfaces/desk/desk.js';
import { getHandler, watchHandler } from './surfaces/grpc/calls.js';
import { startRpcServer } from './surfaces/grpc/server.js';
import { createHttp } from './surfaces/http/http.js';
import { Metrics } from './surfaces/http/metrics.js';
import type { Understanding } from './understanding/understanding.js';

/** What a service is made of besides its configuration; opened by who starts it, closed by the service. */
export interface ServiceParts {
  readonly store: Store;
  readonly pool: RecogniserPool;
  readonly logger: Logger;
  /** Stages besides the configured ones. */
  readonly stages?: readonly CallStage[];
}

/** A service that runs. */
export interface Service {
  readonly grpcPort: number;
  readonly httpPort: number;
  readonly switchboard: Switchboard;
  readonly bus: EventBus;
  /**
   * Takes no more calls, lets live ones finish for `graceMs` (by default as configured), then closes everything.
   *
   * @param onStep told what is waited for next
   */
  close(graceMs?: number, onStep?: (what: string) => void): Promise<void>;
}

/**
 * Starts the service.
 *
 * @throws ParleyError CONFIG_INVALID, FILE_NOT_FOUND, FILE_INVALID or ADDRESS_IN_USE
 */
export function startService(config: Config, parts: ServiceParts): Promise<Service> {
  return opening(opened => start(config, parts, opened));
}

async function start(config: Config, parts: ServiceParts, opened: Opened): Promise<Service> {
  checkExposure(config);
  const tls = readTls(config);
  const { store, pool, logger } = parts;
  await recover(config, parts);
  const bus = new EventBus();
  const { reception, line } = await openAnswering(config, store, logger, opened);
  const metrics = new Metrics();
  const outbox = openOutbox(
    config,
    { store, logger, onTried: metrics.delivery.bind(metrics) },
    reception.pops.destinations,
  );
  const switchboard = receive(config, parts, { bus, reception, line, outbox, metrics }, opened);
  const keys = new KeyRing(config.auth.apiKeys);
  const entrance = { reception: switchboard, limits: config.limits, keys, language: config.language, logger };
  const surface = { store, keys, watch: bus.watch.bind(bus) };
  const http = await createHttp({
    ...surface,
    tls,
    metrics,
    refusal: () => switchboard.refusal(),
    queues: reception.queues,
    summaries: summaryDesk(outbox.approval),
  });
  opened.add(() => http.close());
  const { subscribers } = reception.pops;
  subscribers.restore(await storedPops(store, Date.now()));
  const { maxDesks } = config.pop;
  const desks = deskEntrance({ keys, limits: config.limits, maxDesks, pops: subscribers });
  const detach = await attachEntrances(http, config, entrance, { tls: tls !== undefined, others: [desks] });
  opened.add(detach);
  const { host, httpPort, grpcPort } = config.server;
  const httpAddress = await listen(http, host, httpPort);
  const handlers = {
    Stream: streamHandler(entrance),
    Watch: watchHandler(surface),
    Get: getHandler(surface),
  };
  const rpc = await startRpcServer({ handlers, limits: config.limits, tls }, host, grpcPort);
  opened.add(() => rpc.close());
  outbox.worker.start();
  const close: Service['close'] = (graceMs = config.server.drainGraceMs, onStep = () => undefined) => {
    const step = (what: string, closing: Closing): Closing => {
      return () => (onStep(what), closing());
    };
    return closeInTurn([
      step('live calls', () => switchboard.drain(graceMs)),
      () => bus.close(),
      // One turn of the event loop, in which the entrances close the calls that have just ended.
      () => new Promise(resolve => setImmediate(resolve)),
      step('deliveries', () => outbox.worker.stop(Math.min(graceMs, OUTBOX_GRACE_MS))),
      step('connections', () => opened.close()),
      step('the recognisers', () => pool.close()),
      step('the store', () => store.close()),
    ]);
  };
  return { grpcPort: rpc.port, httpPort: httpAddress, switchboard, bus, close };
}

interface Answering {
  readonly reception: CallReception;
  readonly line: AnswerLine | undefined;
}

/** Days looked back for earlier calls of who is put through. */
const EARLIER_DAYS = 30;

/** Opens what speaks with callers. */
async function openAnswering(
  config: Config,
  store: Store,
  logger: Logger,
  opened: Opened,
): Promise<Answering> {
  const reception = await openReception(config, store, logger);
  opened.add(() => reception.close());
  const { queues } = reception;
  const line = await openAnswerLine(config, logger, {
    queues: queues && (() => queues.states()),
    earlier: start => earlierCalls(store, start, EARLIER_DAYS),
  });
  opened.add(() => line?.close());
  return { reception, line };
}

/** Deliveries that are on their way when the service ends have this long to arrive; others are sent after its next start. */
const OUTBOX_GRACE_MS = 5000;

interface Receiving {
  readonly bus: EventBus;
  readonly reception: CallReception;
  readonly line: AnswerLine | undefined;
  readonly outbox: Outbox;
  readonly metrics: Metrics;
}

/** What takes the calls, told to the figures. */
function receive(
  config: Config,
  parts: ServiceParts,
  { bus, reception, line, outbox, metrics }: Receiving,
  opened: Opened,
): Switchboard {
  const { store, pool, logger } = parts;
  const publish = (start: CallStart, event: CallEvent): void => {
    metrics.event(start, event);
    bus.publish({ start, event });
  };
  const lost = new LostCalls({ store, publish });
  opened.add(() => lost.stop());
  const switchboard = new Switchboard({
    sink: outbox,
    stages: callStages(config, parts, reception, line),
    logger,
    maxCalls: config.limits.maxCalls,
    timeZone: config.timeZone,
    accepting: () => pool.load().accepting,
    known: async callId => (await store.call(callId)) !== undefined,
    publish,
    onStageFailure: (stage, error) => metrics.stageFailed(stage, error.code),
    onRefused: error => metrics.refused(error.code),
    onLost: (start, thrown) => lost.add(start, thrown),
  });
  metrics.watch({
    liveCalls: () => switchboard.size,
    watchers: () => bus.watchers,
    recognisers: () => pool.load(),
    brokenDestinations: () => outbox.worker.broken().length,
  });
  return switchboard;
}

/** Ends in the log the calls that were cut off when the service last ended, and makes their recordings playable. */
async function recover({ store: { dataDir } }: Config, { store, logger }: ServiceParts): Promise<void> {
  const interrupted = await store.markInterrupted();
  if (interrupted.length > 0)
    logger.warn({ calls: interrupted.length }, 'calls were cut off when the service last ended');
  await recoverRecordings(dataDir, {
    tell: recording => tellRecording(store, recording),
    failed: (path, thrown) => {
      const { code, message } = asParleyError(thrown);
      logger.warn({ path, code, reason: message }, 'a recording that was cut off could not be put right');
    },
  });
}

async function tellRecording(store: Store, { callId, path, bytes }: RecoveredRecording): Promise<void> {
  const call = await store.call(callId);
  if (call === undefined || (await isRecorded(store, callId))) return;
  const tMs = call.durationMs ?? 0;
  await store.append(
    callId,
    call.roles.map((role, channel) => ({ kind: 'recording.stored', tMs, channel, role, path, bytes })),
  );
}

/** True if the log has the recording: the service was cut off when it was finishing it. */
async function isRecorded(store: Store, callId: CallId): Promise<boolean> {
  for await (const { kind } of store.events(callId)) if (kind === 'recording.stored') return true;
  return false;
}

/** Sums calls up; the schema is read when the service starts, so that a broken one is told then. */
function summing(settings: Config['summary'], understanding: Understanding): CallStage {
  const { schemaFile, modelUrl, modelName, modelApiKey, modelTimeoutMs } = settings;
  const schema = loadSchema(schemaFile);
  const wording =
    modelUrl === undefined
      ? undefined
      : { baseUrl: modelUrl, model: modelName, apiKey: modelApiKey, timeoutMs: modelTimeoutMs };
  const findProducts = productFinder(understanding);
  const options = (date: string): DraftOptions => ({
    schema,
    findSlots: slotFinder(date),
    callDate: date,
    findProducts,
    wording,
  });
  return summaryStage({ options, deadline: deadlineOf(settings) });
}

/** Finds signals; the operator's rules are read when the service starts. */
function signalling({ signals, language, stt }: Config): CallStage {
  const { emotion, complianceFile, taxonomyFile, deadAirMs } = signals;
  const compliance = complianceFile === undefined ? [] : loadCompliance(complianceFile);
  // Live, causes are found by phrases alone: learning the examples would hold the service up.
  const irritants = irritantFinder(loadTaxonomy(taxonomyFile));
  const languages = [language, ...Object.keys(stt.packs)];
  return signalsStage({ emotion, compliance, deadAirMs, irritants }, languages);
}

/** The stages of every call, left to right. */
function callStages(
  config: Config,
  { pool, logger, stages = [] }: ServiceParts,
  reception: CallReception,
  line: AnswerLine | undefined,
): CallStage[] {
  const hearing = hearingStage(
    pool,
    hearingOptions(config, line),
    expecting(config, reception.understanding, line, logger),
  );
  const recording = config.store.record ? [recordingStage(config.store.dataDir)] : [];
  const measuring = config.prosody.enabled ? [prosodyStage()] : [];
  const sums = config.summary.enabled ? [summing(config.summary, reception.understanding)] : [];
  const signals = config.signals.enabled ? [signalling(config)] : [];
  const { rules, prosody } = config;
  const alerts =
    rules.file === undefined ? [] : [rulesStage(loadRules(rules.file), { measured: prosody.enabled })];
  const answering = line === undefined ? [] : [line.stage];
  const receiving =
    line === undefined ? reception.stages : reception.stages.map(stage => unlessAnswered(line, stage));
  const before = [...recording, hearing, ...measuring, ...receiving, ...answering, ...signals, ...sums];
  return [...before, ...stages, ...alerts];
}

/** Where a call that the machine answers goes is the bot's decision. */
function unlessAnswered({ takes }: AnswerLine, stage: CallStage): CallStage {
  if (stage.name !== 'routing' && stage.name !== 'flow') return stage;
  return { ...stage, open: call => (takes(call.start) ? undefined : stage.open(call)) };
}

async function attachEntrances(
  http: Awaited<ReturnType<typeof createHttp>>,
  config: Config,
  parts: EntranceParts,
  { tls, others }: { readonly tls: boolean; readonly others: readonly UpgradeEntrance[] },
): Promise<() => Promise<void>> {
  const { mode, dial } = config.twilio;
  const twilio = { ...parts, mode, dial, transfers: new TransferBook() };
  const trust = {
    token: config.auth.twilioAuthToken,
    address: { publicOrigin: config.server.publicOrigin, tls },
  };
  await twilioWebhooks(http, twilio, trust);
  const entrances = [streamEntrance(parts), twilioEntrance(twilio, trust), ...others];
  return attachUpgrades(http.server, entrances, config.limits.maxFrameBytes);
}

async function listen(
  http: Awaited<ReturnType<typeof createHttp>>,
  host: string,
  port: number,
): Promise<number> {
  try {
    await http.listen({ host, port });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : '';
    throw new ParleyError('ADDRESS_IN_USE', `Cannot listen on ${host}:${port}: ${reason}`, { cause });
  }
  const address = http.server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}
