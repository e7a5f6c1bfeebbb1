import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workshop } from '#db/schema/index.ts';
import { readFront, type Front } from '#src/domain/home/front.ts';
import { openTown, type Town } from '#tests/domain/places/town.ts';

let town: Town;
let front: Front;
beforeAll(async () => {
  town = await openTown(10, 4);
  front = await readFront(town.context);
});
afterAll(() => town.remove());

describe('the home page', () => {
  it('shows the newest cloth first', () => {
    const newest = Array.from({ length: 8 }, (_, index) => (9 - index) * 4 + 1);
    expect(front.newest.map(({ id }) => id)).toEqual(newest);
  });

  it('shows workshops ready for export, exporters first, then by what they can still make', () => {
    expect(front.readyForExport.shown.map(({ id }) => id)).toEqual([3, 8, 2, 7]);
    expect(front.readyForExport.total).toBe(4);
  });

  it('puts makers of printed textile last, whatever their level', async () => {
    await town.db.write((tx) =>
      tx
        .update(workshop)
        .set({ techniques: ['printing'] })
        .where(eq(workshop.id, 3)),
    );
    const { readyForExport } = await readFront(town.context);
    expect(readyForExport.shown.map(({ id }) => id)).toEqual([8, 2, 7, 3]);
  });

  it('never counts printed textile as batik', () => {
    expect(front.totals).toEqual({ workshops: 10, batik: 30 });
    expect(front.techniques.get('printing')).toBe(10);
    // In this town kawung is on printed cloth only, and it is no Pekalongan motif.
    expect(front.motifs.slice(0, 3)).toEqual(['jlamprang', 'buketan', 'liong'].map((slug) => ({ slug, listings: 10 })));
  });

  it('shows Pekalongan motifs only', () => {
    expect(front.motifs).toHaveLength(8);
    for (const { slug } of front.motifs) expect(town.context.reference.motifs.get(slug)?.is_pekalongan).toBe(true);
  });
});
