import { eq } from 'drizzle-orm';
import { exhibition, exhibitionEvent, notification } from '#db/schema/index.ts';
import { loadExhibition, type Exhibition } from '#src/domain/exhibitions/load.ts';
import type { World } from '#tests/support/world.ts';

/** What tests of a call ask again and again. */
export function stageOf(world: () => World) {
  const read = () => world().services.db.read;
  return {
    now: (slug: string): Promise<Exhibition> => loadExhibition(read(), slug),

    /** Public and internal events, the oldest first. */
    events: async (slug: string) =>
      (await read().select().from(exhibitionEvent).where(eq(exhibitionEvent.exhibitionSlug, slug))).map(
        ({ kind, public: open, detail }) => ({ kind, open, detail }),
      ),

    /** Who was told what, by name. */
    told: async () => {
      const names = ['siti', 'joko', 'wulan', 'ratna', 'rahmat', 'dewi'] as const;
      const rows = await read().select().from(notification);
      return rows.map(({ userId, kind, facts }) => {
        return { who: names.find((name) => world().id(name) === userId), kind, facts };
      });
    },

    set: (slug: string, values: Partial<typeof exhibition.$inferInsert>) =>
      world().services.db.write((tx) => tx.update(exhibition).set(values).where(eq(exhibition.slug, slug))),
  };
}
