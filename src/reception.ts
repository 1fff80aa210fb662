/**
 * What a caller meets before a person does: understanding and routing, opened from the configuration when the service
 * starts, so that everything wrong with their files is told then. Part of the wiring of `app.ts`.
 */
import { loadPlan, QueueBoard, repeatDays, routingStage } from './actions/routing/routing.js';
import type { Plan } from './actions/routing/routing.js';
import type { CallStage } from './call/stage.js';
import type { Config } from './config/config.js';
import { earlierCalls } from './earlier-calls.js';
import type { Store } from './store/store.js';
import { isConfigured, loadUnderstanding } from './understanding/stage/load.js';
import { understandingStage } from './understanding/stage/stage.js';

/** The stages of the reception, in order, and where platforms report their queues. */
export interface CallReception {
  readonly stages: readonly CallStage[];
  readonly queues: QueueBoard | undefined;
}

/** Days looked back for earlier calls even if no rule asks: agents are shown them. */
const LEAST_DAYS = 30;

/**
 * Opens models, catalogue and routing plan.
 *
 * @throws ParleyError FILE_NOT_FOUND, FILE_INVALID or BAD_ARGUMENT, naming the key
 */
export function openReception(config: Config, store: Store): CallReception {
  const understanding = isConfigured(config.understanding) ? loadUnderstanding(config) : undefined;
  const stages = understanding === undefined ? [] : [understandingStage(understanding)];
  const { plan: file, queueMaxAgeMs, ...limits } = config.routing;
  if (file === undefined) return { stages, queues: undefined };
  const known = understanding?.intents ?? [];
  const plan = loadPlan(file, known.length > 0 ? known : undefined);
  const queues = new QueueBoard(new Set(plan.destinations.keys()), queueMaxAgeMs);
  return { stages: [...stages, routed(plan, queues, limits, store)], queues };
}

type Limits = Omit<Config['routing'], 'plan' | 'queueMaxAgeMs'>;

function routed(plan: Plan, queues: QueueBoard, limits: Limits, store: Store): CallStage {
  const days = Math.max(LEAST_DAYS, repeatDays(plan));
  return routingStage({
    plan,
    ...limits,
    led: false,
    earlier: start => earlierCalls(store, start, days),
    queues: () => queues.states(),
  });
}
