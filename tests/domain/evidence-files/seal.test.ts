import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileOpening } from '#db/schema/index.ts';
import { openEvidenceFile } from '#src/domain/evidence-files/open.ts';
import { makeVault } from '#src/services/vault.ts';
import { layFile } from '#tests/support/evidence-files.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const log = { error: () => undefined };
let world: World;
beforeEach(async () => (world = await openWorld()));
afterEach(() => world.close());

test('sealed bytes open with their key and for their place only, and not one of them may be another', () => {
  const vault = makeVault('a key that is long enough for this test');
  for (const body of [Buffer.alloc(0), Buffer.from('NIB'), randomBytes(100_000)]) {
    const sealed = vault.sealBytes(body, 'file:1');
    expect(vault.openBytes(sealed, 'file:1').equals(body)).toBe(true);
    expect(vault.sealBytes(body, 'file:1').equals(sealed)).toBe(false);
    expect(() => vault.openBytes(sealed, 'file:2')).toThrow();
    expect(() => vault.openBytes(sealed, 'file:1-view')).toThrow();
    expect(() => makeVault('another key, just as long as it should be').openBytes(sealed, 'file:1')).toThrow();
    const places = [0, 7, 8, 19, 20, 35, 36, sealed.length - 1].filter((at) => at < sealed.length);
    for (const at of places) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => vault.openBytes(changed, 'file:1'), `byte ${at}`).toThrow();
    }
    for (const length of [0, 8, 35, sealed.length - 1])
      expect(() => vault.openBytes(sealed.subarray(0, length), 'file:1'), `${length} bytes`).toThrow();
  }
});

test('nothing of a file lies in the clear, and one that was changed where it lies is neither handed out nor counted', async () => {
  const id = await layFile(world, { body: Buffer.from('NIB 1270004512345, rahasia bengkel') });
  const path = join(world.folder, 'evidence', id);
  const sealed = await readFile(path);
  expect(sealed.includes('1270004512345')).toBe(false);
  const siti = { ...(await world.as('siti')), log };
  expect((await openEvidenceFile(siti, { id, view: false })).body.toString()).toContain('1270004512345');
  sealed[60] = (sealed[60] ?? 0) ^ 1;
  await writeFile(path, sealed);
  await expect(openEvidenceFile(siti, { id, view: false })).rejects.toThrow(/authenticate/);
  // Nor does another file's contents, put in its place.
  const other = await layFile(world);
  await writeFile(path, await readFile(join(world.folder, 'evidence', other)));
  await expect(openEvidenceFile(siti, { id, view: false })).rejects.toThrow(/authenticate/);
  const [opening] = await world.services.db.read.select().from(fileOpening);
  expect(opening?.times).toBe(1);
});
