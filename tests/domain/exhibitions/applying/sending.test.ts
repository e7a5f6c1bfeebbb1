import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lateCode } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { readOwnApplication } from '#src/domain/exhibitions/applying/page.ts';
import { saveApplication } from '#src/domain/exhibitions/applying/save.ts';
import { startApplication } from '#src/domain/exhibitions/applying/start.ts';
import { submitApplication } from '#src/domain/exhibitions/applying/submit.ts';
import { withdrawApplication } from '#src/domain/exhibitions/applying/withdraw.ts';
import { loadExhibition } from '#src/domain/exhibitions/load.ts';
import { isRefusal } from '#src/domain/refusal.ts';
import { layApplication } from '#tests/support/exhibitions.ts';
import { codeOf, openStage, type Stage } from './stage.ts';

let stage: Stage;
let siti: Acting;
let wulan: Acting;
beforeAll(async () => {
  stage = await openStage();
  [siti, wulan] = [await stage.world.as('siti'), await stage.world.as('wulan')];
});
afterAll(() => stage.close());

const at = (context: Acting, now: number): Acting => ({ ...context, now });

describe('the deadline', () => {
  test('the last millisecond is in time and the next is not, by the server’s clock alone', async () => {
    const of = await stage.call();
    const last = await stage.form(siti, of);
    await submitApplication(at(siti, of.deadlineAt), last);
    expect((await stage.row(of)).state).toBe('submitted');
    const late = await stage.form(wulan, of, { why: 'Ditulis semenit sebelum tenggat.' });
    const refusal = await submitApplication(at(wulan, of.deadlineAt + 1), late).catch((error: unknown) => error);
    expect(isRefusal(refusal) && [refusal.code, refusal.facts['at']]).toEqual(['deadline-passed', of.deadlineAt]);
    const kept = await stage.row(of, 2);
    expect([kept.state, kept.number, kept.body.why]).toEqual(['draft', null, 'Ditulis semenit sebelum tenggat.']);
  });

  test('nothing is begun after it, and a draft is still kept while applications are taken', async () => {
    const of = await stage.call();
    const form = await stage.form(siti, of);
    const after = of.deadlineAt + 1_000;
    await saveApplication(at(siti, after), { ...form, why: 'Masih menulis.' });
    expect((await stage.row(of)).body.why).toBe('Masih menulis.');
    const begin = { workshop: 2, exhibition: of.slug, lateCode: '' };
    expect(await codeOf(startApplication(at(wulan, after), begin))).toBe('deadline-passed');
  });

  test('what was sent in time goes on counting when a change comes too late', async () => {
    const of = await stage.call();
    const sent = await stage.send(siti, of);
    const form = await stage.form(siti, of, { why: 'Berubah pikiran.' });
    expect(await codeOf(submitApplication(at(siti, of.deadlineAt + 1_000), form))).toBe('deadline-passed');
    const after = await stage.row(of);
    expect([after.state, after.sentVersion]).toEqual(['submitted', sent.sentVersion]);
    expect((await stage.versions(sent.id)).map(({ body }) => body.why)).toEqual(['Kami mencari pembeli dari Jepang.']);
  });

  test('during the screening only who was asked for more may write', async () => {
    const of = await stage.call({ phase: 'screening', deadlineAt: Date.now() - 1 });
    await layApplication(stage.world, of.slug, 1, { state: 'draft' });
    await layApplication(stage.world, of.slug, 2, { state: 'returned' });
    const mine = await stage.form(siti, of);
    expect(await codeOf(saveApplication(siti, mine))).toBe('deadline-passed');
    expect(await codeOf(submitApplication(siti, mine))).toBe('deadline-passed');
    await submitApplication(wulan, await stage.form(wulan, of));
    expect((await stage.row(of, 2)).state).toBe('submitted');
  });
});

describe('pressed twice', () => {
  test('at once, in two tabs, and again later: one application, one number, one version, one review', async () => {
    const of = await stage.call();
    const form = await stage.form(siti, of);
    const begin = { workshop: 1, exhibition: of.slug, lateCode: '' };
    await Promise.all([startApplication(siti, begin), startApplication(siti, begin)]);
    await Promise.all([submitApplication(siti, form), submitApplication(siti, form)]);
    await submitApplication(await stage.world.as('joko'), form);
    const row = await stage.row(of);
    expect([row.number, row.sentVersion, row.state]).toEqual([1, 1, 'submitted']);
    expect(await stage.versions(row.id)).toHaveLength(1);
    expect(await stage.reviews(row.id)).toHaveLength(1);
    expect((await loadExhibition(siti.db.read, of.slug)).lastNumber).toBe(1);
  });

  test('a second press that arrives after the deadline is still the first one', async () => {
    const of = await stage.call();
    const form = await stage.form(siti, of);
    await submitApplication(at(siti, of.deadlineAt), form);
    expect(await codeOf(submitApplication(at(siti, of.deadlineAt + 500), form))).toBeNull();
    expect(await stage.row(of)).toMatchObject({ state: 'submitted', sentVersion: 1 });
  });

  test('a tab with older words is told, and overwrites nothing', async () => {
    const of = await stage.call();
    const older = await stage.form(siti, of, { why: 'Tab pertama.' });
    await submitApplication(siti, { ...older, why: 'Tab kedua.' });
    expect(await codeOf(saveApplication(siti, older))).toBe('stale');
    expect(await codeOf(submitApplication(siti, older))).toBe('stale');
    expect((await stage.row(of)).body.why).toBe('Tab kedua.');
  });

  test('the same save sent again is kept once', async () => {
    const of = await stage.call();
    const form = await stage.form(siti, of, { why: 'Sekali saja.' });
    const [first, second] = [await saveApplication(siti, form), await saveApplication(siti, form)];
    expect(second.data).toEqual(first.data);
  });
});

