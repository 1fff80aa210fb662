/** The webhooks `/twilio/voice` (a call has come: what to do with it) and `/twilio/next` (its stream is over: what now). */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { TwilioParts } from './session.js';
import { checkSignature, originOf } from './signature.js';
import type { FormFields } from './signature.js';
import { requireToken } from './socket.js';
import type { TwilioTrust } from './socket.js';
import { nextTwiml, streamTwiml } from './twiml.js';

/** Settings of the webhooks. */
export interface WebhookParts extends TwilioParts {
  readonly dial: string | undefined;
}

const FORM_LIMIT_BYTES = 65_536;

/** Registers both webhooks. */
export async function twilioWebhooks(
  app: FastifyInstance,
  parts: WebhookParts,
  trust: TwilioTrust,
): Promise<void> {
  await app.register(scope => {
    // Forms alone: their fields are texts, as all that follows takes them.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_LIMIT_BYTES },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body.toString()))),
    );
    scope.post('/twilio/voice', async (request, reply) => {
      const form = trustedForm(request, parts, trust);
      // A call that would be connected to nothing goes to Twilio's fallback; a forked one goes on without us.
      if (parts.mode === 'connect') parts.reception.admit();
      return reply.type('text/xml').send(answer(form, request.headers.host, parts, trust));
    });
    scope.post('/twilio/next', async (request, reply) => {
      const form = trustedForm(request, parts, trust);
      return reply.type('text/xml').send(nextTwiml(parts.transfers.take(form['CallSid'] ?? '')));
    });
  });
}

function trustedForm(request: FastifyRequest, parts: WebhookParts, trust: TwilioTrust): FormFields {
  const form = (request.body ?? {}) as FormFields;
  requireToken(parts, trust);
  checkSignature(trust.token, request.raw, trust.address, 'http', form);
  return form;
}

function answer(form: FormFields, host: string | undefined, parts: WebhookParts, trust: TwilioTrust): string {
  const parameters = {
    from: form['From'] ?? form['Caller'] ?? '',
    to: form['To'] ?? form['Called'] ?? '',
    direction: form['Direction'] ?? '',
    mode: parts.mode,
  };
  return streamTwiml({
    mode: parts.mode,
    streamUrl: `${originOf(trust.address, host, 'ws')}/twilio/media`,
    nextUrl: `${originOf(trust.address, host, 'http')}/twilio/next`,
    parameters: Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== '')),
    dial: parts.dial,
  });
}
