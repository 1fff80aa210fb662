/**
 * Whom a replay takes for the service: whoever shows the certificate that the service is configured with, whatever name it is
 * for and whoever issued it, and else whom this machine trusts.
 */
import { X509Certificate } from 'node:crypto';
import { checkServerIdentity, createSecureContext, rootCertificates } from 'node:tls';
import type { PeerCertificate, SecureContext } from 'node:tls';

/** What connections are opened with. */
export interface Trust {
  readonly secureContext: SecureContext;
  readonly checkServerIdentity: (host: string, shown: PeerCertificate) => Error | undefined;
}

/** @param certificates the service's own first, then those that issued it (PEM) */
export function trustIn(certificates: string): Trust {
  const own = new X509Certificate(certificates).raw;
  return {
    secureContext: createSecureContext({
      ca: [...rootCertificates, certificates],
      allowPartialTrustChain: true,
    }),
    checkServerIdentity: (host, shown) =>
      own.equals(shown.raw) ? undefined : checkServerIdentity(host, shown),
  };
}
