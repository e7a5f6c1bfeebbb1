import { and, eq } from 'drizzle-orm';
import { application, applicationEvent, exhibition, exhibitionEvent } from '#db/schema/index.ts';
import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import { limitsDetail } from '#src/domain/exhibitions/public/published-limits.ts';
import { choose } from '#src/domain/exhibitions/selection.ts';
import type { World } from './world.ts';

/**
 * Publishes an exhibition's results as the rule has them, with ranks, scores and events: the letters and the telling
 * are left out. Every application that is `screened` gets its outcome.
 */
export async function layResults({ services: { db } }: World, of: Exhibition, now = Date.now()): Promise<void> {
  await db.write(async (tx) => {
    const rows = await tx
      .select()
      .from(application)
      .where(and(eq(application.exhibitionSlug, of.slug), eq(application.state, 'screened')));
    const contenders = rows.map((row) => ({ ...row, kelurahan: row.kelurahanSlug }));
    for (const { id, rank, outcome } of choose(contenders, { ...of.body.quota, places: of.places }, of.drawSeed)) {
      const publishedScore = rows.find((row) => row.id === id)?.score ?? null;
      await tx
        .update(application)
        .set({ state: outcome, rank, publishedScore, publishedAt: now, since: now })
        .where(eq(application.id, id));
      await tx.insert(applicationEvent).values({
        ...{ applicationId: id, at: now, userId: 'nobody', kind: outcome, from: 'screened', to: outcome, note: null },
      });
    }
    await tx.update(exhibition).set({ decidedAt: now, phase: 'appeal' }).where(eq(exhibition.slug, of.slug));
    await tx.insert(exhibitionEvent).values({
      ...{ exhibitionSlug: of.slug, at: now, userId: 'nobody', kind: 'published', public: true },
      detail: limitsDetail(of),
    });
  });
}
