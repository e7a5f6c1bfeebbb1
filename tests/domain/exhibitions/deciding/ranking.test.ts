import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { application, exhibition } from '#db/schema/index.ts';
import { confirmPlace } from '#src/domain/exhibitions/going/confirm.ts';
import { hasConflictIn } from '#src/domain/exhibitions/conflicts.ts';
import { changeApplication } from '#src/domain/exhibitions/change-state.ts';
import { prepareLetters } from '#src/domain/exhibitions/deciding/prepare.ts';
import { readRankedList, workOutRankedList } from '#src/domain/exhibitions/deciding/ranked-list.ts';
import { readOutbox } from '#src/domain/exhibitions/deciding/read-outbox.ts';
import { readRanking } from '#src/domain/exhibitions/deciding/read-ranking.ts';
import { setDecision } from '#src/domain/exhibitions/deciding/set-decision.ts';
import { takeRule } from '#src/domain/exhibitions/deciding/take-rule.ts';
import { loadApplication, loadExhibition } from '#src/domain/exhibitions/load.ts';
import { markRanking, rescore } from '#src/domain/exhibitions/rescore.ts';
import type { CastName } from '#tests/support/cast.ts';
import { layApplication } from '#tests/support/exhibitions.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { layDecision, publishByRule, slug } from './stage.ts';

let world: World;
beforeEach(async () => void (world = await openWorld()));
afterEach(() => world.close());

const read = async (name: CastName, search = '') =>
  readRanking(await world.as(name), slug, new URLSearchParams(search));

describe('the ranked list', () => {
  test('says rank, outcome, why, and the pending decision of each', async () => {
    await layDecision(world, { scores: [70, 90, 80, null], places: 2 });
    await takeRule(await world.as('ratna'), { exhibition: slug });
    const { rows, counts, mayDecide } = await read('ratna');
    expect(
      rows.map(({ place, number, outcome, because, pending }) => [place, number, outcome, because, pending]),
    ).toEqual([
      [1, 2, 'chosen', 'score', 'chosen'],
      [2, 3, 'chosen', 'score', 'chosen'],
      [3, 1, 'waiting', 'full', 'waiting'],
      [null, 4, 'refused', 'not-scored', 'refused'],
    ]);
    expect(counts?.decided).toEqual({ chosen: 2, waiting: 1, refused: 1, open: 0, against: 0 });
    expect(mayDecide).toBe(true);
  });

  test('shows what other limits would do, marks who moves, and saves nothing', async () => {
    await layDecision(world, { scores: [90, 80, 70], places: 2 });
    const tried = await read('ratna', 'places=1&newcomers=0&least=75&waiting=&perKelurahan=&perTechnique=');
    expect(tried.rows.map(({ outcome, moved }) => [outcome, moved])).toEqual([
      ['chosen', null],
      ['waiting', 'chosen'],
      ['refused', 'waiting'],
    ]);
    expect((await read('ratna', 'places=1&outcome=moved')).found).toBe(1);
    expect((await read('ratna')).rows.map(({ outcome }) => outcome)).toEqual(['chosen', 'chosen', 'waiting']);
  });

  test('is filtered by outcome, decision, kelurahan and newcomers, in pages of a hundred', async () => {
    await layDecision(world, { scores: Array.from({ length: 120 }, (_, index) => 99 - index / 2), places: 2 });
    const second = await read('ratna', 'page=2');
    expect([second.pages, second.rows.length, second.rows[0]?.place]).toEqual([2, 20, 101]);
    expect((await read('ratna', 'outcome=chosen')).rows).toHaveLength(2);
    expect((await read('ratna', 'decision=open')).found).toBe(120);
    expect((await read('ratna', 'kelurahan=kauman')).found).toBe(40);
    expect((await read('ratna', 'newcomer=1')).found).toBe(120);
  });
});

