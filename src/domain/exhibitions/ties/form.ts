import { z } from 'zod';

const id = z.string().min(1).max(40);
const slug = z.string().regex(/^[a-z0-9-]{1,120}$/);
const note = z.string().min(5).max(500);

/** Each kind names its own two: who, and of what. */
export const recordTieForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mentor'), person: id, kelurahan: slug, note }),
  z.strictObject({ kind: z.literal('trained'), person: id, workshop: slug, note }),
  z.strictObject({ kind: z.literal('protege'), office: slug, workshop: slug, note }),
  z.strictObject({ kind: z.literal('no-relation'), person: id, workshop: slug, note }),
]);
export const endTieForm = z.strictObject({ id });

export type RecordTieForm = z.output<typeof recordTieForm>;
export type EndTieForm = z.output<typeof endTieForm>;
