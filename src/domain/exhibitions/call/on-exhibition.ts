import { and, desc, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { exhibition, exhibitionEvent, user } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { actor, loadExhibition, requireAct, type Exhibition } from '../load.ts';
import type { ExhibitionAct } from '../phases.ts';

type EventKind = (typeof exhibitionEvent.$inferSelect)['kind'];
export type Facts = Record<string, string | number>;

/**
 * The exhibition as the officer saw it, in the transaction that changes it. Throws as `requireAct` does; `stale` with
 * who saved when it has changed since.
 */
export async function openForAct(
  tx: Tx,
  context: Pick<Acting, 'user'>,
  form: { exhibition: string; version: number },
  act: ExhibitionAct,
): Promise<Exhibition> {
  const of = await loadExhibition(tx, form.exhibition);
  await requireAct(tx, context, of, act);
  if (of.version !== form.version) throw await staleExhibition(tx, of);
  return of;
}

async function staleExhibition(tx: Tx, of: Exhibition): Promise<Refusal> {
  const last = await lastChangeOf(tx, of.slug);
  return new Refusal('stale', { version: of.version, ...(last && { who: last.who, when: last.at }) });
}

/** Who changed an exhibition last. */
export async function lastChangeOf(db: Reader | Tx, slug: string): Promise<{ who: string; at: number } | null> {
  const [row] = await db
    .select({ who: user.name, at: exhibitionEvent.at })
    .from(exhibitionEvent)
    .innerJoin(user, eq(user.id, exhibitionEvent.userId))
    .where(eq(exhibitionEvent.exhibitionSlug, slug))
    .orderBy(desc(exhibitionEvent.id))
    .limit(1);
  return row ?? null;
}

/** Writes what changed and counts the version on. Returns the row as it is now. */
export async function writeExhibition(
  tx: Tx,
  { now }: Pick<Acting, 'now'>,
  of: Exhibition,
  change: Partial<Omit<Exhibition, 'slug' | 'version'>>,
): Promise<Exhibition> {
  const [after] = await tx
    .update(exhibition)
    .set({ ...change, version: of.version + 1, updatedAt: now })
    .where(and(eq(exhibition.slug, of.slug), eq(exhibition.version, of.version)))
    .returning();
  if (!after) throw new Refusal('stale');
  return after;
}

/** A line in the exhibition's history, shown to everyone when `public`, and one in the audit log. */
export async function recordOn(
  tx: Tx,
  context: Pick<Acting, 'user' | 'now'>,
  slug: string,
  {
    kind,
    open,
    detail,
    action,
  }: { kind: EventKind; open: boolean; detail: Facts; action: ExhibitionAct | 'exhibition.create' },
): Promise<void> {
  const [at, userId] = [context.now, actor(context).id];
  await tx.insert(exhibitionEvent).values({ exhibitionSlug: slug, at, userId, kind, public: open, detail });
  // Words somebody typed belong to the exhibition, not to the audit log.
  const { reason: _, ...codes } = detail;
  await recordAudit(tx, { at, userId, action, subject: `exhibition:${slug}`, detail: { kind, ...codes } });
}
