import { and, desc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { review as reviews, verification, workshop, type VerificationItem } from '#db/schema/index.ts';
import { decide } from '#src/domain/reviews/decide.ts';
import { decideForm } from '#src/domain/reviews/form.ts';
import { undoVerdict } from '#src/domain/reviews/undo.ts';
import { askVerification } from '#src/domain/verification/ask.ts';
import { verificationEffects } from '#src/domain/verification/effects.ts';
import { verificationFacts } from '#src/domain/verification/facts.ts';
import { askForm, paperForm } from '#src/domain/verification/form.ts';
import { savePaper } from '#src/domain/verification/save-paper.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { monthsLater } from '#src/domain/verification/validity.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await world.services.db.write((tx) => tx.update(workshop).set({ state: 'draft' }).where(eq(workshop.id, 1)));
  const siti = await world.as('siti');
  await savePaper(siti, paperForm.parse({ workshop: '1', kind: 'ktp', number: '3375010203940005' }));
  await savePaper(siti, paperForm.parse({ workshop: '1', kind: 'nib', number: '9120304050607' }));
});
afterEach(() => world.close());

async function ask(item: VerificationItem, statement = 'Silakan datang hari Senin pagi.') {
  await askVerification(await world.as('siti'), askForm.parse({ workshop: '1', item, statement }));
  return newest(item);
}
async function newest(item: VerificationItem) {
  const { read } = world.services.db;
  const mine = and(eq(reviews.subject, 'verification'), eq(reviews.subjectId, `1/${item}`));
  const [row] = await read.select().from(reviews).where(mine).orderBy(desc(reviews.submittedAt)).limit(1);
  if (!row) throw new Error('nothing was asked');
  return row;
}
async function judge(item: VerificationItem, change: Record<string, string> = {}) {
  const { id, version } = await newest(item);
  const form = { id, version: String(version), verdict: 'accepted', note: 'Dilihat di bengkel, cocok.', ...change };
  await decide(await world.as('rahmat'), decideForm.parse(form));
}
async function takeBack(item: VerificationItem) {
  const { id, version } = await newest(item);
  await undoVerdict(await world.as('rahmat'), { id, version, list: '' });
}
const stateNow = async () => (await world.services.db.read.select().from(workshop).where(eq(workshop.id, 1)))[0]?.state;
const rows = () => world.services.db.read.select().from(verification).where(eq(verification.workshopId, 1));

describe('an accepted item', () => {
  it('says to buyers what was seen, when, by which office and until when', async () => {
    await ask('visit');
    await judge('visit');
    const today = wibDay(Date.now());
    const facts = await verificationFacts(await world.as(null), 1);
    expect(facts.map(({ item }) => item)).toEqual(['identity', 'nib', 'address', 'visit', 'technique']);
    expect(facts.filter(({ checked }) => checked)).toEqual([
      {
        item: 'visit',
        checked: {
          on: today,
          until: monthsLater(today, 24),
          valid: true,
          finding: 'Dilihat di bengkel, cocok.',
          office: { id: 'Dinas Perdagangan, Koperasi dan UKM', en: 'Office of Trade, Cooperatives and Small Business' },
        },
      },
    ]);
  });

  it('counts through its last day in Pekalongan and is shown as run out after it', async () => {
    const until = monthsLater(wibDay(Date.now()), 3);
    await ask('nib');
    await judge('nib', { expiresOn: until });
    const at = async (time: string) =>
      (await verificationFacts({ ...(await world.as(null)), now: Date.parse(time) }, 1))[1]?.checked?.valid;
    expect(await at(`${until}T23:59:00+07:00`)).toBe(true);
    expect(await at(`${until}T23:59:00Z`)).toBe(false);
  });

  it('publishes the workshop with identity and address together, not with one of them', async () => {
    for (const item of ['nib', 'visit', 'technique', 'identity'] as const) {
      await ask(item);
      await judge(item);
      expect(await stateNow()).toBe('draft');
    }
    await ask('address');
    await judge('address');
    expect(await stateNow()).toBe('published');
  });

  it('never brings a suspended workshop back', async () => {
    await world.services.db.write((tx) => tx.update(workshop).set({ state: 'suspended' }).where(eq(workshop.id, 1)));
    for (const item of ['identity', 'address'] as const) {
      await ask(item);
      await judge(item);
    }
    expect(await stateNow()).toBe('suspended');
  });
});

describe('a verdict taken back', () => {
  it('hides the workshop again, whichever of the two it was', async () => {
    for (const item of ['identity', 'address'] as const) {
      await ask(item);
      await judge(item);
    }
    await takeBack('identity');
    expect(await stateNow()).toBe('draft');
    expect((await rows()).map(({ item }) => item)).toEqual(['address']);
    await judge('identity');
    expect(await stateNow()).toBe('published');
  });

  it('puts back what was vouched for before', async () => {
    await ask('nib');
    await judge('nib', { note: 'Pertama, cocok dengan OSS.' });
    const before = await rows();
    await ask('nib', 'NIB diperbarui bulan ini.');
    await judge('nib', { note: 'Kedua, cocok dengan OSS.' });
    expect((await rows())[0]?.finding).toBe('Kedua, cocok dengan OSS.');
    await takeBack('nib');
    expect(await rows()).toEqual(before);
  });

  it('leaves a published workshop published', async () => {
    await world.services.db.write((tx) => tx.update(workshop).set({ state: 'published' }).where(eq(workshop.id, 1)));
    await ask('identity');
    await judge('identity');
    await takeBack('identity');
    expect(await stateNow()).toBe('published');
    expect(await rows()).toEqual([]);
  });

  it('comes too late once the workshop has asked again, or its number has changed', async () => {
    await ask('technique');
    await judge('technique', { verdict: 'refused', reasonCode: 'technique-not-shown' });
    const first = await newest('technique');
    await new Promise((resolve) => setTimeout(resolve, 5));
    await ask('technique', 'Sekarang dengan foto alatnya.');
    const officer = await world.as('rahmat');
    const wish = { id: first.id, version: first.version, list: '' };
    await expect(undoVerdict(officer, wish)).rejects.toMatchObject({ code: 'undo-overtaken' });
    await ask('nib');
    await judge('nib');
    await savePaper(await world.as('siti'), paperForm.parse({ workshop: '1', kind: 'nib', number: '9120304050600' }));
    await expect(takeBack('nib')).rejects.toMatchObject({ code: 'undo-overtaken' });
  });
});

describe('what an officer sees', () => {
  it('is the statement beside the one before, the facts, and papers with four digits only', async () => {
    await ask('identity', 'Datang kapan saja boleh.');
    await judge('identity', { verdict: 'changes-asked', reasonCode: 'name-differs' });
    await new Promise((resolve) => setTimeout(resolve, 5));
    const review = await ask('identity', 'KTP dapat dilihat hari Senin.');
    const shown = await verificationEffects.show(await world.as('rahmat'), review);
    expect(shown.compared[0]).toMatchObject({
      before: 'Datang kapan saja boleh.',
      after: 'KTP dapat dilihat hari Senin.',
    });
    const facts = Object.fromEntries(shown.compared.map(({ field, after }) => [field, after]));
    expect(facts).toMatchObject({ address: 'Jl. Pelita 1', kelurahan: 'Jenggot', ktp: '•••• 0005', nib: '•••• 0607' });
    expect(JSON.stringify(shown)).not.toMatch(/3375010203940005|9120304050607/);
    expect(shown.publicPath).toBeNull();
    expect(verificationEffects.ownPath(review)).toBe('/producer/verification#identity');
  });
});
