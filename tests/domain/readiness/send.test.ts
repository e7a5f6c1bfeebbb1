import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { evidence, evidenceAttachment, itemStanding, itemTally, review, workshop } from '#db/schema/index.ts';
import { eq } from 'drizzle-orm';
import { openBody } from '#src/domain/readiness/body.ts';
import { discardEvidence } from '#src/domain/readiness/discard.ts';
import { renewEvidence } from '#src/domain/readiness/renew.ts';
import { saveAbout } from '#src/domain/readiness/save-about.ts';
import { saveEvidence } from '#src/domain/readiness/save.ts';
import { sendMany } from '#src/domain/readiness/send-many.ts';
import { sendEvidence } from '#src/domain/readiness/send.ts';
import { takeBackEvidence } from '#src/domain/readiness/take-back.ts';
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
beforeEach(() =>
  world.services.db.write(async (tx) => {
    for (const table of [itemStanding, evidenceAttachment, evidence, review]) await tx.delete(table);
  }),
);

const at = { workshop: 1, item: 'nib' };
const siti = () => world.as('siti');
const levelNow = async () =>
  (await world.services.db.read.select().from(workshop).where(eq(workshop.id, 1)))[0]?.readinessLevel;

describe('sending evidence', () => {
  it('freezes it, puts it before the officers, and leaves the level alone', async () => {
    const { notice } = await sendEvidence(await siti(), nibForm({}, 'own-file'));
    const row = await bench.newest('nib');
    expect([notice, row?.state]).toEqual(['submitted', 'sent']);
    expect(await bench.standing('nib')).toMatchObject({ state: 'waiting', evidenceId: row?.id, acceptedId: null });
    expect(await bench.reviewOf(row?.id ?? '')).toMatchObject({
      ...{ subject: 'evidence', subjectId: '1/nib', title: 'nib', workshopId: 1, state: 'submitted' },
      secondOfficer: false,
    });
    expect(await levelNow()).toBe('registered');
    const changed = nibForm({ version: row?.version ?? 0, note: 'lagi' }, 'own-file');
    await expect(saveEvidence(await siti(), changed)).rejects.toMatchObject({ code: 'edit-in-review', status: 409 });
  });

  it('takes a second press as the first', async () => {
    await sendEvidence(await siti(), nibForm({}, 'own-file'));
    const count = async () => (await world.services.db.read.select().from(review)).length;
    const before = await count();
    expect(await sendEvidence(await siti(), nibForm({}, 'own-file'))).toMatchObject({ notice: 'submitted' });
    expect(await count()).toBe(before);
    await expect(sendEvidence(await siti(), nibForm({ note: 'lain' }, 'own-file'))).rejects.toMatchObject({
      code: 'edit-in-review',
    });
  });

  it('keeps the draft when something is missing, and names it', async () => {
    const refused = await sendEvidence(await siti(), nibForm()).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'form', fields: { 'answers.document-1.files': { code: 'file-needed' } } });
    expect(await bench.newest('nib')).toMatchObject({ state: 'draft', version: 1 });
    const { answers: _answers, note: _note, ...bare } = nibForm();
    await expect(
      sendEvidence(await siti(), { ...bare, version: 9, answers: undefined, note: undefined }),
    ).rejects.toMatchObject({ code: 'stale' });
    await expect(
      sendEvidence(await siti(), { ...bare, item: 'npwp', answers: undefined, note: undefined }),
    ).rejects.toMatchObject({ code: 'nothing-to-send' });
  });

  it('asks for two officers where the item says so', async () => {
    const answers = {
      'photo-1': { files: ['photo'] },
      'document-1': { files: ['own-file'], issuedOn: '2025-01-02', issuer: 'DLH Kota' },
      'number-1': { number: '12' },
    };
    await sendEvidence(await siti(), nibForm({ item: 'ipal-connection', answers }));
    const row = await bench.newest('ipal-connection');
    expect(await bench.reviewOf(row?.id ?? '')).toMatchObject({ secondOfficer: true });
  });

  it('is not for what does not apply', async () => {
    const about = { workshop: 1, version: 0, market: [], dye: [], product: [], cloth: [], claim: [], incoterm: [] };
    await saveAbout(await siti(), { ...about, has: [], none: ['has'], exportRoute: null });
    const answers = { 'document-1': { files: ['own-file'] }, 'number-1': { number: '3' } };
    await expect(sendEvidence(await siti(), nibForm({ item: 'homeworker-register', answers }))).rejects.toMatchObject({
      code: 'not-editable',
    });
    await saveAbout(await siti(), { ...about, version: 1, has: ['home-workers'], none: [], exportRoute: null });
    await sendEvidence(await siti(), nibForm({ item: 'homeworker-register', answers }));
    expect(await bench.standing('homeworker-register')).toMatchObject({ state: 'waiting' });
  });
});

