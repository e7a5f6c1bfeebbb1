import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { appeal, application, applicationVersion, exhibitionReport, type ExhibitionPhase } from '#db/schema/index.ts';
import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import { layApplication } from '#tests/support/exhibitions.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { day, inDays, movesOf, now } from './moves-of.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const { lay, move, phaseNow, set } = movesOf(() => world);

describe('every phase is left through its gate', () => {
  interface Case {
    from: ExhibitionPhase;
    to: ExhibitionPhase;
    /** Lays what stands in the way; returns how it is taken away. */
    block: (of: Exhibition) => Promise<() => unknown>;
    code: string;
    facts?: Record<string, unknown>;
    at?: number;
  }
  const cases: Case[] = [
    {
      from: 'draft',
      to: 'apply',
      code: 'call-incomplete',
      facts: { missing: 2 },
      async block({ slug, body }) {
        await set(slug, { organiser: '', body: { ...body, summary: { id: 'Ya', en: '' } } });
        return () => set(slug, { organiser: 'ASEPHI', body });
      },
    },
    {
      from: 'apply',
      to: 'screening',
      code: 'not-before',
      async block({ slug }) {
        return () => set(slug, { deadlineAt: now - 1 });
      },
    },
    {
      from: 'screening',
      to: 'scoring',
      code: 'not-all-screened',
      facts: { left: 1 },
      async block({ slug }) {
        const { id } = await layApplication(world, slug, world.siti);
        return () =>
          world.services.db.write((tx) =>
            tx.update(application).set({ state: 'ineligible' }).where(eq(application.id, id)),
          );
      },
    },
    {
      from: 'screening',
      to: 'scoring',
      code: 'returned-may-answer',
      facts: { left: 1, until: inDays(25) },
      async block({ slug, body }) {
        await layApplication(world, slug, world.siti, { state: 'returned' });
        const timetable = { ...body.timetable, screeningUntil: inDays(-1) };
        return () => set(slug, { body: { ...body, timetable } });
      },
    },
    {
      from: 'screening',
      to: 'scoring',
      code: 'not-redacted',
      facts: { left: 1 },
      async block({ slug, body }) {
        await layApplication(world, slug, world.siti, { state: 'screened' });
        await world.services.db.write((tx) => tx.update(applicationVersion).set({ redaction: null }));
        return () => set(slug, { body: { ...body, blind: false } });
      },
    },
    {
      from: 'scoring',
      to: 'decision',
      code: 'not-all-scored',
      facts: { left: 1 },
      async block({ slug }) {
        const { id } = await layApplication(world, slug, world.siti, { state: 'screened' });
        return () =>
          world.services.db.write((tx) => tx.update(application).set({ score: 70 }).where(eq(application.id, id)));
      },
    },
    {
      from: 'appeal',
      to: 'confirmation',
      code: 'appeals-open',
      facts: { left: 1 },
      async block({ slug }) {
        await set(slug, { decidedAt: now - 30 * day });
        const { id } = await layApplication(world, slug, world.siti, { state: 'refused' });
        const row = { applicationId: id, text: 'Mohon ditinjau.', sentBy: world.id('siti'), sentAt: now };
        await world.services.db.write((tx) => tx.insert(appeal).values({ ...row, state: 'open' }));
        return () => world.services.db.write((tx) => tx.update(appeal).set({ state: 'rejected' }));
      },
    },
    {
      from: 'appeal',
      to: 'confirmation',
      code: 'not-before',
      async block({ slug }) {
        // Five days are promised, the day of the letters not counted: until the sixth begins.
        await set(slug, { decidedAt: now - 5 * day });
        return () => set(slug, { decidedAt: now - 6 * day });
      },
    },
    {
      from: 'confirmation',
      to: 'fair',
      code: 'answers-waiting',
      facts: { left: 1 },
      async block({ slug }) {
        const { id } = await layApplication(world, slug, world.siti, { state: 'chosen' });
        return () =>
          world.services.db.write((tx) =>
            tx.update(application).set({ state: 'confirmed' }).where(eq(application.id, id)),
          );
      },
    },
    {
      from: 'fair',
      to: 'results',
      code: 'not-before',
      async block({ slug }) {
        await set(slug, { endsOn: inDays(0) });
        return () => set(slug, { endsOn: inDays(-1) });
      },
    },
    {
      from: 'results',
      to: 'closed',
      code: 'report-first',
      async block({ slug }) {
        const row = { exhibitionSlug: slug, fields: {}, updatedBy: 'x', updatedAt: now };
        await world.services.db.write((tx) => tx.insert(exhibitionReport).values({ ...row, state: 'draft' }));
        return () => world.services.db.write((tx) => tx.update(exhibitionReport).set({ state: 'sent' }));
      },
    },
  ];
  test.each(cases)('$from → $to: $code, and then open', async ({ from, to, code, facts, block }) => {
    const of = await lay(from);
    const clear = await block(of);
    await expect(move(of, to)).rejects.toMatchObject({ code, ...(facts ? { facts } : {}) });
    expect(await phaseNow(of)).toBe(from);
    await clear();
    await move(of, to);
    expect(await phaseNow(of)).toBe(to);
  });
});
