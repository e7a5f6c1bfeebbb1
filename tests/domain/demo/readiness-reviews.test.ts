import { beforeAll, describe, expect, it } from 'vitest';
import { demoId, deskPeople } from '#db/demo/desks/people.ts';
import { computeLevel, type Standing } from '#db/readiness/level.ts';
import { readinessLevels } from '#db/schema/index.ts';
import { problemsOf } from '#src/domain/readiness/complete.ts';
import { isReasonFor } from '#src/domain/reviews/reasons.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { makeRecords, type Recorded, type Records } from './records.ts';
import { standingsOn } from './standings-on.ts';

let demo: Records;
beforeAll(async () => {
  demo = await makeRecords(120);
});
const flat = <T>(of: (one: Recorded) => T[]) => demo.all.flatMap(of);
const items = () =>
  new Map([demo.lists.core, ...demo.lists.markets].flatMap((list) => list.items.map((one) => [one.slug, one])));
const levelOn = ({ written: { readiness } }: Recorded, standings: ReadonlyMap<string, Standing>, today: string) =>
  computeLevel(demo.lists.core, demo.lists.markets, { published: true, standings, answers: readiness.answers, today });

describe('what lies before officers and behind them', () => {
  it('is a spread of everything that can happen', () => {
    const states = new Set(flat(({ written }) => written.standings.map(({ state }) => state)));
    expect([...states].sort()).toEqual(['accepted', 'changes-asked', 'draft', 'expired', 'refused', 'waiting']);
    const reviews = flat(({ written }) => written.reviews);
    const open = reviews.filter(({ state }) => state === 'submitted' || state === 'in-review');
    expect(open.length).toBeLessThan(500);
    expect(open.filter(({ dueOn }) => dueOn < demo.day).length).toBeGreaterThan(10);
    expect(open.filter(({ claimedBy }) => claimedBy).length).toBeGreaterThan(5);
    expect(open.filter(({ firstBy }) => firstBy).length).toBeGreaterThan(3);
    expect(open.filter(({ subject }) => subject === 'spot-check').length).toBeGreaterThan(2);
    expect(flat(({ written }) => written.visits)).toHaveLength(3);
    const left = flat(({ written }) =>
      written.standings.flatMap(({ expiresOn }) =>
        expiresOn ? [(Date.parse(expiresOn) - Date.parse(demo.day)) / 86_400_000] : [],
      ),
    );
    for (const [least, most] of [
      [0, 7],
      [8, 30],
      [31, 60],
    ] as const)
      expect(left.filter((days) => days >= least && days <= most).length, `${most}`).toBeGreaterThan(5);
    const whole = demo.all.filter((one) =>
      levelOn(one, standingsOn(one, demo.day), demo.day).markets.some((market) => market.whole),
    );
    expect(whole.length).toBeGreaterThan(15);
    const stalled = demo.all.filter(
      ({ written: { readiness } }) =>
        readiness.trainedOn && (readiness.activeAt ?? 0) < Date.parse(demo.day) - 90 * 86_400_000,
    );
    expect(stalled.length).toBeGreaterThan(3);
    expect(stalled.every(({ maker }) => readinessLevels.indexOf(maker.level) < 2)).toBe(true);
  });

  it('happened in order, after the workshop came and before the plan’s day', () => {
    const end = Date.parse(`${demo.day}T00:00:00+07:00`);
    for (const { maker, written } of demo.all) {
      const byVersion = new Map(written.reviews.map((row) => [row.subjectVersion, row]));
      const last = new Map<string, number>();
      for (const { id, item, createdAt, updatedAt, state } of written.evidence) {
        const review = byVersion.get(id);
        expect(review === undefined, `${maker.slug} ${item}`).toBe(state === 'draft');
        const times = [
          maker.createdAt,
          last.get(item) ?? 0,
          createdAt,
          review?.submittedAt ?? createdAt,
          review?.decidedAt ?? end,
        ];
        expect(times.slice(2), `${maker.slug} ${item}`).toEqual(times.slice(2).sort((a, b) => a - b));
        expect(createdAt).toBeGreaterThan(Math.max(...times.slice(0, 2)));
        expect(Math.max(updatedAt, ...(review?.decidedAt ? [review.decidedAt] : []))).toBeLessThanOrEqual(end);
        last.set(item, review?.decidedAt ?? createdAt);
      }
      for (const { at } of written.events) expect(at).toBeLessThanOrEqual(end);
    }
  });

  it('was decided by officers who may, with reasons the product knows, twice where two are asked for', () => {
    const known = items();
    const rahmat = demoId(deskPeople.officer.email);
    for (const { maker, written } of demo.all)
      for (const row of written.reviews) {
        if (maker.id === 4) expect([row.decidedBy, row.firstBy, row.claimedBy]).not.toContain(rahmat);
        if (row.reasonCode) expect(isReasonFor(row.subject, row.reasonCode), row.reasonCode).toBe(true);
        if (row.state === 'changes-asked' || row.state === 'refused') expect(row.note?.length).toBeGreaterThan(20);
        if (row.subject !== 'evidence' || row.state !== 'accepted' || !known.get(row.title)?.body.secondOfficer)
          continue;
        expect(row.firstBy).toBeTruthy();
        expect(row.firstBy).not.toBe(row.decidedBy);
      }
  });

  it('says numbers that fit what is asked, and lacks nothing but files', async () => {
    const listed = items();
    for (const { written } of demo.all)
      for (const { id, item, state, createdAt } of written.evidence) {
        const [body, known] = [demo.bodies.get(id), listed.get(item)];
        if (state === 'draft' || !body || !known) continue;
        const problems = problemsOf(known.body, body, { files: new Map(), today: wibDay(createdAt) });
        const codes = Object.values(problems).map(({ code }) => code);
        expect(
          codes.filter((code) => code !== 'file-needed' && code !== 'photo-needed'),
          `${item} ${JSON.stringify(body)}`,
        ).toEqual([]);
      }
    const shown = await makeRecords(2, { shown: true });
    const [own] = shown.all;
    const files = new Map(
      own?.written.files.map(({ id, kind }) => [id, { id, type: kind === 'photo' ? 'image/jpeg' : 'application/pdf' }]),
    );
    const sent = own?.written.evidence.filter(({ state }) => state !== 'draft') ?? [];
    expect(sent.length).toBeGreaterThan(15);
    for (const { id, item, createdAt } of sent)
      expect(
        problemsOf(listed.get(item)?.body as never, shown.bodies.get(id) as never, {
          files: files as never,
          today: wibDay(createdAt),
        }),
        item,
      ).toEqual({});
  });

  it('gives the owner something to do: one came back twice, one waits, one is half written, one ends in twenty days', () => {
    const [own] = demo.all;
    if (!own) throw new Error('there is no first workshop');
    const { steps } = levelOn(own, standingsOn(own, demo.day), demo.day);
    expect(own.written.readiness.level).toBe('legal');
    const open = steps.find(({ level }) => level === 'exhibition-ready')?.needs.filter(({ met }) => !met);
    const stateOf = new Map(own.written.standings.map(({ item, state }) => [item, state]));
    expect(open?.map(({ item }) => stateOf.get(item)).sort()).toEqual(['changes-asked', 'draft', 'waiting']);
    const returned = own.written.reviews.filter(
      ({ title, state }) => title === 'cost-sheet' && state === 'changes-asked',
    );
    expect(new Set(returned.map(({ note }) => note)).size).toBe(2);
    const soon = own.written.standings.filter(({ expiresOn }) => expiresOn && expiresOn <= '2026-12-31');
    expect(soon.map(({ item, expiresOn }) => [item, expiresOn])).toEqual([['capacity-statement', '2026-12-10']]);
  });
});

it('comes out the same again, and with three versions of every item for measuring', async () => {
  const again = await makeRecords(120);
  expect(again.all.map(({ written }) => written)).toEqual(demo.all.map(({ written }) => written));
  const whole = await makeRecords(8, { whole: true });
  const core = new Set(whole.lists.core.items.map(({ slug }) => slug));
  for (const { maker, written } of whole.all) {
    const mine = written.evidence.filter(({ item }) => core.has(item));
    expect(mine.length, maker.slug).toBe(core.size * 3);
    expect(written.readiness.level, maker.slug).toBe(maker.level);
  }
});
