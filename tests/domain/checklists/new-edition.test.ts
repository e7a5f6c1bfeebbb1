import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checklistItem, evidence, itemStanding, levelChange, notification } from '#db/schema/index.ts';
import { addItem } from '#src/domain/checklists/add-item.ts';
import { carryOut } from '#src/domain/checklists/carry-out.ts';
import { publishDraft } from '#src/domain/checklists/publish.ts';
import { readPublishPage } from '#src/domain/checklists/read-publish-page.ts';
import { restoreItem } from '#src/domain/checklists/restore-item.ts';
import { retireItem } from '#src/domain/checklists/retire-item.ts';
import { saveItem } from '#src/domain/checklists/save-item.ts';
import { openBody } from '#src/domain/readiness/body.ts';
import { readEdition, readLists } from '#src/domain/readiness/lists.ts';
import { expireEvidence } from '#src/domain/readiness/expire.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import {
  days,
  draftForm,
  itemsFor,
  levelOf,
  morning,
  newItem,
  rowOf,
  saveForm,
  showEvidence,
  versionsIn,
} from './lay.ts';

let world: World;
let first: number;
let standings: unknown[];
let shown: unknown[];
let read: World['services']['db']['read'];
beforeAll(async () => {
  world = await openWorld();
  ({ read } = world.services.db);
  first = (await versionsIn(world)).inForce?.id ?? 0;
  await showEvidence(world, await itemsFor(world, 'legal', 'exhibition-ready'));
  await showEvidence(world, ['qc-procedure'], { state: 'waiting' });
  await showEvidence(world, ['packing-standard'], { state: 'draft' });
  [standings, shown] = [await allStandings(), await allEvidence()];
});
afterAll(() => world.close());

const allStandings = () => read.select().from(itemStanding).orderBy(itemStanding.item);
const allEvidence = () => read.select().from(evidence).orderBy(evidence.id);
const rahmat = (now = morning) => world.as('rahmat', { now });
const night = (now: number) => expireEvidence({ ...world.services, now });
const lastChange = async () =>
  (await read.select().from(levelChange).where(eq(levelChange.workshopId, world.siti))).at(-1);

