import {
  listing,
  listingMotif,
  picture,
  workshop,
  workshopCertificate,
  type ListingTechnique,
} from '#db/schema/index.ts';
import { readinessLevels } from '#db/schema/workshops.ts';
import type { Database } from '#db/client.ts';
import type { Context } from '#src/domain/context.ts';
import { readReference } from '#src/domain/reference/reference.ts';
import { freshDatabase } from '#tests/support/database.ts';

/** 2 March 2026, 09:00 in Pekalongan. */
export const morning = Date.parse('2026-03-02T02:00:00Z');
const wards = ['kauman', 'jenggot', 'bendan-kergon'] as const;
const methods: ListingTechnique[] = ['tulis', 'cap', 'kombinasi', 'printing'];
const motifs = ['jlamprang', 'buketan', 'liong', 'kawung'] as const;

export interface Town {
  context: Context;
  db: Database;
  /** Runs `work` and tells how many statements reached the database meanwhile. */
  countQueries(work: () => Promise<unknown>): Promise<number>;
  remove(): Promise<void>;
}

/**
 * Workshops 1, 2, 3 … in Kauman, Jenggot and Bendan Kergon by turns, each with `cloths` listings of the four techniques by
 * turns. The search finds all workshops in the order of their ids.
 */
export async function openTown(workshops: number, cloths: number): Promise<Town> {
  const { db, remove } = await freshDatabase();
  await db.write(async (tx) => {
    for (let id = 1; id <= workshops; id++) {
      await tx.insert(workshop).values(house(id));
      await tx.insert(workshopCertificate).values({
        workshopId: id,
        certification: 'batikmark',
        number: `B/${id}`,
        issuedOn: '2024-03-02',
        expiresOn: '2026-03-02',
      });
      for (let nth = 0; nth < cloths; nth++) await sew(tx, (id - 1) * cloths + nth + 1, id, nth);
    }
  });
  const ids = Array.from({ length: workshops }, (_, index) => index + 1);
  const search: Context['search'] = {
    find: async ({ page, perPage }) => ({
      ids: ids.slice((page - 1) * perPage, page * perPage),
      total: workshops,
      facets: {},
      totals: { listings: 0, workshops, motifs: 0 },
      matched: [],
      didYouMean: null,
      engine: 'sqlite',
    }),
    suggest: async () => [],
    close: async () => undefined,
  };
  const context: Context = { db, search, reference: await readReference(db), now: morning };
  return { context, db, countQueries: countQueries(db), remove };
}

function house(id: number): typeof workshop.$inferInsert {
  return {
    id,
    slug: `rumah-${id}`,
    name: `Rumah ${id}`,
    ownerName: 'Siti Rahayu',
    address: `Gang ${id}`,
    foundedYear: 1990,
    workers: 8,
    storyId: 'Tiga generasi membatik di rumah tua.',
    storyEn: 'Three generations of batik in an old house.',
    kelurahanSlug: wards[(id - 1) % wards.length] ?? 'kauman',
    techniques: ['tulis', 'cap'],
    capacityPerMonth: 100,
    bookedPerMonth: id % 100,
    leadTimeDays: 30,
    firstOrderMinimum: 1_000_000,
    reorderMinimum: 500_000,
    readinessLevel: readinessLevels[(id + 1) % readinessLevels.length] ?? null,
    mainMotif: 'jlamprang',
    state: 'published',
    createdAt: morning,
    updatedAt: morning,
  };
}

async function sew(
  tx: Parameters<Parameters<Database['write']>[0]>[0],
  id: number,
  workshopId: number,
  nth: number,
): Promise<void> {
  const texts = {
    titleId: `Kain ${id}`,
    titleEn: `Cloth ${id}`,
    descriptionId: 'Dikerjakan tekun.',
    descriptionEn: 'Patiently made.',
  };
  const numbers = { price: 500_000, minimumOrder: 2, leadTimeDays: 20, stock: 0 };
  const dates = { publishedAt: morning - nth * 86_400_000, createdAt: morning, updatedAt: morning };
  const technique = methods[nth % methods.length] ?? 'tulis';
  await tx.insert(listing).values({
    id,
    slug: `kain-${id}`,
    workshopId,
    state: 'published',
    technique,
    cloth: 'mori-prima',
    product: 'sarung',
    ...texts,
    ...numbers,
    ...dates,
  });
  await tx
    .insert(listingMotif)
    .values({ listingId: id, motifSlug: motifs[nth % motifs.length] ?? 'kawung', position: 0 });
  await tx.insert(picture).values({
    listingId: id,
    position: 0,
    name: 'cloth-jlamprang-tulis-1',
    width: 4,
    height: 5,
    colour: '#24427a',
    altId: 'Kain',
    altEn: 'Cloth',
  });
}

/** Every statement goes through `execute` or, several at once, `batch` of the query-only client. */
function countQueries(db: Database) {
  let queries = 0;
  const { execute, batch } = { execute: db.reader.execute.bind(db.reader), batch: db.reader.batch.bind(db.reader) };
  db.reader.execute = ((...args: Parameters<typeof execute>) => {
    queries += 1;
    return execute(...args);
  }) as typeof execute;
  db.reader.batch = ((statements, mode) => {
    queries += statements.length;
    return batch(statements, mode);
  }) as typeof batch;
  return async (work: () => Promise<unknown>) => {
    const before = queries;
    await work();
    return queries - before;
  };
}
