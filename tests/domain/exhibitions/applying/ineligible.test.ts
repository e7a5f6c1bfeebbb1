import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lateCode, workshop, type ApplicationState, type ExhibitionPhase } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { nextOf } from '#src/domain/exhibitions/applying/next-step.ts';
import { readOwnExhibitions } from '#src/domain/exhibitions/applying/list.ts';
import { readOwnApplication } from '#src/domain/exhibitions/applying/page.ts';
import { submitApplication } from '#src/domain/exhibitions/applying/submit.ts';
import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import { decide } from '#src/domain/reviews/decide.ts';
import { undoVerdict } from '#src/domain/reviews/undo.ts';
import { readToday } from '#src/domain/workshops/today.ts';
import { layApplication } from '#tests/support/exhibitions.ts';
import { codeOf, openStage, verdictOn, type Stage } from './stage.ts';

let stage: Stage;
let siti: Acting;
let ratna: Acting;
beforeAll(async () => {
  stage = await openStage();
  [siti, ratna] = [await stage.world.as('siti'), await stage.world.as('ratna')];
});
afterAll(() => stage.close());

const giveCode = (of: Exhibition, validUntil: number) =>
  stage.world.services.db.write((tx) =>
    tx.insert(lateCode).values({
      ...{ code: `KODE-${of.slug}`, exhibitionSlug: of.slug, reason: 'listrik padam', validUntil },
      ...{ createdBy: stage.world.id('ratna'), createdAt: 1 },
    }),
  );

/** Sent, and found not eligible. */
async function refused(wish?: Parameters<Stage['call']>[0]): Promise<Exhibition> {
  const of = await stage.call(wish);
  const { id } = await stage.send(siti, of);
  const [asked = expect.fail('no review')] = await stage.reviews(id);
  await decide(ratna, verdictOn(asked, 'refused'));
  return of;
}

describe('may it be sent again?', () => {
  const both: ExhibitionPhase[] = ['apply', 'screening'];
  const rows = (
    ['draft', 'submitted', 'returned', 'screened', 'ineligible', 'withdrawn'] as ApplicationState[]
  ).flatMap((state) =>
    both.flatMap((phase) =>
      (['before', 'after'] as const).flatMap((when) =>
        [false, true].map((code) => [state, phase, when, code ? 'with a late code' : 'without a code'] as const),
      ),
    ),
  );
  test.each(rows)('%s in the phase %s, %s the deadline, %s', async (state, phase, when, code) => {
    const of = await stage.call({ phase, deadlineAt: siti.now + (when === 'before' ? 60_000 : -60_000) });
    await layApplication(stage.world, of.slug, 1, { state });
    const given = code === 'with a late code' ? `KODE-${of.slug}` : '';
    if (given) await giveCode(of, siti.now + 3_600_000);
    const inTime = phase === 'apply' && when === 'before';
    const expected = inTime || given !== '' || state === 'returned';
    const page = await readOwnApplication(siti, of.slug, given);
    expect(page.may.write).toBe(expected);
    const why = 'Sudah diperbaiki.';
    const refusal = await codeOf(submitApplication(siti, await stage.form(siti, of, { why, lateCode: given })));
    expect(refusal).toBe(expected ? null : 'deadline-passed');
    const row = await stage.row(of);
    expect([row.state, row.sentVersion]).toEqual(
      expected ? ['submitted', state === 'draft' ? 1 : 2] : [state, state === 'draft' ? 0 : 1],
    );
  });

  test.each(['scoring', 'decision', 'appeal', 'closed', 'withdrawn'] as const)(
    'never in the phase %s',
    async (phase) => {
      const of = await stage.call({ phase, deadlineAt: siti.now - 60_000 });
      await layApplication(stage.world, of.slug, 1, { state: 'ineligible' });
      await giveCode(of, siti.now + 3_600_000);
      const form = await stage.form(siti, of, { lateCode: `KODE-${of.slug}` });
      expect(await codeOf(submitApplication(siti, form))).toBe('not-this-phase');
      expect(await stage.row(of)).toMatchObject({ state: 'ineligible', sentVersion: 1 });
    },
  );
});

