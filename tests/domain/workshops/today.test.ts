import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  listing,
  listingEdit,
  notification,
  picture,
  review,
  verification,
  workshop,
  workshopPicture,
} from '#db/schema/index.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { readToday } from '#src/domain/workshops/today.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const day = 86_400_000;
let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** Statements that reach the database while `work` runs. */
async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const { reader } = world.services.db;
  const { execute, batch } = reader;
  let queries = 0;
  reader.execute = ((...args: Parameters<typeof execute>) => (
    queries++,
    execute.apply(reader, args)
  )) as typeof execute;
  reader.batch = ((statements, mode) => (
    (queries += statements.length),
    batch.call(reader, statements, mode)
  )) as typeof batch;
  await work().finally(() => Object.assign(reader, { execute, batch }));
  return queries;
}

async function sew(from: number, count: number, change: Partial<typeof listing.$inferInsert> = {}): Promise<void> {
  const now = Date.now();
  const texts = { titleId: 'Kain', titleEn: 'Cloth', descriptionId: 'Kain.', descriptionEn: 'Cloth.' };
  await world.services.db.write(async (tx) => {
    for (let id = from; id < from + count; id++)
      await tx.insert(listing).values({
        ...{
          id,
          slug: `kain-${id}`,
          workshopId: 1,
          state: 'published',
          ...texts,
          technique: 'cap',
          cloth: 'mori-prima',
        },
        ...{ product: 'sarung', price: 1, minimumOrder: 1, leadTimeDays: 1, stock: 3, createdAt: now, updatedAt: now },
        ...change,
      });
  });
}
const shoot = (listingId: number) =>
  world.services.db.write((tx) =>
    tx.insert(picture).values({
      ...{ listingId, position: 0, name: `p${listingId}`, width: 4, height: 5 },
      ...{ colour: '#111111', altId: '', altEn: '' },
    }),
  );
const asked = (id: string, change: Partial<typeof review.$inferInsert>) =>
  world.services.db.write((tx) =>
    tx.insert(review).values({
      ...{ id, subject: 'verification', subjectId: '1/visit', subjectVersion: id, workshopId: 1, title: 'visit' },
      ...{ state: 'submitted', submittedBy: 'x', submittedAt: Date.now(), dueOn: '2026-03-09', ...change },
    }),
  );
const today = async () => readToday(await world.as('siti'));
const kinds = async () => (await today()).tasks.map(({ kind }) => kind);

