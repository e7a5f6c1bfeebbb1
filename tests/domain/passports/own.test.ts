import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit, passport } from '#db/schema/index.ts';
import { changePassport } from '#src/domain/passports/change.ts';
import { changeForm, makeForm, most } from '#src/domain/passports/form.ts';
import { makePassport } from '#src/domain/passports/make.ts';
import { readOwnPassports } from '#src/domain/passports/own.ts';
import { revokePassport } from '#src/domain/passports/revoke.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const made = (changes: object = {}) => makeForm.parse({ workshop: '1', label: 'Toko Osaka', ...changes });
const noon = (day: string) => Date.parse(`${day}T12:00:00+07:00`);

async function newPassport(changes: object = {}) {
  return (await makePassport(await world.as('siti'), made(changes))).data.id;
}

describe('making a passport', () => {
  test('a double press makes one, with an id that nobody guesses', async () => {
    const siti = await world.as('siti');
    const form = made({ key: 'press', shows: ['waste', 'items', 'waste'] });
    const [one, two] = await Promise.all([makePassport(siti, form), makePassport(siti, form)]);
    expect(one.data.id).toBe(two.data.id);
    expect(one.data.id).toMatch(/^[\w-]{22}$/);
    const { passports } = await readOwnPassports(siti);
    expect(passports).toMatchObject([{ label: 'Toko Osaka', shows: ['items', 'waste'], state: 'valid', opened: 0 }]);
  });

  test('the audit log tells of it without the link and without the label', async () => {
    const id = await newPassport({ label: 'Pembeli rahasia' });
    const lines = await world.services.db.read.select().from(audit).where(eq(audit.action, 'passport.make'));
    expect(lines.at(-1)?.detail).toMatchObject({ passport: id.slice(0, 6) });
    expect(JSON.stringify(lines)).not.toContain(id);
    expect(JSON.stringify(lines)).not.toContain('rahasia');
  });

  test('the last day may be today and not yesterday', async () => {
    const siti = await world.as('siti', { now: noon('2026-05-10') });
    await makePassport(siti, made({ expiresOn: '2026-05-10' }));
    const late = makePassport(siti, made({ expiresOn: '2026-05-09' }));
    await expect(late).rejects.toMatchObject({ code: 'form', facts: { field: 'expiresOn', problem: 'day-over' } });
  });

  test('a form without a name for it or with a part that is none is refused', () => {
    expect(makeForm.safeParse({ workshop: '1', label: '' }).success).toBe(false);
    expect(makeForm.safeParse({ workshop: '1', label: 'x', shows: ['everything'] }).success).toBe(false);
    expect(changeForm.safeParse({ workshop: '1', id: 'x', label: 'x', expiresOn: '2026-02-30' }).success).toBe(false);
  });
});

describe('whose passports they are', () => {
  test('staff, buyers and officers may neither see nor make them', async () => {
    for (const name of ['joko', 'maya', 'rahmat', 'agus'] as const) {
      const context = await world.as(name);
      await expect(readOwnPassports(context)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(makePassport(context, made())).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  test('another workshop’s is not found, and stays as it is', async () => {
    const id = await newPassport({ label: 'Milik Siti' });
    const wulan = await world.as('wulan');
    const form = changeForm.parse({ workshop: '2', id, label: 'Milik Wulan', shows: ['contact'] });
    for (const at of [1, 2]) {
      await expect(changePassport(wulan, { ...form, workshop: at })).rejects.toMatchObject({ code: 'not-found' });
      await expect(revokePassport(wulan, { workshop: at, id })).rejects.toMatchObject({ code: 'not-found' });
    }
    const [row] = await world.services.db.read.select().from(passport).where(eq(passport.id, id));
    expect(row).toMatchObject({ label: 'Milik Siti', shows: [], revokedAt: null });
    expect((await readOwnPassports(wulan)).passports).toEqual([]);
  });
});

describe('changing and revoking', () => {
  test('a change keeps the link; a revoked one can’t be changed or revoked again', async () => {
    const siti = await world.as('siti');
    const id = await newPassport();
    await changePassport(siti, changeForm.parse({ workshop: '1', id, label: 'Baru', shows: ['markets'] }));
    const find = async () => (await readOwnPassports(siti)).passports.find((one) => one.id === id);
    expect(await find()).toMatchObject({ label: 'Baru', shows: ['markets'], state: 'valid' });
    await revokePassport(siti, { workshop: 1, id });
    expect(await find()).toMatchObject({ state: 'revoked' });
    await expect(revokePassport(siti, { workshop: 1, id })).rejects.toMatchObject({ code: 'not-found' });
    const again = changePassport(siti, changeForm.parse({ workshop: '1', id, label: 'Lagi' }));
    await expect(again).rejects.toMatchObject({ code: 'not-found' });
  });

  test('fifty can be open: revoking one or letting it run out makes room, opening an old one again needs it', async () => {
    const wulan = await world.as('wulan', { now: noon('2026-05-10') });
    const form = makeForm.parse({ workshop: '2', label: 'Pembeli', expiresOn: '2026-05-10' });
    const ids: string[] = [];
    for (let count = 0; count < most.valid; count += 1) ids.push((await makePassport(wulan, form)).data.id);
    await expect(makePassport(wulan, form)).rejects.toMatchObject({ code: 'passport-limit', facts: { max: 50 } });
    expect((await readOwnPassports(wulan)).room).toBe(false);
    await revokePassport(wulan, { workshop: 2, id: ids[0] ?? '' });
    await makePassport(wulan, form);
    const later = { ...wulan, now: noon('2026-05-11') };
    const longer = { ...form, expiresOn: null };
    for (let count = 0; count < most.valid; count += 1) await makePassport(later, longer);
    const reopened = changePassport(later, { workshop: 2, id: ids[1] ?? '', label: 'x', shows: [], expiresOn: null });
    await expect(reopened).rejects.toMatchObject({ code: 'passport-limit' });
  });
});
