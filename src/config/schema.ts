/**
 * All settings: one zod schema, grouped by stage. Units stand in the names; every key has a default, so that a
 * fresh machine runs with no configuration at all.
 */
import { z } from 'zod';
import { LANGUAGE_TAG } from '../call/language.js';
import { isTimeZone } from '../call/local-time.js';
import { crm, outbox } from './crm.js';
import { bot, tts } from './voice.js';

const port = z.int().min(0).max(65535);

const server = z.strictObject({
  host: z.string().default('127.0.0.1').describe('Address both ports are bound to.'),
  grpcPort: port.default(7070).describe('Port of the gRPC service; 0 takes a free one.'),
  httpPort: port.default(7071).describe('Port of HTTP and WebSocket; 0 takes a free one.'),
  publicOrigin: z.url().optional().describe('Origin as platforms see it, for signatures behind a proxy.'),
  tlsCertFile: z.string().optional().describe('Certificate of both ports, with those that issued it (PEM).'),
  tlsKeyFile: z.string().optional().describe('Its private key (PEM).'),
  insecure: z
    .boolean()
    .default(false)
    .describe('Allow other addresses than loopback without credentials or TLS.'),
  drainGraceMs: z
    .int()
    .min(0)
    .max(3_600_000)
    .default(30_000)
    .describe('Time live calls have to finish when the service is stopped.'),
});

const auth = z.strictObject({
  apiKeys: z
    .array(z.string().min(8))
    .default([])
    .meta({ secret: true })
    .describe('Keys that clients come in with; without any everyone on this machine may.'),
  twilioAuthToken: z
    .string()
    .min(8)
    .optional()
    .meta({ secret: true })
    .describe('Token that Twilio signs its requests with.'),
});

const twilio = z.strictObject({
  mode: z
    .enum(['fork', 'connect'])
    .default('fork')
    .describe('fork: listen to both tracks of a call that goes on; connect: the call talks to the machine.'),
  dial: z
    .string()
    .max(256)
    .optional()
    .describe(
      'Number or sip: address a forked call is connected to; without it the caller stays on the line.',
    ),
});

const limits = z.strictObject({
  maxCalls: z.int().min(1).max(100_000).default(500).describe('Live calls at a time.'),
  maxFrameBytes: z.int().min(160).max(16_777_216).default(262_144).describe('Bytes of one message.'),
  maxAheadMs: z
    .int()
    .min(100)
    .max(600_000)
    .default(10_000)
    .describe('Audio a call may send ahead of real time.'),
  maxSpeed: z
    .number()
    .min(1)
    .max(1000)
    .default(20)
    .describe(
      'Times real time that the start of a call may announce, for recordings; 1 allows live calls only.',
    ),
  maxIdleMs: z
    .int()
    .min(100)
    .max(3_600_000)
    .default(30_000)
    .describe('Time without any message before a call ends.'),
  maxCallMs: z.int().min(1000).max(86_400_000).default(14_400_000).describe('Length of a call.'),
  maxMetadataBytes: z.int().min(0).max(1_048_576).default(16_384).describe('Bytes of the data about a call.'),
  maxUnreadBytes: z
    .int()
    .min(1024)
    .max(268_435_456)
    .default(4_194_304)
    .describe('Bytes that may wait for a peer that does not read; partials are dropped from half of it.'),
  pingIntervalMs: z
    .int()
    .min(100)
    .max(600_000)
    .default(10_000)
    .describe('Time between pings; one without an answer ends the connection.'),
});

const stt = z.strictObject({
  pack: z
    .string()
    .default('en-8k')
    .describe(
      'Model pack for calls whose language has none named; one that ships gives way to that of the language.',
    ),
  packs: z
    .record(z.string(), z.string())
    .default({})
    .describe('Model pack by language, for example fr: fr-8k.'),
  graph: z
    .string()
    .min(1)
    .optional()
    .describe(
      "Decoding graph that calls are heard over, for example an operator's own; metadata graph of a call goes first. Packs without it use their usual one.",
    ),
  processes: z.int().min(0).max(256).default(0).describe('Decoder processes; 0 is one a core.'),
  refuseAt: z
    .number()
    .min(0.05)
    .max(100)
    .default(0.85)
    .describe('Share of real time that the decoders may need before new calls are refused; above 1: never.'),
  vocabularyFile: z
    .string()
    .optional()
    .describe(
      'Names to expect in every call beside the catalogue: one a line, a price list or an imported catalogue.',
    ),
  endSilenceMs: z.int().min(100).max(10_000).default(700).describe('Silence that ends an utterance.'),
  maxUtteranceMs: z
    .int()
    .min(1000)
    .max(600_000)
    .default(20_000)
    .describe('Length at which an utterance is cut.'),
});

