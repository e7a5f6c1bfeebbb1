import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { evidence, evidenceFile } from '#db/schema/index.ts';
import { sweepEvidence } from '#src/domain/evidence-files/sweep.ts';
import { layFile, layVersion, layVisit } from '#tests/support/evidence-files.ts';
import { namesIn } from '#tests/support/uploading.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const hour = 3_600_000;
const day = 24 * hour;
let world: World;
beforeEach(async () => (world = await openWorld()));
afterEach(() => world.close());

describe('the sweep', () => {
  test('removes after seven days what nothing shows, and keeps what a version or a visit does', async () => {
    const old = Date.now() - 7 * day - 1;
    const view = { width: 8, height: 6, body: Buffer.from('x') };
    const unused = await layFile(world, { createdAt: old, name: 'a.png', type: 'image/png', view });
    const fresh = await layFile(world, { createdAt: old + hour });
    const ofVisit = await layFile(world, { createdAt: old, visitId: await layVisit(world) });
    const [inDraft, sent] = [await layFile(world, { createdAt: old }), await layFile(world, { createdAt: old })];
    const draft = await layVersion(world, { files: [inDraft], state: 'draft' });
    await layVersion(world, { files: [sent], item: 'npwp' });
    expect(await sweep()).toEqual({ rows: 1, files: 0 });
    expect(await ids()).toEqual([fresh, ofVisit, inDraft, sent].sort());
    expect((await namesIn(world.folder, 'evidence')).some((name) => name.startsWith(unused))).toBe(false);
    await world.services.db.write((tx) => tx.delete(evidence).where(eq(evidence.id, draft)));
    expect(await sweep()).toEqual({ rows: 1, files: 0 });
    expect(await ids()).toEqual([fresh, ofVisit, sent].sort());
  });

  test('removes bytes without a row after an hour, half-written ones too, and nothing else', async () => {
    const kept = await layFile(world);
    const { files } = world.services;
    await files.put(`evidence/${'a'.repeat(32)}`, Buffer.from('x'), '');
    await files.put(`evidence/${'a'.repeat(32)}-view`, Buffer.from('x'), '');
    await files.put('pictures/batik-1-320.webp', Buffer.from('x'), '');
    expect(await sweep()).toEqual({ rows: 0, files: 0 });
    expect(await sweep(Date.now() + hour + 1_000)).toEqual({ rows: 0, files: 2 });
    expect(await namesIn(world.folder, 'evidence')).toEqual([kept]);
    expect(await namesIn(world.folder, 'pictures')).toHaveLength(1);
  });

  test('that can not remove bytes leaves no row without them, and does it the next time', async () => {
    await layFile(world, { createdAt: Date.now() - 8 * day });
    const { db, files } = world.services;
    const failing = { ...files, remove: () => Promise.reject(new Error('the storage is away')) };
    await expect(sweepEvidence({ db, files: failing, now: Date.now() })).rejects.toThrow('away');
    expect(await ids()).toEqual([]);
    expect(await sweep(Date.now() + 2 * hour)).toEqual({ rows: 0, files: 1 });
  });
});

function sweep(now = Date.now()) {
  return sweepEvidence({ ...world.services, now });
}

async function ids(): Promise<string[]> {
  return (await world.services.db.read.select({ id: evidenceFile.id }).from(evidenceFile)).map(({ id }) => id).sort();
}
