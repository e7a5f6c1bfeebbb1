import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { formKey, notification, outbox, session, ticket, user } from '#db/schema/index.ts';
import { forgetOldRows } from '#src/domain/forget.ts';
import { muteForm } from '#src/domain/notifications/form.ts';
import { notificationKinds } from '#src/domain/notifications/kinds.ts';
import { listNotifications } from '#src/domain/notifications/list.ts';
import { muteNotifications } from '#src/domain/notifications/mute.ts';
import { readNotifications } from '#src/domain/notifications/read.ts';
import { notify } from '#src/domain/outbox.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const day = 86_400_000;
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() =>
  world.services.db.write(async (tx) => {
    await tx.delete(notification);
    await tx.delete(outbox);
    await tx.update(user).set({ muted: { product: [], mail: [] } });
  }),
);

const all = () => new URLSearchParams();

async function tell(names: Parameters<World['id']>[0][], kind: (typeof notificationKinds)[number] = 'review-accepted') {
  const context = await world.as(null);
  const userIds = names.map(world.id);
  await world.services.db.write((tx) => notify(tx, context, { userIds, kind, facts: { title: 'Jlamprang' }, path: '/producer/listings/1' })); // prettier-ignore
}

async function promised(): Promise<{ to: string; facts: Record<string, string>; locale: string }[]> {
  const rows = await world.services.db.read.select().from(outbox);
  return rows.map(({ id, payload, locale }) => ({
    ...(JSON.parse(world.services.vault.open(payload ?? '', `outbox:${id}`)) as {
      to: string;
      facts: Record<string, string>;
    }),
    locale,
  }));
}

async function mute(name: 'siti' | 'joko', form: Record<string, unknown>) {
  const parsed = muteForm.parse({ shown: notificationKinds, ...form });
  return muteNotifications(await world.as(name), parsed);
}

describe('telling people', () => {
  test('reaches each once, in their language, and nobody who is suspended', async () => {
    await tell(['siti', 'siti', 'dewi', 'bambang']);
    const mails = await promised();
    expect(mails.map(({ to, locale }) => [to, locale]).sort()).toEqual([
      ['dewi@city.test', 'en'],
      ['siti@workshops.test', 'id'],
    ]);
    expect(mails.find(({ locale }) => locale === 'en')?.facts['link']).toMatch(/\/en\/producer\/listings\/1$/);
    const told = await world.services.db.read.select().from(notification);
    expect(told.map(({ userId }) => userId).sort()).toEqual([world.id('siti'), world.id('dewi')].sort());
  });

  test('keeps to the switches, channel by channel', async () => {
    const mail = notificationKinds.filter((kind) => kind !== 'review-accepted');
    await mute('siti', { product: notificationKinds, mail });
    await mute('joko', { product: mail, mail: 'review-accepted' });
    await tell(['siti', 'joko']);
    expect((await promised()).map(({ to }) => to)).toEqual(['joko@workshops.test']);
    const told = await world.services.db.read.select().from(notification);
    expect(told.map(({ userId }) => userId)).toEqual([world.id('siti')]);
    await tell(['siti', 'joko'], 'trust-changed');
    expect((await promised()).map(({ to }) => to).sort()).toEqual(['joko@workshops.test', 'siti@workshops.test']);
  });

  test('a form that does not know a kind leaves its switch alone', async () => {
    await mute('siti', { product: [], mail: [] });
    await mute('siti', { shown: ['trust-changed'], product: 'trust-changed', mail: 'trust-changed' });
    const { switches } = await listNotifications(await world.as('siti'), all());
    expect(switches.filter(({ product }) => product).map(({ kind }) => kind)).toEqual(['trust-changed']);
    expect(switches.find(({ kind }) => kind === 'review-accepted')).toMatchObject({ product: false, mail: false });
  });

  test('a kind nobody knows is no switch', () => {
    expect(muteForm.safeParse({ shown: ['review-accepted'], product: ['isAdmin'] }).success).toBe(false);
    expect(muteForm.safeParse({ shown: [], muted: 'x' }).success).toBe(false);
  });
});

