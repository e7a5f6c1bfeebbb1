import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { review, verificationClaim, type ReviewState, type VerificationItem } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { isRefusal, type Refusal } from '#src/domain/refusal.ts';
import type { Review } from '#src/domain/reviews/effects.ts';
import { submitForReview } from '#src/domain/reviews/submit.ts';
import type { CastName } from '#tests/support/cast.ts';
import type { World } from '#tests/support/world.ts';

export interface Wish {
  item?: VerificationItem;
  from?: CastName;
  workshopId?: number;
  /** When it was sent, ms. */
  now?: number;
}

/** A workshop's item, sent to the officers as the workshop's desk sends it. Returns the review. */
export async function sendClaim(world: World, wish: Wish = {}): Promise<Review> {
  const { item = 'visit', from = 'siti', workshopId = world.siti } = wish;
  const context = await world.as(from, wish.now === undefined ? {} : { now: wish.now });
  const id = randomBytes(16).toString('base64url');
  return context.db.write(async (tx) => {
    await tx.insert(verificationClaim).values({
      id,
      workshopId,
      item,
      statement: 'Kami bekerja di rumah ini setiap hari.',
      pictures: [],
      createdBy: context.user?.id ?? '',
      createdAt: context.now,
    });
    const version = { subject: 'verification', subjectId: `${workshopId}/${item}`, subjectVersion: id } as const;
    const made = await submitForReview(tx, context, { ...version, workshopId, title: item });
    return rowOf(tx, made);
  });
}

/** The same, put into a state straight away, for the model of states. */
export async function sendInState(world: World, state: ReviewState): Promise<Review> {
  const made = await sendClaim(world);
  const verdict = ['accepted', 'changes-asked', 'refused', 'expired'].includes(state);
  const [row] = await world.services.db.write((tx) =>
    tx
      .update(review)
      .set({
        state,
        ...(state === 'in-review' ? { claimedBy: world.id('rahmat'), claimedAt: Date.now() } : {}),
        ...(verdict ? { decidedBy: world.id('dewi'), decidedAt: Date.now() } : {}),
      })
      .where(sql`id = ${made.id}`)
      .returning(),
  );
  if (!row) throw new Error('no row');
  return row;
}

export async function rowOf(tx: Pick<Tx, 'select'>, id: string): Promise<Review> {
  const [row] = await tx
    .select()
    .from(review)
    .where(sql`id = ${id}`);
  if (!row) throw new Error(`no review ${id}`);
  return row;
}

/** How many rows each table has that a change of state writes to. */
export async function tally(world: World): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of ['review_event', 'audit', 'notification', 'outbox', 'verification', 'change'])
    counts[table] = Number((await world.services.db.reader.execute(`SELECT count(*) FROM ${table}`)).rows[0]?.[0]);
  return counts;
}

/** The refusal that this ends in. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work;
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

/** What a form of a verdict holds. */
export function verdictOn(
  { id, version }: Pick<Review, 'id' | 'version'>,
  verdict: 'accepted' | 'changes-asked' | 'refused' = 'accepted',
) {
  const reasonCode = verdict === 'accepted' ? null : ('nobody-there' as const);
  return { id, version, list: '', verdict, reasonCode, note: 'Kami datang dan melihat sendiri.', expiresOn: null };
}

export type { Acting };
