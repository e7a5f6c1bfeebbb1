import { eq } from 'drizzle-orm';
import type { CallBody, Question } from '#db/exhibitions/types.ts';
import { application, applicationVersion, listing, review } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import type { SaveForm } from '#src/domain/exhibitions/applying/form.ts';
import { startApplication } from '#src/domain/exhibitions/applying/start.ts';
import { submitApplication } from '#src/domain/exhibitions/applying/submit.ts';
import type { Application, Exhibition } from '#src/domain/exhibitions/load.ts';
import { isRefusal } from '#src/domain/refusal.ts';
import type { Review } from '#src/domain/reviews/effects.ts';
import { layExhibition } from '#tests/support/exhibitions.ts';
import { openWorld, type World } from '#tests/support/world.ts';

/** A world in which two workshops have cloths in the catalogue, and a call that asks for nothing more. */
export interface Stage {
  world: World;
  /** A call of its own for a test. */
  call(wish?: Parameters<typeof layExhibition>[1]): Promise<Exhibition>;
  row(of: Exhibition, workshopId?: number): Promise<Application>;
  versions(id: string): Promise<(typeof applicationVersion.$inferSelect)[]>;
  reviews(id: string): Promise<Review[]>;
  /** The form as the page would send it, begun where it was not. */
  form(context: Acting, of: Exhibition, change?: Partial<SaveForm>): Promise<SaveForm>;
  /** Begun, filled in and sent. */
  send(context: Acting, of: Exhibition, change?: Partial<SaveForm>): Promise<Application>;
  close(): Promise<void>;
}

export const question = (change: Partial<Question>): Question => ({
  ...{ key: 'q-1', type: 'line', label: { id: 'Ukuran stan?', en: 'Stand size?' }, hint: { id: '', en: '' } },
  ...{ choices: [], required: false, requiredFrom: null, frozenFrom: null, hidden: false },
  ...change,
});

export async function openStage(): Promise<Stage> {
  const world = await openWorld();
  const { db } = world.services;
  let calls = 0;
  await db.write(async (tx) => {
    for (const [id, workshopId] of [
      [11, 1],
      [12, 1],
      [13, 1],
      [21, 2],
      [22, 2],
    ] as const)
      await tx.insert(listing).values(listingRow(id, workshopId));
  });
  const workshopOf = (context: Acting) => context.user?.workshops[0]?.id ?? 0;
  const stage: Stage = {
    world,
    call({ body = {}, ...wish } = {}) {
      calls += 1;
      const open: Partial<CallBody> = { requirements: [], listings: { least: 2, most: 3 }, ...body };
      return layExhibition(world, { slug: `pameran-${calls}`, ...wish, body: open });
    },
    async row(of, workshopId = 1) {
      const rows = await db.read.select().from(application).where(eq(application.exhibitionSlug, of.slug));
      const row = rows.find((one) => one.workshopId === workshopId);
      if (!row) throw new Error(`workshop ${workshopId} has no application to ${of.slug}`);
      return row;
    },
    versions: (id) =>
      db.read
        .select()
        .from(applicationVersion)
        .where(eq(applicationVersion.applicationId, id))
        .orderBy(applicationVersion.number),
    reviews: (id) =>
      db.read.select().from(review).where(eq(review.subjectId, id)).orderBy(review.submittedAt, review.subjectVersion),
    async form(context, of, change = {}) {
      const workshop = workshopOf(context);
      const begun = await db.read.select().from(application).where(eq(application.exhibitionSlug, of.slug));
      if (!begun.some((one) => one.workshopId === workshop))
        await startApplication(context, { workshop, exhibition: of.slug, lateCode: change.lateCode ?? '' });
      const { version } = await stage.row(of, workshop);
      const own = workshop === 1 ? [11, 12] : [21, 22];
      return {
        ...{ workshop, exhibition: of.slug, version, answers: {}, why: 'Kami mencari pembeli dari Jepang.' },
        ...{ listings: own, contact: { name: 'Joko', phone: '0812 3456 7890' }, lateCode: '' },
        ...change,
      };
    },
    async send(context, of, change) {
      await submitApplication(context, await stage.form(context, of, change));
      return stage.row(of, workshopOf(context));
    },
    close: () => world.close(),
  };
  return stage;
}

function listingRow(id: number, workshopId: number): typeof listing.$inferInsert {
  return {
    ...{ id, slug: `kain-${id}`, workshopId, state: 'published', titleId: `Kain ${id}`, titleEn: `Cloth ${id}` },
    ...{ descriptionId: '', descriptionEn: '', technique: 'tulis', cloth: 'katun', product: 'kain', price: 350_000 },
    ...{ minimumOrder: 1, leadTimeDays: 7, stock: 1, createdAt: 1, updatedAt: 1 },
  };
}

/** The code a promise is refused with; `null` when it goes through. */
export async function codeOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
}

/** A verdict as an officer's form gives it. */
export const verdictOn = (one: Review, kind: 'accepted' | 'changes-asked' | 'refused' = 'accepted') => ({
  ...{ id: one.id, version: one.version, list: '', verdict: kind, expiresOn: null },
  reasonCode: kind === 'accepted' ? null : ('answers-incomplete' as const),
  note: kind === 'accepted' ? '' : 'Lengkapi alasan ikut, tolong.',
});
