import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listing, workshop } from '#db/schema/index.ts';
import { workshopCards } from '#src/domain/workshops/cards.ts';
import { certificatesOf } from '#src/domain/workshops/certificates.ts';
import { closureOf } from '#src/domain/workshops/closure.ts';
import { readWorkshop } from '#src/domain/workshops/workshop.ts';
import { morning, openTown, type Town } from '#tests/domain/places/town.ts';

const day = 86_400_000;
let town: Town;
beforeAll(async () => {
  town = await openTown(3, 15);
  await town.db.write(async (tx) => {
    await tx.update(workshop).set({ state: 'suspended' }).where(eq(workshop.id, 3));
    await tx.update(listing).set({ state: 'archived' }).where(eq(listing.id, 15));
  });
});
afterAll(() => town.remove());

describe('a workshop’s page', () => {
  it('shows its published listings, newest first, twelve at a time', async () => {
    const first = await readWorkshop(town.context, 'rumah-1', 1);
    expect(first).toMatchObject({ total: 14, page: 1, pages: 2 });
    expect(first?.listings.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const second = await readWorkshop(town.context, 'rumah-1', 2);
    expect(second?.listings.map(({ id }) => id)).toEqual([13, 14]);
  });

  it('shows its last page for one past the end and its first for one before the start', async () => {
    expect((await readWorkshop(town.context, 'rumah-1', 99_999))?.page).toBe(2);
    expect((await readWorkshop(town.context, 'rumah-1', 0))?.page).toBe(1);
  });

  it('lists the motifs of what it sells, most used first', async () => {
    const found = await readWorkshop(town.context, 'rumah-1', 1);
    expect(found?.motifs).toEqual([
      { slug: 'buketan', listings: 4 },
      { slug: 'jlamprang', listings: 4 },
      { slug: 'kawung', listings: 3 },
      { slug: 'liong', listings: 3 },
    ]);
  });

  it('is not there for a suspended workshop or an unknown name', async () => {
    expect(await readWorkshop(town.context, 'rumah-3', 1)).toBeNull();
    expect(await readWorkshop(town.context, 'rumah-9', 1)).toBeNull();
  });
});

describe('workshop cards', () => {
  it('come in the order asked for, with published listings counted and hidden workshops left out', async () => {
    const cards = await workshopCards(town.context, [2, 3, 1, 77]);
    expect(cards.map(({ id, listings }) => [id, listings])).toEqual([
      [2, 15],
      [1, 14],
    ]);
  });
});

describe('certificates', () => {
  it('are valid through the whole of their last day in Pekalongan', async () => {
    const lastMinute = Date.parse('2026-03-02T23:59:00+07:00');
    expect((await certificatesOf({ ...town.context, now: lastMinute }, 1)).valid).toHaveLength(1);
    const next = await certificatesOf({ ...town.context, now: lastMinute + 60_000 }, 1);
    expect(next).toMatchObject({ valid: [], expired: [{ certification: 'batikmark', number: 'B/1' }] });
  });

  it('do not count before the day they were issued', async () => {
    const before = await certificatesOf({ ...town.context, now: Date.parse('2024-03-01T12:00:00+07:00') }, 1);
    expect(before).toEqual({ valid: [], expired: [] });
  });
});

describe('closed dates', () => {
  const dates = { closedFrom: '2026-03-01', closedUntil: '2026-03-10' };
  it('tell a closure that is on from one to come', () => {
    expect(closureOf(dates, morning)).toEqual({ from: '2026-03-01', until: '2026-03-10', started: true });
    expect(closureOf(dates, morning - 5 * day)?.started).toBe(false);
  });

  it('are forgotten once past', () => {
    expect(closureOf(dates, morning + 8 * day)).not.toBeNull();
    expect(closureOf(dates, morning + 9 * day)).toBeNull();
    expect(closureOf({ closedFrom: null, closedUntil: null }, morning)).toBeNull();
  });
});
