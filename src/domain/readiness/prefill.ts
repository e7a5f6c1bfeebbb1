import { and, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import type { ProfileFact } from '#db/readiness/types.ts';
import { workshop, workshopPaper, type PaperKind } from '#db/schema/index.ts';
import type { Membership, User } from '#src/domain/access/user.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { paperPlace } from '#src/domain/verification/papers.ts';

/** What the profile knows already: a figure or text, or a sealed number by its last digits. */
export type Offer = { fact: ProfileFact; text: string; tail: null } | { fact: ProfileFact; text: null; tail: string };

/** For the item's page. Sealed numbers are offered to owners only. One query. */
export async function readOffer(db: Reader, { id, role }: Membership, fact: ProfileFact | null): Promise<Offer | null> {
  const found = await readFacts(db, id, paperOf(fact));
  if (fact === null || !found) return null;
  if (paperOf(fact)) return found.tail && role === 'owner' ? { fact, text: null, tail: found.tail } : null;
  const text = textOf(fact, found);
  return text === '' ? null : { fact, text, tail: null };
}

/**
 * The number the profile has for a fact, to be written into a draft; null when it has none, or when a sealed number is
 * not this person's to use. Opening one is kept in the audit log.
 */
export async function takeFromProfile(
  tx: Tx,
  { vault, now }: Pick<Acting, 'vault' | 'now'>,
  { user, workshop: desk }: { user: User; workshop: Membership },
  { item, fact }: { item: string; fact: ProfileFact | null },
): Promise<string | null> {
  if (fact === null || !fillable.includes(fact)) return null;
  const kind = paperOf(fact);
  if (kind && desk.role !== 'owner') return null;
  const found = await readFacts(tx, desk.id, kind);
  if (!found) return null;
  if (!kind) return textOf(fact, found) || null;
  if (!found.sealed) return null;
  await recordAudit(tx, {
    at: now,
    userId: user.id,
    action: 'readiness.use-paper',
    subject: `workshop:${desk.id}`,
    detail: { kind, item },
  });
  return vault.open(found.sealed, paperPlace(desk.id, kind));
}

/** Facts that are numbers some item asks for; the others are only shown beside it. */
export const fillable: readonly ProfileFact[] = ['paper:nib', 'paper:npwp', 'capacity', 'lead-time'];

type Facts = NonNullable<Awaited<ReturnType<typeof readFacts>>>;

async function readFacts(db: Reader | Tx, id: number, kind: PaperKind | null) {
  const [row] = await db
    .select({
      capacity: workshop.capacityPerMonth,
      leadTime: workshop.leadTimeDays,
      address: workshop.address,
      story: sql<string>`substr(${workshop.storyId}, 1, 160)`,
      sealed: workshopPaper.sealed,
      tail: workshopPaper.tail,
    })
    .from(workshop)
    .leftJoin(workshopPaper, and(eq(workshopPaper.workshopId, workshop.id), eq(workshopPaper.kind, kind ?? 'nib')))
    .where(eq(workshop.id, id));
  return row;
}

function textOf(fact: ProfileFact, { capacity, leadTime, address, story }: Facts): string {
  if (fact === 'capacity') return capacity > 0 ? String(capacity) : '';
  if (fact === 'lead-time') return leadTime > 0 ? String(leadTime) : '';
  return fact === 'address' ? address : story;
}

function paperOf(fact: ProfileFact | null): PaperKind | null {
  const [kind, name] = fact?.split(':') ?? [];
  return kind === 'paper' ? (name as PaperKind) : null;
}
