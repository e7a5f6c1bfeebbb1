import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseQuery } from '#src/domain/catalogue/parse.ts';
import type { Context } from '#src/domain/context.ts';
import { readFront } from '#src/domain/home/front.ts';
import { readPlace } from '#src/domain/places/place.ts';
import { readDirectory } from '#src/domain/workshops/directory.ts';
import { readWorkshop } from '#src/domain/workshops/workshop.ts';
import { openTown, type Town } from '#tests/domain/places/town.ts';

let [small, large]: [Town, Town] = [] as unknown as [Town, Town];
beforeAll(async () => void ([small, large] = [await openTown(3, 2), await openTown(60, 20)]));
afterAll(async () => {
  await small.remove();
  await large.remove();
});

const { query } = parseQuery(new URLSearchParams('technique=tulis'), 'workshops');
const pages: [name: string, most: number, read: (context: Context) => Promise<unknown>][] = [
  ['the home page', 7, readFront],
  ['the list of workshops', 2, (context) => readDirectory(context, query)],
  ['a workshop', 11, (context) => readWorkshop(context, 'rumah-1', 1)],
  ['a kelurahan', 6, (context) => readPlace(context, 'kauman')],
  ['a kecamatan', 6, (context) => readPlace(context, 'pekalongan-barat')],
];

describe('queries a page needs', () => {
  it.each(pages)('%s: the same number with 3 and with 60 workshops', async (_, most, read) => {
    // Editions of checklists are read once a process.
    await read(small.context);
    const few = await small.countQueries(() => read(small.context));
    const many = await large.countQueries(() => read(large.context));
    expect(many).toBe(few);
    expect(many).toBeGreaterThan(0);
    expect(many).toBeLessThanOrEqual(most);
  });
});
