import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callForm } from '#src/domain/exhibitions/call/call-form.ts';
import { saveCall } from '#src/domain/exhibitions/call/save-call.ts';
import { momentOf, wibTime } from '#src/domain/exhibitions/call/shapes.ts';
import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { layApplication, layExhibition } from '#tests/support/exhibitions.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { stageOf } from './stage.ts';

const now = Date.parse('2027-01-11T03:00:00Z');
let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());
const stage = stageOf(() => world);

/** The call's form as a browser would send it back untouched. */
function typed(of: Exhibition, change: Record<string, unknown> = {}) {
  const { body } = of;
  const days = Object.fromEntries(Object.entries(body.timetable).map(([name, value]) => [name, String(value ?? '')]));
  const numbers = Object.fromEntries(Object.entries(body.rotation).map(([name, value]) => [name, String(value)]));
  return {
    ...{ exhibition: of.slug, version: String(of.version), name: of.name, organiser: of.organiser },
    ...{ venue: of.venue, city: of.city, country: of.country, startsOn: of.startsOn, endsOn: of.endsOn },
    ...{ deadlineOn: wibDay(of.deadlineAt), deadlineTime: wibTime(of.deadlineAt), summary: body.summary },
    ...{ whoPays: body.whoPays, fee: String(of.fee), level: 'exhibition-ready', ownListings: '2', reviewGoal: '3' },
    ...{ listingsLeast: '2', listingsMost: '6', blind: 'on', standBy: body.standBy, ...days, ...numbers },
    ...change,
  };
}

async function save(of: Exhibition, change: Record<string, unknown> = {}) {
  return saveCall(await world.as('ratna', { now }), callForm.parse(typed(of, change)));
}

describe('saving the call', () => {
  test('two tabs: the older one changes nothing and is told who was faster', async () => {
    const of = await layExhibition(world, { phase: 'draft', now });
    await save(of, { venue: 'Balai Kartini' });
    await expect(save(of, { venue: 'Istora' })).rejects.toMatchObject({
      code: 'stale',
      facts: { who: 'Ratna Dewanti' },
    });
    expect((await stage.now(of.slug)).venue).toBe('Balai Kartini');
  });

  test('a draft tells nobody; a published call tells who applied, and shows what changed', async () => {
    const of = await layExhibition(world, { phase: 'draft', now });
    await layApplication(world, of.slug, world.siti, { now });
    await save(of, { fee: '250.000', account: 'Bank Jateng' });
    expect(await stage.told()).toEqual([]);
    await stage.set(of.slug, { phase: 'apply' });
    await save(await stage.now(of.slug), {
      fee: '300.000',
      account: 'Bank Jateng',
      startsOn: '2027-04-05',
      endsOn: '2027-04-09',
    });
    expect((await stage.told()).map(({ who, facts }) => [who, facts['parts']])).toEqual([
      ['siti', 'dates fee'],
      ['joko', 'dates fee'],
    ]);
    const events = await stage.events(of.slug);
    expect(events.map(({ kind, open }) => [kind, open])).toEqual([
      ['saved', false],
      ['dates-changed', true],
      ['saved', true],
    ]);
    expect(events[1]?.detail).toMatchObject({ from: of.startsOn, to: '2027-04-05' });
  });

  test('a published deadline moves to later and is said, never to earlier', async () => {
    const of = await layExhibition(world, { phase: 'apply', now, deadlineAt: momentOf('2027-02-01', '16:00') });
    await expect(save(of, { deadlineOn: '2027-01-31' })).rejects.toMatchObject({
      facts: { field: 'deadlineOn', problem: 'only-later' },
    });
    await save(of, { deadlineTime: '16:01' });
    expect((await stage.now(of.slug)).deadlineAt).toBe(of.deadlineAt + 60_000);
    expect((await stage.events(of.slug))[0]?.kind).toBe('deadline-moved');
  });

  test('what people have relied on stays as it is, whatever the form says', async () => {
    const of = await layExhibition(world, { phase: 'scoring', now });
    await save(of, { perFair: '9', level: 'registered', listingsLeast: '1', blind: undefined, city: 'Bandung' });
    const after = await stage.now(of.slug);
    expect(after.city).toBe('Bandung');
    for (const part of ['rotation', 'requirements', 'listings', 'blind'] as const)
      expect(after.body[part]).toEqual(of.body[part]);
  });

  test('a question keeps its key, and a new one never gets an old one', async () => {
    const of = await layExhibition(world, { phase: 'draft', now });
    const question = (key: string, label: string, place = '') => ({
      key,
      label: { id: label, en: label },
      hint: {},
      place,
    });
    await save(of, { questions: [question('', 'Satu'), question('', 'Dua')] });
    const next = await stage.now(of.slug);
    await save(next, { questions: [question('q-1', 'Satu', '2'), question('q-2', 'Dua', '1'), question('', 'Tiga')] });
    const { questions } = (await stage.now(of.slug)).body;
    expect(questions.map(({ key, label }) => [key, label.id])).toEqual([
      ['q-2', 'Dua'],
      ['q-1', 'Satu'],
      ['q-3', 'Tiga'],
    ]);
  });
});
