import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { levelChange, workshop, workshopReadiness } from '#db/schema/index.ts';
import { desc, eq } from 'drizzle-orm';
import { readAbout } from '#src/domain/readiness/about.ts';
import { readItemPage } from '#src/domain/readiness/item-page.ts';
import { readPath } from '#src/domain/readiness/path.ts';
import { renewEvidence } from '#src/domain/readiness/renew.ts';
import { saveAbout } from '#src/domain/readiness/save-about.ts';
import { saveEvidence } from '#src/domain/readiness/save.ts';
import { sendEvidence } from '#src/domain/readiness/send.ts';
import { putStanding } from '#src/domain/readiness/standing.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { nibForm, openBench, type Bench } from './evidence.ts';

let world: World;
let bench: Bench;
beforeAll(async () => {
  world = await openWorld();
  bench = openBench(world);
  await bench.file(1, 'own-file');
  await bench.file(1, 'photo', 'image/jpeg');
});
afterAll(() => world.close());

const nothing = { market: [], dye: [], product: [], cloth: [], claim: [], has: [], incoterm: [], none: [] };
const looking = { pending: [], compare: null };

/** Statements that reach the database while `work` runs. */
async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const { reader } = world.services.db;
  const execute = reader.execute.bind(reader);
  let queries = 0;
  reader.execute = ((...args: Parameters<typeof execute>) => (queries++, execute(...args))) as typeof execute;
  await work().finally(() => (reader.execute = execute));
  return queries;
}

describe('the path', () => {
  it('begins with the level, what the next one lacks, and three things to do', async () => {
    const path = await readPath(await world.as('siti'), null);
    expect([path.fresh, path.answered, path.level]).toEqual([true, false, 'registered']);
    expect(path.goals[0]).toMatchObject({ level: 'legal', waiting: 0 });
    expect(path.goals[0]?.missing.map(({ item }) => item)).toEqual(['nib', 'kbli-batik', 'npwp']);
    expect(path.next.map(({ item }) => item)).toEqual(['nib', 'npwp', 'kbli-batik']);
    expect(path.stages.filter(({ current }) => current).map(({ slug }) => slug)).toEqual(['legality']);
    expect(path.packs.map(({ list, whole }) => [list.slug, whole])).toEqual([
      ['market-eu', false],
      ['market-jp', false],
      ['market-asean', false],
    ]);
  });

  it('offers whole drafts for sending, and what is sent no more', async () => {
    const siti = await world.as('siti');
    await saveEvidence(siti, nibForm({}, 'own-file'));
    await saveEvidence(siti, nibForm({ item: 'npwp', answers: { 'number-1': { number: '1' } } }));
    expect((await readPath(siti, null)).ready).toEqual(['nib']);
    await sendEvidence(siti, nibForm({ version: 1 }, 'own-file'));
    const path = await readPath(siti, null);
    const row = path.stages[0]?.rows.find(({ item }) => item === 'nib');
    expect(row).toMatchObject({ state: 'waiting', dueOn: expect.stringMatching(/^20/) as string });
    expect([path.ready, path.goals[0]?.waiting]).toEqual([[], 1]);
    expect(path.next.map(({ item }) => item)).not.toContain('nib');
  });

  it('shows what counts with its end, and the renewal beside it', async () => {
    const siti = await world.as('siti');
    await bench.decide('nib', 'accepted', '2099-12-31');
    await renewEvidence(siti, { workshop: 1, item: 'nib' });
    const path = await readPath(siti, null);
    const row = path.stages[0]?.rows.find(({ item }) => item === 'nib');
    expect(row).toMatchObject({ state: 'accepted', until: '2099-12-31', renewal: 'ready' });
    expect([path.stages[0]?.done, path.storage.used]).toEqual([1, 2_000]);
  });

  it('is another list when asked, and none of somebody else’s', async () => {
    const path = await readPath(await world.as('siti'), 'market-jp');
    expect([path.list.slug, path.stages.flatMap(({ rows }) => rows).length]).toEqual(['market-jp', 8]);
    await expect(readPath(await world.as('siti'), 'market-mars')).rejects.toMatchObject({ code: 'not-found' });
    const wulans = await readPath(await world.as('wulan'), null);
    expect([wulans.fresh, wulans.storage.used, wulans.ready]).toEqual([true, 0, []]);
  });

  it('asks the database the same however much there is', async () => {
    const [siti, wulan] = [await world.as('siti'), await world.as('wulan')];
    const few = await countQueries(() => readPath(wulan, null));
    expect(few).toBe(7);
    expect(await countQueries(() => readPath(siti, null))).toBe(few);
    const item = await countQueries(() => readItemPage(wulan, 'nib', looking));
    expect(await countQueries(() => readItemPage(siti, 'nib', { pending: ['own-file'], compare: 2 }))).toBe(item);
    expect(item).toBe(7);
    expect(await countQueries(() => readAbout(siti))).toBe(3);
  });
});

