import { asc, desc, ne } from 'drizzle-orm';
import type { FairData } from '#db/exhibitions/fair.ts';
import { exhibition, fair } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { startFrom, type Start } from './start-from.ts';

export interface NewExhibition {
  fairs: FairData[];
  editions: { slug: string; name: string; startsOn: string; city: string }[];
  /** What the form begins with; null: nothing was picked yet. */
  start: Start | null;
  /** The fair it begins with, with its sources. */
  fair: FairData | null;
}

/** What a new edition can begin with, and the one that was picked: `?fair=`, `?edition=` or `?blank`. */
export async function readNewExhibition(
  context: Pick<Acting, 'db' | 'user'>,
  asked: URLSearchParams,
): Promise<NewExhibition> {
  requireOfficer(context, 'exhibitions');
  const { read } = context.db;
  const rows = await read.select().from(fair).orderBy(asc(fair.position));
  const editions = await read
    .select({ slug: exhibition.slug, name: exhibition.name, startsOn: exhibition.startsOn, city: exhibition.city })
    .from(exhibition)
    .where(ne(exhibition.phase, 'withdrawn'))
    .orderBy(desc(exhibition.startsOn))
    .limit(100);
  const [fairSlug, edition] = [asked.get('fair'), asked.get('edition')];
  const from = fairSlug ? `fair:${fairSlug}` : edition ? `edition:${edition}` : asked.has('blank') ? '' : null;
  const start = from === null ? null : await startFrom(read, from);
  const fairs = rows.map(({ data }) => data);
  return { fairs, editions, start, fair: fairs.find(({ slug }) => slug === fairSlug) ?? null };
}
