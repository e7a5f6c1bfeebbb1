import { eq, inArray } from 'drizzle-orm';
import type { Words } from '#db/exhibitions/types.ts';
import type { Reader, Tx } from '#db/client.ts';
import { kelurahan, office, workshop, type letter } from '#db/schema/index.ts';
import type { Application, Exhibition } from '../load.ts';
import type { Placed } from '../selection.ts';
import { readOwnScores, type Excluded } from './own-scores.ts';

/** Everything a letter says; frozen with it. Days are WIB days, money whole rupiah; '' and -1: there is none. */
export interface LetterFacts {
  /** Of the exhibition when it was written: `rankVersion`. */
  basis: number;
  exhibition: string;
  venue: string;
  city: string;
  startsOn: string;
  endsOn: string;
  officeId: string;
  officeEn: string;
  application: number;
  workshop: string;
  owner: string;
  address: string;
  kelurahan: string;
  score: number;
  rank: number;
  ranked: number;
  places: number;
  points: number;
  newcomer: number;
  because: Placed['because'] | '';
  /** Why it was decided against the rule. */
  note: string;
  fee: number;
  appealDays: number;
  confirmDays: number;
  /** '': the usual words. */
  openingId: string;
  openingEn: string;
  /** Of its sending. */
  day: string;
  confirmBy: string;
  appealBy: string;
  signer: string;
  /** Answer to an appeal. */
  answer: string;
  criteria: { name: Words; mean: number | null; most: number; weight: number; counted: boolean }[];
  reasons: string[];
}

/** As the table keeps them. */
export function packFacts({ criteria, reasons, ...flat }: LetterFacts): Record<string, string | number> {
  return { ...flat, criteria: JSON.stringify(criteria), reasons: JSON.stringify(reasons) };
}

export function unpackFacts({ facts }: Pick<typeof letter.$inferSelect, 'facts'>): LetterFacts {
  const { criteria, reasons, ...flat } = facts;
  return {
    ...(flat as unknown as Omit<LetterFacts, 'criteria' | 'reasons'>),
    criteria: JSON.parse(String(criteria)) as LetterFacts['criteria'],
    reasons: JSON.parse(String(reasons)) as string[],
  };
}

export type Written = Pick<Application, 'id' | 'workshopId' | 'number' | 'points' | 'newcomer'> & {
  score: number | null;
  rank: number | null;
  because: LetterFacts['because'];
  note: string | null;
};

/** What letters to these applicants say, by application. Four queries, and one for each reviewer when `excluded` is not known. */
export async function letterFacts(
  db: Reader | Tx,
  of: Exhibition,
  { those, ranked, excluded }: { those: readonly Written[]; ranked: number; excluded?: Excluded },
): Promise<Map<string, LetterFacts>> {
  const ids = those.map(({ id }) => id);
  const scores = await readOwnScores(db, of, ids, excluded);
  const [from] = await db.select().from(office).where(eq(office.slug, of.officeSlug));
  const homes = await db
    .select({
      id: workshop.id,
      name: workshop.name,
      owner: workshop.ownerName,
      address: workshop.address,
      kelurahan: kelurahan.name,
    })
    .from(workshop)
    .innerJoin(kelurahan, eq(kelurahan.slug, workshop.kelurahanSlug))
    .where(
      inArray(
        workshop.id,
        those.map(({ workshopId }) => workshopId),
      ),
    );
  const homeOf = new Map(homes.map((home) => [home.id, home]));
  const { appealDays, confirmDays } = of.body.timetable;
  const shared = {
    ...{ basis: of.rankVersion, exhibition: of.name, venue: of.venue, city: of.city },
    ...{ startsOn: of.startsOn, endsOn: of.endsOn, fee: of.fee, places: of.places, ranked, appealDays, confirmDays },
    ...{ officeId: from?.nameId ?? of.officeSlug, officeEn: from?.nameEn ?? of.officeSlug },
    ...{ openingId: '', openingEn: '', day: '', confirmBy: '', appealBy: '', signer: '', answer: '' },
  };
  return new Map(
    those.map((one) => {
      const home = homeOf.get(one.workshopId);
      const own = scores.get(one.id);
      const criteria = of.body.criteria.map(({ key, name, weight, counted, scale }) => ({
        ...{ name, weight, counted, mean: own?.values.get(key) ?? null, most: scale.at(-1)?.value ?? 0 },
      }));
      const facts: LetterFacts = {
        ...shared,
        ...{ application: one.number ?? 0, workshop: home?.name ?? '', owner: home?.owner ?? '' },
        ...{ address: home?.address ?? '', kelurahan: home?.kelurahan ?? '' },
        ...{ score: one.score ?? -1, rank: one.rank ?? -1, points: one.points, newcomer: one.newcomer ? 1 : 0 },
        ...{ because: one.because, note: one.note ?? '', criteria, reasons: own?.reasons ?? [] },
      };
      return [one.id, facts];
    }),
  );
}
