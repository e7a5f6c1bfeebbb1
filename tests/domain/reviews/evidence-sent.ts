import { randomBytes } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import type { EvidenceBody } from '#db/readiness/types.ts';
import { evidence, evidenceAttachment, itemStanding } from '#db/schema/index.ts';
import { filesOf, sealBody } from '#src/domain/readiness/body.ts';
import { readItem } from '#src/domain/readiness/lists.ts';
import { putStanding, standingOf, type StandingRow } from '#src/domain/readiness/standing.ts';
import type { Review } from '#src/domain/reviews/effects.ts';
import { submitForReview } from '#src/domain/reviews/submit.ts';
import type { CastName } from '#tests/support/cast.ts';
import type { World } from '#tests/support/world.ts';
import { rowOf } from './sent.ts';

export interface EvidenceWish {
  item?: string;
  from?: CastName;
  workshopId?: number;
  answers?: EvidenceBody['answers'];
  note?: string;
  secondOfficer?: boolean;
  /** When it was sent, ms. */
  now?: number;
}

/** The next version of a workshop's item, sent to the officers as its desk sends it. Returns the review. */
export async function sendEvidence(world: World, wish: EvidenceWish = {}): Promise<Review> {
  const { item = 'kbli-batik', from = 'siti', workshopId = world.siti, answers = {}, note = '' } = wish;
  const context = await world.as(from, wish.now === undefined ? {} : { now: wish.now });
  const { now, vault } = context;
  const id = randomBytes(16).toString('base64url');
  return context.db.write(async (tx) => {
    const { list, item: listed } = await readItem(tx, item);
    const [last] = await tx
      .select({ number: evidence.number })
      .from(evidence)
      .where(and(eq(evidence.workshopId, workshopId), eq(evidence.item, item)))
      .orderBy(desc(evidence.number))
      .limit(1);
    const body = { answers, note };
    await tx.insert(evidence).values({
      ...{ id, workshopId, item, number: (last?.number ?? 0) + 1, checklistVersionId: list.versionId, state: 'sent' },
      ...{ sealed: sealBody(vault, id, body), createdBy: world.id(from), createdAt: now, updatedAt: now },
    });
    for (const fileId of filesOf(body)) await tx.insert(evidenceAttachment).values({ evidenceId: id, fileId });
    await putStanding(tx, { workshopId, item }, { state: 'waiting', evidenceId: id, since: now });
    const { secondOfficer = listed.body.secondOfficer } = wish;
    const version = { subject: 'evidence', subjectId: `${workshopId}/${item}`, subjectVersion: id } as const;
    return rowOf(tx, await submitForReview(tx, context, { ...version, workshopId, title: item, secondOfficer }));
  });
}

export async function standingNow(world: World, { workshopId, title }: Review): Promise<StandingRow | null> {
  return standingOf(world.services.db.read, workshopId, title);
}

export async function evidenceNow(world: World, { subjectVersion }: Review) {
  const [row] = await world.services.db.read.select().from(evidence).where(eq(evidence.id, subjectVersion));
  if (!row) throw new Error('no evidence');
  return row;
}

/** As though nothing had ever been shown. */
export async function forgetEvidence(world: World): Promise<void> {
  await world.services.db.write(async (tx) => {
    await tx.delete(itemStanding);
    await tx.delete(evidence);
  });
}

/** What a form of a verdict on evidence holds. */
export function judge(
  { id, version }: Pick<Review, 'id' | 'version'>,
  verdict: 'accepted' | 'changes-asked' | 'refused' = 'accepted',
  expiresOn: string | null = null,
) {
  const reasonCode = verdict === 'accepted' ? null : ('unreadable' as const);
  const note = verdict === 'accepted' ? '' : 'Mohon foto ulang lampirannya sampai terbaca.';
  return { id, version, list: '', verdict, reasonCode, note, expiresOn };
}
