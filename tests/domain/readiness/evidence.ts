import { and, desc, eq } from 'drizzle-orm';
import { evidence, evidenceFile, itemStanding, review } from '#db/schema/index.ts';
import type { StandingState } from '#db/schema/readiness.ts';
import type { Acting } from '#src/domain/context.ts';
import type { SaveForm } from '#src/domain/readiness/form.ts';
import { recompute } from '#src/domain/readiness/recompute.ts';
import { putStanding } from '#src/domain/readiness/standing.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import type { World } from '#tests/support/world.ts';

/** What the tests of the checklist do besides its own functions. */
export interface Bench {
  /** A file of a workshop, as though it had been uploaded; gives its id. */
  file(workshopId: number, id: string, type?: 'application/pdf' | 'image/jpeg'): Promise<string>;
  newest(item: string, workshopId?: number): Promise<typeof evidence.$inferSelect | undefined>;
  standing(item: string, workshopId?: number): Promise<typeof itemStanding.$inferSelect | undefined>;
  reviewOf(evidenceId: string): Promise<typeof review.$inferSelect | undefined>;
  /** A verdict on the newest version, as the officers' side writes it. */
  decide(item: string, verdict: 'accepted' | 'changes-asked' | 'refused', expiresOn?: string | null): Promise<void>;
}

/** A whole answer to the item `nib` but for its file. */
export function nibForm(change: Partial<SaveForm> = {}, file?: string): SaveForm {
  return {
    workshop: 1,
    item: 'nib',
    version: 0,
    answers: {
      'document-1': { ...(file ? { files: [file] } : {}), issuedOn: '2024-05-02', issuer: 'Lembaga OSS' },
      'number-1': { number: '1270004512345' },
    },
    note: '',
    ...change,
  };
}

export function openBench(world: World): Bench {
  const { db } = world.services;
  const bench: Bench = {
    async file(workshopId, id, type = 'application/pdf') {
      await db.write((tx) =>
        tx.insert(evidenceFile).values({
          ...{ id, workshopId, name: `${id}.pdf`, type, bytes: 1_000, sha256: id, scan: 'not-scanned' },
          ...{ createdBy: world.id('siti'), createdAt: Date.now() },
        }),
      );
      return id;
    },
    async newest(item, workshopId = 1) {
      const place = and(eq(evidence.workshopId, workshopId), eq(evidence.item, item));
      const [row] = await db.read.select().from(evidence).where(place).orderBy(desc(evidence.number)).limit(1);
      return row;
    },
    async standing(item, workshopId = 1) {
      const place = and(eq(itemStanding.workshopId, workshopId), eq(itemStanding.item, item));
      return (await db.read.select().from(itemStanding).where(place))[0];
    },
    async reviewOf(evidenceId) {
      return (await db.read.select().from(review).where(eq(review.subjectVersion, evidenceId)))[0];
    },
    async decide(item, verdict, expiresOn = null) {
      const row = await bench.newest(item);
      if (!row) throw new Error(`${item} was not sent`);
      const context: Acting = await world.as('rahmat');
      const { now } = context;
      await db.write(async (tx) => {
        await tx.update(evidence).set({ state: verdict }).where(eq(evidence.id, row.id));
        const said = { state: verdict, decidedAt: now, decidedBy: world.id('rahmat'), note: 'Catatan petugas' };
        const reasonCode = verdict === 'accepted' ? null : ('other' as const);
        await tx
          .update(review)
          .set({ ...said, reasonCode })
          .where(eq(review.subjectVersion, row.id));
        const counts = verdict === 'accepted' ? { acceptedId: row.id, acceptedOn: wibDay(now), expiresOn } : {};
        const state: StandingState = verdict;
        await putStanding(tx, { workshopId: 1, item }, { state, evidenceId: row.id, since: now, ...counts });
        await recompute(tx, context, 1, { cause: 'verdict', items: [item] });
      });
    },
  };
  return bench;
}
