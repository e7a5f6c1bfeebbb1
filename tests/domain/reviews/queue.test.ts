import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officeMember, review as reviews, user, workshop } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { readInterests } from '#src/domain/offices/interests.ts';
import { readToday } from '#src/domain/offices/today.ts';
import { parseWorkshopList, readOfficeWorkshops } from '#src/domain/offices/workshop-list.ts';
import { readOfficeWorkshop } from '#src/domain/offices/workshop-page.ts';
import { claim } from '#src/domain/reviews/claim.ts';
import { decide } from '#src/domain/reviews/decide.ts';
import type { Review } from '#src/domain/reviews/effects.ts';
import { nextPath } from '#src/domain/reviews/next.ts';
import { formatQueueQuery, parseQueueQuery } from '#src/domain/reviews/queue-query.ts';
import { readQueue } from '#src/domain/reviews/queue.ts';
import { readReview } from '#src/domain/reviews/read-review.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { refusalOf, rowOf, sendClaim, verdictOn } from './sent.ts';

/** A Wednesday. */
const now = Date.parse('2026-11-25T10:00:00+07:00');
const day = 86_400_000;
let world: World;
let rahmat: Acting;
let sent: Record<'old' | 'wulans' | 'fresh' | 'mine' | 'team' | 'done', Review>;
beforeAll(async () => {
  world = await openWorld();
  const { db } = world.services;
  await db.write(async (tx) => {
    // A colleague of Rahmat's.
    const row = { id: 'colleague-0123456789ab', email: 'i@city.test', name: 'Indah', locale: 'id' as const };
    await tx.insert(user).values({ ...row, muted: { product: [], mail: [] }, createdAt: now, updatedAt: now });
    await tx
      .insert(officeMember)
      .values({ officeSlug: 'dindagkop-ukm', userId: row.id, powers: ['listings'], since: now });
  });
  rahmat = await world.as('rahmat', { now });
  const of = { from: 'wulan', workshopId: world.wulan } as const;
  sent = {
    old: await sendClaim(world, { item: 'address', now: now - 14 * day }),
    wulans: await sendClaim(world, { item: 'visit', ...of, now: now - 6 * day }),
    fresh: await sendClaim(world, { item: 'visit', now }),
    mine: await sendClaim(world, { item: 'nib', now: now - day }),
    team: await sendClaim(world, { item: 'identity', now: now - day }),
    done: await sendClaim(world, { item: 'technique', now: now - day }),
  };
  await claim(rahmat, sent.mine);
  const indah = { ...rahmat, user: rahmat.user && { ...rahmat.user, id: 'colleague-0123456789ab' } };
  await claim(indah, sent.team);
  await decide(rahmat, verdictOn(sent.done, 'refused'));
});
afterAll(() => world.close());

const ask = (search: string, context = rahmat) => readQueue(context, parseQueueQuery(new URLSearchParams(search)));
const idsOf = async (search: string) => (await ask(search)).rows.map(({ id }) => id);

