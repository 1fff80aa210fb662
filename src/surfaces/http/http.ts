/** The HTTP service: errors as the catalogue says, keys, health, metrics, and the routes of the surfaces. */
import type { ServerOptions } from 'node:https';
import fastify from 'fastify';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { asParleyError, ERRORS, ParleyError } from '../../call/errors.js';
import type { SummaryDesk } from '../../actions/actions.js';
import { RETRY_AFTER_S } from '../../ingress/ingress.js';
import type { SurfaceParts } from '../surfaces.js';
import { callRoutes } from './calls.js';
import { summaryRoutes } from './summaries.js';
import { queueRoutes } from './queues.js';
import type { QueueReports } from './queues.js';

/** What the HTTP service is given. */
export interface HttpParts extends SurfaceParts {
  /** Certificate and key; without them the service speaks plain HTTP. */
  readonly tls?: Pick<ServerOptions, 'cert' | 'key'> | undefined;
  /** Why no call would be taken at this moment, if so. */
  readonly refusal: () => ParleyError | undefined;
  readonly summaries: SummaryDesk;
  readonly metrics: { text(): Promise<string>; readonly contentType: string };
  /** Takes what platforms report of their queues; missing where nothing asks for them. */
  readonly queues?: QueueReports | undefined;
  /** How long a request may take to arrive. */
  readonly requestMs?: number;
}

const BODY_LIMIT_BYTES = 1_048_576;
/** Of an id of a call or a name of a queue, as it stands in the address: each character may be three of it. */
const LONGEST_PARAMETER = 512;
/** Without a limit, whoever sends a body byte by byte could hold any number of connections for ever. */
const REQUEST_MS = 30_000;
const CHECK_MS = 5000;

/** Makes the HTTP service; entrances and surfaces add their routes before it listens. */
export async function createHttp(parts: HttpParts): Promise<FastifyInstance> {
  const { requestMs = REQUEST_MS } = parts;
  // Node looks only every half minute of its own accord, and at no request before the time that its head may take.
  const checking = {
    headersTimeout: requestMs,
    connectionsCheckingInterval: Math.min(CHECK_MS, requestMs),
  };
  const app = fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    // An address that cannot be read is answered before there is a route whose errors are handled.
    frameworkErrors: (thrown, _request, reply) => void tell(thrown, reply),
    forceCloseConnections: true,
    requestTimeout: requestMs,
    ...(parts.tls === undefined ? { http: checking } : { https: { ...parts.tls, ...checking } }),
  }) as unknown as FastifyInstance;
  app.setErrorHandler((thrown: FastifyError, _request, reply) => tell(thrown, reply));
  app.setNotFoundHandler(() => {
    throw new ParleyError('NOT_FOUND', 'There is nothing here.');
  });
  health(app, parts);
  await app.register(scope => {
    scope.addHook('onRequest', (request, reply) => {
      parts.keys.check(request.headers.authorization);
      // What callers said is nothing for the caches of browsers and proxies.
      reply.header('cache-control', 'no-store');
      return Promise.resolve();
    });
    scope.get('/metrics', async (_request, reply) =>
      reply.type(parts.metrics.contentType).send(await parts.metrics.text()),
    );
    callRoutes(scope, parts);
    summaryRoutes(scope, parts.summaries);
    if (parts.queues !== undefined) queueRoutes(scope, parts.queues);
  });
  return app;
}

function health(app: FastifyInstance, { refusal }: HttpParts): void {
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', (_request, reply) => {
    const error = refusal();
    if (error === undefined) return { status: 'ready' };
    return reply
      .code(503)
      .header('retry-after', RETRY_AFTER_S)
      .send({ status: 'not ready', code: error.code, message: error.message });
  });
}

function tell(thrown: FastifyError, reply: FastifyReply): FastifyReply {
  const error = httpError(thrown);
  const { http } = ERRORS[error.code];
  if (http === 503) reply.header('retry-after', RETRY_AFTER_S);
  return reply.code(http).send({ code: error.code, message: error.message, field: error.field });
}

function httpError(thrown: FastifyError): ParleyError {
  if (thrown instanceof ParleyError) return thrown;
  // What curl sends with -d unless it is told what it is.
  if (thrown.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    const message = 'The body must be JSON and say so: content-type: application/json.';
    return new ParleyError('BAD_ARGUMENT', message, { field: 'content-type', cause: thrown });
  }
  if (thrown.statusCode !== undefined && thrown.statusCode < 500) {
    return new ParleyError('BAD_ARGUMENT', thrown.message, { cause: thrown });
  }
  return asParleyError(thrown);
}
