/** What desks and the service say to each other over `/v1/desk`: JSON text frames (docs/screen-pop.md). */
import { ParleyError, shapeOf } from '../../call/errors.js';
import type { CallEventOf } from '../../call/events.js';
import { parseMessage } from '../../ingress/ingress.js';

/** Which pops a desk wants. */
export interface DeskFilter {
  /** Pops that name another agent are left out. */
  readonly agent?: string;
  /** Only pops of these destinations; all if there are none. */
  readonly queues: readonly string[];
}

/** What a desk says. */
export type DeskMessage =
  { readonly type: 'ack'; readonly id: string } | { readonly type: 'filter'; readonly filter: DeskFilter };

/** What the service says. */
export type DeskAnswer =
  | {
      readonly type: 'ready';
      /** Pops since `after`, which follow. */
      readonly missed: number;
      /** True if `after` is too long ago: what came between is in the calls' logs only. */
      readonly gap: boolean;
    }
  | { readonly type: 'pop'; readonly id: string; readonly pop: CallEventOf<'pop.offered'> }
  | {
      readonly type: 'error';
      readonly code: string;
      readonly message: string;
      readonly field?: string | undefined;
    };

const MOST_QUEUES = 200;
const LONGEST_NAME = 200;

/**
 * Reads what a desk sent.
 *
 * @throws ParleyError PROTOCOL_MESSAGE naming the field
 */
export function readDeskMessage(text: string): DeskMessage {
  const message = parseMessage(text);
  const { type } = message;
  if (type === 'ack') return { type, id: nameIn(message['id'], 'id') };
  if (type === 'filter') return { type, filter: readFilter(message['agent'], message['queues'] ?? []) };
  throw wrong('type', 'ack or filter', type);
}

/**
 * Reads filter and place from the address a desk connects to: `/v1/desk?agent=A&queue=Q&queue=R&after=ID`.
 *
 * @throws ParleyError PROTOCOL_MESSAGE
 */
export function readDeskAddress(url: string): {
  readonly filter: DeskFilter;
  readonly after: string | undefined;
} {
  const { searchParams: asked } = new URL(url, 'ws://desk');
  const after = asked.get('after') ?? undefined;
  const filter = readFilter(asked.get('agent') ?? undefined, asked.getAll('queue'));
  return { filter, after: after === undefined ? undefined : nameIn(after, 'after') };
}

/** True if a pop is for a desk with this filter. */
export function passes({ agent, queues }: DeskFilter, pop: CallEventOf<'pop.offered'>): boolean {
  if (agent !== undefined && pop.agent !== undefined && pop.agent !== agent) return false;
  return queues.length === 0 || queues.includes(pop.route.destination);
}

function readFilter(agent: unknown, queues: unknown): DeskFilter {
  if (!Array.isArray(queues) || queues.length > MOST_QUEUES)
    throw wrong('queues', `a list of at most ${MOST_QUEUES} names`, queues);
  const names = queues.map(queue => nameIn(queue, 'queues'));
  return { queues: names, ...(agent !== undefined && { agent: nameIn(agent, 'agent') }) };
}

function nameIn(value: unknown, field: string): string {
  if (typeof value === 'string' && value !== '' && value.length <= LONGEST_NAME) return value;
  throw wrong(field, `a name of at most ${LONGEST_NAME} characters`, value);
}

function wrong(field: string, wanted: string, found: unknown): ParleyError {
  return new ParleyError('PROTOCOL_MESSAGE', `${field} must be ${wanted}, found ${shapeOf(found)}.`, {
    field,
  });
}
