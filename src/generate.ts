/** Writes the files that are made from others; CI runs it and fails if they differ from what is committed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { callEventJsonSchema } from './call/events.js';

const schemas = new URL('../docs/schemas/', import.meta.url);
mkdirSync(schemas, { recursive: true });
writeFileSync(
  new URL('call-event.schema.json', schemas),
  `${JSON.stringify(callEventJsonSchema(), null, 2)}\n`,
);
