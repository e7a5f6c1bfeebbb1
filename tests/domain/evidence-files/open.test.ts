import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { audit, evidence, fileOpening } from '#db/schema/index.ts';
import { openEvidenceFile, type Wanted } from '#src/domain/evidence-files/open.ts';
import { readOpenings } from '#src/domain/evidence-files/openings.ts';
import { isRefusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import type { CastName } from '#tests/support/cast.ts';
import { layFile, layReview, layVersion, layVisit } from '#tests/support/evidence-files.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let errors: object[];
beforeEach(async () => {
  world = await openWorld();
  errors = [];
});
afterEach(() => world.close());

describe('who may have a file', () => {
  test('its workshop’s people always, officers with the power when they say what for, nobody else', async () => {
    const id = await layFile(world);
    const review = await layReview(world, await layVersion(world, { files: [id] }));
    for (const name of ['siti', 'joko', 'rahmat', 'dewi'] as const)
      expect(await open(name, { id, review }), name).toBe('isi berkas');
    expect(await open('rahmat', { id, reason: 'complaint' })).toBe('isi berkas');
    expect(await open('rahmat', { id })).toBe('reason-for-opening');
    expect(await open('rahmat', { id, reason: 'curious' })).toBe('reason-for-opening');
    for (const name of ['maya', 'wulan', 'nina', 'tono', 'agus'] as const)
      for (const what of [{}, { review }, { reason: 'audit' }])
        expect(await open(name, { id, ...what }), name).toBe('not-found');
    expect(await open(null, { id, review })).toBe('sign-in-first');
    for (const name of ['siti', 'rahmat', 'wulan'] as const)
      for (const wrong of ['0'.repeat(32), '', '../x', id.toUpperCase()])
        expect(await open(name, { id: wrong, review })).toBe('not-found');
  });

  test('an officer for whose family it is can not, whatever the reason', async () => {
    const id = await layFile(world, { workshopId: world.wulan });
    await layVersion(world, { files: [id], workshopId: world.wulan });
    expect(await open('dewi', { id, reason: 'audit' })).toBe('not-found');
    expect(await open('rahmat', { id, reason: 'audit' })).toBe('isi berkas');
  });

  test('what was not sent is the workshop’s alone', async () => {
    const [loose, draft] = [await layFile(world), await layFile(world)];
    const version = await layVersion(world, { files: [draft], state: 'draft' });
    const review = await layReview(world, version);
    for (const id of [loose, draft]) {
      expect(await open('siti', { id })).toBe('isi berkas');
      for (const what of [{ reason: 'audit' }, { review }, {}])
        expect(await open('rahmat', { id, ...what })).toBe('not-found');
    }
    // Sent, then taken back: the review is still there.
    await setState(version, 'sent');
    expect(await open('rahmat', { id: draft, review })).toBe('isi berkas');
    await setState(version, 'draft');
    expect(await open('rahmat', { id: draft, review })).toBe('not-found');
  });

  test('a review shows the files of its version and of those before it, not of later ones or other items', async () => {
    const [first, second, third, other] = [await layFile(world), await layFile(world), await layFile(world), await layFile(world)]; // prettier-ignore
    await layVersion(world, { files: [first], state: 'changes-asked' });
    const asked = await layVersion(world, { files: [second], state: 'accepted', number: 2 });
    await layVersion(world, { files: [third], number: 3 });
    await layVersion(world, { files: [other], item: 'npwp' });
    for (const review of [await layReview(world, asked), await layReview(world, asked, '2026-02-03')]) {
      expect(await open('rahmat', { id: first, review })).toBe('isi berkas');
      expect(await open('rahmat', { id: second, review })).toBe('isi berkas');
      for (const id of [third, other]) expect(await open('rahmat', { id, review })).toBe('not-found');
    }
    expect(await open('rahmat', { id: second, review: 'BBBBBBBBBBBBBBBBBBBBBB' })).toBe('not-found');
  });

  test('photos of a visit belong to that visit', async () => {
    const [visit, another] = [await layVisit(world), await layVisit(world)];
    const id = await layFile(world, { visitId: visit });
    expect(await open('rahmat', { id, visit })).toBe('isi berkas');
    expect(await open('rahmat', { id, visit: another })).toBe('not-found');
    expect(await open('nina', { id, visit })).toBe('not-found');
    expect(await open('siti', { id })).toBe('isi berkas');
  });

  test('the picture made of a photo is handed out as such; a PDF has none', async () => {
    const view = { width: 8, height: 6, body: Buffer.from('gambar') };
    const id = await layFile(world, { name: 'nota.jpg', type: 'image/jpeg', view });
    const siti = { ...(await world.as('siti')), log: { error: () => undefined } };
    const opened = await openEvidenceFile(siti, { id, view: true });
    expect([opened.name, opened.type, opened.body.toString()]).toEqual(['nota.webp', 'image/webp', 'gambar']);
    expect(await open('siti', { id: await layFile(world), view: true })).toBe('not-found');
  });

  test('a row whose bytes are gone is as good as none, and an error in the log', async () => {
    const id = await layFile(world);
    await world.services.files.remove([`evidence/${id}`]);
    expect(await open('siti', { id })).toBe('not-found');
    expect(errors).toEqual([{ evidence: 'a row without its file', key: `evidence/${id}` }]);
    expect(await world.services.db.read.select().from(fileOpening)).toEqual([]);
  });
});

describe('every opening', () => {
  test('is written down with who, why and how often a day; a stated reason in the audit log too', async () => {
    const now = Date.parse('2026-03-02T16:30:00Z');
    const [id, visit] = [await layFile(world), await layVisit(world)];
    const review = await layReview(world, await layVersion(world, { files: [id] }));
    const photo = await layFile(world, { visitId: visit });
    for (const at of [now, now + 1_000, now + 3_600_000]) await open('rahmat', { id, review }, at);
    await open('rahmat', { id, reason: 'complaint' }, now);
    await open('dewi', { id: photo, visit }, now);
    for (const name of ['siti', 'siti', 'joko', 'maya', 'nina'] as const) await open(name, { id }, now);
    const rows = await world.services.db.read.select().from(fileOpening);
    const lines = rows.map(({ userId, why, day, times }) => `${nameOf(userId)} ${why} ${day} ${times}`).sort();
    expect(lines).toEqual(
      [
        `rahmat review:${review} 2026-03-02 2`,
        `rahmat review:${review} 2026-03-03 1`,
        'rahmat complaint 2026-03-02 1',
        `dewi visit:${visit} 2026-03-02 1`,
        'siti own 2026-03-02 2',
        'joko own 2026-03-02 1',
      ].sort(),
    );
    const logged = await world.services.db.read.select().from(audit).where(eq(audit.action, 'file.open'));
    expect(logged.map(({ userId, subject, detail }) => ({ userId, subject, detail }))).toEqual([
      { userId: world.id('rahmat'), subject: `workshop:${world.siti}`, detail: { reason: 'complaint', file: id } },
    ]);
  });

  test('is shown to the workshop: officers by name and office, its own people summed; to no other workshop', async () => {
    const id = await layFile(world, { name: 'izin.pdf' });
    const version = await layVersion(world, { files: [id], state: 'accepted' });
    const [review, check] = [await layReview(world, version), await layReview(world, version, '2026-02-03')];
    const now = Date.now();
    await open('rahmat', { id, review }, now);
    await open('rahmat', { id, review }, now + 1);
    await open('dewi', { id, review: check }, now + 2);
    for (const name of ['siti', 'joko', 'joko'] as const) await open(name, { id }, now + 3);
    const { shown, own, more } = await readOpenings(await world.as('joko'), 1);
    expect(shown.map(({ name, who, cause, times }) => [name, who, cause, times])).toEqual([
      ['izin.pdf', 'Dewi Lestari', 'spot-check-review', 1],
      ['izin.pdf', 'Rahmat Hidayat', 'review', 2],
    ]);
    expect(shown[1]?.offices).toHaveLength(1);
    expect(shown[0]?.items[0]?.title.en).toBeTruthy();
    expect([own, more]).toEqual([{ times: 3, lastAt: now + 3 }, false]);
    expect(await readOpenings(await world.as('wulan'), 1)).toMatchObject({
      shown: [],
      own: { times: 0, lastAt: null },
    });
    await expect(readOpenings(await world.as('rahmat'), 1)).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('is paged, thirty at a time', async () => {
    const row = { fileId: 'x', workshopId: world.siti, userId: world.id('rahmat'), day: wibDay(0), times: 1 };
    await world.services.db.write(async (tx) => {
      for (let at = 1; at <= 31; at += 1)
        await tx.insert(fileOpening).values({ ...row, why: `review:${at}`, lastAt: at });
    });
    const siti = await world.as('siti');
    const [first, second, third] = [
      await readOpenings(siti, 1),
      await readOpenings(siti, 2),
      await readOpenings(siti, 3),
    ];
    expect([first.shown.length, first.more, second.shown.length, second.more]).toEqual([30, true, 1, false]);
    expect([second.shown[0]?.lastAt, second.shown[0]?.name, third.shown.length]).toEqual([1, null, 0]);
    expect((await readOpenings(siti, Number.NaN)).page).toBe(1);
  });
});

/** What is in it, or the code of the refusal. */
async function open(
  name: CastName | null,
  wanted: Partial<Wanted> & { id: string },
  now = Date.now(),
): Promise<string> {
  const log = { error: (fields: object) => void errors.push(fields) };
  const context = { ...(await world.as(name, { now })), log };
  try {
    return (await openEvidenceFile(context, { view: false, ...wanted })).body.toString();
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
}

async function setState(id: string, state: 'sent' | 'draft'): Promise<void> {
  await world.services.db.write((tx) => tx.update(evidence).set({ state }).where(eq(evidence.id, id)));
}

function nameOf(userId: string): string {
  return (['siti', 'joko', 'rahmat', 'dewi', 'maya', 'nina'] as const).find((name) => world.id(name) === userId) ?? '?';
}
