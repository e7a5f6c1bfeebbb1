import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { user, workshop, workshopMember } from '#db/schema/index.ts';
import { conflictedWorkshops, conflictsIn, conflictsOf, hasConflictIn } from '#src/domain/exhibitions/conflicts.ts';
import { endTie } from '#src/domain/exhibitions/ties/end-tie.ts';
import { recordTieForm } from '#src/domain/exhibitions/ties/form.ts';
import { recordTie } from '#src/domain/exhibitions/ties/record-tie.ts';
import { declareInterest, withdrawInterest } from '#src/domain/offices/declare-interest.ts';
import type { CastName } from '#tests/support/cast.ts';
import { layApplication, layExhibition } from '#tests/support/exhibitions.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const note = 'dicatat untuk uji';

/** Each kind for Rahmat and Batik Siti: how it comes, how it goes, and somebody whom it doesn't touch. */
const kinds: {
  kind: string;
  begin(world: World): Promise<unknown>;
  end(world: World): Promise<unknown>;
  /** Ratna, unless it is about an office. */
  untouched?: CastName;
}[] = [
  {
    kind: 'member',
    begin: ({ services, id }) =>
      services.db.write((tx) =>
        tx.insert(workshopMember).values({ workshopId: 1, userId: id('rahmat'), role: 'staff', since: 1 }),
      ),
    end: ({ services, id }) =>
      services.db.write((tx) => tx.delete(workshopMember).where(eq(workshopMember.userId, id('rahmat')))),
  },
  {
    kind: 'declared',
    begin: async (world) =>
      declareInterest(await world.as('rahmat'), { workshop: 'batik-siti', relation: 'other', note }),
    end: async (world) => withdrawInterest(await world.as('rahmat'), { workshop: 'batik-siti' }),
  },
  {
    kind: 'family-name',
    begin: ({ services }) =>
      services.db.write((tx) => tx.update(workshop).set({ ownerName: 'Hj. Siti HIDAYAT' }).where(eq(workshop.id, 1))),
    end: (world) => record(world, { kind: 'no-relation', person: world.id('rahmat'), workshop: 'batik-siti', note }),
  },
  {
    kind: 'mentor',
    begin: (world) => record(world, { kind: 'mentor', person: world.id('rahmat'), kelurahan: 'jenggot', note }),
    end: (world) => endAll(world, 'mentor'),
  },
  {
    kind: 'trained',
    begin: (world) => record(world, { kind: 'trained', person: world.id('rahmat'), workshop: 'batik-siti', note }),
    end: (world) => endAll(world, 'trained'),
  },
  {
    kind: 'protege',
    begin: (world) => record(world, { kind: 'protege', office: 'dindagkop-ukm', workshop: 'batik-siti', note }),
    end: (world) => endAll(world, 'protege'),
  },
];

describe('a conflict of interest', () => {
  let world: World;
  let application: string;
  beforeAll(async () => {
    world = await openWorld();
    await layExhibition(world, { phase: 'scoring' });
    application = (await layApplication(world, 'inacraft-2027', 1, { state: 'screened' })).id;
  });
  afterAll(() => world.close());

  test.each(kinds)('$kind: is there as long as what it rests on', async ({ kind, begin, end, untouched = 'ratna' }) => {
    expect(await kindsOf(world, 'rahmat', application)).toEqual([]);
    await begin(world);
    expect(await kindsOf(world, 'rahmat', application)).toEqual([kind]);
    expect(await kindsOf(world, untouched, application)).toEqual([]);
    await end(world);
    expect(await kindsOf(world, 'rahmat', application)).toEqual([]);
  });

  test('of namesakes comes back when the officer takes another name that an owner bears', async () => {
    const { db } = world.services;
    await db.write((tx) =>
      tx
        .update(user)
        .set({ name: 'Ratna 50%_' })
        .where(eq(user.id, world.id('ratna'))),
    );
    const ratna = await world.as('ratna');
    expect(ratna.user && (await conflictsOf(db.read, ratna.user, 1))).toEqual([]);
    await db.write((tx) => tx.update(workshop).set({ ownerName: 'Siti 50%_' }).where(eq(workshop.id, 1)));
    expect(ratna.user && (await conflictsOf(db.read, ratna.user, 1))).toEqual(['family-name']);
  });
});

