/** Who can reach the service: loopback without credentials and TLS, anyone only with both, or when told so. */
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { ParleyError } from '../call/errors.js';
import type { Config } from './schema.js';

/** A certificate with its key, in PEM. */
export interface TlsFiles {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/**
 * Refuses an address that others can reach while the service is open to anyone.
 *
 * @throws ParleyError CONFIG_INVALID, saying what is missing
 */
export function checkExposure({ server, auth }: Config): void {
  if (isLoopback(server.host) || server.insecure) return;
  const missing = [
    ...(auth.apiKeys.length === 0 ? ['credentials (auth.apiKeys)'] : []),
    ...(server.tlsCertFile === undefined ? ['TLS (server.tlsCertFile and server.tlsKeyFile)'] : []),
  ];
  if (missing.length === 0) return;
  throw new ParleyError(
    'CONFIG_INVALID',
    `server.host ${server.host} can be reached from outside, and ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not set. ` +
      'Set what is missing, bind to 127.0.0.1, or pass --insecure if something in front of the service takes care of it.',
    { field: 'server.host' },
  );
}

/**
 * Reads certificate and key, if configured.
 *
 * @throws ParleyError CONFIG_INVALID, FILE_NOT_FOUND or FILE_INVALID
 */
export function readTls({ server }: Pick<Config, 'server'>): TlsFiles | undefined {
  const { tlsCertFile, tlsKeyFile } = server;
  if (tlsCertFile === undefined && tlsKeyFile === undefined) return undefined;
  if (tlsCertFile === undefined || tlsKeyFile === undefined) {
    const field = tlsCertFile === undefined ? 'server.tlsCertFile' : 'server.tlsKeyFile';
    throw new ParleyError('CONFIG_INVALID', `${field} is missing: a certificate needs its key.`, { field });
  }
  const files = {
    cert: readPem(tlsCertFile, 'server.tlsCertFile'),
    key: readPem(tlsKeyFile, 'server.tlsKeyFile'),
  };
  try {
    createSecureContext(files);
  } catch (cause) {
    throw new ParleyError('FILE_INVALID', 'The TLS certificate and key cannot be used together.', {
      field: 'server.tlsCertFile',
      cause,
    });
  }
  return files;
}

/** True for addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function readPem(file: string, field: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new ParleyError('FILE_NOT_FOUND', `${field}: ${file} cannot be read.`, { field, cause });
  }
}
