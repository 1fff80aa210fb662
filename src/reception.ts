/**
 * What a caller meets before a person does: understanding, records, routing and the agent's screen, opened from the
 * configuration when the service starts, so that everything wrong with their files is told then. Part of the wiring of
 * `app.ts`.
 */
import type { Logger } from './call/logger.js';
import { loadPlan, QueueBoard, repeatDays, routingStage } from './actions/routing/routing.js';
import type { Plan } from './actions/routing/routing.js';
import { asParleyError, ParleyError } from './call/errors.js';
import type { CallStage, StageCall } from './call/stage.js';
import type { Config } from './config/config.js';
import { loadFlow } from './dialogue/flow/read-flow.js';
import type { Flow } from './dialogue/flow/flow.js';
import type { OpenMouth } from './dialogue/flow/mouth.js';
import { spokenMouth } from './dialogue/flow/spoken.js';
import type { AskRecords } from './dialogue/flow/stage.js';
import { flowStage, isLed } from './dialogue/flow/stage.js';
import { openSpeaker } from './dialogue/tts/open.js';
import type { Speaker } from './dialogue/tts/speaker.js';
import { earlierCalls } from './earlier-calls.js';
import { openRecords } from './open-records.js';
import { opening } from './opened.js';
import type { Opened } from './opened.js';
import { openPops } from './pops.js';
import type { OpenPops } from './pops.js';
import { customerFacts } from './records/records.js';
import type { LiveRecords } from './records/records.js';
import type { Store } from './store/store.js';
import { isConfigured, loadUnderstanding } from './understanding/stage/load.js';
import { understandingStage } from './understanding/stage/stage.js';
import type { Understanding } from './understanding/understanding.js';

/** The stages of the reception, in order, and where platforms report their queues. */
export interface CallReception {
  readonly stages: readonly CallStage[];
  readonly queues: QueueBoard | undefined;
  readonly understanding: Understanding;
  /** Offers agents what is known before the platform is told. */
  readonly pops: OpenPops;
  /** Closes what the calls share. */
  close(): Promise<void>;
}

/** Days looked back for earlier calls even if no rule asks: agents are shown them. */
const LEAST_DAYS = 30;

/**
 * Opens models, catalogue and routing plan.
 *
 * @throws ParleyError FILE_NOT_FOUND, FILE_INVALID or BAD_ARGUMENT, naming the key
 */
export function openReception(config: Config, store: Store, logger: Logger): Promise<CallReception> {
  return opening(opened => open(config, store, logger, opened));
}

async function open(config: Config, store: Store, logger: Logger, opened: Opened): Promise<CallReception> {
  const heard = loadUnderstanding(config, {
    onProblem: (catalogue, { code }) => logger.warn({ catalogue, code }, 'a catalogue changed and is wrong'),
  });
  const records = openRecords(config.records, (text, speaking) => heard.slots(text, speaking));
  opened.add(() => records?.close());
  const understanding = records === undefined ? heard : amongExisting(heard, records.live);
  const pops = openPops(config, understanding, records?.live);
  const plan = openPlan(config, understanding);
  const queues = openQueues(config, plan);
  const speaker = config.dialogue.flow === undefined ? undefined : await openSpeaker(config);
  opened.add(() => speaker?.close());
  const flow = leading(config, understanding, speaker && spokenMouth(speaker, logger), records?.live);
  // In the background: the first caller waits for what is not ready, the service does not.
  const closing = new AbortController();
  opened.add(() => closing.abort());
  if (flow !== undefined) void warm(speaker, flow.flow, logger, closing.signal);
  const leads = (call: StageCall): boolean => flow !== undefined && isLed(call);
  const stages = [
    ...(isConfigured(config.understanding) ? [understandingStage(understanding)] : []),
    ...(records === undefined ? [] : [records.live.stage()]),
    ...(plan === undefined || queues === undefined
      ? []
      : [routed(plan, queues, config.routing, store, leads)]),
    ...(flow === undefined ? [] : [flow.stage]),
    pops.stage,
  ];
  return { stages, queues, understanding, pops, close: () => opened.close() };
}

/** Understanding that reads postcodes and numbers as such that exist for someone. */
function amongExisting(heard: Understanding, records: LiveRecords): Understanding {
  return {
    ...heard,
    slots: (text, speaking, shapes) => records.prefer(heard.slots(text, speaking, shapes)),
  };
}

