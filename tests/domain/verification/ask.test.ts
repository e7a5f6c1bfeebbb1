import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { review as reviews, upload, verificationClaim, workshop } from '#db/schema/index.ts';
import { askVerification } from '#src/domain/verification/ask.ts';
import { readVerificationDesk } from '#src/domain/verification/desk.ts';
import { askForm, paperForm } from '#src/domain/verification/form.ts';
import { savePaper } from '#src/domain/verification/save-paper.ts';
import { isValid, monthsLater } from '#src/domain/verification/validity.ts';
import { profileForm } from '#src/domain/workshops/form.ts';
import { saveProfile } from '#src/domain/workshops/save-profile.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => void (world = await openWorld()));
afterEach(() => world.close());

const wish = (changes: object = {}) =>
  askForm.parse({ workshop: '1', item: 'visit', statement: 'Senin sampai Kamis pagi.', ...changes });
const claims = () => world.services.db.read.select().from(verificationClaim);
const waiting = async () => (await world.services.db.read.select().from(reviews)).map(({ state }) => state);

describe('asking for a check', () => {
  it('puts the statement before the officers, once for a double press', async () => {
    const siti = await world.as('siti');
    const form = wish({ key: 'press' });
    await Promise.all([askVerification(siti, form), askVerification(siti, form)]);
    const [claim, ...others] = await claims();
    expect(others).toEqual([]);
    const [review] = await world.services.db.read.select().from(reviews);
    expect(review).toMatchObject({
      subjectId: '1/visit',
      subjectVersion: claim?.id,
      title: 'visit',
      state: 'submitted',
    });
  });

  it('is refused while the same item waits, and leaves nothing behind', async () => {
    const siti = await world.as('siti');
    await askVerification(siti, wish());
    await expect(askVerification(siti, wish())).rejects.toMatchObject({ code: 'in-review-already' });
    expect(await claims()).toHaveLength(1);
    await askVerification(siti, wish({ item: 'technique' }));
  });

  it('needs the profile, the number, and pictures of one’s own', async () => {
    const siti = await world.as('siti');
    const { db } = world.services;
    const picture = { width: 9, height: 9, widths: [9], colour: '#111111', placeholder: '', palette: [], bytes: 1 };
    await db.write((tx) =>
      tx.insert(upload).values({ name: 'u-1', workshopId: 2, ...picture, createdBy: 'x', createdAt: Date.now() }),
    );
    await expect(askVerification(siti, wish({ pictures: ['u-1'] }))).rejects.toMatchObject({ code: 'form' });
    await expect(askVerification(siti, wish({ item: 'nib' }))).rejects.toMatchObject({ code: 'papers-missing' });
    await expect(askVerification(siti, wish({ item: 'identity' }))).rejects.toMatchObject({ code: 'papers-missing' });
    await db.write((tx) => tx.update(workshop).set({ capacityPerMonth: 0 }).where(eq(workshop.id, 1)));
    await expect(askVerification(siti, wish())).rejects.toMatchObject({ code: 'profile-first' });
    expect([await claims(), await waiting()]).toEqual([[], []]);
  });

  it('is the owner’s', async () => {
    await expect(askVerification(await world.as('joko'), wish())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(askVerification(await world.as('wulan'), wish())).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is taken back when what it is about changes meanwhile', async () => {
    const siti = await world.as('siti');
    const number = (digits: string) => paperForm.parse({ workshop: '1', kind: 'nib', number: digits });
    await savePaper(siti, number('9120304050607'));
    await askVerification(siti, wish({ item: 'nib' }));
    await askVerification(siti, wish({ item: 'address' }));
    await savePaper(siti, number('9120304050608'));
    expect((await waiting()).sort()).toEqual(['submitted', 'withdrawn']);
    const [row] = await world.services.db.read.select().from(workshop).where(eq(workshop.id, 1));
    const form = profileForm.parse({
      ...{ workshop: '1', version: '1', name: row?.name, ownerName: row?.ownerName, kelurahan: 'kauman' },
      ...{ address: row?.address, foundedYear: '1990', workers: '6', mainTechnique: 'tulis', storyLanguage: 'id' },
      ...{
        capacityPerMonth: '80',
        bookedPerMonth: '0',
        leadTimeDays: '9',
        firstOrderMinimum: '0',
        reorderMinimum: '0',
      },
    });
    expect(await saveProfile(siti, form)).toEqual({ notice: 'saved-and-lapsed' });
    expect(await waiting()).toEqual(['withdrawn', 'withdrawn']);
    const { items } = await readVerificationDesk(siti, []);
    expect(items.find(({ item }) => item === 'address')).toMatchObject({
      request: null,
      history: [{ state: 'withdrawn' }],
    });
    await askVerification(siti, wish({ item: 'address' }));
  });
});

describe('the end of a check', () => {
  it('is the same day later, or the month’s last', () => {
    expect(monthsLater('2026-03-02', 24)).toBe('2028-03-02');
    expect(monthsLater('2024-02-29', 36)).toBe('2027-02-28');
    expect(monthsLater('2026-11-30', 3)).toBe('2027-02-28');
    expect(monthsLater('2026-12-31', 36)).toBe('2029-12-31');
  });

  it('is included', () => {
    expect(isValid({ expiresOn: '2026-03-02' }, '2026-03-02')).toBe(true);
    expect(isValid({ expiresOn: '2026-03-02' }, '2026-03-03')).toBe(false);
    expect(isValid({ expiresOn: null }, '2099-01-01')).toBe(true);
  });
});
