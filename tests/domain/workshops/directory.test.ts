import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseQuery } from '#src/domain/catalogue/parse.ts';
import { directoryPath, directoryWith, readDirectory } from '#src/domain/workshops/directory.ts';
import { openTown, type Town } from '#tests/domain/places/town.ts';

let town: Town;
beforeAll(async () => void (town = await openTown(14, 1)));
afterAll(() => town.remove());
const read = (search: string) => parseQuery(new URLSearchParams(search), 'workshops').query;

describe('the list of workshops', () => {
  it('has twelve to a page, in the order the search gives', async () => {
    const first = await readDirectory(town.context, read(''));
    expect(first.found.workshops.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(first.pages).toBe(2);
    const second = await readDirectory(town.context, read('page=2'));
    expect(second.found.workshops.map(({ id }) => id)).toEqual([13, 14]);
  });

  it('counts the whole city for the map, whatever is searched for', async () => {
    const { counts } = await readDirectory(town.context, read('q=kauman&kelurahan=kauman'));
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(14);
  });

  it('has an address without words that say nothing', () => {
    expect(directoryPath(read(''))).toBe('/workshops');
    expect(directoryPath(read('q=jlamprang&level=exporter&level=legal&page=2&per=50&kind=workshops'))).toBe(
      '/workshops?q=jlamprang&level=exporter&level=legal&page=2',
    );
    expect(directoryWith('level', ['export-ready', 'exporter'])).toBe('/workshops?level=export-ready&level=exporter');
  });
});
