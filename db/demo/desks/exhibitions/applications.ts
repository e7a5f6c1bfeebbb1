import { createHash, randomBytes } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import type { ApplicationBody } from '../../../exhibitions/types.ts';
import {
  application,
  applicationVersion,
  exhibition,
  listing,
  review,
  reviewer,
  scoreSheet,
  type ApplicationState,
} from '../../../schema/index.ts';
import type { User } from '#src/domain/access/user.ts';
import { eligibilityOf } from '#src/domain/exhibitions/applying/eligibility.ts';
import { redact } from '#src/domain/exhibitions/applying/redact.ts';
import { takeSnapshot } from '#src/domain/exhibitions/applying/snapshot.ts';
import { conflictedWorkshops } from '#src/domain/exhibitions/conflicts.ts';
import { loadExhibition } from '#src/domain/exhibitions/load.ts';
import { rescore } from '#src/domain/exhibitions/rescore.ts';
import { totalOf } from '#src/domain/exhibitions/score.ts';
import { dueDay } from '#src/domain/reviews/working-days.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import type { Setting } from '../setting.ts';
import { reasonsToGo } from './words.ts';

interface Applicant {
  workshop: { id: number; ownerName: string; kelurahanSlug: string; techniques: string[]; whatsapp: string | null };
  state: ApplicationState;
  /** Adds to every value of its sheets: the demo's owner does well. */
  lift?: number;
}

/** The same workshop always draws the same number, 0 to 1. */
function share(...parts: (string | number)[]): number {
  return createHash('sha256').update(parts.join(' ')).digest().readUInt32BE() / 0x1_0000_0000;
}

/**
 * Applications as their workshops would have sent them, screened where their state says so, with sheets of these
 * reviewers where `scored`; `open` leaves the last reviewer's to be done.
 */
export async function layApplications(
  { db }: Setting,
  slug: string,
  applicants: readonly Applicant[],
  { reviewers = [], open = 0, at }: { reviewers?: readonly User[]; open?: number; at: number },
): Promise<void> {
  const of = await loadExhibition(db.read, slug);
  const { criteria } = of.body;
  const taboo = new Map<string, Set<number>>();
  for (const one of reviewers) taboo.set(one.id, await conflictedWorkshops(db.read, one));
  const cloths = await readCloths(
    { db },
    applicants.map(({ workshop }) => workshop.id),
  );
  await db.write(async (tx) => {
    for (const one of reviewers)
      await tx
        .insert(reviewer)
        .values({ exhibitionSlug: slug, userId: one.id, addedBy: 'demo', addedAt: at })
        .onConflictDoNothing();
    for (const [index, { workshop, state, lift = 0 }] of applicants.entries()) {
      const id = randomBytes(16).toString('base64url');
      const sentAt = at + index * 60_000;
      const body: ApplicationBody = {
        answers: { 'q-1': String(20 + Math.floor(share(slug, workshop.id) * 80)) },
        why: reasonsToGo[index % reasonsToGo.length] ?? '',
        listings: (cloths.get(workshop.id) ?? []).slice(0, 4),
        contact: { name: workshop.ownerName, phone: workshop.whatsapp ?? '6281200000000' },
      };
      const sent = state !== 'draft';
      const eligibility = await eligibilityOf(tx, workshop, of, at);
      await tx.insert(application).values({
        ...{ id, exhibitionSlug: slug, workshopId: workshop.id, number: sent ? index + 1 : null, state, since: sentAt },
        ...{ body, sentVersion: sent ? 1 : 0, kelurahanSlug: workshop.kelurahanSlug, createdBy: 'demo' },
        ...{ technique: workshop.techniques[0] ?? 'cap', points: eligibility.points, newcomer: eligibility.newcomer },
        ...{ createdAt: sentAt, updatedAt: sentAt },
      });
      if (!sent) continue;
      const snapshot = await takeSnapshot(tx, workshop.id, body, eligibility);
      await tx.insert(applicationVersion).values({
        ...{ applicationId: id, number: 1, body: snapshot, redaction: redact(snapshot), sentBy: 'demo', sentAt },
      });
      const waits = state === 'submitted';
      await tx.insert(review).values({
        ...{ id: randomBytes(16).toString('base64url'), subject: 'application', subjectId: id, subjectVersion: '1' },
        ...{ workshopId: workshop.id, title: slug, state: waits ? 'submitted' : 'accepted', submittedBy: 'demo' },
        ...{ submittedAt: sentAt, dueOn: dueDay(wibDay(sentAt)), decidedAt: waits ? null : sentAt + 3_600_000 },
      });
      const free = reviewers.filter((one) => !taboo.get(one.id)?.has(workshop.id)).slice(0, of.body.reviewGoal);
      for (const [place, one] of free.entries()) {
        const isOpen = place === 0 && index < open;
        const scores = Object.fromEntries(
          criteria.map(({ key }) => [
            key,
            Math.min(5, 1 + lift + Math.floor(share(slug, workshop.id, one.id, key) * 5)),
          ]),
        );
        await tx.insert(scoreSheet).values({
          ...{ applicationId: id, userId: one.id, assignedBy: 'demo', assignedAt: sentAt },
          ...(isOpen
            ? { state: 'open' as const, scores: {} }
            : {
                ...{ state: 'scored' as const, scores, total: totalOf(scores, criteria), confidence: 2 },
                ...{ reason: 'Pengerjaan rapi; kapasitas perlu dijelaskan lebih rinci.', doneAt: sentAt + 7_200_000 },
              }),
        });
      }
    }
    await tx.update(exhibition).set({ lastNumber: applicants.length }).where(eq(exhibition.slug, slug));
    await rescore(tx, of);
  });
}

async function readCloths({ db }: Pick<Setting, 'db'>, ids: readonly number[]): Promise<Map<number, number[]>> {
  const rows = await db.read
    .select({ id: listing.id, workshopId: listing.workshopId, state: listing.state })
    .from(listing)
    .where(inArray(listing.workshopId, [...ids]));
  const published = rows.filter(({ state }) => state === 'published');
  return new Map(
    [...Map.groupBy(published, ({ workshopId }) => workshopId)].map(([id, own]) => [id, own.map((one) => one.id)]),
  );
}
