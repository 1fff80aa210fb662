/** Events of the operator's records: who the caller is found to be, and which document is meant. */
import { z } from 'zod';
import { base, evidence } from './base.js';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const text = z.string().min(1).max(500);

/** What the records say of a customer. Missing: the records do not tell. */
export const customerRecord = z.object({
  id: text.describe("The operator's own key: the customer number."),
  name: text.optional(),
  phones: z.array(z.string().max(40)).max(20).optional(),
  postcode: z.string().max(20).optional(),
  dateOfBirth: day.optional(),
  language: z.string().max(35).optional(),
  email: z.string().max(320).optional(),
  value: z.union([text, z.number()]).optional().describe('Tier or score.'),
  arrears: z.number().optional().describe('Amount overdue, in the currency of the records.'),
});
/** What the records say of a customer. */
export type CustomerRecord = z.infer<typeof customerRecord>;

/** What a document can be. */
export const documentKind = z.enum(['invoice', 'order', 'case']);
/** What a document can be. */
export type DocumentKind = z.infer<typeof documentKind>;

/** An invoice, an order or a case. */
export const documentRecord = z.object({
  kind: documentKind,
  reference: text,
  customerId: text,
  date: day,
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional()
    .describe('The month it is for, where that is not the month of its date.'),
  status: text,
  open: z.boolean(),
  amount: z
    .string()
    .regex(/^-?\d+\.\d{2} [A-Z]{3}$/)
    .optional()
    .describe('For example `12.50 EUR`.'),
  due: day.optional(),
  title: text.optional(),
});
/** An invoice, an order or a case. */
export type DocumentRecord = z.infer<typeof documentRecord>;

/** What came of asking the records. Unavailable: they were down, slow, or answered nonsense. */
const outcome = z.enum(['found', 'several', 'none', 'unavailable']);

/** Documents still open, newest first, and how many there are in all. */
export const openDocuments = z.object({
  items: z.array(documentRecord).max(20),
  total: z.int().min(0),
});

export const recordsEvents = [
  z.object({
    ...base,
    kind: z.literal('customer.identified'),
    by: z.enum(['number', 'identity', 'reference']).describe('What the records were asked with.'),
    outcome,
    code: z.string().optional().describe('Error code, if the records were unavailable.'),
    customer: customerRecord.nullable(),
    candidates: z.int().min(0).describe('How many customers fit.'),
    open: openDocuments.nullable(),
    evidence: z.array(evidence).describe('The words it rests on; none for the calling number.'),
  }),
  z.object({
    ...base,
    kind: z.literal('document.identified'),
    outcome,
    code: z.string().optional().describe('Error code, if the records were unavailable.'),
    asked: z.object({
      kind: documentKind.nullable(),
      month: z.string().optional(),
      reference: z.string().optional(),
    }),
    document: documentRecord.nullable(),
    candidates: z.array(documentRecord).max(5).describe('Those that fit, newest first.'),
    question: z.string().nullable().describe("What to ask when several fit, in the call's language."),
    evidence: z.array(evidence),
  }),
] as const;
