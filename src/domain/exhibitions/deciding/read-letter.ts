import { and, eq, inArray, ne } from 'drizzle-orm';
import { application, exhibition, letter, type LetterKind } from '#db/schema/index.ts';
import { requireUser } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { requireAct } from '../load.ts';
import { unpackFacts, type LetterFacts } from './letter-facts.ts';

/** A letter as it is read and printed. */
export interface ReadLetter {
  id: string;
  kind: LetterKind;
  number: string;
  code: string;
  state: 'draft' | 'queued' | 'sent';
  facts: LetterFacts;
}

const published = ['queued', 'sent'] as const;

/** A letter to a workshop one belongs to. Throws `not-found`, also for a draft and for somebody else's. */
export async function readOwnLetter(context: Acting, slug: string, id: string): Promise<ReadLetter> {
  const { workshops } = requireUser(context);
  const row = await findLetter(context, slug, id);
  const mine = workshops.some((workshop) => workshop.id === row?.workshopId);
  if (!row || !mine || row.one.state === 'draft') throw new Refusal('not-found');
  return asRead(row.one);
}

/**
 * Any letter, for officers; a draft tells how the workshop stands before anyone may know, so whoever has a conflict in
 * the exhibition sees none. Throws `not-found`, `conflict`, `conflict-in-exhibition`.
 */
export async function readOfficeLetter(context: Acting, slug: string, id: string): Promise<ReadLetter> {
  const row = await findLetter(context, slug, id);
  if (!row) throw new Refusal('not-found');
  const { one, of, workshopId } = row;
  if (one.state === 'draft') await requireAct(context.db.read, context, of, 'decision.prepare');
  else await requireAct(context.db.read, context, of, 'see.applications', { workshopId });
  return asRead(one);
}

/** What anyone who holds a letter may check; null: no such letter was ever sent. One query. */
export async function checkLetter(
  { db }: Pick<Acting, 'db'>,
  code: string,
): Promise<(Pick<ReadLetter, 'kind' | 'number' | 'facts'> & { exhibition: string }) | null> {
  const [row] = await db.read
    .select()
    .from(letter)
    .where(and(eq(letter.code, code), inArray(letter.state, [...published])));
  if (!row) return null;
  return { kind: row.kind, number: row.number, exhibition: row.exhibitionSlug, facts: unpackFacts(row) };
}

/** Every letter a workshop got about an exhibition, oldest first. */
export async function readLettersOf(
  { db }: Pick<Acting, 'db'>,
  applicationId: string,
): Promise<{ id: string; kind: LetterKind; number: string; day: string }[]> {
  const rows = await db.read
    .select()
    .from(letter)
    .where(and(eq(letter.applicationId, applicationId), ne(letter.state, 'draft')))
    .orderBy(letter.createdAt, letter.number);
  return rows.map((one) => ({ id: one.id, kind: one.kind, number: one.number, day: unpackFacts(one).day }));
}

async function findLetter({ db }: Acting, slug: string, id: string) {
  const [row] = await db.read
    .select({ one: letter, of: exhibition, workshopId: application.workshopId })
    .from(letter)
    .innerJoin(application, eq(application.id, letter.applicationId))
    .innerJoin(exhibition, eq(exhibition.slug, letter.exhibitionSlug))
    .where(and(eq(letter.id, id), eq(letter.exhibitionSlug, slug)));
  return row;
}

export function asRead(one: typeof letter.$inferSelect): ReadLetter {
  const { id, kind, number, code, state } = one;
  return { id, kind, number, code, state, facts: unpackFacts(one) };
}
