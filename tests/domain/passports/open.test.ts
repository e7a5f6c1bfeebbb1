import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  passport,
  passportParts,
  verification,
  workshop,
  workshopCertificate,
  workshopReadiness,
} from '#db/schema/index.ts';
import { makePassport } from '#src/domain/passports/make.ts';
import { makeForm } from '#src/domain/passports/form.ts';
import { openPassport } from '#src/domain/passports/open.ts';
import { writeOpenings } from '#src/domain/passports/opened.ts';
import { readOwnPassports } from '#src/domain/passports/own.ts';
import { revokePassport } from '#src/domain/passports/revoke.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { accept, neededFor } from './ready.ts';

let world: World;
const lastDay = '2026-08-14';
const noon = Date.parse('2026-06-01T12:00:00+07:00');
beforeAll(async () => {
  world = await openWorld();
  const { services } = world;
  const answers = { market: ['de'], dye: ['naphthol'], product: ['kain'], claim: [], has: [], incoterm: [] };
  await services.db.write(async (tx) => {
    await tx.insert(workshopReadiness).values({ workshopId: 1, answers, stages: {}, computedAt: 0 });
    await tx.update(workshop).set({ whatsapp: '6281234567890' }).where(eq(workshop.id, 1));
    const paper = { workshopId: 1, certification: 'batikmark', number: 'BM-7717', issuedOn: '2026-01-05' };
    await tx.insert(workshopCertificate).values({ ...paper, expiresOn: lastDay });
    const check = { workshopId: 1, checkedOn: '2026-02-01', checkedBy: 'rahmat', officeSlug: 'dindagkop-ukm' };
    await tx.insert(verification).values({ ...check, item: 'address', expiresOn: null, finding: 'Papan nama ada.' });
    await tx.insert(verification).values({ ...check, item: 'visit', expiresOn: '2026-03-01', finding: '' });
  });
  const needed = await neededFor(services, ['legal', 'exhibition-ready', 'export-ready'], 'market-eu');
  const items = [...new Set([...needed, 'wax-recovery', 'no-child-labour', 'bpjs-tk'])];
  await accept(services, { workshopId: 1, items: items.filter((one) => one !== 'npwp'), acceptedOn: '2026-02-02' });
  await accept(services, {
    workshopId: 1,
    items: ['npwp'],
    acceptedOn: '2026-02-03',
    expiresOn: lastDay,
    office: 'dlh',
  });
});
afterAll(() => world.close());

async function open(shows: readonly string[], now = noon, changes: object = {}) {
  const form = makeForm.parse({ workshop: '1', label: 'Pembeli', shows, ...changes });
  const { data } = await makePassport(await world.as('siti', { now: noon }), form);
  return { id: data.id, opened: await openPassport(await world.as(null, { now }), data.id) };
}

async function shownOf(shows: readonly string[], now = noon) {
  const { opened } = await open(shows, now);
  if (opened.state !== 'open') throw new Error(opened.state);
  return opened;
}

