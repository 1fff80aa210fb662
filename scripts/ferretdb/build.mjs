// Builds the server that the tests of the MongoDB store talk to, once. Where it cannot be had, they say that they were
// skipped, and this says why.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const program = fileURLToPath(new URL('build/parley-ferretdb', import.meta.url));

/** Why it could not be built; nothing if it was. */
function problem() {
  const { error, status, stderr } = spawnSync('go', ['build', '-o', program, '.'], {
    cwd: folder,
    timeout: 200_000,
    encoding: 'utf8',
  });
  if (error?.code === 'ENOENT') return 'Go is not on this machine';
  if (error?.code === 'ETIMEDOUT') return 'its modules did not come in time';
  return status === 0 ? undefined : (stderr.trim().split('\n').at(-1) ?? `go ended with ${status}`);
}

if (!existsSync(program)) {
  const why = problem();
  console.log(why === undefined ? 'built the document database' : `no document database: ${why}`);
}
