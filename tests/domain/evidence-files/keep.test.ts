import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { evidence, evidenceAttachment, evidenceFile } from '#db/schema/index.ts';
import { attachFiles } from '#src/domain/evidence-files/attach.ts';
import { describeFiles } from '#src/domain/evidence-files/describe.ts';
import { evidenceLimits } from '#src/domain/evidence-files/limits.ts';
import type { Wish } from '#src/domain/evidence-files/purpose.ts';
import { recordFiles } from '#src/domain/evidence-files/record.ts';
import { storeFile } from '#src/domain/evidence-files/store.ts';
import { bytesUsed } from '#src/domain/evidence-files/used.ts';
import { isRefusal } from '#src/domain/refusal.ts';
import type { CastName } from '#tests/support/cast.ts';
import { anItem, layFile, layVersion, layVisit } from '#tests/support/evidence-files.ts';
import { namesIn } from '#tests/support/uploading.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const day = 86_400_000;
let world: World;
let item: string;
beforeEach(async () => {
  world = await openWorld();
  item = await anItem(world);
});
afterEach(() => world.close());

describe('a file that is sent', () => {
  test('is kept for the open desk’s item or for a visit; whoever may neither gets no row', async () => {
    const visit = await layVisit(world);
    const atWulans = await layVisit(world, world.wulan);
    expect(await keep('siti', { item })).toHaveLength(1);
    expect(await keep('joko', { item, workshop: String(world.siti) })).toHaveLength(1);
    expect(await keep('rahmat', { visit })).toHaveLength(1);
    for (const [name, wish, code] of [
      ['siti', {}, 'bad-query'],
      ['siti', { item, visit }, 'bad-query'],
      ['siti', { item: 'no-such-item' }, 'item-not-listed'],
      ['siti', { visit }, 'forbidden'],
      ['siti', { item, workshop: String(world.wulan) }, 'not-found'],
      ['maya', { item }, 'forbidden'],
      ['rahmat', { item }, 'forbidden'],
      ['nina', { visit }, 'forbidden'],
      ['agus', { visit }, 'forbidden'],
      ['rahmat', { visit: 'nothing' }, 'not-found'],
      ['dewi', { visit: atWulans }, 'own-business'],
      [null, { item }, 'sign-in-first'],
    ] as const)
      expect(await keep(name, wish), `${name} ${JSON.stringify(wish)}`).toBe(code);
    expect(await rowCount()).toBe(3);
  });

  test('again within ten minutes, or under the same key, is the same file, and its second copy is gone', async () => {
    const body = randomBytes(900);
    const now = Date.now();
    const [first] = (await keep('siti', { item }, { body, now })) as string[];
    expect(await keep('siti', { item }, { body, now: now + 599_000 })).toEqual([first]);
    expect(await keep('siti', { item }, { body, now: now + 600_000 })).not.toEqual([first]);
    expect(await keep('joko', { item }, { body, now })).not.toEqual([first]);
    const key = 'd7f0d2f6-2c2d-4a53-9f0e-8d8f2a0b6a11';
    const [keyed] = (await keep('siti', { item, key }, { now })) as string[];
    expect(await keep('siti', { item, key }, { now: now + day })).toEqual([keyed]);
    expect(await keep('siti', { item, key: 'another' }, { now: now + day })).not.toEqual([keyed]);
    const ids = (await world.services.db.read.select({ id: evidenceFile.id }).from(evidenceFile)).map(({ id }) => id);
    expect((await namesIn(world.folder, 'evidence')).sort()).toEqual(ids.sort());
  });

  test('counts toward a hundred megabytes, the workshop’s own and each visit’s for themselves', async () => {
    const visit = await layVisit(world);
    await layFile(world, { bytes: evidenceLimits.all - 900 });
    expect(await bytesUsed(world.services.db.read, world.siti)).toBe(evidenceLimits.all - 900);
    expect(await bytesUsed(world.services.db.read, world.wulan)).toBe(0);
    expect(await keep('siti', { item }, { body: Buffer.alloc(901) })).toBe('evidence-storage-full');
    expect(await keep('wulan', { item })).toHaveLength(1);
    expect(await keep('rahmat', { visit })).toHaveLength(1);
    expect(await keep('siti', { item }, { body: Buffer.alloc(900) })).toHaveLength(1);
    expect(await keep('siti', { item })).toBe('evidence-storage-full');
    await layFile(world, { visitId: visit, bytes: evidenceLimits.all - 50 });
    expect(await keep('rahmat', { visit })).toBe('evidence-storage-full');
    expect(await bytesUsed(world.services.db.read, world.siti)).toBe(evidenceLimits.all);
  });

  test('twenty times at once, with room for one, is kept once', async () => {
    await layFile(world, { bytes: evidenceLimits.all - 600 });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => keep('siti', { item }, { body: randomBytes(600) })),
    );
    expect(answers.filter((one) => one === 'evidence-storage-full')).toHaveLength(19);
    expect(await rowCount()).toBe(2);
  });
});