describe('sending many', () => {
  it('sends the whole ones in one write and names the others', async () => {
    await saveEvidence(await siti(), nibForm({}, 'own-file'));
    await saveEvidence(await siti(), nibForm({ item: 'npwp', answers: { 'number-1': { number: '12' } } }));
    const outcome = await sendMany(await siti(), {
      workshop: 1,
      items: ['nib', 'npwp', 'kbli-batik', 'no-such', 'nib'],
    });
    expect(outcome.data).toEqual({ sent: ['nib'], left: ['npwp', 'kbli-batik', 'no-such'] });
    expect([(await bench.newest('nib'))?.state, (await bench.newest('npwp'))?.state]).toEqual(['sent', 'draft']);
    expect(await sendMany(await siti(), { workshop: 1, items: ['nib'] })).toMatchObject({ notice: 'submitted' });
    const none = sendMany(await siti(), { workshop: 1, items: ['npwp'] });
    await expect(none).rejects.toMatchObject({ code: 'nothing-to-send' });
    await expect(sendMany(await world.as('wulan'), { workshop: 1, items: ['nib'] })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('taking back', () => {
  it('opens the same version again, and only before a verdict', async () => {
    await expect(takeBackEvidence(await siti(), at)).rejects.toMatchObject({ code: 'not-sent-yet' });
    await sendEvidence(await siti(), nibForm({}, 'own-file'));
    const sent = await bench.newest('nib');
    await takeBackEvidence(await world.as('joko'), at);
    const back = await bench.newest('nib');
    expect(back).toMatchObject({ id: sent?.id, number: 1, state: 'draft' });
    expect(await bench.standing('nib')).toMatchObject({ state: 'draft' });
    expect(await bench.reviewOf(sent?.id ?? '')).toMatchObject({ state: 'withdrawn' });
    await sendEvidence(await siti(), nibForm({ version: back?.version ?? 0, note: 'kini jelas' }, 'own-file'));
    expect(await bench.reviewOf(sent?.id ?? '')).toMatchObject({ state: 'submitted' });
    await bench.decide('nib', 'accepted');
    await expect(takeBackEvidence(await siti(), at)).rejects.toMatchObject({ code: 'decided-already' });
  });
});

describe('renewing', () => {
  it('begins from a copy while what counts goes on counting', async () => {
    await sendEvidence(await siti(), nibForm({}, 'own-file'));
    await bench.decide('nib', 'accepted', '2099-12-31');
    const first = await bench.newest('nib');
    await renewEvidence(await siti(), at);
    const second = await bench.newest('nib');
    expect(second).toMatchObject({ number: 2, state: 'draft', version: 1 });
    if (!first || !second) throw new Error('no versions');
    const [was, is] = [first, second].map((row) => openBody(world.services.vault, row));
    expect(is?.answers).toEqual(was?.answers);
    const counting = { acceptedId: first.id, expiresOn: '2099-12-31' };
    expect(await bench.standing('nib')).toMatchObject({ state: 'draft', evidenceId: second.id, ...counting });
    await renewEvidence(await siti(), at);
    expect((await bench.newest('nib'))?.number).toBe(2);
    await saveEvidence(await siti(), nibForm({ version: 1, note: 'baru' }, 'own-file'));
    await sendEvidence(await siti(), nibForm({ version: 2, note: 'baru' }, 'own-file'));
    expect(await bench.standing('nib')).toMatchObject({ state: 'waiting', ...counting });
    await expect(renewEvidence(await siti(), at)).rejects.toMatchObject({ code: 'edit-in-review' });
    await bench.decide('nib', 'changes-asked');
    expect(await bench.standing('nib')).toMatchObject({ state: 'changes-asked', ...counting });
  });

  it('puts the item back as it was when the renewal is thrown away', async () => {
    await sendEvidence(await siti(), nibForm({}, 'own-file'));
    await bench.decide('nib', 'accepted', '2099-12-31');
    const first = await bench.newest('nib');
    await renewEvidence(await siti(), at);
    await discardEvidence(await siti(), at);
    expect(await bench.standing('nib')).toMatchObject({
      state: 'accepted',
      evidenceId: first?.id,
      acceptedId: first?.id,
    });
    const tally = await world.services.db.read.select().from(itemTally).where(eq(itemTally.item, 'nib'));
    expect(tally.filter(({ workshops }) => workshops !== 0).map(({ state }) => state)).toEqual(['accepted']);
  });

  it('wants a declaration made anew after an acceptance, not after changes were asked', async () => {
    const answers = { 'declaration-1': { declared: 'on' as const }, 'photo-1': { files: ['photo'] } };
    const item = 'no-child-labour';
    const declared = async () => {
      const row = await bench.newest(item);
      return row && openBody(world.services.vault, row).answers['declaration-1']?.declared;
    };
    await sendEvidence(await siti(), nibForm({ item, answers }));
    await bench.decide(item, 'changes-asked');
    await renewEvidence(await siti(), { workshop: 1, item });
    expect(await declared()).toBe(true);
    const version = (await bench.newest(item))?.version ?? 0;
    await sendEvidence(await siti(), nibForm({ item, answers, version, note: 'diperbaiki' }));
    await bench.decide(item, 'accepted', '2099-12-31');
    await renewEvidence(await siti(), { workshop: 1, item });
    expect(await declared()).toBeUndefined();
  });

  it('needs something that was shown', async () => {
    await expect(renewEvidence(await siti(), at)).rejects.toMatchObject({ code: 'not-found' });
  });
});
