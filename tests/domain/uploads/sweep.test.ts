import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  listing,
  listingEdit,
  picture,
  review,
  upload,
  verificationClaim,
  workshop,
  workshopPicture,
  type EditState,
} from '#db/schema/index.ts';
import { sweepUploads } from '#src/domain/uploads/sweep.ts';
import { storeUpload } from '#tests/support/stored-upload.ts';
import { namesIn } from '#tests/support/uploading.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const hour = 3_600_000;
const day = 24 * hour;
let world: World;
let now: number;
let listings = 1;
beforeEach(async () => {
  world = await openWorld();
  now = Date.now();
});
afterEach(() => world.close());

test('a picture that something names stays, however old; one that nothing names goes after seven days', async () => {
  const { db } = world.services;
  const named: Record<string, (name: string) => Promise<unknown>> = {
    'a listing': (name) => db.write((tx) => tx.insert(picture).values(pictureRow(name))),
    'the workshop': (name) =>
      db.write((tx) =>
        tx.insert(workshopPicture).values({ workshopId: world.siti, position: 0, name, altId: '', altEn: '' }),
      ),
    'a cover': (name) => db.write((tx) => tx.update(workshop).set({ cover: name }).where(eq(workshop.id, world.siti))),
    'an open edit': (name) => edit('open', { pictures: [{ name }] }),
    'a submitted edit': (name) => edit('submitted', { deep: { er: [`${name}`] } }),
    'an edit to be changed': (name) => edit('changes-asked', { pictures: [name] }),
    'an edit decided yesterday': (name) => edit('refused', { pictures: [name] }, now - day),
    'what an edit replaced yesterday': (name) => edit('applied', {}, now - day, { pictures: [name] }),
    'a claim': (name) =>
      db.write((tx) =>
        tx.insert(verificationClaim).values({
          id: 'c',
          workshopId: world.siti,
          item: 'visit',
          statement: '',
          pictures: [name],
          createdBy: 'x',
          createdAt: 1,
        }),
      ),
    'a verdict that can be taken back': (name) =>
      db.write((tx) => tx.insert(review).values(reviewRow({ was: [name] }))),
  };
  const unnamed: Record<string, (name: string) => Promise<unknown>> = {
    nobody: async () => undefined,
    'an edit applied long ago': (name) => edit('applied', { pictures: [name] }, now - 9 * day),
    'an edit thrown away long ago': (name) => edit('discarded', { pictures: [name] }, now - 9 * day),
    'an edit of another workshop': (name) => edit('open', { pictures: [name] }, now, null, world.wulan),
  };
  await listingRow(1, world.siti);
  const kept: Record<string, string> = {};
  const lost: Record<string, string> = {};
  for (const [who, names] of Object.entries(named)) await names((kept[who] = await storeUpload(world, now - 8 * day)));
  for (const [who, names] of Object.entries(unnamed))
    await names((lost[who] = await storeUpload(world, now - 8 * day)));
  const young = await storeUpload(world, now - 6 * day);

  expect(await sweep()).toEqual({ rows: Object.keys(unnamed).length, files: 0 });
  const left = await rows();
  for (const [who, name] of Object.entries(kept)) expect(left, who).toContain(name);
  for (const [who, name] of Object.entries(lost)) expect(left, who).not.toContain(name);
  expect(left).toContain(young);
  const files = await namesIn(world.folder, 'pictures');
  expect(files.length).toBe(left.length * 3);
  for (const name of left) expect(files.filter((file) => file.startsWith(name))).toHaveLength(3);
});

async function sweep() {
  const { db, files } = world.services;
  return sweepUploads({ db, files, now });
}

async function rows(): Promise<string[]> {
  return (await world.services.db.read.select({ name: upload.name }).from(upload)).map(({ name }) => name);
}

/** Each edit needs a listing of its own: one is unfinished at a time. */
async function edit(
  state: EditState,
  body: Record<string, unknown>,
  updatedAt = 1,
  before: Record<string, unknown> | null = null,
  workshopId = world.siti,
): Promise<void> {
  listings += 1;
  await listingRow(listings, workshopId);
  await world.services.db.write((tx) =>
    tx.insert(listingEdit).values({
      id: `edit-${listings}`,
      listingId: listings,
      workshopId,
      state,
      body,
      before,
      updatedBy: 'x',
      createdAt: 1,
      updatedAt,
    }),
  );
}

async function listingRow(id: number, workshopId: number): Promise<void> {
  await world.services.db.write((tx) =>
    tx.insert(listing).values({
      id,
      slug: `kain-${id}`,
      workshopId,
      titleId: 'Kain',
      titleEn: 'Cloth',
      descriptionId: '',
      descriptionEn: '',
      technique: 'tulis',
      cloth: 'primissima',
      product: 'kain',
      price: 100_000,
      minimumOrder: 1,
      leadTimeDays: 7,
      stock: 0,
      createdAt: 1,
      updatedAt: 1,
    }),
  );
}

function pictureRow(name: string): typeof picture.$inferInsert {
  const facts = { listingId: 1, position: 0, width: 320, height: 200, colour: '#000000' };
  return { ...facts, name, altId: '', altEn: '' };
}

function reviewRow(undo: unknown): typeof review.$inferInsert {
  return {
    id: 'r',
    subject: 'listing',
    subjectId: '1',
    subjectVersion: 'edit-1',
    workshopId: world.siti,
    title: 'Kain',
    state: 'accepted',
    submittedBy: 'x',
    submittedAt: 1,
    dueOn: '2026-01-01',
    decidedAt: now - hour,
    undo,
  };
}
