/** Reading calls over HTTP: `GET /v1/calls`, `/v1/calls/:id`, `/v1/calls/:id/events`. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { checked } from '../../call/checked.js';
import { ParleyError } from '../../call/errors.js';
import type { CallEvent } from '../../call/events.js';
import type { CallRecord } from '../../store/store.js';
import type { SurfaceParts } from '../surfaces.js';

const LARGEST_PAGE = 1000;

const moment = z.union(
  [z.iso.datetime({ offset: true }), z.iso.date()],
  'expected a time as ISO 8601 has it',
);
const listQuery = z.strictObject({
  since: moment.optional(),
  until: moment.optional(),
  from: z.string().max(256).optional(),
  state: z.enum(['live', 'ended', 'interrupted']).optional(),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(100),
  cursor: z.string().max(1024).optional(),
});

const eventsQuery = z.strictObject({ from: z.coerce.number().int().min(0).default(0) });

/** Registers the routes; the caller has put the check of keys before them. */
export function callRoutes(app: FastifyInstance, { store }: SurfaceParts): void {
  app.get('/v1/calls', async request => {
    const filter = checked(listQuery, request.query, 'query');
    const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
    return store.calls(given);
  });
  app.get<{ Params: { id: string } }>('/v1/calls/:id', async request => {
    const record = await known(store.call(request.params.id));
    return { ...record, turns: await store.turns(record.callId) };
  });
  app.get<{ Params: { id: string } }>('/v1/calls/:id/events', async request => {
    const { from } = checked(eventsQuery, request.query, 'query');
    const record = await known(store.call(request.params.id));
    const items: CallEvent[] = [];
    for await (const event of store.events(record.callId, from)) items.push(event);
    return { items };
  });
}

async function known(call: Promise<CallRecord | undefined>): Promise<CallRecord> {
  const record = await call;
  if (record === undefined) throw new ParleyError('CALL_NOT_FOUND', 'No call with that id is known.');
  return record;
}