describe('what a passport shows', () => {
  test('the level is computed from where the items stand, whatever is stored', async () => {
    const { shown } = await shownOf([]);
    const [row] = await world.services.db.read.select().from(workshop).where(eq(workshop.id, 1));
    expect(row?.readinessLevel).toBeNull();
    expect(shown).toMatchObject({ level: 'export-ready', levelUntil: lastDay, validUntil: '2026-07-01' });
  });

  test('an item counts through its last day; at midnight WIB it is gone and the level has fallen, before any clock ran', async () => {
    const before = await shownOf(['items'], Date.parse(`${lastDay}T23:59:59+07:00`));
    const after = await shownOf(['items'], Date.parse('2026-08-15T00:00:00+07:00'));
    const slugs = (one: typeof before) => one.shown.items?.flatMap(({ items }) => items.map(({ item }) => item)) ?? [];
    expect([before.shown.level, after.shown.level]).toEqual(['export-ready', 'registered']);
    expect(before.shown.validUntil).toBe(lastDay);
    expect(slugs(before)).toContain('npwp');
    expect(slugs(after)).not.toContain('npwp');
    expect(slugs(after).toSorted()).toEqual(
      slugs(before)
        .filter((one) => one !== 'npwp')
        .toSorted(),
    );
  });

  test('each item names its day, its end and the office that accepted it', async () => {
    const { shown } = await shownOf(['items']);
    const items = shown.items?.flatMap((stage) => stage.items) ?? [];
    expect(items.find(({ item }) => item === 'npwp')).toMatchObject({
      ...{ acceptedOn: '2026-02-03', validUntil: lastDay },
      office: { id: expect.stringMatching(/Lingkungan/), en: expect.any(String) },
    });
    expect(items.find(({ item }) => item === 'nib')).toMatchObject({ validUntil: null, acceptedOn: '2026-02-02' });
  });

  test('markets that are whole, checks and certificates that hold on the day', async () => {
    const parts = ['markets', 'verification', 'certificates'];
    const { shown } = await shownOf(parts);
    expect(shown.markets).toMatchObject([{ market: 'market-eu', validUntil: null }]);
    expect(shown.verification?.map(({ item }) => item)).toEqual(['address']);
    expect(shown.certificates).toMatchObject([{ certification: 'batikmark', validUntil: lastDay }]);
    const later = await shownOf(parts, Date.parse('2026-08-15T00:00:00+07:00'));
    expect(later.shown.certificates).toEqual([]);
  });

  test('waste and workers are parts of their own: their items stand nowhere else', async () => {
    const { shown } = await shownOf(['items']);
    const items = shown.items?.flatMap((stage) => stage.items.map(({ item }) => item)) ?? [];
    expect(items).not.toEqual(expect.arrayContaining(['ipal-connection']));
    expect(items).not.toContain('no-child-labour');
    const both = await shownOf(['waste', 'workers']);
    expect(both.shown.waste?.map(({ item }) => item)).toEqual(
      expect.arrayContaining(['ipal-connection', 'wax-recovery']),
    );
    expect(both.shown.workers).toMatchObject({ people: 6 });
    expect(both.shown.workers?.items.map(({ item }) => item)).toEqual(
      expect.arrayContaining(['bpjs-tk', 'no-child-labour']),
    );
  });

  const canaries = {
    items: 'npwp',
    verification: 'Alamat|"address"',
    certificates: 'BM-7717',
    markets: 'market-eu',
    capacity: '"piecesPerMonth":80',
    waste: 'ipal-connection',
    workers: 'no-child-labour',
    contact: '6281234567890|Jl. Pelita 1',
  };
  test.each(passportParts)('%s is there when it is shared, and nowhere when it is not', async (part) => {
    const canary = new RegExp(canaries[part]);
    const shared = await shownOf([part]);
    expect(JSON.stringify(shared.shown)).toMatch(canary);
    expect(shared.signed.text).toMatch(canary);
    const others = await shownOf(passportParts.filter((one) => one !== part));
    const { shows, ...told } = others.shown;
    expect(shows).not.toContain(part);
    if (part !== 'verification') expect(JSON.stringify(told)).not.toMatch(canary);
    expect(Object.keys(told)).not.toContain(part);
    expect(Object.keys(others.signed.statement)).not.toContain(part);
  });
});

describe('a passport that opens no more', () => {
  test('revoked, run out, of a workshop that is not shown, and never made: only the reason', async () => {
    const revoked = await open(['contact']);
    await revokePassport(await world.as('siti'), { workshop: 1, id: revoked.id });
    const visitor = await world.as(null, { now: noon });
    expect(await openPassport(visitor, revoked.id)).toEqual({ state: 'gone', why: 'revoked' });
    const dated = await open(['contact'], noon, { expiresOn: '2026-06-01' });
    expect(dated.opened.state).toBe('open');
    const tomorrow = { ...visitor, now: Date.parse('2026-06-02T00:00:00+07:00') };
    expect(await openPassport(tomorrow, dated.id)).toEqual({ state: 'gone', why: 'expired' });
    for (const state of ['suspended', 'draft'] as const) {
      await world.services.db.write((tx) => tx.update(workshop).set({ state }).where(eq(workshop.id, 1)));
      expect(await openPassport(visitor, dated.id)).toEqual({ state: 'gone', why: 'withdrawn' });
    }
    await world.services.db.write((tx) => tx.update(workshop).set({ state: 'published' }).where(eq(workshop.id, 1)));
    for (const id of ['A'.repeat(22), 'x', '../../etc'])
      expect(await openPassport(visitor, id)).toEqual({ state: 'unknown' });
  });
});

describe('how often it was opened', () => {
  test('strangers count, the workshop’s own people do not, and nothing is written while they wait', async () => {
    const { id } = await open([]);
    const { db } = world.services;
    const row = async () => (await db.read.select().from(passport).where(eq(passport.id, id)))[0];
    const before = db.commits();
    for (const name of [null, 'maya', 'wulan', 'joko', 'siti'] as const)
      await openPassport(await world.as(name, { now: noon + 5 }), id, { count: true });
    await openPassport(await world.as(null, { now: noon + 9 }), id);
    const sessions = 4;
    expect(db.commits() - before).toBe(sessions);
    expect(await row()).toMatchObject({ opened: 0, lastOpenedAt: null });
    const own = (await readOwnPassports(await world.as('siti'))).passports.find((one) => one.id === id);
    expect(own).toMatchObject({ opened: 3, lastOpenedAt: noon + 5 });
    await writeOpenings(db);
    expect(await row()).toMatchObject({ opened: 3, lastOpenedAt: noon + 5 });
    await writeOpenings(db);
    expect(await row()).toMatchObject({ opened: 3 });
  });
});
