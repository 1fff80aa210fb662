/** Events of routing: where a call goes, and everything the decision was made from. */
import { z } from 'zod';
import { base, unit } from './base.js';

const instant = z.iso.datetime({
  offset: true,
  error: 'must be a moment with its offset, like 2026-03-02T10:15:00+01:00',
});
const name = z.string().min(1).max(200);

/** An earlier call of the same customer. */
const earlierCall = z.strictObject({
  reason: name,
  at: instant,
  destination: name.optional().describe('Where that call was routed.'),
});

/** What the platform says of a queue at this moment. */
export const queueState = z.strictObject({
  waiting: z.int().min(0).optional().describe('Calls waiting.'),
  waitS: z.number().min(0).optional().describe('Expected wait in seconds.'),
  agentsFree: z.int().min(0).optional(),
});

/** What the records say of the customer. Missing: not looked up, or not found. */
const customerState = z.strictObject({
  known: z.boolean().optional().describe('False if the caller could not be found in the records.'),
  arrears: z.number().optional().describe('Amount overdue, in the currency of the records.'),
  openCase: z.union([z.boolean(), z.string()]).optional().describe('Whether a case is open, or its number.'),
  value: z
    .union([z.string().min(1), z.number()])
    .optional()
    .describe('Tier or score.'),
});

/** Everything that a route is decided from. What is missing is not known. */
export const routeFacts = z.strictObject({
  at: instant.describe('When the call is to be routed.'),
  language: z.string().min(1).max(35).describe('BCP-47 tag.'),
  intent: name.nullable().optional().describe('Reason for calling; null: "I do not know".'),
  confidence: unit.optional(),
  slots: z.record(name, z.union([z.string(), z.number()])).optional(),
  customer: customerState.optional(),
  earlier: z.array(earlierCall).max(1000).optional(),
  queues: z.record(name, queueState).optional().describe('By destination.'),
});
/** What the platform says of a queue. */
export type QueueState = z.infer<typeof queueState>;
/** An earlier call of the same customer. */
export type EarlierCall = z.infer<typeof earlierCall>;
/** Everything that a route is decided from. */
export type RouteFacts = z.infer<typeof routeFacts>;

export const routingEvents = [
  z.object({
    ...base,
    kind: z.literal('route.requested'),
    step: z.string().describe('The step of the call flow that asks where the call goes.'),
    intent: name.nullable().optional(),
    confidence: unit.optional(),
    slots: z
      .record(name, z.union([z.string(), z.number()]))
      .describe('What was collected, by its name in the flow.'),
  }),
  z.object({
    ...base,
    kind: z.literal('route.decided'),
    destination: z.string(),
    priority: z.int(),
    process: z.string().nullable(),
    message: z.string().nullable(),
    rule: z.string().describe('The rule that matched; `default` if none did.'),
    why: z.array(z.string()),
    facts: routeFacts.describe('What the decision was made from, so that another plan can be tried on it.'),
  }),
  z.object({
    ...base,
    kind: z.literal('transfer.told'),
    destination: z.string(),
    pop: z
      .enum(['offered', 'late', 'none'])
      .describe(
        'Whether the agent had been offered what is known; late: the limit passed; none: nobody offers.',
      ),
    waitedMs: z.int().min(0).describe('From the decision to telling the platform, by the clock.'),
  }),
] as const;
