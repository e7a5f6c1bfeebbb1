import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workshop } from '#db/schema/index.ts';
import { openAlbum, readAlbumChoice, type Album } from '#src/domain/motifs/album.ts';
import { openTown, type Town } from '#tests/domain/places/town.ts';

const everything = { family: null, zone: null };
let town: Town;
beforeAll(async () => {
  town = await openTown(4, 8);
  await town.db.write((tx) => tx.update(workshop).set({ state: 'suspended' }).where(eq(workshop.id, 4)));
});
afterAll(() => town.remove());

describe('the album of motifs', () => {
  it('shows all 55, each once, in five families', async () => {
    const album = await openAlbum(town.context, everything);
    const slugs = slugsOf(album);
    expect(album).toMatchObject({ shown: 55, total: 55 });
    expect(new Set(slugs).size).toBe(55);
    expect(album.chapters.map(({ family }) => family)).toEqual([
      'geometric',
      'floral',
      'fauna',
      'symbolic',
      'pictorial',
    ]);
  });

  it('hangs Pekalongan’s motifs first in every family, the inland ones last', async () => {
    const rank = { pekalongan: 0, coastal: 1, inland: 2 };
    for (const { plates } of (await openAlbum(town.context, everything)).chapters) {
      const ranks = plates.map(({ motif }) => rank[motif.origin.zone]);
      expect(ranks).toEqual([...ranks].sort());
    }
  });

  it('counts batik cloths of published workshops and leaves printed textile out', async () => {
    const plates = (await openAlbum(town.context, everything)).chapters.flatMap((chapter) => chapter.plates);
    const cloths = Object.fromEntries(
      plates.filter((plate) => plate.cloths > 0).map(({ motif, cloths: count }) => [motif.slug, count]),
    );
    // Three open workshops of eight cloths: two are printed in each.
    expect(Object.values(cloths).reduce((sum, count) => sum + count, 0)).toBe(3 * 6);
    expect(cloths['jlamprang']).toBe(await batikOf('jlamprang'));
  });

  it('narrows by family and origin, and says how many each choice would give', async () => {
    const album = await openAlbum(town.context, { family: 'geometric', zone: 'inland' });
    expect(album.chapters).toHaveLength(1);
    expect(
      album.chapters[0]?.plates.every(({ motif }) => motif.family === 'geometric' && motif.origin.zone === 'inland'),
    ).toBe(true);
    expect(album.counts.family.geometric).toBe(album.shown);
    expect(album.counts.zone.inland).toBe(album.shown);
    expect(album.counts.zone).toEqual((await openAlbum(town.context, { family: 'geometric', zone: null })).counts.zone);
  });

  it('has no chapter for a choice that nothing fits', async () => {
    expect(await openAlbum(town.context, { family: 'fauna', zone: 'inland' })).toMatchObject({
      chapters: [],
      shown: 0,
      total: 55,
    });
  });

  it('takes one query', async () => {
    expect(await town.countQueries(() => openAlbum(town.context, everything))).toBe(1);
  });

  it.each([
    ['', everything],
    ['family=floral&zone=coastal', { family: 'floral', zone: 'coastal' }],
    ['family=FLORAL&zone=moon', everything],
    ['family=__proto__&zone=constructor', everything],
  ])('reads "%s" from the address', (words, choice) => {
    expect(readAlbumChoice(new URLSearchParams(words))).toEqual(choice);
  });
});

function slugsOf({ chapters }: Album): string[] {
  return chapters.flatMap(({ plates }) => plates.map(({ motif }) => motif.slug));
}

async function batikOf(slug: string): Promise<number> {
  const { rows } = await town.db.reader.execute({
    sql: `SELECT count(*) AS cloths FROM listing_motif lm JOIN listing l ON l.id = lm.listing_id
          WHERE lm.motif_slug = ? AND l.technique <> 'printing' AND l.workshop_id <> 4`,
    args: [slug],
  });
  return Number(rows[0]?.['cloths']);
}
