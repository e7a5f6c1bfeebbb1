import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readForm } from '#src/actions/read-form.ts';
import { visitForm } from '#src/domain/visits/form.ts';
import { prepareVisit } from '#src/domain/visits/prepare.ts';
import { listVisits, readVisit } from '#src/domain/visits/read.ts';
import { recordVisit } from '#src/domain/visits/record.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { refusalOf } from '../reviews/sent.ts';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const day = 86_400_000;
const form = (change: Record<string, unknown> = {}) =>
  visitForm.parse({
    workshop: 'batik-siti',
    visitedOn: wibDay(Date.now()),
    officers: 'Rahmat Hidayat\n\n Dewi Lestari ',
    summary: 'Bengkel buka, enam pekerja, IPAL berjalan.',
    findings: { 0: { item: 'ipal-connection', finding: 'Pipa tersambung.' }, 1: { item: '', finding: '' } },
    ...change,
  });
const idIn = (to: string) => to.split('/').at(-1) ?? '';

describe('a visit', () => {
  test('is kept with who went and what was seen of each item, once however often the button is pressed', async () => {
    const key = crypto.randomUUID();
    const context = await world.as('rahmat');
    const first = await recordVisit(context, form({ key }));
    expect((await recordVisit(context, form({ key }))).to).toBe(first.to);
    const visit = await readVisit(await world.as('dewi'), idIn(first.to));
    expect(visit).toMatchObject({
      workshop: { slug: 'batik-siti' },
      officers: ['Rahmat Hidayat', 'Dewi Lestari'],
      findings: [{ item: 'ipal-connection', finding: 'Pipa tersambung.' }],
      writtenBy: 'Rahmat Hidayat',
      photos: [],
    });
    const { visits } = await listVisits(context, { workshop: 'batik-siti', page: 1 });
    expect(visits).toMatchObject([{ items: 1, photos: 0 }]);
  });

  test.each([
    ['tomorrow', { visitedOn: wibDay(Date.now() + day) }, 'form'],
    ['three months ago', { visitedOn: wibDay(Date.now() - 90 * day) }, 'form'],
    ['at a workshop that is not there', { workshop: 'batik-tidak-ada' }, 'not-found'],
    ['of an item that is on no list', { findings: { 0: { item: 'tidak-ada', finding: 'Ada.' } } }, 'form'],
  ])('%s is refused', async (_, change, code) => {
    expect((await refusalOf(recordVisit(await world.as('rahmat'), form(change)))).code).toBe(code);
  });

  test('needs a finding to each item named, an item to each finding, and somebody who went', () => {
    const findings = { 0: { item: 'nib', finding: '' }, 1: { item: '', finding: 'Ada.' } };
    const { error } = visitForm.safeParse({ ...form(), officers: ' \n', findings });
    expect(error?.issues.map(({ path }) => path.join('.')).sort()).toEqual([
      'findings.0.finding',
      'findings.1.item',
      'officers',
    ]);
  });

  test('takes the findings as a page sends them, row by row', () => {
    const sent = new FormData();
    const { findings: _, ...rest } = form();
    for (const [name, value] of Object.entries({ ...rest, officers: 'Rahmat' })) sent.set(name, value ?? '');
    sent.set('findings.0.item', '');
    sent.set('findings.0.finding', '');
    sent.set('findings.1.item', 'nib');
    sent.set('findings.1.finding', 'Cocok.');
    expect(visitForm.parse(readForm(sent)).findings).toEqual([{ item: 'nib', finding: 'Cocok.' }]);
    sent.set('findings.1.finding', '');
    const { error } = visitForm.safeParse(readForm(sent));
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['findings.1.finding']);
  });

  test('to one’s own family’s workshop is neither recorded nor read', async () => {
    expect((await refusalOf(recordVisit(await world.as('dewi'), form({ workshop: 'batik-wulan' })))).code).toBe(
      'own-business',
    );
    expect((await refusalOf(prepareVisit(await world.as('dewi'), 'batik-wulan'))).code).toBe('own-business');
    const { to } = await recordVisit(await world.as('rahmat'), form({ workshop: 'batik-wulan' }));
    expect((await refusalOf(readVisit(await world.as('dewi'), idIn(to)))).code).toBe('not-found');
    const seen = async (name: 'dewi' | 'rahmat') =>
      (await listVisits(await world.as(name), { workshop: null, page: 1 })).visits.map(({ workshop }) => workshop.slug);
    expect(await seen('dewi')).not.toContain('batik-wulan');
    expect(await seen('rahmat')).toContain('batik-wulan');
  });

  test('is for officers with the power only', async () => {
    for (const name of ['nina', 'tono', 'siti', 'maya', 'agus'] as const) {
      const context = await world.as(name);
      expect((await refusalOf(recordVisit(context, form()))).code).toBe('forbidden');
      expect((await refusalOf(listVisits(context, { workshop: null, page: 1 }))).code).toBe('forbidden');
    }
  });
});
