import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit, evidenceAttachment, workshopPaper, workshopReadiness } from '#db/schema/index.ts';
import { openBody } from '#src/domain/readiness/body.ts';
import { discardEvidence } from '#src/domain/readiness/discard.ts';
import { saveEvidence } from '#src/domain/readiness/save.ts';
import { sendEvidence } from '#src/domain/readiness/send.ts';
import { takeBackEvidence } from '#src/domain/readiness/take-back.ts';
import { paperPlace } from '#src/domain/verification/papers.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { nibForm, openBench, type Bench } from './evidence.ts';

let world: World;
let bench: Bench;
beforeAll(async () => {
  world = await openWorld();
  bench = openBench(world);
  await bench.file(1, 'own-file');
  await bench.file(2, 'wulans-file');
});
afterAll(() => world.close());

const bodyOf = async (item: string) => {
  const row = await bench.newest(item);
  if (!row) throw new Error(`${item} has no version`);
  return openBody(world.services.vault, row);
};

describe('saving evidence', () => {
  it('begins nothing for an empty form', async () => {
    const { data } = await saveEvidence(await world.as('siti'), nibForm({ answers: {} }));
    expect(data).toMatchObject({ id: null, version: 0, state: null });
    expect(await bench.newest('nib')).toBeUndefined();
  });

  it('keeps what is not whole, says what is missing, and where the item stands', async () => {
    const { data } = await saveEvidence(
      await world.as('joko'),
      nibForm({ answers: { 'number-1': { number: '1270 0045' }, 'document-1': { issuedOn: '2099-01-01' } } }),
    );
    expect(data).toMatchObject({ version: 1, state: 'draft' });
    expect(Object.entries(data.problems).map(([field, { code }]) => `${field} ${code}`)).toEqual([
      'answers.document-1.files file-needed',
      'answers.document-1.issuedOn day-to-come',
      'answers.document-1.issuer required',
      'answers.number-1.number bad-paper',
    ]);
    expect((await bodyOf('nib')).answers['number-1']).toEqual({ number: '1270 0045' });
    expect(await bench.standing('nib')).toMatchObject({ state: 'draft', acceptedId: null });
    const [row] = await world.services.db.read.select().from(workshopReadiness);
    expect(row).toMatchObject({ workshopId: 1, level: 'registered', activeAt: expect.any(Number) as number });
  });

  it('keeps the same form once, and refuses an older one', async () => {
    const form = nibForm({ version: 1 }, 'own-file');
    const first = await saveEvidence(await world.as('siti'), form);
    const again = await saveEvidence(await world.as('siti'), form);
    expect([first.data.version, again.data.version]).toEqual([2, 2]);
    expect(first.data.problems).toEqual({});
    const older = nibForm({ version: 1, note: 'lain' }, 'own-file');
    await expect(saveEvidence(await world.as('joko'), older)).rejects.toMatchObject({
      code: 'stale',
      status: 409,
      facts: { version: 2 },
    });
  });

  it('writes numbers as they are asked for, and seals them', async () => {
    const spaced = nibForm({ version: 2, answers: { 'number-1': { number: '1270-0045 12345' } } });
    await saveEvidence(await world.as('siti'), spaced);
    expect((await bodyOf('nib')).answers).toEqual({ 'number-1': { number: '1270004512345' } });
    expect((await bench.newest('nib'))?.sealed).not.toContain('1270004512345');
    await saveEvidence(
      await world.as('siti'),
      nibForm({ item: 'hs-chosen', answers: { 'number-1': { number: '62114230' } } }),
    );
    expect((await bodyOf('hs-chosen')).answers).toEqual({ 'number-1': { number: '6211.42.30' } });
  });

  it('takes only files of its own workshop, and leaves out what was unticked', async () => {
    const with_ = (files: string[], remove: string[] = []) =>
      nibForm({ version: 3, answers: { 'document-1': { files, remove } } });
    await expect(saveEvidence(await world.as('siti'), with_(['wulans-file']))).rejects.toMatchObject({ code: 'form' });
    const { data } = await saveEvidence(await world.as('siti'), with_(['own-file']));
    const attached = await world.services.db.read.select().from(evidenceAttachment);
    expect(attached).toEqual([{ evidenceId: data.id, fileId: 'own-file' }]);
    await saveEvidence(await world.as('siti'), { ...with_(['own-file'], ['own-file']), version: 4 });
    expect(await world.services.db.read.select().from(evidenceAttachment)).toEqual([]);
  });

  it('is for the workshop whose desk is open, and for items that are asked', async () => {
    await expect(saveEvidence(await world.as('wulan'), nibForm())).rejects.toMatchObject({ code: 'not-found' });
    await expect(saveEvidence(await world.as('maya'), nibForm())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(saveEvidence(await world.as('siti'), nibForm({ item: 'no-such' }))).rejects.toMatchObject({
      code: 'item-not-listed',
    });
    await expect(takeBackEvidence(await world.as('wulan'), { workshop: 1, item: 'nib' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('what the profile knows', () => {
  const tick = { 'number-1': { number: '', fromProfile: 'on' as const } };

  it('is written in by a tick: a sealed number for its owner only, and the audit log says so', async () => {
    const { db, vault } = world.services;
    const number = '9120001234567';
    const paper = { sealed: vault.seal(number, paperPlace(1, 'nib')), tail: '4567', updatedBy: 'x', updatedAt: 1 };
    await db.write((tx) => tx.insert(workshopPaper).values({ workshopId: 1, kind: 'nib', ...paper }));
    const version = (await bench.newest('nib'))?.version ?? 0;
    await saveEvidence(await world.as('joko'), nibForm({ version, answers: tick, note: 'dari staf' }));
    expect((await bodyOf('nib')).answers).toEqual({});
    await saveEvidence(await world.as('siti'), nibForm({ version: version + 1, answers: tick }));
    expect((await bodyOf('nib')).answers).toEqual({ 'number-1': { number } });
    const lines = await db.read.select().from(audit).where(eq(audit.action, 'readiness.use-paper'));
    expect(lines.map(({ userId, detail }) => [userId, detail])).toEqual([
      [world.id('siti'), { kind: 'nib', item: 'nib' }],
    ]);
  });

  it('is a figure of the profile for anyone there', async () => {
    await saveEvidence(await world.as('joko'), nibForm({ item: 'capacity-statement', answers: tick }));
    expect((await bodyOf('capacity-statement')).answers).toEqual({ 'number-1': { number: '80' } });
  });
});

describe('throwing a draft away', () => {
  it('leaves the item as though it was never begun', async () => {
    await discardEvidence(await world.as('siti'), { workshop: 1, item: 'hs-chosen' });
    expect([await bench.newest('hs-chosen'), await bench.standing('hs-chosen')]).toEqual([undefined, undefined]);
    await expect(discardEvidence(await world.as('siti'), { workshop: 1, item: 'hs-chosen' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('keeps one that officers had seen as withdrawn', async () => {
    await saveEvidence(await world.as('siti'), nibForm({ item: 'fob-price-list', answers: {}, note: 'x' }));
    const whole = {
      'document-1': { files: ['own-file'] },
      'number-1': { number: '12 sampai 40' },
    };
    await sendEvidence(await world.as('siti'), nibForm({ item: 'fob-price-list', version: 1, answers: whole }));
    const at = { workshop: 1, item: 'fob-price-list' };
    await expect(discardEvidence(await world.as('siti'), at)).rejects.toMatchObject({ code: 'edit-in-review' });
    await takeBackEvidence(await world.as('siti'), at);
    await discardEvidence(await world.as('siti'), at);
    expect((await bench.newest('fob-price-list'))?.state).toBe('withdrawn');
    expect(await bench.standing('fob-price-list')).toBeUndefined();
    const { data } = await saveEvidence(await world.as('siti'), nibForm({ item: 'fob-price-list', answers: whole }));
    expect(data.version).toBe(1);
    expect((await bench.newest('fob-price-list'))?.number).toBe(2);
  });
});