const store = z.strictObject({
  dataDir: z.string().min(1).default('.parley').describe('Folder of the embedded store and of recordings.'),
  record: z.boolean().default(false).describe('Keep the audio of calls as WAV files.'),
  mongodbUrl: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//)
    .optional()
    .meta({ secret: true })
    .describe('Keep calls in this MongoDB database instead of the embedded store.'),
});

const summary = z.strictObject({
  enabled: z.boolean().default(true).describe('Find recaps and draft a summary of every call.'),
  schemaFile: z.string().optional().describe('crm-schema.yaml; the one that ships if none is named.'),
  modelUrl: z
    .url()
    .optional()
    .describe('OpenAI-compatible address that words summaries; its text is checked against the call.'),
  modelName: z.string().default('default').describe('Name of the model there.'),
  modelApiKey: z.string().min(1).optional().meta({ secret: true }).describe('Key that is sent there.'),
  modelTimeoutMs: z.int().min(100).max(120_000).default(8_000).describe('Time it has for a summary.'),
  unattended: z
    .enum(['leave', 'write'])
    .default('leave')
    .describe('What becomes of a draft that nobody approves in time: it is left, or written as it is.'),
  unattendedMs: z
    .int()
    .min(0)
    .max(604_800_000)
    .default(900_000)
    .describe('Time after the draft, or its last edit, in which somebody can approve it.'),
});

const understanding = z.strictObject({
  intents: z
    .record(z.string(), z.string())
    .default({})
    .describe('Trained model of reasons for calling by language, for example en: intents-en.model.'),
  catalogue: z.string().optional().describe('Product names: a price list (CSV) or an imported catalogue.'),
  catalogues: z
    .record(z.string().min(1), z.string())
    .default({})
    .describe('More of them by name, for steps of a dialogue that look for other names.'),
  patterns: z
    .array(z.string().min(1))
    .default([])
    .describe("Shapes of the operator's own numbers, for example 999999 or AA-9999 (docs/slots.md)."),
});

const dialogue = z.strictObject({
  flow: z.string().optional().describe('Call flow (YAML) that leads callers who are alone with the machine.'),
  holdMs: z
    .int()
    .min(500)
    .max(60_000)
    .default(5000)
    .describe('Longest silence inside a number, date, address or spelling that keeps the turn open.'),
  maxTurnMs: z.int().min(1000).max(600_000).default(30_000).describe('Longest turn, whatever is heard.'),
});

const routing = z.strictObject({
  plan: z.string().optional().describe('routing.yaml; without one no call is routed.'),
  transfer: z.boolean().default(true).describe('Tell the platform, where it can transfer calls.'),
  turnsUntilUnknown: z
    .int()
    .min(1)
    .max(20)
    .default(3)
    .describe('Without a flow: utterances without a reason after which the call is routed as unknown.'),
  lookupMs: z.int().min(0).max(10_000).default(300).describe('Longest wait for earlier calls.'),
  popWaitMs: z
    .int()
    .min(0)
    .max(10_000)
    .default(1000)
    .describe('Longest wait until the agent has been offered what is known, before the platform is told.'),
  lastWordsMs: z
    .int()
    .min(0)
    .max(120_000)
    .default(20_000)
    .describe('Longest wait for the last words of a flow.'),
  queueMaxAgeMs: z
    .int()
    .min(1000)
    .max(3_600_000)
    .default(60_000)
    .describe('A report of a queue older than this is not known any more.'),
});

const prosody = z.strictObject({
  enabled: z
    .boolean()
    .default(true)
    .describe('Measure how things are said; about a thousandth of a core a channel.'),
});

