import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit, session, workshop, workshopMember } from '#db/schema/index.ts';
import { chooseWorkshop } from '#src/domain/workshops/choose.ts';
import { registerForm } from '#src/domain/workshops/form.ts';
import { registerWorkshop } from '#src/domain/workshops/register.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const typed = {
  name: 'Batik “Ngudi” Réjeki',
  ownerName: 'Maya Tan',
  kelurahan: 'jenggot',
  address: 'Gang 3 No. 4',
  foundedYear: '1998',
  workers: '4',
  mainTechnique: 'cap',
  techniques: ['tulis', 'cap'],
};
let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

describe('registering a workshop', () => {
  it('makes a draft that its owner alone knows of, and opens its desk', async () => {
    const maya = await world.as('maya');
    const { db } = world.services;
    await registerWorkshop(maya, registerForm.parse(typed));
    const [made] = await db.read.select().from(workshop).where(eq(workshop.slug, 'batik-ngudi-rejeki'));
    expect(made).toMatchObject({ state: 'draft', techniques: ['cap', 'tulis'], storyTranslation: 'missing' });
    const id = made?.id ?? 0;
    const members = await db.read.select().from(workshopMember).where(eq(workshopMember.workshopId, id));
    expect(members).toMatchObject([{ userId: world.id('maya'), role: 'owner' }]);
    const publicId = maya.user?.session.publicId ?? '';
    const [opened] = await db.read.select().from(session).where(eq(session.publicId, publicId));
    expect(opened?.workshopId).toBe(id);
    const [line] = await db.read
      .select()
      .from(audit)
      .where(eq(audit.subject, `workshop:${id}`));
    expect(line).toMatchObject({ action: 'workshop.register', userId: world.id('maya') });
  });

  it('makes one for a double press, and another address for the same name', async () => {
    const wulan = await world.as('wulan');
    const form = registerForm.parse({ ...typed, name: 'Kembar', key: 'one-press' });
    await Promise.all([registerWorkshop(wulan, form), registerWorkshop(wulan, form)]);
    await registerWorkshop(wulan, { ...form, key: 'another-press' });
    const rows = await world.services.db.read.select().from(workshop).where(eq(workshop.name, 'Kembar'));
    expect(rows.map(({ slug }) => slug)).toEqual(['kembar', 'kembar-2']);
  });

  it('stops at five of one person, but not for a press that made the fifth', async () => {
    const wulan = await world.as('wulan');
    const form = (key: string) => registerForm.parse({ ...typed, name: 'Banyak', key });
    // With Batik Wulan and the two above that makes five.
    for (const key of ['fourth', 'fifth', 'fifth']) await registerWorkshop(wulan, form(key));
    await expect(registerWorkshop(wulan, form('sixth'))).rejects.toMatchObject({ code: 'workshop-limit' });
  });

  it('knows the kelurahan of the city and the present year', async () => {
    const siti = await world.as('siti');
    const wrong = (change: object) => registerWorkshop(siti, registerForm.parse({ ...typed, ...change }));
    await expect(wrong({ kelurahan: 'atlantis' })).rejects.toMatchObject({ facts: { field: 'kelurahan' } });
    await expect(wrong({ foundedYear: '2099' })).rejects.toMatchObject({ facts: { problem: 'in-future' } });
  });
});

describe('choosing a workshop', () => {
  it('is for one’s own only', async () => {
    const siti = await world.as('siti');
    await expect(chooseWorkshop(siti, { workshop: world.wulan })).rejects.toMatchObject({ code: 'not-found' });
    expect(await chooseWorkshop(siti, { workshop: world.siti })).toEqual({ to: '/producer' });
  });
});
