import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workshop } from '#db/schema/index.ts';
import { workshopsByKelurahan } from '#src/domain/places/counts.ts';
import { catalogueOf, readPlace } from '#src/domain/places/place.ts';
import { openTown, type Town } from './town.ts';

let town: Town;
beforeAll(async () => void (town = await openTown(7, 4)));
afterAll(() => town.remove());

describe('a place', () => {
  it('shows the workshops and listings of a kelurahan', async () => {
    const place = await readPlace(town.context, 'kauman');
    expect(place?.workshops.map(({ slug }) => slug)).toEqual(['rumah-1', 'rumah-4', 'rumah-7']);
    expect(place?.totals).toEqual({ workshops: 3, listings: 12 });
    expect(place?.listings).toHaveLength(8);
    expect(place?.listings.every(({ kelurahanSlug }) => kelurahanSlug === 'kauman')).toBe(true);
  });

  it('shows those of every kelurahan of a kecamatan', async () => {
    const place = await readPlace(town.context, 'pekalongan-barat');
    expect(place?.data.level).toBe('kecamatan');
    expect(place?.wards).toHaveLength(7);
    expect(place?.totals.workshops).toBe(2);
  });

  it('may have no workshop at all', async () => {
    const place = await readPlace(town.context, 'degayu');
    expect(place).toMatchObject({ totals: { workshops: 0, listings: 0 }, workshops: [], listings: [] });
  });

  it('is nowhere when no kelurahan or kecamatan has the name', async () => {
    expect(await readPlace(town.context, 'surabaya')).toBeNull();
  });

  it('leads to the catalogue of all its kelurahan', () => {
    expect(catalogueOf(['kauman', 'klego'])).toBe('/catalogue?kelurahan=kauman&kelurahan=klego');
  });
});

describe('workshops by kelurahan', () => {
  it('counts published workshops only', async () => {
    await town.db.write((tx) => tx.update(workshop).set({ state: 'suspended' }).where(eq(workshop.id, 2)));
    expect(await workshopsByKelurahan(town.context)).toEqual(
      new Map([
        ['kauman', 3],
        ['jenggot', 1],
        ['bendan-kergon', 2],
      ]),
    );
  });
});
