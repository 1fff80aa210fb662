/** Credentials that vendors take: fixed ones, and OAuth 2.0 access tokens that are fetched and renewed. */
import { SignJWT, importPKCS8 } from 'jose';
import { ParleyError } from '../../call/errors.js';
import { send } from '../webhook/request.js';
import type { RequestLimits } from '../webhook/request.js';
import { at, failureOf, textAt } from './client.js';
import type { Credentials } from './client.js';

/** Credentials that never change. */
export function fixedCredentials(header: string): Credentials {
  return { header: () => Promise.resolve(header), renew: () => false };
}

/** The parameters of a token request; made anew for each, because an assertion expires. */
export type Grant = () => Promise<Readonly<Record<string, string>>>;

/** RFC 6749, section 4.4. */
export function clientCredentials(clientId: string, clientSecret: string): Grant {
  return () =>
    Promise.resolve({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    });
}

/** RFC 6749, section 6. */
export function refreshToken(clientId: string, clientSecret: string, token: string): Grant {
  return () =>
    Promise.resolve({
      grant_type: 'refresh_token',
      client_id: clientId,
      client_secret: clientSecret,
      refresh_token: token,
    });
}

const ASSERTION_LIFE_S = 180;

/**
 * RFC 7523: an assertion signed with RS256.
 *
 * @param privateKey PKCS #8 in PEM
 */
export function jwtBearer(
  claims: { readonly issuer: string; readonly subject: string; readonly audience: string },
  privateKey: string,
): Grant {
  return async () => {
    const key = await importPKCS8(privateKey, 'RS256').catch((cause: unknown) => {
      throw new ParleyError('CONFIG_INVALID', 'The private key is no PKCS #8 key for RS256 in PEM.', {
        cause,
      });
    });
    const nowS = Math.floor(Date.now() / 1000);
    const assertion = await new SignJWT({})
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(claims.issuer)
      .setSubject(claims.subject)
      .setAudience(claims.audience)
      .setExpirationTime(nowS + ASSERTION_LIFE_S)
      .sign(key);
    return { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion };
  };
}

/** An access token as the server gave it. */
interface Token {
  readonly value: string;
  /** The whole answer; some vendors say there which server to speak to. */
  readonly answer: unknown;
  readonly expiresAtMs: number;
}

/** A token is not used within this time of its end. */
const MARGIN_MS = 30_000;

/** Access tokens from an OAuth token endpoint: fetched once for all who wait, kept, fetched again when they expire. */
export class TokenCredentials implements Credentials {
  #token: Promise<Token> | undefined;

  constructor(
    private readonly url: string,
    private readonly grant: Grant,
    private readonly limits: RequestLimits,
  ) {}

  async header(signal: AbortSignal): Promise<string> {
    return `Bearer ${(await this.token(signal)).value}`;
  }

  renew(): boolean {
    this.#token = undefined;
    return true;
  }

  /**
   * The token in force.
   *
   * @throws ParleyError DELIVERY_UNAUTHENTICATED if the server refuses the client, or as `send` does
   */
  async token(signal: AbortSignal): Promise<Token> {
    const known = await this.#token?.catch(() => undefined);
    if (known !== undefined && Date.now() < known.expiresAtMs - MARGIN_MS) return known;
    const fetched = this.#fetch(signal);
    this.#token = fetched;
    try {
      return await fetched;
    } catch (thrown) {
      if (this.#token === fetched) this.#token = undefined;
      throw thrown;
    }
  }

  async #fetch(signal: AbortSignal): Promise<Token> {
    const body = new URLSearchParams(await this.grant()).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
    const answer = await send({ method: 'POST', url: this.url, headers, body }, this.limits, signal);
    // 400 is how a token endpoint refuses a client or a grant (RFC 6749, section 5.2).
    if (answer.status === 400 || answer.status === 401) {
      throw new ParleyError(
        'DELIVERY_UNAUTHENTICATED',
        'The token endpoint refuses the client or its grant.',
      );
    }
    if (answer.status !== 200) throw failureOf(answer);
    const json = parsed(answer.body);
    const lifeS = at(json, 'expires_in');
    const expiresAtMs = typeof lifeS === 'number' ? Date.now() + lifeS * 1000 : Infinity;
    return { value: textAt(json, 'access_token'), answer: json, expiresAtMs };
  }
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch (cause) {
    throw new ParleyError('DELIVERY_INVALID', "The token endpoint's answer is not JSON.", { cause });
  }
}
