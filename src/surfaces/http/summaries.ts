/** Summaries over HTTP: read, edited and approved at `/v1/calls/:id/summary`. */
import type { FastifyInstance } from 'fastify';
import type { SummaryDesk } from '../../actions/actions.js';

/** Registers the routes; the caller has put the check of keys before them. */
export function summaryRoutes(app: FastifyInstance, desk: SummaryDesk): void {
  app.get<{ Params: { id: string } }>('/v1/calls/:id/summary', request => desk.show(request.params.id));
  app.put<{ Params: { id: string } }>('/v1/calls/:id/summary', request =>
    desk.edit(request.params.id, request.body),
  );
  app.post<{ Params: { id: string } }>('/v1/calls/:id/summary/approve', request =>
    desk.approve(request.params.id, request.body),
  );
}