/** How flows ask the records for a code that is being said: a postcode, or a number that the flow says is theirs. */
function asking(understanding: Understanding, records: LiveRecords): AskRecords {
  return (callId, { text, expecting, speaking }, answered) => {
    if (expecting.type !== 'postcode' && !(expecting.type === 'digits' && expecting.inRecords === true))
      return undefined;
    const field = expecting.type === 'postcode' ? 'postcode' : 'reference';
    return records.standing(callId, field, understanding.readings(text, expecting, speaking), answered);
  };
}

function openPlan({ routing: { plan } }: Config, { intents }: Understanding): Plan | undefined {
  return plan === undefined ? undefined : loadPlan(plan, intents.length > 0 ? intents : undefined);
}

/** Where queues are reported: for the plan's rules, and for the bot's opening messages, whose queues need not be in a plan. */
function openQueues({ bot, routing }: Config, plan: Plan | undefined): QueueBoard | undefined {
  const told = bot.mode !== 'off' && bot.openingFile !== undefined;
  if (plan === undefined && !told) return undefined;
  const names = told || plan === undefined ? undefined : new Set(plan.destinations.keys());
  return new QueueBoard(names, routing.queueMaxAgeMs);
}

/** Speaks what the flow always says once, so that it is kept. */
async function warm(
  speaker: Speaker | undefined,
  flow: Flow,
  logger: Logger,
  signal: AbortSignal,
): Promise<void> {
  const prompts = [...flow.steps.values()].flatMap(({ say }) => (say === undefined ? [] : [say]));
  try {
    for (const language of flow.languages) {
      const texts = prompts.flatMap(texts => texts[language] ?? []).filter(text => !text.includes('{'));
      await speaker?.warm([language], texts, signal);
    }
  } catch (thrown) {
    if (signal.aborted) return;
    const { code, message } = asParleyError(thrown);
    logger.warn({ code, reason: message }, 'the voice is not ready; what it cannot speak is in the log only');
  }
}

/** The stage that leads callers by the operator's flow, if there is one. */
function leading(
  { dialogue, routing }: Config,
  understanding: Understanding,
  mouth: OpenMouth | undefined,
  records: LiveRecords | undefined,
): { readonly stage: CallStage; readonly flow: Flow } | undefined {
  const { flow: file, holdMs, maxTurnMs } = dialogue;
  if (file === undefined) return undefined;
  if (routing.plan === undefined)
    throw new ParleyError(
      'CONFIG_INVALID',
      "dialogue.flow needs routing.plan: a flow's transfers go by the plan.",
      {
        field: 'routing.plan',
      },
    );
  const { intents } = understanding;
  const flow = loadFlow(file, intents.length > 0 ? intents : undefined);
  checkCatalogues(flow, understanding);
  // The decision waits for earlier calls, and no longer.
  const stage = flowStage({
    flow,
    understanding,
    mouth,
    standing: records && asking(understanding, records),
    document: records && ((callId, after) => records.documentOf(callId, after)),
    holdMs,
    maxTurnMs,
    decisionMs: routing.lookupMs + 3000,
  });
  return { stage, flow };
}

/** @throws ParleyError CONFIG_INVALID if the flow asks for entries of a catalogue that there is not */
function checkCatalogues(flow: Flow, understanding: Understanding): void {
  for (const step of flow.steps.values()) {
    if (step.does !== 'collect' || step.slot !== 'entry') continue;
    if (understanding.matcher(flow.languages[0] ?? 'en', step.catalogue) !== undefined) continue;
    const field = step.catalogue === undefined ? 'catalogue' : `catalogues.${step.catalogue}`;
    throw new ParleyError(
      'CONFIG_INVALID',
      `${flow.file}:${step.line}: step "${step.name}" asks for entries of a catalogue that is not configured.`,
      { field: `understanding.${field}` },
    );
  }
}

function routed(
  plan: Plan,
  queues: QueueBoard,
  settings: Config['routing'],
  store: Store,
  led: (call: StageCall) => boolean,
): CallStage {
  const { plan: _file, queueMaxAgeMs: _reports, ...limits } = settings;
  const days = Math.max(LEAST_DAYS, repeatDays(plan));
  return routingStage({
    plan,
    ...limits,
    led,
    earlier: start => earlierCalls(store, start, days),
    queues: () => queues.states(),
    customerIn: event => (event.kind === 'customer.identified' ? customerFacts(event) : undefined),
    // By then it is stored, and every desk has been handed it.
    isPop: event => event.kind === 'pop.answered',
  });
}
