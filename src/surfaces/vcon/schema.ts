/**
 * The JSON schema of a vCon as Parley writes and reads it: IETF draft-ietf-vcon-vcon-core (syntax 0.4.0), unsigned form.
 *
 * Stricter than "anything goes" where the draft says MUST: inline content has its encoding and media type, external
 * content is https with its hash, each type of dialog has what it needs. Parameters of extensions are let through.
 * Published as `docs/schemas/vcon.schema.json`.
 */
const index = { type: 'integer', minimum: 0 } as const;
const indexes = { anyOf: [index, { type: 'array', items: index }] } as const;
const date = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})$',
} as const;
const uuid = {
  type: 'string',
  pattern: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$',
} as const;
const https = { type: 'string', pattern: '^https://[^\\s]+$' } as const;
const hash = { type: 'string', pattern: '^[a-z0-9]+-[A-Za-z0-9_-]+$' } as const;
const hashes = { anyOf: [hash, { type: 'array', minItems: 1, items: hash }] } as const;

/** Content: inline with its encoding, external with its hash, or none; never both. */
const content = {
  properties: {
    mediatype: { type: 'string' },
    filename: { type: 'string' },
    body: {},
    encoding: { enum: ['base64url', 'json', 'none'] },
    url: https,
    content_hash: hashes,
  },
  not: { required: ['body', 'url'] },
  dependentRequired: { body: ['encoding', 'mediatype'], encoding: ['body'], url: ['content_hash'] },
  if: { properties: { encoding: { enum: ['base64url', 'none'] } }, required: ['encoding'] },
  // oxlint-disable-next-line unicorn/no-thenable
  then: { properties: { body: { type: 'string' } } },
} as const;

const noContent = {
  not: { anyOf: ['body', 'url', 'mediatype', 'filename'].map(key => ({ required: [key] })) },
} as const;

function whenType(type: string, then: object): object {
  // oxlint-disable-next-line unicorn/no-thenable
  return { if: { properties: { type: { const: type } } }, then };
}

const party = {
  type: 'object',
  properties: {
    ...Object.fromEntries(
      [
        'tel',
        'sip',
        'stir',
        'mailto',
        'name',
        'did',
        'validation',
        'gmlpos',
        'uuid',
        'type',
        'org',
        'dept',
        'role',
      ].map(key => [key, { type: 'string' }]),
    ),
    civicaddress: { type: 'object', additionalProperties: { type: 'string' } },
  },
} as const;

const historyEntry = {
  type: 'object',
  required: ['party', 'time', 'event'],
  properties: {
    party: index,
    time: date,
    event: { enum: ['join', 'drop', 'hold', 'unhold', 'mute', 'unmute', 'keydown', 'keyup'] },
    button: { type: 'string' },
  },
  if: { properties: { event: { enum: ['keydown', 'keyup'] } } },
  // oxlint-disable-next-line unicorn/no-thenable
  then: { required: ['button'] },
} as const;

const dialog = {
  type: 'object',
  required: ['type'],
  properties: {
    type: { enum: ['recording', 'text', 'transfer', 'incomplete', 'recording-set'] },
    start: date,
    duration: { type: 'number', minimum: 0 },
    parties: {
      anyOf: [
        index,
        { type: 'array', items: { anyOf: [index, { type: 'array', items: index }, { type: 'null' }] } },
      ],
    },
    originator: index,
    recordings: { type: 'array', items: index },
    recording_set: index,
    disposition: {
      enum: ['no-answer', 'congestion', 'failed', 'busy', 'hung-up', 'voicemail-no-message'],
    },
    party_history: { type: 'array', items: historyEntry },
    transferee: index,
    transferor: index,
    transfer_target: indexes,
    original: indexes,
    consultation: indexes,
    target_dialog: indexes,
    application: { type: 'string' },
    message_id: { type: 'string' },
  },
  allOf: [
    content,
    whenType('recording', { required: ['start'] }),
    whenType('text', { required: ['start'] }),
    whenType('incomplete', { required: ['start', 'disposition'], ...noContent }),
    whenType('transfer', noContent),
    whenType('recording-set', { required: ['start', 'recordings'], ...noContent }),
  ],
} as const;

const analysis = {
  type: 'object',
  required: ['type', 'vendor'],
  properties: {
    type: { type: 'string' },
    dialog: indexes,
    attachment: indexes,
    vendor: { type: 'string' },
    product: { type: 'string' },
    schema: { type: 'string' },
  },
  allOf: [content],
} as const;

const attachment = {
  type: 'object',
  required: ['start', 'party', 'dialog'],
  properties: { purpose: { type: 'string' }, start: date, party: index, dialog: index },
  allOf: [content],
} as const;

const prior = {
  type: 'object',
  properties: { uuid, type: { type: 'string' }, url: https, content_hash: hashes },
  dependentRequired: { url: ['content_hash'] },
} as const;

/** The schema, JSON Schema 2020-12. */
export const VCON_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'vCon 0.4.0, unsigned form',
  type: 'object',
  required: ['uuid', 'created_at'],
  properties: {
    vcon: { const: '0.4.0' },
    uuid,
    extensions: { type: 'array', items: { type: 'string' } },
    critical: { type: 'array', items: { type: 'string' } },
    created_at: date,
    updated_at: date,
    subject: { type: 'string' },
    redacted: prior,
    amended: prior,
    parties: { type: 'array', items: party },
    dialog: { type: 'array', items: dialog },
    analysis: { type: 'array', items: analysis },
    attachments: { type: 'array', items: attachment },
  },
  not: { required: ['redacted', 'amended'] },
} as const;
