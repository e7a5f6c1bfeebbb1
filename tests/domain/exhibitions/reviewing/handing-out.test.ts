import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { application, exhibition, user, workshop } from '#db/schema/index.ts';
import { assignEvenly } from '#src/domain/exhibitions/reviewing/assign-evenly.ts';
import { unassign } from '#src/domain/exhibitions/reviewing/assign.ts';
import { declareConflict } from '#src/domain/exhibitions/reviewing/declare.ts';
import { readReviewerDesk } from '#src/domain/exhibitions/reviewing/desk.ts';
import { removeReviewer } from '#src/domain/exhibitions/reviewing/remove-reviewer.ts';
import { readSheetPage } from '#src/domain/exhibitions/reviewing/sheet-page.ts';
import { readSheets } from '#src/domain/exhibitions/reviewing/sheets.ts';
import { loadApplication } from '#src/domain/exhibitions/load.ts';
import { endTie } from '#src/domain/exhibitions/ties/end-tie.ts';
import { recordTie } from '#src/domain/exhibitions/ties/record-tie.ts';
import { withdrawInterest } from '#src/domain/offices/declare-interest.ts';
import { layApplication, layWorkshops } from '#tests/support/exhibitions.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { counted, give, layScoring, refused, score, sheetOf, slug } from './stage.ts';

const note = 'dicatat untuk uji';
let world: World;
let id: string;
beforeEach(async () => {
  world = await openWorld();
  await layScoring(world);
  id = (await layApplication(world, slug, 1, { state: 'screened' })).id;
});
afterEach(() => world.close());

describe('a conflict of interest', () => {
  test('keeps a sheet from being handed out, whatever way is tried', async () => {
    const wulan = (await layApplication(world, slug, 2, { state: 'screened' })).id;
    expect(await refused(give(world, wulan, 'dewi'))).toBe('conflict');
    expect(await refused(give(world, wulan, 'rahmat', 'dewi'))).toBe('conflict');
    await assignEvenly(await world.as('rahmat'), { exhibition: slug });
    expect(await sheetOf(world, wulan, 'dewi')).toBeUndefined();
    expect(await sheetOf(world, wulan, 'ratna')).toMatchObject({ state: 'open' });
    expect(await sheetOf(world, id, 'dewi')).toMatchObject({ state: 'open' });
  });

  test('declared in mid-review drops the sheet, takes the score out, is logged, and keeps the sheet from coming back', async () => {
    for (const name of ['rahmat', 'ratna'] as const) await give(world, id, name);
    const ratna = await layApplication(world, slug, 2, { state: 'screened' });
    await give(world, ratna.id, 'ratna');
    await score(world, id, 'rahmat', { value: 5 });
    await score(world, id, 'ratna', { value: 1 });
    const form = { application: id, relation: 'family', note } as const;
    await declareConflict(await world.as('ratna'), form);
    expect(await counted(world, id)).toEqual({ score: 100, reviews: 1 });
    expect(await refused(readSheetPage(await world.as('ratna'), slug, id))).toBe('conflict');
    expect(await refused(score(world, id, 'ratna'))).toBe('conflict');
    const desk = await readReviewerDesk(await world.as('ratna'), slug);
    expect(desk).toMatchObject({ total: 1, conflicts: 1, next: ratna.id });
    await declareConflict(await world.as('ratna'), { ...form, application: ratna.id });
    expect(await sheetOf(world, ratna.id, 'ratna')).toMatchObject({ state: 'dropped' });
    expect(await refused(give(world, ratna.id, 'ratna', 'rahmat'))).toBe('conflict');
    const events = await world.services.db.read.query.exhibitionEvent.findMany();
    expect(events.filter(({ kind }) => kind === 'conflict').length).toBeGreaterThan(0);
    const sheets = await readSheets(world.services.db.read, (await loadApplication(world.services.db.read, id)).one);
    expect(sheets.find(({ conflict }) => conflict)).toMatchObject({ total: null, reason: '', scores: {} });
    await withdrawInterest(await world.as('ratna'), { workshop: 'batik-siti' });
    expect(await counted(world, id)).toEqual({ score: 50, reviews: 2 });
  });

  test('can be declared by those who were shown the application, and by nobody else', async () => {
    const form = { application: id, relation: 'other', note } as const;
    expect(await refused(declareConflict(await world.as('nina'), form))).toBe('forbidden');
    const draft = await layApplication(world, slug, 2, { state: 'draft' });
    expect(await refused(declareConflict(await world.as('rahmat'), { ...form, application: draft.id }))).toBe(
      'not-found',
    );
  });

  test('by a tie follows at once in the averages of every workshop it touches, and ends with it', async () => {
    const wulan = (await layApplication(world, slug, 2, { state: 'screened' })).id;
    for (const one of [id, wulan]) {
      await give(world, one, 'rahmat');
      await give(world, one, 'ratna');
      await score(world, one, 'rahmat', { value: 5 });
    }
    const tie = { kind: 'mentor', person: world.id('rahmat'), kelurahan: 'jenggot', note } as const;
    const before = await ranking(world);
    await recordTie(await world.as('ratna'), tie);
    expect(await counted(world, id)).toEqual({ score: null, reviews: 0 });
    expect(await counted(world, wulan)).toEqual({ score: null, reviews: 0 });
    expect(await ranking(world)).toBeGreaterThan(before);
    await recordTie(await world.as('rahmat'), { ...tie, person: world.id('ratna') });
    expect(await sheetOf(world, id, 'ratna')).toMatchObject({ state: 'dropped' });
    const ties = await world.services.db.read.query.tie.findMany();
    await endTie(await world.as('ratna'), { id: ties.find(({ userId }) => userId === world.id('rahmat'))?.id ?? '' });
    expect(await counted(world, wulan)).toEqual({ score: 100, reviews: 1 });
  });

  test('that comes with a name holds from the next look on', async () => {
    await give(world, id, 'rahmat');
    const rename = (ownerName: string) =>
      world.services.db.write((tx) => tx.update(workshop).set({ ownerName }).where(eq(workshop.id, 1)));
    await rename('Siti Hidayat');
    expect(await refused(score(world, id, 'rahmat'))).toBe('conflict');
    await rename('Siti');
    expect(await refused(score(world, id, 'rahmat'))).toBeUndefined();
  });
});

