import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { evidenceFile, lead, notification } from '#db/schema/index.ts';
import { sweepEvidence } from '#src/domain/evidence-files/sweep.ts';
import { changeLead } from '#src/domain/leads/change.ts';
import type { NoteForm } from '#src/domain/leads/form.ts';
import { noteLead } from '#src/domain/leads/note.ts';
import { readLead } from '#src/domain/leads/read-lead.ts';
import { readLeads } from '#src/domain/leads/read-leads.ts';
import { remindFollowUps } from '#src/domain/leads/remind.ts';
import type { CastName } from '#tests/support/cast.ts';
import { layFile } from '#tests/support/evidence-files.ts';
import { confirmed, layFair, noon, slug } from '#tests/domain/exhibitions/going/fair.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await layFair(world, { phase: 'fair', siti: confirmed, wulan: confirmed });
});
afterEach(() => world.close());

const now = noon('2027-04-22');
const as = (name: CastName | null, at = now) => world.as(name, { now: at });
const note = (change: Partial<NoteForm> = {}): NoteForm => ({
  ...{ exhibition: slug, workshop: world.siti, id: randomUUID(), notedAt: now - 60_000, name: 'Akiko Mori' },
  ...{ company: 'Mori Textiles', country: 'JP', email: 'akiko@mori.test', phone: '', listings: [], note: 'indigo' },
  ...{ photo: '', followUpOn: '2027-04-29', ...change },
});
const rows = () => world.services.db.read.select().from(lead);

describe('a lead', () => {
  test('that the phone sends twice is there once, as it first arrived', async () => {
    const form = note();
    await Promise.all([noteLead(await as('siti'), form), noteLead(await as('joko'), form)]);
    await noteLead(await as('siti'), { ...form, name: 'Somebody else' });
    expect((await readLeads(await as('siti'), slug)).leads).toMatchObject([{ name: 'Akiko Mori', note: 'indigo' }]);
    await expect(noteLead(await as('wulan'), { ...form, workshop: world.wulan })).rejects.toMatchObject({ code: 'not-found' }); // prettier-ignore
  });

  test('lies sealed in the database: nobody who reads the file learns who it was', async () => {
    await noteLead(await as('siti'), note());
    const kept = JSON.stringify(await rows());
    for (const secret of ['Akiko', 'Mori', 'akiko@mori.test', 'indigo']) expect(kept).not.toContain(secret);
    expect(kept).toContain('"country":"JP"');
  });

  test.each([
    ['ten years ahead', now + 3_650 * 86_400_000, now],
    ['in 1970', 0, noon('2027-04-20') - 43_200_000],
    ['right', now - 5_000, now - 5_000],
  ])('is taken from a phone whose clock is %s', async (_, notedAt, kept) => {
    await noteLead(await as('siti'), note({ notedAt }));
    expect(await rows()).toMatchObject([{ notedAt: kept, receivedAt: now }]);
  });

  test('is nobody else’s: not to read, not to change, and not with their photos', async () => {
    const form = note();
    await noteLead(await as('siti'), form);
    await expect(readLead(await as('wulan'), slug, form.id)).rejects.toMatchObject({ code: 'not-found' });
    const change = { ...form, workshop: world.wulan, version: 1, state: 'won' as const };
    await expect(changeLead(await as('wulan'), change)).rejects.toMatchObject({ code: 'not-found' });
    const photo = await layFile(world, { workshopId: world.wulan });
    await expect(noteLead(await as('siti'), note({ photo }))).rejects.toMatchObject({ code: 'not-found' });
  });

  test('keeps its photo from the sweep', async () => {
    const photo = await layFile(world, { createdAt: now });
    await layFile(world, { createdAt: now, body: Buffer.from('lain') });
    await noteLead(await as('siti'), note({ photo }));
    await sweepEvidence({ ...world.services, now: now + 30 * 86_400_000 });
    expect(await world.services.db.read.select({ id: evidenceFile.id }).from(evidenceFile)).toEqual([{ id: photo }]);
  });

  test('reminds once on its day, and again when another day is set', async () => {
    const form = note();
    await noteLead(await as('siti'), form);
    await noteLead(await as('siti'), note());
    const night = (day: string) => remindFollowUps({ ...world.services, now: noon(day) }, { rest: () => 0 });
    expect([await night('2027-04-28'), await night('2027-04-29'), await night('2027-04-30')]).toEqual([0, 2, 0]);
    const change = { ...form, version: 1, state: 'contacted' as const, followUpOn: '2027-05-03' };
    const { notedAt: _, ...changed } = change;
    await changeLead(await as('siti'), changed);
    expect([await night('2027-05-02'), await night('2027-05-03'), await night('2027-05-04')]).toEqual([0, 1, 0]);
    const told = await world.services.db.read
      .select()
      .from(notification)
      .where(eq(notification.kind, 'lead-follow-up'));
    expect(told.map(({ facts }) => facts['count'])).toEqual(['2', '2', '1', '1']);
  });
});
