import { and, desc, eq, inArray, lt, ne } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { upload, verificationClaim, workshop } from '#db/schema/index.ts';
import type { Acting, Context } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Compared, Review, Shown, ShownPicture } from '#src/domain/reviews/effects.ts';
import { nameOf } from '#src/domain/reference/reference.ts';
import { paths } from '#src/paths.ts';
import { masked, papersOf } from './papers.ts';

type Claim = typeof verificationClaim.$inferSelect;

/** Whether nothing was sent in for this item after what the review is about. */
export async function isNewestClaim(tx: Tx, { subjectId, subjectVersion }: Review): Promise<boolean> {
  const [id, item] = subjectId.split('/');
  const [newest] = await tx
    .select({ id: verificationClaim.id })
    .from(verificationClaim)
    .where(and(eq(verificationClaim.workshopId, Number(id)), eq(verificationClaim.item, item as Claim['item'])))
    .orderBy(desc(verificationClaim.createdAt))
    .limit(1);
  return newest?.id === subjectVersion;
}

/** What the officer sees: the statement beside the one sent before, the workshop's facts and its papers, masked. */
export async function showClaim(context: Context & Pick<Acting, 'locale'>, review: Review): Promise<Shown> {
  const { db } = context;
  const [claim] = await db.read.select().from(verificationClaim).where(eq(verificationClaim.id, review.subjectVersion));
  const [found] = await db.read.select().from(workshop).where(eq(workshop.id, review.workshopId));
  if (!claim || !found) throw new Refusal('not-found');
  const [previous] = await db.read
    .select()
    .from(verificationClaim)
    .where(
      and(
        eq(verificationClaim.workshopId, claim.workshopId),
        eq(verificationClaim.item, claim.item),
        ne(verificationClaim.id, claim.id),
        lt(verificationClaim.createdAt, claim.createdAt),
      ),
    )
    .orderBy(desc(verificationClaim.createdAt))
    .limit(1);
  const papers = await papersOf(context, found.id);
  const fact = (field: string, after: string): Compared => ({ field, before: null, after });
  return {
    compared: [
      { field: 'statement', before: previous?.statement ?? null, after: claim.statement },
      fact('workshopName', found.name),
      fact('ownerName', found.ownerName),
      fact('address', found.address),
      fact('kelurahan', context.reference.kelurahan.get(found.kelurahanSlug)?.name ?? found.kelurahanSlug),
      fact(
        'techniques',
        found.techniques.map((slug) => nameOf(context.reference, 'technique', slug, context.locale)).join(', '),
      ),
      ...papers.map((paper) => fact(paper.kind, masked(paper))),
    ],
    pictures: { before: await shown(context, previous), after: await shown(context, claim) },
    publicPath: found.state === 'published' ? paths.workshop(found.slug) : null,
  };
}

async function shown({ db }: Pick<Context, 'db'>, claim: Claim | undefined): Promise<ShownPicture[]> {
  if (!claim || claim.pictures.length === 0) return [];
  const rows = await db.read
    .select({ name: upload.name, widths: upload.widths })
    .from(upload)
    .where(inArray(upload.name, claim.pictures));
  const widths = new Map(rows.map((row) => [row.name, row.widths]));
  const names = claim.pictures.filter((name) => widths.has(name));
  return names.map((name, at) => ({
    name,
    alt: `${at + 1}/${names.length}: ${claim.statement.slice(0, 80)}`,
    widths: widths.get(name) ?? null,
  }));
}