describe('sent again', () => {
  test('a change before the deadline is a new version, and officers are asked about that one only', async () => {
    const of = await stage.call();
    const first = await stage.send(siti, of);
    const second = await stage.send(siti, of, { why: 'Kami juga membawa sarung.' });
    expect([second.number, second.sentVersion]).toEqual([first.number, 2]);
    const states = (await stage.reviews(second.id)).map(({ subjectVersion, state }) => [subjectVersion, state]);
    expect(states).toEqual([
      ['1', 'withdrawn'],
      ['2', 'submitted'],
    ]);
    expect((await stage.versions(second.id))[0]?.body.why).toBe('Kami mencari pembeli dari Jepang.');
  });

  test('withdrawn and sent again it is the same row with the same number', async () => {
    const of = await stage.call();
    const first = await stage.send(siti, of);
    const form = { workshop: 1, exhibition: of.slug, state: 'submitted' };
    await withdrawApplication(siti, form);
    await withdrawApplication(siti, form);
    expect((await stage.reviews(first.id)).map(({ state }) => state)).toEqual(['withdrawn']);
    expect((await stage.row(of)).state).toBe('withdrawn');
    const again = await stage.send(siti, of);
    expect([again.id, again.number, again.sentVersion, again.state]).toEqual([first.id, first.number, 2, 'submitted']);
  });

  test('withdrawing is refused when it stands otherwise than the person saw', async () => {
    const of = await stage.call();
    await stage.send(siti, of);
    const form = { workshop: 1, exhibition: of.slug, state: 'draft' };
    expect(await codeOf(withdrawApplication(siti, form))).toBe('stale');
    expect((await stage.row(of)).state).toBe('submitted');
  });

  test('what was chosen and is withdrawn frees the place for the next in line', async () => {
    const of = await stage.call({ phase: 'appeal', places: 1, decidedAt: Date.now() - 1_000 });
    await layApplication(stage.world, of.slug, 1, { state: 'chosen', change: { rank: 1 } });
    await layApplication(stage.world, of.slug, 2, { state: 'waiting', change: { rank: 2 } });
    await withdrawApplication(siti, { workshop: 1, exhibition: of.slug, state: 'chosen' });
    expect((await stage.row(of, 2)).state).toBe('chosen');
  });
});

describe('a late code', () => {
  const give = (of: string, code: string, change = {}) =>
    stage.world.services.db.write((tx) =>
      tx.insert(lateCode).values({
        ...{ code, exhibitionSlug: of, reason: 'listrik padam', validUntil: Date.now() + 3_600_000 },
        ...{ createdBy: stage.world.id('ratna'), createdAt: Date.now() },
        ...change,
      }),
    );

  test('lets one workshop begin and send during the screening, and no other after it', async () => {
    const of = await stage.call({ phase: 'screening', deadlineAt: Date.now() - 1 });
    await give(of.slug, 'KODE-1');
    const sent = await stage.send(siti, of, { lateCode: 'kode-1' });
    expect([sent.state, sent.lateCode, sent.number]).toEqual(['submitted', 'KODE-1', 1]);
    const begin = { workshop: 2, exhibition: of.slug, lateCode: 'KODE-1' };
    expect(await codeOf(startApplication(wulan, begin))).toBe('late-code-wrong');
    // The workshop it was used by may still mend what it sent.
    expect((await stage.send(siti, of, { lateCode: 'KODE-1', why: 'Diperbaiki.' })).sentVersion).toBe(2);
  });

  test('of two workshops that began with it only the first to send may use it', async () => {
    const of = await stage.call({ phase: 'screening', deadlineAt: Date.now() - 1 });
    await give(of.slug, 'KODE-2');
    const forms = [
      await stage.form(siti, of, { lateCode: 'KODE-2' }),
      await stage.form(wulan, of, { lateCode: 'KODE-2' }),
    ];
    await submitApplication(siti, forms[0] ?? expect.fail());
    expect(await codeOf(submitApplication(wulan, forms[1] ?? expect.fail()))).toBe('late-code-wrong');
  });

  test.each([
    ['unknown', 'TIDAK-ADA', {}],
    ['too old', 'KODE-3', { validUntil: 1 }],
    ['of another exhibition', 'KODE-4', { exhibitionSlug: 'pameran-1' }],
  ])('that is %s opens nothing', async (_, code, change) => {
    const of = await stage.call({ deadlineAt: siti.now - 1 });
    if (code !== 'TIDAK-ADA') await give(of.slug, code, change);
    const begin = { workshop: 1, exhibition: of.slug, lateCode: code };
    expect(await codeOf(startApplication(siti, begin))).toBe('late-code-wrong');
    expect((await readOwnApplication(siti, of.slug, code)).codeIsWrong).toBe(true);
  });
});