describe('a tie', () => {
  let world: World;
  beforeAll(async () => void (world = await openWorld()));
  afterAll(() => world.close());

  test('that says no relation is recorded by another officer, who has no conflict either', async () => {
    const form = { kind: 'no-relation', person: world.id('rahmat'), workshop: 'batik-wulan', note } as const;
    await expect(recordTie(await world.as('rahmat'), form)).rejects.toMatchObject({ code: 'other-officer-needed' });
    await expect(recordTie(await world.as('dewi'), form)).rejects.toMatchObject({ code: 'conflict' });
    await expect(recordTie(await world.as('ratna'), form)).resolves.toMatchObject({ notice: 'tie-recorded' });
  });

  test('is recorded once, and ended by somebody whom it does not bind', async () => {
    const form = { kind: 'protege', office: 'dinperinaker', workshop: 'batik-siti', note } as const;
    await recordTie(await world.as('dewi'), form);
    await expect(recordTie(await world.as('dewi'), form)).rejects.toMatchObject({ code: 'already-done' });
    const [row] = await world.services.db.read.query.tie.findMany({ where: (t, { eq: is }) => is(t.kind, 'protege') });
    const id = row?.id ?? '';
    await expect(endTie(await world.as('dewi'), { id })).rejects.toMatchObject({ code: 'other-officer-needed' });
    await endTie(await world.as('rahmat'), { id });
    await expect(endTie(await world.as('rahmat'), { id })).rejects.toMatchObject({ code: 'not-found' });
    const lines = await world.services.db.read.query.audit.findMany();
    expect(lines.map(({ action }) => action)).toEqual(expect.arrayContaining(['tie.record', 'tie.end']));
  });

  test('names what its kind is about, and nothing else', () => {
    const whole = { kind: 'mentor', person: 'x', kelurahan: 'jenggot', note };
    expect(recordTieForm.safeParse(whole).success).toBe(true);
    expect(recordTieForm.safeParse({ ...whole, kelurahan: undefined }).success).toBe(false);
    expect(recordTieForm.safeParse({ ...whole, workshop: 'batik-siti' }).success).toBe(false);
    expect(recordTieForm.safeParse({ ...whole, kind: 'friend' }).success).toBe(false);
  });

  test('is for officers with the power', async () => {
    const form = { kind: 'mentor', person: world.id('rahmat'), kelurahan: 'jenggot', note } as const;
    await expect(recordTie(await world.as('nina'), form)).rejects.toMatchObject({ code: 'forbidden' });
    const siti = { ...form, person: world.id('siti') };
    await expect(recordTie(await world.as('rahmat'), siti)).rejects.toMatchObject({ code: 'not-found' });
  });
});

/** The same answer from every way of asking: of one workshop, of an exhibition, of a row of a list, and of all. */
async function kindsOf(world: World, who: CastName, application: string): Promise<string[]> {
  const { db } = world.services;
  const { user: person } = await world.as(who);
  if (!person) throw new Error('nobody');
  const found = await conflictsOf(db.read, person, 1);
  const expected = found.length > 0;
  expect(await hasConflictIn(db.read, person, 'inacraft-2027')).toBe(expected);
  expect((await conflictedWorkshops(db.read, person)).has(1)).toBe(expected);
  const rows = await conflictsIn(db.read, [person], { slug: 'inacraft-2027' });
  expect([...(rows.get(person.id) ?? [])]).toEqual(expected ? [application] : []);
  return found;
}

async function record(world: World, form: Parameters<typeof recordTie>[1]): Promise<void> {
  await recordTie(await world.as('ratna'), form);
}

async function endAll(world: World, kind: string): Promise<void> {
  const rows = await world.services.db.read.query.tie.findMany();
  for (const row of rows.filter((one) => one.kind === kind)) await endTie(await world.as('ratna'), { id: row.id });
}
