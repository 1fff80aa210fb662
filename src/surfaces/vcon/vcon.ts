/** A vCon (draft-ietf-vcon-vcon-core, syntax 0.4.0): its types, and checking one. Names of fields are the draft's. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createHash } from 'node:crypto';
import { ParleyError } from '../../call/errors.js';
import { VCON_SCHEMA } from './schema.js';

/** Content, inline or external. */
export interface VconContent {
  readonly mediatype?: string;
  readonly filename?: string;
  readonly body?: unknown;
  readonly encoding?: 'base64url' | 'json' | 'none';
  readonly url?: string;
  readonly content_hash?: string | readonly string[];
}

/** Somebody who took part. `role` is of the contact centre extension (`CC`). */
export interface VconParty {
  readonly tel?: string;
  readonly name?: string;
  readonly validation?: string;
  readonly type?: string;
  readonly dept?: string;
  readonly role?: string;
}

/** A segment of the conversation. */
export interface VconDialog extends VconContent {
  readonly type: 'recording' | 'text' | 'transfer' | 'incomplete' | 'recording-set';
  readonly start?: string;
  /** Seconds. */
  readonly duration?: number;
  readonly parties?: number | readonly (number | readonly number[] | null)[];
  readonly originator?: number;
  readonly disposition?: string;
  readonly party_history?: readonly {
    readonly party: number;
    readonly time: string;
    readonly event: string;
    readonly button?: string;
  }[];
  readonly transferee?: number;
  readonly transferor?: number;
  readonly transfer_target?: number | readonly number[];
  readonly original?: number | readonly number[];
  readonly application?: string;
  readonly message_id?: string;
}

/** What was concluded of the conversation. */
export interface VconAnalysis extends VconContent {
  readonly type: string;
  readonly dialog?: number | readonly number[];
  readonly vendor: string;
  readonly product?: string;
  readonly schema?: string;
}

/** A document that belongs to it. */
export interface VconAttachment extends VconContent {
  readonly purpose?: string;
  readonly start: string;
  readonly party: number;
  readonly dialog: number;
}

/** A vCon, unsigned. */
export interface Vcon {
  readonly vcon?: '0.4.0';
  readonly uuid: string;
  readonly extensions?: readonly string[];
  readonly critical?: readonly string[];
  readonly created_at: string;
  readonly updated_at?: string;
  readonly subject?: string;
  readonly parties?: readonly VconParty[];
  readonly dialog?: readonly VconDialog[];
  readonly analysis?: readonly VconAnalysis[];
  readonly attachments?: readonly VconAttachment[];
}

/** Extensions that are understood here. */
const KNOWN_EXTENSIONS = new Set(['CC']);

const matches = new Ajv2020({ strict: false, allErrors: false }).compile<Vcon>(VCON_SCHEMA);

/**
 * Checks a vCon against the schema, and what a schema cannot say: that indexes point at something, that no extension is
 * critical that is not understood.
 *
 * @throws ParleyError FILE_INVALID with the field; never with its value
 */
export function checkVcon(value: unknown): Vcon {
  if (!matches(value)) {
    const [error] = matches.errors ?? [];
    const field = (error?.instancePath ?? '').slice(1).replaceAll('/', '.');
    const what =
      error?.keyword === 'required' ? `lacks ${String(error.params['missingProperty'])}` : error?.message;
    throw invalid(field, `${field || 'the vCon'} ${what ?? 'is wrong'}`);
  }
  const foreign = value.critical?.find(name => !KNOWN_EXTENSIONS.has(name));
  if (foreign !== undefined)
    throw invalid('critical', 'the vCon needs an extension that is not understood here');
  checkIndexes(value);
  return value;
}

/** `sha512-` and base64url of the SHA-512 digest. */
export function contentHash(bytes: Uint8Array): string {
  return `sha512-${createHash('sha512').update(bytes).digest('base64url')}`;
}

function checkIndexes({ parties = [], dialog = [], analysis = [], attachments = [] }: Vcon): void {
  dialog.forEach((d, i) => {
    const own = [d.parties, d.originator, d.transferee, d.transferor, d.transfer_target];
    within(`dialog.${i}.parties`, own, parties.length);
    within(
      `dialog.${i}.party_history`,
      d.party_history?.map(entry => entry.party),
      parties.length,
    );
    within(`dialog.${i}.original`, d.original, dialog.length);
  });
  analysis.forEach((a, i) => within(`analysis.${i}.dialog`, a.dialog, dialog.length));
  attachments.forEach((a, i) => {
    within(`attachments.${i}.party`, a.party, parties.length);
    within(`attachments.${i}.dialog`, a.dialog, dialog.length);
  });
}

function within(field: string, value: unknown, length: number): void {
  if (Array.isArray(value)) for (const one of value) within(field, one, length);
  else if (typeof value === 'number' && value >= length) throw invalid(field, `${field} points at nothing`);
}

function invalid(field: string, message: string): ParleyError {
  return new ParleyError('FILE_INVALID', `This is no vCon 0.4.0: ${message}.`, { field });
}