describe('what a workshop has to do today', () => {
  it('is the way to the first cloth while there is none', async () => {
    const { steps } = await today();
    expect(steps?.map(({ step, state }) => [step, state])).toEqual([
      ['profile', 'done'],
      ['verification', 'done'],
      ['listing', 'open'],
      ['published', 'open'],
    ]);
    const { db } = world.services;
    const set = (change: Partial<typeof workshop.$inferInsert>) =>
      db.write((tx) => tx.update(workshop).set(change).where(eq(workshop.id, 1)));
    await set({ state: 'draft', capacityPerMonth: 0 });
    expect((await today()).steps?.map(({ state }) => state)).toEqual(['open', 'open', 'open', 'open']);
    await asked('i', { subjectId: '1/identity' });
    expect((await today()).steps?.[1]?.state).toBe('open');
    await asked('a', { subjectId: '1/address' });
    expect((await today()).steps?.[1]?.state).toBe('waiting');
    await db.write((tx) => tx.delete(review));
    await set({ state: 'published', capacityPerMonth: 80 });
  });

  it('then comes in order of urgency', async () => {
    await sew(1, 3);
    await shoot(1);
    await sew(4, 2, { stock: 0 });
    await shoot(4);
    await shoot(5);
    const { db } = world.services;
    const now = Date.now();
    const edit = { workshopId: 1, updatedBy: 'x', createdAt: now, updatedAt: now };
    await db.write(async (tx) => {
      await tx.insert(listingEdit).values([
        { id: 'e1', listingId: 1, state: 'changes-asked', body: { titleId: 'Satu' }, ...edit },
        { id: 'e2', listingId: 2, state: 'open', body: { titleId: 'Dua' }, ...edit },
        { id: 'e3', listingId: 3, state: 'discarded', body: {}, ...edit },
      ]);
      const checked = { workshopId: 1, checkedOn: '2024-01-01', checkedBy: 'x', officeSlug: 'dlh', finding: '' };
      await tx.insert(verification).values([
        { item: 'nib', expiresOn: wibDay(now - day), ...checked },
        { item: 'identity', expiresOn: wibDay(now + 29 * day), ...checked },
        { item: 'address', expiresOn: wibDay(now + 60 * day), ...checked },
      ]);
      await tx.insert(notification).values({ userId: world.id('siti'), kind: 'x', facts: {}, path: '/', at: now });
    });
    await asked('r1', {
      subject: 'listing',
      subjectId: '1',
      subjectVersion: 'e1',
      title: 'Satu',
      state: 'changes-asked',
    });
    await asked('r3', {
      subject: 'listing',
      subjectId: '3',
      subjectVersion: 'e3',
      title: 'Tiga',
      state: 'changes-asked',
    });
    await asked('v1', { state: 'changes-asked', submittedAt: now - 9 * day, note: 'Foto kabur.' });
    const found = await today();
    expect(found.steps).toBeNull();
    expect(found.tasks).toMatchObject([
      { kind: 'changes-asked', review: { title: 'visit', note: 'Foto kabur.' } },
      { kind: 'changes-asked', review: { title: 'Satu' } },
      { kind: 'verification-expiring', item: 'identity' },
      { kind: 'verification-expired', item: 'nib' },
      { kind: 'verification-missing', items: ['technique'] },
      { kind: 'profile', gap: 'pictures' },
      { kind: 'bare', count: 2 },
      { kind: 'drafts', count: 1, listingId: 2, title: 'Dua' },
      { kind: 'to-order', count: 2, published: 5 },
      { kind: 'unread', count: 1 },
    ]);
    expect(found.figures).toEqual({ published: 5, drafts: 1, waiting: 0 });
  });

  it('forgets what came back once it was sent again, and what runs out once it is asked for', async () => {
    await asked('v2', {});
    await asked('v3', { subjectId: '1/nib', title: 'nib' });
    const { tasks, waiting } = await today();
    expect(tasks.filter(({ kind }) => kind === 'changes-asked')).toHaveLength(1);
    expect(tasks.some(({ kind }) => kind === 'verification-expired')).toBe(false);
    expect(waiting.map(({ title }) => title).sort()).toEqual(['nib', 'visit']);
  });

  it('knows a story without translation, or with an old one', async () => {
    const gaps = async () => (await today()).tasks.flatMap((task) => (task.kind === 'profile' ? task.gap : []));
    const { db } = world.services;
    const set = (change: Partial<typeof workshop.$inferInsert>) =>
      db.write((tx) => tx.update(workshop).set(change).where(eq(workshop.id, 1)));
    await db.write((tx) =>
      tx.insert(workshopPicture).values({ workshopId: 1, position: 0, name: 'p', altId: '', altEn: '' }),
    );
    expect(await gaps()).toEqual([]);
    await set({ storyTranslation: 'stale' });
    expect(await gaps()).toEqual(['translation-stale']);
    await set({ storyTranslation: 'missing' });
    expect(await gaps()).toEqual(['translation-missing']);
    await set({ storyId: '', storyEn: '' });
    expect(await gaps()).toEqual(['story']);
  });

  it('is another for another workshop', async () => {
    expect((await readToday(await world.as('wulan'))).figures.published).toBe(0);
    await expect(readToday(await world.as('maya'))).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('takes the same eight queries for five listings and for three hundred', async () => {
    const siti = await world.as('siti');
    const few = await countQueries(() => readToday(siti));
    await sew(100, 300);
    expect(await countQueries(() => readToday(siti))).toBe(few);
    expect((await readToday(siti)).figures.published).toBe(305);
    expect(few).toBe(8);
    expect(await kinds()).toContain('bare');
  });
});