describe('found not eligible', () => {
  test('before the deadline the page says why, what would change it and until when', async () => {
    const of = await refused();
    const page = await readOwnApplication(siti, of.slug);
    expect([page.next, page.said?.reasonCode, page.askAt]).toEqual([
      { step: 'once-eligible', at: of.deadlineAt },
      'answers-incomplete',
      null,
    ]);
    const { mine } = await readOwnExhibitions(siti);
    expect(mine.find((one) => one.of.slug === of.slug)?.next.step).toBe('once-eligible');
    const tasks = (await readToday(siti)).tasks.filter((task) => JSON.stringify(task).includes(of.slug));
    expect(JSON.stringify(tasks)).toContain('"mend"');
  });

  test('sent again, unchanged or mended, it is the next version with a review of its own', async () => {
    const of = await refused();
    const again = await stage.send({ ...siti, now: ratna.now + 1_000 }, of);
    expect([again.state, again.number, again.sentVersion]).toEqual(['submitted', 1, 2]);
    const states = (await stage.reviews(again.id)).map(({ subjectVersion, state }) => [subjectVersion, state]);
    expect(states).toEqual([
      ['1', 'refused'],
      ['2', 'submitted'],
    ]);
    const [old = expect.fail()] = await stage.reviews(again.id);
    expect(await codeOf(undoVerdict(ratna, { ...old, list: '' }))).toBe('undo-overtaken');
    expect((await stage.row(of)).state).toBe('submitted');
    expect((await readOwnApplication(siti, of.slug)).said).toBeNull();
  });

  test('eligibility is checked afresh: what is not met any more keeps it from being sent', async () => {
    const of = await refused({ body: { requirements: [{ kind: 'technique', any: ['tulis'] }] } });
    const change = (techniques: string[]) =>
      stage.world.services.db.write((tx) => tx.update(workshop).set({ techniques }).where(eq(workshop.id, 1)));
    await change(['cap']);
    const form = await stage.form(siti, of, { why: 'Diperbaiki.' });
    expect(await codeOf(submitApplication(siti, form))).toBe('not-eligible');
    expect(await stage.row(of)).toMatchObject({ state: 'ineligible', sentVersion: 1, body: { why: 'Diperbaiki.' } });
    await change(['tulis', 'cap']);
    expect((await stage.send(siti, of, { why: 'Diperbaiki.' })).sentVersion).toBe(2);
    const { eligibility } = (await stage.versions((await stage.row(of)).id))[1]?.body ?? expect.fail();
    expect(eligibility.map(({ met }) => met)).toEqual([true]);
  });

  test('after the deadline it stays as it is, and the page says where to ask; a code opens it until it ends', async () => {
    const of = await refused();
    const late = { ...siti, now: of.deadlineAt + 1 };
    const page = await readOwnApplication(late, of.slug);
    expect([page.next, page.may.write, page.may.useCode]).toEqual([
      { step: 'ineligible', at: of.deadlineAt },
      false,
      true,
    ]);
    expect(page.askAt?.id).toMatch(/Dinas/);
    await giveCode(of, of.deadlineAt + 5_000);
    const opened = await readOwnApplication(late, of.slug, `KODE-${of.slug}`);
    expect([opened.next, opened.may.write]).toEqual([{ step: 'once-eligible', at: of.deadlineAt + 5_000 }, true]);
    const { past } = await readOwnExhibitions(late);
    expect(past.map((one) => one.of.slug)).toContain(of.slug);
  });

  test('a call that was called off asks for nothing', async () => {
    const of = await stage.call({ phase: 'withdrawn' });
    const one = await layApplication(stage.world, of.slug, 1, { state: 'ineligible' });
    expect(nextOf(of, one, { now: siti.now, today: '2026-01-01', appealUntil: null }).step).toBe('called-off');
  });
});