const records = z.strictObject({
  file: z.string().optional().describe('Records that `parley records import` wrote.'),
  url: z.url().optional().describe('Server that is asked for records instead of a file (docs/records.md).'),
  apiKey: z.string().min(1).optional().meta({ secret: true }).describe('Key that is sent to that server.'),
  timeoutMs: z
    .int()
    .min(10)
    .max(60_000)
    .default(800)
    .describe('Time for one look-up; the call goes on without it.'),
  callingCode: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .optional()
    .describe("Of calling numbers without one, for example 31; by default that of the call's language."),
});

const rules = z.strictObject({
  file: z.string().optional().describe('Rules asked of every live call (docs/query.md).'),
});

const pop = z.strictObject({
  processes: z
    .string()
    .optional()
    .describe('processes.yaml: what agents do, step by step (docs/screen-pop.md).'),
  lookupWaitMs: z
    .int()
    .min(0)
    .max(10_000)
    .default(300)
    .describe('Longest wait for look-ups that are on their way when the call has been routed.'),
  ackWaitMs: z
    .int()
    .min(0)
    .max(10_000)
    .default(150)
    .describe('Longest wait for desks to say that they have the pop; then the call goes on.'),
  maxDesks: z.int().min(0).max(100_000).default(2000).describe('Connections to /v1/desk at a time.'),
  webhookUrls: z.array(z.url()).max(20).default([]).describe('Receivers of pops as signed webhooks.'),
  webhookSecrets: z
    .array(z.string())
    .max(5)
    .default([])
    .meta({ secret: true })
    .describe('whsec_...; newest first, several while receivers go over to a new one.'),
});

const webhooks = z.strictObject({
  source: z
    .string()
    .min(1)
    .max(256)
    .default('/parley')
    .describe('URI reference of this installation, `source` of the CloudEvents it sends.'),
  timeoutMs: z
    .int()
    .min(100)
    .max(120_000)
    .default(10_000)
    .describe('Time for one try, from resolving to the end of the answer.'),
  maxAnswerBytes: z
    .int()
    .min(0)
    .max(16_777_216)
    .default(1_048_576)
    .describe('Bytes of an answer that are read.'),
});

const signals = z.strictObject({
  enabled: z.boolean().default(true).describe('Find signals and sentiment in every turn.'),
  emotion: z
    .enum(['off', 'caller'])
    .default('off')
    .describe("caller: take callers' voices for calm or agitated. Agents' voices never are (EU AI Act)."),
  complianceFile: z
    .string()
    .optional()
    .describe('compliance.yaml: phrases that must, or must not, be said (docs/signals.md).'),
  taxonomyFile: z
    .string()
    .optional()
    .describe(
      'irritants.yaml: what annoys callers; the causes that ship if none is named (docs/irritants.md).',
    ),
  deadAirMs: z
    .int()
    .min(1000)
    .max(600_000)
    .default(8_000)
    .describe('Silence of both sides that is dead air.'),
});

const log = z.strictObject({
  level: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least severe lines that are written.'),
});

/** The schema of `parley.yaml`. */
export const configSchema = z.strictObject({
  language: z
    .string()
    .regex(LANGUAGE_TAG, 'expected a language tag like en or nl-BE')
    .default('en')
    .describe('Language of calls that name none.'),
  timeZone: z
    .string()
    .refine(isTimeZone, 'expected a time zone like Europe/Brussels')
    .optional()
    .describe("Where callers are, for the day that 'today' is; that of this machine if none is named."),
  modelsDir: z.string().min(1).default('.parley/models').describe('Folder of pulled model packs.'),
  server: server.prefault({}),
  auth: auth.prefault({}),
  twilio: twilio.prefault({}),
  limits: limits.prefault({}),
  stt: stt.prefault({}),
  understanding: understanding.prefault({}),
  dialogue: dialogue.prefault({}),
  routing: routing.prefault({}),
  prosody: prosody.prefault({}),
  summary: summary.prefault({}),
  crm: crm.prefault({}),
  outbox: outbox.prefault({}),
  signals: signals.prefault({}),
  tts: tts.prefault({}),
  bot: bot.prefault({}),
  store: store.prefault({}),
  records: records.prefault({}),
  rules: rules.prefault({}),
  pop: pop.prefault({}),
  webhooks: webhooks.prefault({}),
  log: log.prefault({}),
});

/** Settings, resolved and checked. */
export type Config = z.infer<typeof configSchema>;
