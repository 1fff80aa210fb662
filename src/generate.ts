/** Writes the files that are made from others; CI runs it and fails if they differ from what is committed. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { callEventJsonSchema } from './call/events.js';
import { GRAMMAR } from './insight/query/grammar.js';
import { railroadSvg } from './insight/query/railroad.js';
import { VCON_SCHEMA } from './surfaces/vcon/schema.js';

const schemas = new URL('../docs/schemas/', import.meta.url);
mkdirSync(schemas, { recursive: true });
writeFileSync(
  new URL('call-event.schema.json', schemas),
  `${JSON.stringify(callEventJsonSchema(), null, 2)}\n`,
);
writeFileSync(new URL('vcon.schema.json', schemas), `${JSON.stringify(VCON_SCHEMA, null, 2)}\n`);

writeFileSync(new URL('../docs/query-grammar.svg', import.meta.url), railroadSvg(GRAMMAR));

// The types of the gRPC messages, as the loader will hand them over at run time (`src/call/rpc/rpc.ts` loads with the
// same options).
const root = fileURLToPath(new URL('../', import.meta.url));
const generator = join(
  dirname(createRequire(import.meta.url).resolve('@grpc/proto-loader')),
  '../bin/proto-loader-gen-types.js',
);
const types = 'src/call/rpc/types';
rmSync(join(root, types), { recursive: true, force: true });
execFileSync(
  process.execPath,
  [
    generator,
    '--longs=Number',
    '--enums=String',
    '--defaults',
    '--oneofs',
    '--grpcLib=@grpc/grpc-js',
    '--importFileExtension=.generated.js',
    '--targetFileExtension=.generated.ts',
    `--outDir=${types}`,
    'proto/parley/v1/calls.proto',
  ],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);
