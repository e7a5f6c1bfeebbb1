import { and, asc, eq, inArray } from 'drizzle-orm';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Tx } from '#db/client.ts';
import { application, exhibition, letter, workshopMember } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { notifyAll } from '#src/domain/outbox.ts';
import { paths } from '#src/paths.ts';
import { inBackground } from '../in-batches.ts';
import { unpackFacts } from './letter-facts.ts';

export type Telling = Pick<Acting, 'db' | 'vault' | 'origin' | 'now'>;

/** Letters a write. */
const atOnce = 40;

/** Tells in the background; whoever closes the database waits for the write in hand. */
export function startTelling(context: Telling, slug: string): void {
  inBackground(context.db, (signal) => tellOf(context, slug, signal));
}

/**
 * Tells the people of every workshop whose letter is public and untold, inside the product and by mail; some a write,
 * each exactly once: two that do it at a time share the work, one that was cut off leaves the rest. Resolves to how many.
 */
export async function tellOf(context: Telling, slug: string, signal?: AbortSignal): Promise<number> {
  const begun = performance.now();
  for (let told = 0; ;) {
    const start = performance.now();
    const now = context.now + Math.round(start - begun);
    const some = await context.db.write((tx) => tellSome(tx, { ...context, now }, slug));
    told += some;
    if (some < atOnce || signal?.aborted) return told;
    // Others' requests have their turn.
    await sleep((performance.now() - start) / 2);
  }
}

/** What a stop left untold: at the start, and every night. */
export async function resumeTelling(context: Telling): Promise<number> {
  const rows = await context.db.read
    .selectDistinct({ slug: letter.exhibitionSlug })
    .from(letter)
    .where(eq(letter.state, 'queued'));
  let told = 0;
  for (const { slug } of rows) told += await tellOf(context, slug);
  return told;
}

async function tellSome(tx: Tx, context: Telling, slug: string): Promise<number> {
  const rows = await tx
    .select({ one: letter, name: exhibition.name, workshopId: application.workshopId })
    .from(letter)
    .innerJoin(application, eq(application.id, letter.applicationId))
    .innerJoin(exhibition, eq(exhibition.slug, letter.exhibitionSlug))
    .where(and(eq(letter.exhibitionSlug, slug), eq(letter.state, 'queued')))
    .orderBy(asc(letter.number))
    .limit(atOnce);
  if (rows.length === 0) return 0;
  const members = await tx
    .select()
    .from(workshopMember)
    .where(
      inArray(
        workshopMember.workshopId,
        rows.map(({ workshopId }) => workshopId),
      ),
    );
  await notifyAll(
    tx,
    context,
    rows.map(({ one, name, workshopId }) => {
      const { confirmBy } = unpackFacts(one);
      return {
        userIds: members.filter((member) => member.workshopId === workshopId).map(({ userId }) => userId),
        kind: 'application-changed' as const,
        facts: { exhibition: name, step: one.kind, state: one.kind, ...(confirmBy ? { by: confirmBy } : {}) },
        path: paths.ownExhibition(slug),
      };
    }),
  );
  await tx
    .update(letter)
    .set({ state: 'sent', sentAt: context.now })
    .where(
      inArray(
        letter.id,
        rows.map(({ one }) => one.id),
      ),
    );
  return rows.length;
}
