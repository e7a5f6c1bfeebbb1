import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { application, stand } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { openForAct, recordOn, writeExhibition } from './on-exhibition.ts';
import type { StandsForm } from './stands-form.ts';

/**
 * Keeps the stands as typed, with a row added when one was asked for. A stand that somebody has stays, under its number
 * and with at least as many seats: `stand-in-use` otherwise. Throws `stale`.
 */
export async function saveStands(context: Acting, form: StandsForm): Promise<{ notice: 'saved' }> {
  await context.db.write(async (tx) => {
    const of = await openForAct(tx, context, form, 'exhibition.save-stands');
    const next = [...form.stands, ...form.row];
    const seats = new Map(next.map((one) => [one.number, one.seats]));
    for (const { number, taken } of await takenStands(tx, of.slug))
      if ((seats.get(number) ?? 0) < taken) throw new Refusal('stand-in-use', { number, taken });
    const before = await tx.select({ number: stand.number }).from(stand).where(eq(stand.exhibitionSlug, of.slug));
    const gone = before.map(({ number }) => number).filter((number) => !seats.has(number));
    if (gone.length > 0)
      await tx.delete(stand).where(and(eq(stand.exhibitionSlug, of.slug), inArray(stand.number, gone)));
    for (const one of next)
      await tx
        .insert(stand)
        .values({ exhibitionSlug: of.slug, ...one })
        .onConflictDoUpdate({ target: [stand.exhibitionSlug, stand.number], set: one });
    await writeExhibition(tx, context, of, {});
    const detail = { parts: 'stands', stands: next.length, removed: gone.length };
    await recordOn(tx, context, of.slug, { kind: 'saved', open: false, detail, action: 'exhibition.save-stands' });
  });
  return { notice: 'saved' };
}

/** Stands that somebody has, and how many share each. */
export async function takenStands(db: Pick<Tx, 'select'>, slug: string): Promise<{ number: string; taken: number }[]> {
  const rows = await db
    .select({ number: application.standNumber, taken: sql<number>`count(*)`.mapWith(Number) })
    .from(application)
    .where(and(eq(application.exhibitionSlug, slug), isNotNull(application.standNumber)))
    .groupBy(application.standNumber);
  return rows.flatMap(({ number, taken }) => (number === null ? [] : [{ number, taken }]));
}
