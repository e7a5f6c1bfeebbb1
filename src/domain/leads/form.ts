import { z } from 'zod';
import { currencies } from './money.ts';
import { dayOrNone, rowId, whole } from '#src/domain/workshops/entries.ts';
import { leadStates } from '#db/schema/index.ts';

export const most = { listings: 20, lines: 12, name: 120, note: 2_000 } as const;
/** Incoterms 2020 a small workshop meets; empty: agreed later. */
export const incoterms = ['EXW', 'FCA', 'FOB', 'CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'] as const;

const place = { exhibition: z.string().min(1).max(80), workshop: rowId };
/** Made on the phone. */
const leadId = z.uuid();

const said = {
  name: z.string().min(1).max(most.name),
  company: z.string().max(most.name).default(''),
  /** ISO 3166-1 alpha-2, or nothing. */
  country: z.union([z.literal(''), z.string().regex(/^[A-Z]{2}$/)]).default(''),
  email: z.union([z.literal(''), z.email().max(200)]).default(''),
  phone: z.string().max(40).default(''),
  listings: z.array(rowId).max(most.listings).default([]),
  note: z.string().max(most.note).default(''),
  /** Of a file sent before, or nothing. */
  photo: z.string().max(64).default(''),
  followUpOn: dayOrNone,
};

/** Milliseconds by the phone's clock, as wrong as it may be; nothing: now. */
const notedAt = z
  .string()
  .regex(/^-?\d{0,16}$/)
  .default('')
  .transform((text) => (text === '' ? null : Number(text)));

export const noteForm = z.strictObject({ ...place, id: leadId, notedAt, ...said });
export type NoteForm = z.output<typeof noteForm>;

export const changeForm = z.strictObject({
  ...place,
  id: leadId,
  version: z.coerce.number().int().min(1),
  state: z.enum(leadStates),
  ...said,
});
export type ChangeForm = z.output<typeof changeForm>;

const line = z.strictObject({
  listing: z.union([z.literal(''), rowId]).default(''),
  title: z.string().max(160).default(''),
  quantity: z.union([z.literal('').transform(() => null), whole(1, 1_000_000)]).default(null),
  /** As typed; read by the quote's currency. */
  price: z.string().max(30).default(''),
});

export const saveQuoteForm = z.strictObject({
  ...place,
  id: leadId,
  version: z.coerce.number().int().min(0),
  lines: z.array(line).min(1).max(most.lines),
  currency: z.enum(currencies),
  incoterm: z.union([z.literal(''), z.enum(incoterms)]).default(''),
  leadTimeDays: whole(0, 1_000),
  note: z.string().max(most.note).default(''),
  validUntil: dayOrNone,
});
export type SaveQuoteForm = z.output<typeof saveQuoteForm>;

export const sendQuoteForm = z.strictObject({ ...place, id: leadId, version: z.coerce.number().int().min(1) });
export type SendQuoteForm = z.output<typeof sendQuoteForm>;

export const answerForm = z.strictObject({
  id: z.string().min(1).max(64),
  version: z.coerce.number().int().min(1),
  answer: z.enum(['approved', 'declined']),
  word: z.string().max(1_000).default(''),
});
export type AnswerForm = z.output<typeof answerForm>;