describe('an edition that rewords, retires, adds, and asks for something at a lower level', () => {
  test('says first whom it concerns', async () => {
    expect((await levelOf(world)).level).toBe('exhibition-ready');
    const reworded = { id: 'Prosedur periksa mutu tertulis', en: 'Written quality procedure' };
    await saveItem(await rahmat(), await saveForm(world, 'qc-procedure', { title: reworded }));
    await saveItem(
      await rahmat(),
      await saveForm(world, 'nib', { title: { id: 'NIB', en: 'NIB' }, validityMonths: '12' }),
    );
    await saveItem(
      await rahmat(),
      await saveForm(world, 'packing-standard', { level: 'legal', plain: { id: 'Baru.', en: 'New.' } }),
    );
    await addItem(
      await rahmat(),
      await newItem(world, { title: { id: 'Izin baru', en: 'New licence' }, level: 'legal' }),
    );
    const { inForce: _inForce, ...form } = await draftForm(world);
    await retireItem(await rahmat(), { ...form, item: 'npwp', reason: 'law-changed' });
    const { page } = await readPublishPage(await rahmat(), 'core', 90);
    if (!page) throw new Error('no draft');
    expect(page.newly.sort()).toEqual(['new-licence', 'packing-standard']);
    expect(page.from).toBe('2027-02-22');
    expect(page.outcome).toMatchObject({ workshops: 2, fallCount: 1, todayCount: 0 });
    expect(page.outcome?.falls).toMatchObject([
      { slug: 'batik-siti', from: 'exhibition-ready', to: 'registered', today: false },
    ]);
    expect(page.outcome?.falls[0]?.lacks.sort()).toEqual(['new-licence', 'packing-standard']);
    expect(page.evidence.retired.map(({ slug, count }) => [slug, count])).toEqual([['npwp', 1]]);
    expect(page.evidence.changed.map(({ slug, states }) => [slug, states])).toEqual([
      ['qc-procedure', { waiting: 1 }],
      ['packing-standard', { draft: 1 }],
    ]);
  });

  test('leaves everything that was accepted, sent or begun as it was, and the level for the days of grace', async () => {
    const form = await draftForm(world);
    await publishDraft(await rahmat(), { ...form, grace: 90 });
    const progress = await carryOut(await rahmat(), { officerId: world.id('rahmat'), versionId: form.draft });
    expect(progress).toMatchObject({ done: true, told: 1 });
    expect((await readLists(read)).core.number).toBe(2);
    expect(await allStandings()).toEqual(standings);
    expect(await allEvidence()).toEqual(shown);
    expect(await levelOf(world)).toEqual({ level: 'exhibition-ready', until: '2027-02-21' });
    expect((await lastChange())?.cause).toBe('verdict');
    const told = await read.select().from(notification).where(eq(notification.kind, 'checklist-changed'));
    expect(told.map(({ userId }) => userId).sort()).toEqual([world.id('siti'), world.id('joko')].sort());
    expect(told[0]?.facts['itemsEn']).toContain('New licence');
  });

  test('carries what was accepted over by slug, to the reworded item too', async () => {
    const { core } = await readLists(read);
    expect(core.items.find(({ slug }) => slug === 'nib')?.body.title.en).toBe('NIB');
    expect((await allStandings()).find(({ item }) => item === 'nib')).toMatchObject({
      state: 'accepted',
      expiresOn: null,
    });
  });

  test('is not what evidence sent before is judged by', async () => {
    const [sent] = await read.select().from(evidence).where(eq(evidence.item, 'qc-procedure'));
    expect(sent?.checklistVersionId).toBe(first);
    const asked = (await readEdition(read, sent?.checklistVersionId ?? 0)).items.find(
      ({ slug }) => slug === 'qc-procedure',
    );
    expect(asked?.body.title.en).not.toBe('Written quality procedure');
    expect(sent && openBody(world.services.vault, sent).answers).toEqual({
      [asked?.body.asks[0]?.key ?? '']: { number: '1' },
    });
  });

  test('lets the level fall on the day after the grace, and says why', async () => {
    const dayOf = (day: string) => Date.parse(`${day}T00:00:00+07:00`);
    await night(dayOf('2027-02-22') - 1);
    expect((await levelOf(world)).level).toBe('exhibition-ready');
    await night(dayOf('2027-02-22'));
    expect((await levelOf(world)).level).toBe('registered');
    const fall = await lastChange();
    expect(fall).toMatchObject({ from: 'exhibition-ready', to: 'registered', cause: 'expiry' });
    expect(fall?.missing.sort()).toEqual(['new-licence', 'packing-standard']);
  });

  test('can be taken back by the next one: a restored item counts again with what was accepted for it', async () => {
    const now = morning + days(2);
    const { inForce: _inForce, ...form } = await draftForm(world);
    await restoreItem(await rahmat(now), { ...form, item: 'npwp' });
    const again = await draftForm(world);
    await publishDraft(await rahmat(now), { ...again, grace: 0 });
    await carryOut(await rahmat(now), { officerId: world.id('rahmat'), versionId: again.draft });
    expect((await levelOf(world)).level).toBe('exhibition-ready');
    expect((await readLists(read)).core.items.find(({ slug }) => slug === 'npwp')?.requiredFrom).toBe('2026-11-26');
    // What was promised in the edition before still holds.
    expect((await readLists(read)).core.items.find(({ slug }) => slug === 'new-licence')?.requiredFrom).toBe(
      '2027-02-22',
    );
  });
});

test('no published item ever changes, is added or goes: the database says no', async () => {
  const { inForce, all } = await versionsIn(world);
  expect(all.map(({ state }) => state)).toEqual(['retired', 'retired', 'published']);
  const row = await rowOf(world, inForce?.id ?? 0, 'nib');
  const { db } = world.services;
  for (const { id } of all) {
    const here = eq(checklistItem.versionId, id);
    const tries = [
      db.write((tx) => tx.update(checklistItem).set({ level: null }).where(here)),
      db.write((tx) => tx.update(checklistItem).set({ requiredFrom: '2030-01-01' }).where(here)),
      db.write((tx) => tx.delete(checklistItem).where(here)),
      db.write((tx) => tx.insert(checklistItem).values({ ...row, versionId: id, slug: 'smuggled' })),
    ];
    for (const one of await Promise.allSettled(tries))
      expect(String(one.status === 'rejected' && (one.reason as Error).cause)).toContain('never changes');
  }
});
