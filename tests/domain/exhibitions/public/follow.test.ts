import { afterAll, beforeAll, expect, test } from 'vitest';
import { follow, notification, outbox } from '#db/schema/index.ts';
import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import { followExhibition, unfollowExhibition } from '#src/domain/exhibitions/public/follow.ts';
import { readFollows } from '#src/domain/exhibitions/public/follows.ts';
import { tellFollowers } from '#src/domain/exhibitions/public/tell-followers.ts';
import { letters } from '#src/i18n/mail.ts';
import { layExhibition } from '#tests/support/exhibitions.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let of: Exhibition;
beforeAll(async () => {
  world = await openWorld();
  of = await layExhibition(world);
  await layExhibition(world, { slug: 'abroad-2027', country: 'MY', fairSlug: 'mihas' });
  await layExhibition(world, { slug: 'draft-2027', phase: 'draft' });
  await layExhibition(world, { slug: 'closed-2025', phase: 'closed' });
});
afterAll(() => world.close());

const rows = () => world.services.db.read.select().from(follow);

test('a second press leaves one line, and stopping takes it away', async () => {
  const maya = await world.as('maya');
  for (let press = 0; press < 2; press += 1) await followExhibition(maya, { kind: 'exhibition', value: of.slug });
  expect(await rows()).toHaveLength(1);
  expect(await readFollows(maya, [{ kind: 'exhibition', value: of.slug }])).toEqual(new Set([`exhibition:${of.slug}`]));
  expect(await readFollows(await world.as('siti'), [{ kind: 'exhibition', value: of.slug }])).toEqual(new Set());
  expect(await readFollows(await world.as(null), [{ kind: 'exhibition', value: of.slug }])).toBeNull();
  await unfollowExhibition(maya, { kind: 'exhibition', value: of.slug });
  expect(await rows()).toEqual([]);
});

test('what does not exist, or is no one’s to know of, can’t be followed; nor by a visitor', async () => {
  const maya = await world.as('maya');
  for (const [kind, value, code] of [
    ['exhibition', 'draft-2027', 'not-found'],
    ['exhibition', 'nothing', 'not-found'],
    ['exhibition', 'closed-2025', 'not-this-phase'],
    ['fair', 'nothing', 'not-found'],
    ['place', 'moon', 'not-found'],
  ] as const)
    await expect(followExhibition(maya, { kind, value }), value).rejects.toMatchObject({ code });
  for (const form of [
    { kind: 'exhibition' as const, value: of.slug },
    { kind: 'place' as const, value: 'home' },
  ])
    await expect(followExhibition(await world.as(null), form)).rejects.toMatchObject({ code: 'sign-in-first' });
  expect(await rows()).toEqual([]);
});

test('a call is told to whoever follows it, its fair or its kind of place: each once, nobody else', async () => {
  const { db } = world.services;
  for (const [name, kind, value] of [
    ['maya', 'exhibition', of.slug],
    ['maya', 'fair', 'inacraft'],
    ['maya', 'place', 'home'],
    ['siti', 'fair', 'inacraft'],
    ['joko', 'place', 'home'],
    ['wulan', 'place', 'abroad'],
    ['nina', 'fair', 'mihas'],
    ['tono', 'exhibition', 'abroad-2027'],
  ] as const)
    await followExhibition(await world.as(name), { kind, value });
  const context = await world.as('rahmat');
  const told = await db.write((tx) => tellFollowers(tx, context, of));
  expect(told).toBe(3);
  const lines = (await db.read.select().from(notification)).filter(({ kind }) => kind === 'call-opened');
  expect(lines.map(({ userId }) => userId).sort()).toEqual(
    ['maya', 'siti', 'joko'].map((name) => world.id(name as 'maya')).sort(),
  );
  expect(new Set(lines.map(({ path }) => path))).toEqual(new Set([`/exhibitions/${of.slug}`]));
  expect(lines[0]?.facts).toEqual({ exhibition: of.name, deadline: String(of.deadlineAt) });
  const mails = (await db.read.select().from(outbox)).filter(({ template }) => template === 'call-opened');
  expect(mails.map(({ locale }) => locale).sort()).toEqual(['en', 'id', 'id']);
  const facts = { exhibition: 'INACRAFT 2027', deadline: String(Date.parse('2026-12-05T09:00:00Z')), name: 'Siti' };
  expect(letters.id['call-opened'](facts).text.join(' ')).toContain('5 Des 2026, 16.00 WIB');
  expect(letters.en['call-opened'](facts).text.join(' ')).toContain('5 Dec 2026, 16:00 WIB');
});
