/**
 * Twilio's signature of a request (twilio.com/docs/usage/security): base64 of the HMAC-SHA1, with the account's token, of the
 * URL as Twilio sees it, followed for a form by each field's name and value in the order of the names.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { ParleyError } from '../../call/errors.js';

/** The fields of a form. */
export type FormFields = Readonly<Record<string, string>>;

/** The signature that Twilio would send. */
export function twilioSignature(token: string, url: string, form: FormFields = {}): string {
  const fields = Object.keys(form)
    .sort()
    .map(key => key + form[key]);
  return createHmac('sha1', token)
    .update(url + fields.join(''))
    .digest('base64');
}

/** How Twilio reaches us. */
export interface PublicAddress {
  /** Configured origin, for example `https://voice.example.org`; without it the request's own host counts. */
  readonly publicOrigin: string | undefined;
  readonly tls: boolean;
}

/** Our origin as Twilio sees it, with the scheme of HTTP or of WebSocket. */
export function originOf(address: PublicAddress, host: string | undefined, kind: 'http' | 'ws'): string {
  const origin = address.publicOrigin ?? `${address.tls ? 'https' : 'http'}://${host ?? 'localhost'}`;
  const plain = origin.replace(/\/+$/, '');
  return kind === 'ws' ? plain.replace(/^http/i, 'ws') : plain;
}

/**
 * Checks the header `x-twilio-signature` of a request.
 *
 * @param token the account's token; without one, nothing is checked
 * @throws ParleyError FORBIDDEN
 */
export function checkSignature(
  token: string | undefined,
  request: Pick<IncomingMessage, 'headers' | 'url'>,
  address: PublicAddress,
  kind: 'http' | 'ws',
  form: FormFields = {},
): void {
  if (token === undefined) return;
  const given = request.headers['x-twilio-signature'];
  const url = originOf(address, request.headers.host, kind) + (request.url ?? '/');
  const good =
    typeof given === 'string' &&
    withAndWithoutPort(url).some(candidate => sameText(given, twilioSignature(token, candidate, form)));
  if (good) return;
  throw new ParleyError(
    'FORBIDDEN',
    given === undefined
      ? 'The request is not signed: x-twilio-signature is missing.'
      : 'The signature does not fit the request; is server.publicOrigin the address that Twilio calls?',
    { field: 'x-twilio-signature' },
  );
}

/** Twilio signs a URL with its port in some cases and without in others. */
function withAndWithoutPort(url: string): string[] {
  const match = /^(\w+):\/\/([^/:]+|\[[^\]]+\])(:\d+)?(.*)$/.exec(url);
  if (match === null) return [url];
  const [, scheme = '', host = '', port, rest = ''] = match;
  const standard = scheme === 'wss' || scheme === 'https' ? ':443' : ':80';
  return [`${scheme}://${host}${port ?? standard}${rest}`, `${scheme}://${host}${rest}`];
}

function sameText(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
