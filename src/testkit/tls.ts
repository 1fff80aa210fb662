/** A certificate for tests, signed by itself, for localhost and 127.0.0.1. Its key protects nothing. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The certificate, in PEM. */
export const TEST_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUXVvConnP+SiFYDLsiPEwsHJSwsEwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMTIxNTAxMVoYDzIxMjYxMDI4
MjE1MDExWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARHpjSvtbJZz12GhR2RG5wqOYpy/2GBlOV+9agGllXNRPmZdj3TVLSx
kZlswqZ22hye/sPTdlH/D8qUStnYz/M4o28wbTAdBgNVHQ4EFgQUhaNG9P11/XoH
IM4U9UX8nUsuEYMwHwYDVR0jBBgwFoAUhaNG9P11/XoHIM4U9UX8nUsuEYMwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIhAOrVOlleu4BYe+0mlFFy6K6DjyUQduPChNt+hVCtRYOLAiA7
CYHinA05ZAWTmaJX/XNUH2qFNLAcpvdFhZbmt21YaA==
-----END CERTIFICATE-----
`;

const TEST_KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgPcK9V+Npk2uFGqwP
U7iKa+x2hkh1rfXvEzwfleVLZMGhRANCAARHpjSvtbJZz12GhR2RG5wqOYpy/2GB
lOV+9agGllXNRPmZdj3TVLSxkZlswqZ22hye/sPTdlH/D8qUStnYz/M4
-----END PRIVATE KEY-----
`;

/** Writes both files and returns their folder and paths. */
export function writeTestCertificate(): { dir: string; certFile: string; keyFile: string } {
  const dir = mkdtempSync(join(tmpdir(), 'parley-tls-'));
  const [certFile, keyFile] = [join(dir, 'cert.pem'), join(dir, 'key.pem')];
  writeFileSync(certFile, TEST_CERTIFICATE);
  writeFileSync(keyFile, TEST_KEY);
  return { dir, certFile, keyFile };
}
