import { randomBytes } from 'node:crypto';
import { and, count, desc, eq, isNotNull, ne } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { application, letter, type LetterKind } from '#db/schema/index.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import type { Changing } from '../change-state.ts';
import type { Application, Exhibition } from '../load.ts';
import { letterFacts, packFacts, unpackFacts, type LetterFacts } from './letter-facts.ts';
import { freeNumbers } from './letter-number.ts';

interface Issued {
  one: Application;
  of: Exhibition;
  kind: Extract<LetterKind, 'promoted' | 'appeal-upheld' | 'appeal-rejected'>;
  /** What this letter says besides. */
  says?: Partial<LetterFacts>;
}

/**
 * Sends one letter after the results are out, in the transaction of what it tells of; whoever changed the state has told
 * the workshop. A letter about the waiting list that nobody was told of yet becomes the one about moving up from it.
 */
export async function issueLetter(
  tx: Tx,
  { now, user }: Pick<Changing, 'now' | 'user'>,
  { one, of, kind, says = {} }: Issued,
): Promise<void> {
  const facts = (await factsBefore(tx, one)) ?? (await factsNow(tx, one, of));
  if (!facts) return;
  const stands = { score: one.score ?? one.publishedScore ?? -1, rank: one.rank ?? -1, confirmBy: one.confirmBy ?? '' };
  const own = { because: '', note: '', openingId: '', openingEn: '', appealBy: '', answer: '' } as const;
  const whole = packFacts({ ...facts, ...stands, ...own, day: wibDay(now), ...says });
  const sent = { kind, facts: whole, state: 'sent', sentAt: now, sentBy: user?.id ?? null } as const;
  const [untold] =
    kind === 'promoted'
      ? await tx
          .update(letter)
          .set(sent)
          .where(and(eq(letter.applicationId, one.id), eq(letter.kind, 'waiting'), ne(letter.state, 'sent')))
          .returning({ id: letter.id })
      : [];
  if (untold) return;
  const [number = ''] = await freeNumbers(tx, of.slug, 1);
  await tx.insert(letter).values({
    ...{ id: randomBytes(16).toString('base64url'), exhibitionSlug: of.slug, applicationId: one.id, number },
    ...{ code: newCode(), createdAt: now, ...sent },
  });
}

/** What a QR code holds: nobody guesses it. */
export function newCode(): string {
  return randomBytes(12).toString('base64url');
}

/** What the workshop was told already stays as it was told. */
async function factsBefore(tx: Tx, { id }: Application): Promise<LetterFacts | null> {
  const [former] = await tx
    .select()
    .from(letter)
    .where(eq(letter.applicationId, id))
    .orderBy(desc(letter.createdAt), desc(letter.number))
    .limit(1);
  return former ? unpackFacts(former) : null;
}

async function factsNow(tx: Tx, one: Application, of: Exhibition): Promise<LetterFacts | undefined> {
  const { id, workshopId, number, points, newcomer, rank } = one;
  const written = {
    id,
    workshopId,
    number,
    points,
    newcomer,
    rank,
    score: one.score,
    because: '',
    note: null,
  } as const;
  return (await letterFacts(tx, of, { those: [written], ranked: await countRanked(tx, of.slug) })).get(id);
}

async function countRanked(tx: Tx, slug: string): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(application)
    .where(and(eq(application.exhibitionSlug, slug), isNotNull(application.rank)));
  return row?.n ?? 0;
}
