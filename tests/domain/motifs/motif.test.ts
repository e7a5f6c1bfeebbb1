import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listing, workshop } from '#db/schema/index.ts';
import { readMotif, type MotifPage } from '#src/domain/motifs/motif.ts';
import { openTown, type Town } from '#tests/domain/places/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown(12, 10);
  await town.db.write(async (tx) => {
    await tx.update(workshop).set({ state: 'suspended' }).where(eq(workshop.id, 12));
    await tx.update(listing).set({ state: 'archived' }).where(eq(listing.workshopId, 11));
    // The town weaves jlamprang as tulis only: its newest in workshops 1 and 2 become prints.
    await tx
      .update(listing)
      .set({ technique: 'printing' })
      .where(inArray(listing.id, [1, 11]));
  });
});
afterAll(() => town.remove());

describe('a motif’s page', () => {
  it('is null for a motif there is not', async () => {
    expect(await readMotif(town.context, 'jlampran')).toBeNull();
    expect(await readMotif(town.context, '__proto__')).toBeNull();
  });

  it('shows the eight newest batik cloths, none printed, none withdrawn', async () => {
    const { newest } = await open('jlamprang');
    expect(newest).toHaveLength(8);
    expect(newest.some(({ technique }) => technique === 'printing')).toBe(false);
    expect(newest.some(({ workshopSlug }) => workshopSlug === 'rumah-11' || workshopSlug === 'rumah-12')).toBe(false);
    const published = await town.db.read.select({ id: listing.id, at: listing.publishedAt }).from(listing);
    const times = newest.map(({ id }) => published.find((row) => row.id === id)?.at ?? 0);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it('names at most eight workshops, those with most cloths first', async () => {
    const { makers, counts } = await open('jlamprang');
    expect(makers).toHaveLength(8);
    expect(counts.makers).toBe(10);
    const cloths = makers.map((maker) => maker.cloths);
    expect(cloths).toEqual([...cloths].sort((a, b) => b - a));
    expect(makers.map(({ slug }) => slug)).not.toContain('rumah-1');
  });

  it('counts batik and printed textile apart', async () => {
    const { counts } = await open('jlamprang');
    const { rows } = await town.db.reader.execute(
      `SELECT sum(l.technique <> 'printing') AS batik, sum(l.technique = 'printing') AS prints
       FROM listing_motif lm JOIN listing l ON l.id = lm.listing_id JOIN workshop w ON w.id = l.workshop_id
       WHERE lm.motif_slug = 'jlamprang' AND l.state = 'published' AND w.state = 'published'`,
    );
    expect(counts).toMatchObject({ cloths: Number(rows[0]?.['batik']), prints: 2 });
    expect(rows[0]?.['prints']).toBe(2);
    expect((await open('kawung')).counts).toMatchObject({ cloths: 0, makers: 0 });
    expect((await open('kawung')).counts.prints).toBeGreaterThan(0);
  });

  it('has empty lists for a motif nobody sells', async () => {
    expect(await open('parang-barong')).toMatchObject({
      newest: [],
      makers: [],
      counts: { cloths: 0, makers: 0, prints: 0 },
    });
  });

  it('knows its relatives', async () => {
    expect((await open('jlamprang')).related.map(({ slug }) => slug)).toEqual(['nitik-yogyakarta', 'pakem-kaumanan']);
  });

  it('takes four queries however much is for sale', async () => {
    expect(await town.countQueries(() => open('jlamprang'))).toBe(4);
    expect(await town.countQueries(() => open('parang-barong'))).toBeLessThanOrEqual(4);
  });
});

async function open(slug: string): Promise<MotifPage> {
  const page = await readMotif(town.context, slug);
  if (!page) throw new Error(`there is no ${slug}`);
  return page;
}