describe('the queue', () => {
  test('the most urgent first, with age and marks', async () => {
    const { rows } = await ask('');
    expect(rows.map(({ id, mark, age }) => [id, mark, age])).toEqual(
      [
        [sent.old.id, 'overdue', 10],
        [sent.wulans.id, 'soon', 4],
        [sent.mine.id, null, 1],
        [sent.team.id, null, 1],
        [sent.fresh.id, null, 0],
      ].toSorted((a, b) => order(a[0] as string) - order(b[0] as string)),
    );
  });

  test('tabs and filters', async () => {
    expect(await idsOf('tab=mine')).toEqual([sent.mine.id]);
    expect(await idsOf('tab=team')).toEqual([sent.team.id]);
    expect(await idsOf('tab=today')).toEqual([sent.done.id]);
    expect(await idsOf(`tab=today&by=${world.id('dewi')}`)).toEqual([]);
    expect(await idsOf('due=overdue')).toEqual([sent.old.id]);
    expect(await idsOf('due=soon')).toEqual([sent.wulans.id]);
    expect(await idsOf('workshop=wulan')).toEqual([sent.wulans.id]);
    expect(await idsOf('workshop=batik-wulan')).toEqual([sent.wulans.id]);
    expect(await idsOf('workshop=%25')).toEqual([]);
    expect(await idsOf('subject=listing')).toEqual([]);
    expect(await idsOf('technique=tulis')).toEqual([]);
    expect(await idsOf('state=in-review')).toHaveLength(2);
    expect((await ask('')).tabs).toEqual({ all: 5, mine: 1, team: 1, today: 1 });
    expect((await ask('')).counts).toEqual([{ subject: 'verification', submitted: 3, inReview: 2, overdue: 1 }]);
  });

  test('is for officers with the power only', async () => {
    for (const name of ['tono', 'agus', 'siti', 'maya', null] as const) {
      const context = await world.as(name);
      expect(['forbidden', 'sign-in-first']).toContain((await refusalOf(ask('', context))).code);
      expect(['forbidden', 'sign-in-first']).toContain((await refusalOf(readReview(context, sent.old.id, ''))).code);
    }
    expect((await ask('', await world.as('dewi', { now }))).total).toBe(5);
  });

  test('next goes on in the same list and passes what others hold, then round', async () => {
    const next = (list: string, id: string) => nextPath(rahmat, list, id);
    expect(await next('', sent.old.id)).toBe(`/office/reviews/${sent.wulans.id}`);
    expect(await next('', sent.wulans.id)).toBe(`/office/reviews/${sent.mine.id}`);
    expect(await next('', sent.fresh.id)).toBe(`/office/reviews/${sent.old.id}`);
    expect(await next('workshop=wulan', sent.wulans.id)).toBe('/office/reviews?workshop=wulan');
    const { to } = await decide(rahmat, {
      ...verdictOn(await freshly('old'), 'refused'),
      list: 'subject=verification',
    });
    expect(to).toBe(`/office/reviews/${sent.wulans.id}?subject=verification&last=${sent.old.id}`);
  });

  test('an address of garbage is the whole queue, and what is kept says the same again', () => {
    const wild = parseQueueQuery(new URLSearchParams('tab=x&page=-4&by=%3Cscript%3E&due=1&technique=tulis%27&page=zz'));
    expect(formatQueueQuery(wild)).toBe('');
    const full = 'tab=mine&subject=listing&state=in-review&due=soon&workshop=a+b&technique=cap&by=x1&page=3';
    expect(formatQueueQuery(parseQueueQuery(new URLSearchParams(full)))).toBe(full);
  });
});

describe('queries a page of the desk needs', () => {
  const pages: [name: string, most: number, read: () => Promise<unknown>][] = [
    ['the queue', 5, () => ask('')],
    ['a review', 16, async () => readReview(rahmat, sent.fresh.id, '')],
    ['today', 8, () => readToday(rahmat)],
    ['the workshops', 2, () => readOfficeWorkshops(rahmat, parseWorkshopList(new URLSearchParams()))],
    ['a workshop', 8, () => readOfficeWorkshop(rahmat, 'batik-siti')],
    ['own business', 4, () => readInterests(rahmat, 'batik')],
  ];

  test('are no more with 60 more workshops and 120 more reviews', async () => {
    const few = new Map<string, number>();
    for (const [name, , read] of pages) few.set(name, await countQueries(read));
    await world.services.db.write(async (tx) => {
      const [like] = await tx.select().from(workshop);
      const row = await rowOf(tx, sent.fresh.id);
      if (!like) throw new Error('no workshop');
      for (let n = 0; n < 60; n += 1) {
        await tx.insert(workshop).values({ ...like, id: 100 + n, slug: `w-${n}`, name: `Rumah ${n}` });
        for (const item of ['nib', 'visit'])
          await tx.insert(reviews).values({
            ...row,
            id: `${item}${String(n).padStart(19, '0')}`,
            workshopId: 100 + n,
            subjectId: `${100 + n}/${item}`,
            subjectVersion: `v${n}${item}`,
          });
      }
    });
    for (const [name, most, read] of pages) {
      const many = await countQueries(read);
      expect(many, name).toBeLessThanOrEqual(few.get(name) ?? 0);
      expect(many, name).toBeLessThanOrEqual(most);
    }
    const { rows, pages: count, total } = await ask('page=99');
    expect([rows.length, count, total]).toEqual([total - 120, 5, 124]);
  });
});

async function countQueries(read: () => Promise<unknown>): Promise<number> {
  const { reader } = world.services.db;
  const execute = reader.execute.bind(reader);
  let queries = 0;
  reader.execute = ((...args: Parameters<typeof execute>) => {
    queries += 1;
    return execute(...args);
  }) as typeof execute;
  await read();
  reader.execute = execute;
  expect(queries).toBeGreaterThan(0);
  return queries;
}

async function freshly(name: keyof typeof sent): Promise<Review> {
  return rowOf(world.services.db.read, sent[name].id);
}

/** Where due day, time and id put it. */
function order(id: string): number {
  const all = Object.values(sent).toSorted((a, b) =>
    `${a.dueOn}${a.submittedAt}${a.id}` < `${b.dueOn}${b.submittedAt}${b.id}` ? -1 : 1,
  );
  return all.findIndex((one) => one.id === id);
}

test('the day used here is the one it says', () => expect(wibDay(now)).toBe('2026-11-25'));