describe('a reviewer who leaves in mid-review', () => {
  test('loses open sheets to others, keeps what is done, and comes back to none of it by the even spread', async () => {
    const other = (await layApplication(world, slug, 2, { state: 'screened' })).id;
    await give(world, id, 'rahmat');
    await give(world, other, 'rahmat');
    await score(world, id, 'rahmat', { value: 5 });
    const remove = { exhibition: slug, person: world.id('rahmat') };
    await removeReviewer(await world.as('ratna'), remove);
    expect(await sheetOf(world, other, 'rahmat')).toMatchObject({ state: 'dropped' });
    expect(await counted(world, id)).toEqual({ score: 100, reviews: 1 });
    expect(await refused(score(world, id, 'rahmat'))).toBe('forbidden');
    expect(await refused(removeReviewer(await world.as('ratna'), remove))).toBe('not-found');
    expect(await refused(give(world, other, 'rahmat'))).toBe('not-found');
    await assignEvenly(await world.as('ratna'), { exhibition: slug });
    expect(await sheetOf(world, other, 'ratna')).toMatchObject({ state: 'open' });
    expect(await sheetOf(world, other, 'rahmat')).toMatchObject({ state: 'dropped' });
  });

  test('is not handed sheets once suspended', async () => {
    await world.services.db.write((tx) =>
      tx
        .update(user)
        .set({ state: 'suspended' })
        .where(eq(user.id, world.id('rahmat'))),
    );
    expect(await refused(give(world, id, 'rahmat'))).toBe('not-found');
    await assignEvenly(await world.as('ratna'), { exhibition: slug });
    expect(await sheetOf(world, id, 'rahmat')).toBeUndefined();
  });
});

describe('handing out', () => {
  test('evenly tells each reviewer once how many, gives nothing twice, and goes on where it stopped', async () => {
    const many = await layWorkshops(world, 6);
    for (const { workshopId } of many) await layApplication(world, slug, workshopId, { state: 'screened' });
    await assignEvenly(await world.as('ratna'), { exhibition: slug });
    const sheets = await world.services.db.read.query.scoreSheet.findMany();
    expect(sheets).toHaveLength(21);
    const told = await world.services.db.read.query.notification.findMany();
    const counts = told.filter(({ kind }) => kind === 'sheets-assigned').map(({ facts }) => facts);
    expect(counts).toEqual([
      { exhibition: 'INACRAFT 2027', count: '7' },
      { exhibition: 'INACRAFT 2027', count: '7' },
    ]);
    expect(await refused(assignEvenly(await world.as('ratna'), { exhibition: slug }))).toBe('already-done');
    await unassign(await world.as('ratna'), { application: id, person: world.id('rahmat') });
    expect(await sheetOf(world, id, 'rahmat')).toMatchObject({ state: 'dropped' });
    await give(world, id, 'rahmat');
    expect(await sheetOf(world, id, 'rahmat')).toMatchObject({ state: 'open' });
  });

  test('waits until an application was found complete', async () => {
    await world.services.db.write((tx) => tx.update(application).set({ state: 'submitted' }));
    expect(await refused(give(world, id, 'rahmat'))).toBe('stale');
    expect(await refused(assignEvenly(await world.as('ratna'), { exhibition: slug }))).toBe('already-done');
  });
});

async function ranking({ services }: World): Promise<number> {
  const [row] = await services.db.read.select({ now: exhibition.rankVersion }).from(exhibition);
  return row?.now ?? 0;
}
