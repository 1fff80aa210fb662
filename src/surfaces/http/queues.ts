/** Queues over HTTP: `PUT /v1/queues/:name` is how a platform reports them, `GET /v1/queues` what is known. */
import type { FastifyInstance } from 'fastify';
import { checked } from '../../call/checked.js';
import { queueState } from '../../call/events/routing.js';
import type { QueueState } from '../../call/events/routing.js';

/** Where reports go. */
export interface QueueReports {
  /** Takes a report; throws BAD_ARGUMENT for a queue that is not known. */
  report(name: string, state: QueueState): void;
  states(): Readonly<Record<string, QueueState>>;
}

/** Registers the routes; the caller has put the check of keys before them. */
export function queueRoutes(app: FastifyInstance, queues: QueueReports): void {
  app.get('/v1/queues', () => queues.states());
  app.put<{ Params: { name: string } }>('/v1/queues/:name', async (request, reply) => {
    queues.report(request.params.name, checked(queueState, request.body, 'body'));
    return reply.code(204).send();
  });
}