describe('what a version shows', () => {
  test('is replaced as a whole while it is a draft, with the workshop’s own files only', async () => {
    const [one, two] = [await layFile(world, { name: 'satu.pdf' }), await layFile(world, { name: 'dua.pdf' })];
    const foreign = await layFile(world, { workshopId: world.wulan });
    const visits = await layFile(world, { visitId: await layVisit(world) });
    const evidenceId = await layVersion(world, { files: [one], state: 'draft' });
    expect(await attach(evidenceId, [two, one, two])).toEqual([one, two].sort());
    for (const bad of [foreign, visits, 'f'.repeat(32), '']) {
      expect(await attach(evidenceId, [one, bad])).toBe('form');
      expect(await attached(evidenceId)).toEqual([one, two].sort());
    }
    expect(await attach(evidenceId, [])).toEqual([]);
    expect(await attach(evidenceId, [two], world.wulan)).toBe('not-editable');
    await world.services.db.write((tx) =>
      tx.update(evidence).set({ state: 'sent' }).where(eq(evidence.id, evidenceId)),
    );
    expect(await attach(evidenceId, [two])).toBe('not-editable');
  });

  test('is described in the order asked for, without what is gone', async () => {
    const view = { width: 8, height: 6, body: Buffer.from('x') };
    const [one, two] = [await layFile(world), await layFile(world, { name: 'a.png', type: 'image/png', view })];
    const facts = await describeFiles(world.services.db.read, [two, 'gone', one]);
    expect(facts.map(({ id, name, width }) => [id, name, width])).toEqual([
      [two, 'a.png', 8],
      [one, 'nib.pdf', null],
    ]);
    expect(Object.keys(facts[0] ?? {}).sort()).toEqual(
      ['bytes', 'createdAt', 'height', 'id', 'name', 'scan', 'type', 'width'].sort(),
    );
    expect(await describeFiles(world.services.db.read, [])).toEqual([]);
  });
});

/** Ids, or the code of the refusal. */
async function keep(
  name: CastName | null,
  wish: Wish & { key?: string },
  { body = randomBytes(40), now = Date.now() }: { body?: Buffer; now?: number } = {},
): Promise<string[] | string> {
  const stored = await storeFile(world.services, { name: 'a.pdf', type: 'application/pdf', body, view: null, scan: 'not-scanned' }); // prettier-ignore
  try {
    return (await recordFiles(await world.as(name, { now }), wish, [stored])).map(({ id }) => id);
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
}

async function attach(evidenceId: string, files: string[], workshopId = world.siti): Promise<string[] | string> {
  try {
    await world.services.db.write((tx) => attachFiles(tx, { evidenceId, workshopId, files }));
    return await attached(evidenceId);
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
}

async function attached(evidenceId: string): Promise<string[]> {
  const rows = await world.services.db.read
    .select({ fileId: evidenceAttachment.fileId })
    .from(evidenceAttachment)
    .where(eq(evidenceAttachment.evidenceId, evidenceId));
  return rows.map(({ fileId }) => fileId).sort();
}

async function rowCount(): Promise<number> {
  return (await world.services.db.read.select({ id: evidenceFile.id }).from(evidenceFile)).length;
}