describe('reading them', () => {
  test('opening one marks it read and leads to its place; someone else’s is not found', async () => {
    await tell(['siti', 'wulan']);
    const siti = await world.as('siti');
    const [mine] = (await listNotifications(siti, all())).shown;
    expect(mine).toMatchObject({ read: false, path: '/producer/listings/1' });
    const id = mine?.id ?? 0;
    await expect(readNotifications(await world.as('wulan'), { id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(readNotifications(await world.as('wulan'), { id: 99_999 })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await listNotifications(siti, all())).shown[0]?.read).toBe(false);
    expect(await readNotifications(siti, { id })).toEqual({ to: '/producer/listings/1' });
    expect((await listNotifications(siti, all())).shown[0]?.read).toBe(true);
    expect((await listNotifications(await world.as('wulan'), all())).shown[0]?.read).toBe(false);
  });

  test('all that were shown are marked, and none that came meanwhile', async () => {
    await tell(['siti']);
    const upTo = (await listNotifications(await world.as('siti'), all())).shown[0]?.id ?? 0;
    await tell(['siti', 'wulan']);
    await readNotifications(await world.as('siti'), { upTo });
    expect((await listNotifications(await world.as('siti'), all())).shown.map(({ read }) => read)).toEqual([
      false,
      true,
    ]);
    expect((await world.as('wulan')).user?.unread).toBe(1);
  });

  test('pages do not repeat or lose any', async () => {
    for (let count = 0; count < 65; count += 1) await tell(['siti']);
    const siti = await world.as('siti');
    const ids: number[] = [];
    for (let older: number | null = Number.MAX_SAFE_INTEGER; older !== null;) {
      const page: Awaited<ReturnType<typeof listNotifications>> = await listNotifications(siti, new URLSearchParams({ before: String(older).slice(0, 15) })); // prettier-ignore
      ids.push(...page.shown.map(({ id }) => id));
      older = page.older;
    }
    expect(ids).toHaveLength(65);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a));
  });
});

test('old rows are forgotten, younger ones stay, and without any nothing is written', async () => {
  const { db } = world.services;
  const now = Date.now() + 400 * day;
  const userId = world.id('siti');
  const facts = {};
  await world.cookie('siti');
  await db.write(async (tx) => {
    await tx.delete(session);
    for (const age of [181, 179])
      await tx.insert(notification).values({ userId, kind: 'trust-changed', facts, path: '/', at: now - age * day });
    for (const age of [3, 1])
      await tx.insert(formKey).values({ userId, key: `k${age}`, result: 1, at: now - age * day });
    const mail = { template: 'confirm', locale: 'id', payload: null, attempts: 1 } as const;
    for (const [id, state, age] of [
      ['old-sent', 'sent', 31],
      ['new-sent', 'sent', 29],
      ['old-waiting', 'waiting', 300],
    ] as const)
      await tx.insert(outbox).values({ ...mail, id, state, nextAt: now - age * day, createdAt: now - age * day });
    const link = { kind: 'reset', email: 'a@b.test', data: {}, createdAt: 0 } as const;
    for (const age of [31, 29])
      await tx.insert(ticket).values({ ...link, idHash: `t${age}`, expiresAt: now - age * day });
    const signedIn = {
      userId,
      stage: 'full',
      createdAt: 0,
      provedAt: 0,
      userAgent: '',
      ipPrefix: '',
      lastSeenAt: now,
    } as const;
    for (const [idHash, expiresAt] of [
      ['over', now - 1],
      ['open', now + day],
    ] as const)
      // prettier-ignore
      await tx.insert(session).values({ ...signedIn, idHash, publicId: idHash, expiresAt });
  });
  expect(await forgetOldRows(db, now)).toBe(5);
  expect((await db.read.select().from(outbox)).map(({ id }) => id).sort()).toEqual(['new-sent', 'old-waiting']);
  expect((await db.read.select().from(session)).map(({ idHash }) => idHash)).toEqual(['open']);
  expect((await db.read.select().from(ticket)).map(({ idHash }) => idHash)).toEqual(['t29']);
  expect((await db.read.select().from(formKey)).map(({ key }) => key)).toEqual(['k1']);
  expect(await db.read.select().from(notification).where(eq(notification.userId, userId))).toHaveLength(1);
  const commits = db.commits();
  expect(await forgetOldRows(db, now)).toBe(0);
  expect(db.commits()).toBe(commits);
});