describe('whoever has a conflict with one who takes part', () => {
  const marker = 61.37;
  const lay = async () => {
    await layDecision(world, { scores: [90, 80, 40], places: 2 });
    const change = { score: marker, reviews: 1, pendingNote: 'catatan-rahasia' };
    return layApplication(world, slug, world.wulan, { state: 'screened', change });
  };

  test('sees the others numbered among themselves, the one as a conflict, and no line, outcome or count', async () => {
    const theirs = await lay();
    await takeRule(await world.as('ratna'), { exhibition: slug });
    const page = await read('dewi', 'outcome=chosen&decision=open&places=1');
    expect(page.rows.map(({ place, score }) => [place, score])).toEqual([
      [1, 90],
      [2, 80],
      [3, 40],
    ]);
    expect(page.conflicts).toEqual([{ number: theirs.number, name: 'Batik Wulan' }]);
    expect(page.rows.map(({ outcome, because, pending, moved }) => outcome ?? because ?? pending ?? moved)).toEqual([
      ...[null, null, null],
    ]);
    expect([page.counts, page.mayDecide, page.applicants]).toEqual([null, false, 3]);
    expect(JSON.stringify(page)).not.toMatch(/61[.,]37|catatan-rahasia/);
    expect(JSON.stringify(await read('ratna'))).toMatch(/61\.37/);
  });

  test('sees no drafts of letters either, and after the publication those of others', async () => {
    await lay();
    const ratna = await world.as('ratna');
    await takeRule(ratna, { exhibition: slug });
    await prepareLetters(ratna, { exhibition: slug, openingId: '', openingEn: '' });
    const outbox = async () => readOutbox(await world.as('dewi'), slug, new URLSearchParams());
    expect(await outbox()).toMatchObject({ blocked: true, kinds: [], rows: [], before: null });
    expect((await readOutbox(ratna, slug, new URLSearchParams())).rows).toHaveLength(4);
    await publishByRule(world);
    const { rows } = await outbox();
    expect(rows.filter(({ workshop }) => workshop === null)).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('Batik Wulan');
  });

  test('is the same person for the list as for the one place that knows conflicts', async () => {
    await layDecision(world, { scores: [90], places: 1 });
    const blocked = async (name: CastName) => (await read(name)).conflicts.length > 0;
    for (const state of ['submitted', 'withdrawn', 'ineligible', 'screened'] as const) {
      await world.services.db.write((tx) => tx.delete(application).where(eq(application.workshopId, world.wulan)));
      await layApplication(world, slug, world.wulan, { state });
      await world.services.db.write((tx) => markRanking(tx, slug));
      for (const name of ['dewi', 'ratna', 'rahmat'] as const) {
        const { user } = await world.as(name);
        if (!user) throw new Error(name);
        expect([state, name, await blocked(name)]).toEqual([
          ...[state, name],
          await hasConflictIn(world.services.db.read, user, slug),
        ]);
      }
    }
  });
});

describe('the copy kept in memory', () => {
  test('is what the database holds after everything that changes the ranking', async () => {
    const laid = await layDecision(world, { scores: [90, 80, 70, 60], places: 2 });
    const { db } = world.services;
    const ratna = await world.as('ratna');
    const same = async (after: string) => {
      const of = await loadExhibition(db.read, slug);
      const fresh = await workOutRankedList(db.read, of);
      expect([after, await readRankedList(db, of)]).toEqual([after, fresh]);
    };
    await same('the start');
    const ids = [laid[0]?.id ?? ''];
    await setDecision(ratna, { exhibition: slug, ids, outcome: 'chosen', note: '' });
    await same('a decision');
    await takeRule(ratna, { exhibition: slug });
    await same('the rule');
    await db.write(async (tx) => {
      const { one: before, of } = await loadApplication(tx, laid[1]?.id ?? '');
      await changeApplication(tx, ratna, { before, of }, 'withdrawn');
    });
    await same('a withdrawal');
    await db.write(async (tx) => rescore(tx, await loadExhibition(tx, slug)));
    await same('scores anew');
    await db.write((tx) => tx.update(exhibition).set({ places: 1 }).where(eq(exhibition.slug, slug)));
    await same('another quota');
  });

  test('is kept while nothing changes, and renewed by confirmations after the publication', async () => {
    const { db } = world.services;
    await layDecision(world, { scores: [90], places: 2 });
    const own = await layApplication(world, slug, world.siti, { state: 'screened', change: { score: 50 } });
    await publishByRule(world);
    const list = async () => readRankedList(db, await loadExhibition(db.read, slug));
    expect(await list()).toBe(await list());
    const before = await list();
    await confirmPlace(await world.as('siti'), { exhibition: slug, workshop: world.siti });
    expect(before.order.find(({ id }) => id === own.id)?.state).toBe('chosen');
    expect((await list()).order.find(({ id }) => id === own.id)?.state).toBe('confirmed');
  });

  test('can’t be missed by a file that writes applications: each marks the ranking, or changes nothing it reads', () => {
    const folder = join(import.meta.dirname, '../../../../src/domain/exhibitions');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const writers = files.flatMap((entry) => {
      const source = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      return /\.(update|insert|delete)\(application\)|UPDATE application /.test(source)
        ? [{ name: entry.name, source }]
        : [];
    });
    expect(writers.map(({ name }) => name)).toContain('change-state.ts');
    const reads = /\b(score|reviews|points|newcomer|technique|kelurahanSlug|state|pending|rank)\b\s*[:,]/;
    const missing = writers.filter(({ source }) => {
      const sets = [...source.matchAll(/\.update\(application\)\s*\.set\(([\s\S]*?)\)\s*\.where/g)].map(
        ([, set]) => set,
      );
      const touches = sets.some((set) => reads.test(set ?? '')) || /UPDATE application /.test(source);
      return touches && !/markRanking|changeApplication|rankVersion:/.test(source);
    });
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});