describe('an item’s page', () => {
  it('has the versions, newest first, two of them side by side', async () => {
    const siti = await world.as('siti');
    await saveEvidence(siti, nibForm({ version: 1, answers: { 'number-1': { number: '9999999999999' } } }));
    const own = await readItemPage(siti, 'nib', { pending: [], compare: 2 });
    expect(own.versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'draft'],
      [1, 'accepted'],
    ]);
    const lines = own.compared?.lines ?? [];
    expect(lines.map(({ kind, changed }) => [kind, changed])).toContainEqual(['files', true]);
    expect(lines).toContainEqual(
      expect.objectContaining({ entry: 'number', before: '1270004512345', after: '9999999999999', changed: true }),
    );
    expect((await readItemPage(siti, 'nib', { pending: [], compare: 1 })).compared).toBeNull();
  });

  it('shows uploaded files of the workshop only', async () => {
    const files = async (name: 'siti' | 'wulan') =>
      (await readItemPage(await world.as(name), 'npwp', { pending: ['photo'], compare: null })).files.has('photo');
    expect([await files('siti'), await files('wulan')]).toEqual([true, false]);
  });

  it('is not there for what nobody asks', async () => {
    await expect(readItemPage(await world.as('siti'), 'no-such', looking)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the questions', () => {
  it('decide what applies, open ones leave it open', async () => {
    const siti = await world.as('siti');
    const before = await readAbout(siti);
    expect(before.tally.unknown).toBeGreaterThan(5);
    await saveAbout(siti, { workshop: 1, version: 0, ...nothing, none: ['has', 'claim'], exportRoute: 'courier' });
    const after = await readAbout(siti);
    expect(after.tally.no).toBeGreaterThan(0);
    expect(after.exportRoute).toBe('courier');
    expect(after.questions.find(({ key }) => key === 'has')?.state).toBe('none');
    expect(after.questions.find(({ key }) => key === 'dye')?.state).toBe('open');
    const own = await readItemPage(siti, 'homeworker-register', looking);
    expect([own.place, own.condition]).toEqual(['not-applicable', [{ key: 'has', values: ['home-workers'] }]]);
  });

  it('know that a dye is synthetic, and say it once', async () => {
    const siti = await world.as('siti');
    const { version } = await readAbout(siti);
    const form = { workshop: 1, version, ...nothing, dye: ['naphthol', 'tingi'], none: ['has'], exportRoute: null };
    await saveAbout(siti, form);
    const [row] = await world.services.db.read.select().from(workshopReadiness);
    expect(row?.answers).toEqual({ dye: ['naphthol', 'tingi', 'synthetic', 'natural'], has: [] });
    expect((await readAbout(siti)).questions.find(({ key }) => key === 'dye')?.ticked).toEqual(['naphthol', 'tingi']);
    await saveAbout(siti, form);
    expect((await readAbout(siti)).version).toBe(version + 1);
    await expect(saveAbout(siti, { ...form, exportRoute: 'courier' })).rejects.toMatchObject({ code: 'stale' });
  });

  it('take no answer that is no choice, nor one beside none', async () => {
    const siti = await world.as('siti');
    const { version } = await readAbout(siti);
    const form = { workshop: 1, version, ...nothing, exportRoute: null };
    const wrong = saveAbout(siti, { ...form, market: ['mars'] });
    await expect(wrong).rejects.toMatchObject({ code: 'form', facts: { field: 'market' } });
    const both = saveAbout(siti, { ...form, market: ['jp'], none: ['market'] });
    await expect(both).rejects.toMatchObject({ facts: { problem: 'none-and-some' } });
    await expect(saveAbout(await world.as('wulan'), form)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('change the level in the same write', async () => {
    const siti = await world.as('siti');
    const { lists } = await readPath(siti, null);
    const levelled = lists.core.items.filter(({ level }) => level !== null && level !== 'exporter');
    await world.services.db.write(async (tx) => {
      for (const item of [...levelled.map(({ slug }) => slug), 'asean-invoice'])
        await putStanding(
          tx,
          { workshopId: 1, item },
          {
            state: 'accepted',
            evidenceId: item,
            since: 1,
            acceptedId: item,
            acceptedOn: '2026-01-05',
            expiresOn: null,
          },
        );
    });
    const say = async (market: string[]) => {
      const { version } = await readAbout(siti);
      const { data } = await saveAbout(siti, { workshop: 1, version, ...nothing, market, exportRoute: null });
      const [row] = await world.services.db.read.select().from(workshop).where(eq(workshop.id, 1));
      return [data.level, row?.readinessLevel];
    };
    expect(await say(['my'])).toEqual(['exhibition-ready', 'exhibition-ready']);
    const path = await readPath(siti, null);
    expect(path.packs.filter(({ chosen }) => chosen).map(({ list }) => list.slug)).toEqual(['market-asean']);
    expect(path.goals[0]).toMatchObject({ level: 'export-ready', market: { slug: 'market-asean' } });
    expect(await say(['th'])).toEqual(['export-ready', 'export-ready']);
    const [change] = await world.services.db.read.select().from(levelChange).orderBy(desc(levelChange.id)).limit(1);
    expect(change).toMatchObject({ cause: 'answers', from: 'exhibition-ready', to: 'export-ready' });
  });
});
