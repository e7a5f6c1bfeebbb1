import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit, change, upload, verification, workshop, workshopPicture } from '#db/schema/index.ts';
import { picturesForm, profileForm } from '#src/domain/workshops/form.ts';
import { readProfile } from '#src/domain/workshops/profile.ts';
import { savePictures } from '#src/domain/workshops/save-pictures.ts';
import { saveProfile } from '#src/domain/workshops/save-profile.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.services.db.write(async (tx) => {
    for (const [name, workshopId] of [
      ['u-own1', world.siti],
      ['u-own2', world.siti],
      ['u-theirs', world.wulan],
    ] as const)
      await tx.insert(upload).values({
        ...{ name, workshopId, width: 900, height: 900, widths: [320, 640, 900], colour: '#445566' },
        ...{
          placeholder: 'data:,',
          palette: ['#445566'],
          bytes: 9,
          createdBy: world.id('siti'),
          createdAt: Date.now(),
        },
      });
  });
});
afterAll(() => world.close());

const rowOf = async (id: number) => {
  const [row] = await world.services.db.read.select().from(workshop).where(eq(workshop.id, id));
  if (!row) throw new Error(`no workshop ${id}`);
  return row;
};
/** The form as a page of this workshop sends it. */
async function filled(changes: Record<string, unknown> = {}, id = world.siti) {
  const row = await rowOf(id);
  const { name, ownerName, storyId, storyEn, storyLanguage, kelurahanSlug: kelurahan, address } = row;
  const numbers = ['foundedYear', 'workers', 'capacityPerMonth', 'bookedPerMonth', 'leadTimeDays'] as const;
  return {
    ...{ workshop: String(id), version: String(row.version), name, ownerName, kelurahan, address },
    ...{ storyId, storyEn, storyLanguage, mainTechnique: 'tulis', techniques: ['cap'] },
    ...Object.fromEntries(numbers.map((one) => [one, String(row[one])])),
    ...{ firstOrderMinimum: 'Rp 1.000.000', reorderMinimum: '500.000' },
    ...changes,
  };
}
const problems = (form: unknown) =>
  profileForm
    .safeParse(form)
    .error?.issues.map(({ path, ...issue }) => [path.join('.'), 'params' in issue && issue.params]);

describe('the profile’s form', () => {
  it('reads numbers and telephone numbers as people write them', async () => {
    for (const whatsapp of [
      '0812 3456 7890',
      '+62 812-3456-7890',
      '6281234567890',
      '812 3456 7890',
      '0062 812 3456 7890',
    ])
      expect(profileForm.parse(await filled({ whatsapp }))).toMatchObject({
        whatsapp: '6281234567890',
        firstOrderMinimum: 1_000_000,
      });
  });

  it.each([
    ['0812', 'whatsapp', { code: 'bad-phone' }],
    ['+1 202 555 0100 99', 'whatsapp', { code: 'bad-phone' }],
    ['99', 'bookedPerMonth', { code: 'too-big', max: 80 }],
    ['', 'capacityPerMonth', { code: 'required' }],
    ['banyak', 'workers', { code: 'not-a-number' }],
    ['0', 'leadTimeDays', { code: 'too-small', min: 1 }],
    ['2026-02-31', 'closedUntil', { code: 'bad-date' }],
  ])('refuses %j as %s', async (value, field, params) => {
    expect(problems(await filled({ [field]: value }))).toEqual([[field, params]]);
  });

  it('wants an end for a closure, after its beginning', async () => {
    expect(problems(await filled({ closedFrom: '2026-05-02' }))).toEqual([['closedUntil', { code: 'required' }]]);
    const reversed = await filled({ closedFrom: '2026-05-02', closedUntil: '2026-05-01' });
    expect(problems(reversed)).toEqual([['closedUntil', { code: 'dates-reversed' }]]);
  });
});

describe('saving the profile', () => {
  it('is seen by buyers, noted for the search and audited by field names only', async () => {
    const joko = await world.as('joko');
    await saveProfile(joko, profileForm.parse(await filled({ bookedPerMonth: '40', whatsapp: '081234567890' })));
    expect(await rowOf(world.siti)).toMatchObject({ bookedPerMonth: 40, whatsapp: '6281234567890', version: 2 });
    const { read } = world.services.db;
    const [last] = await read.select().from(change).orderBy(desc(change.seq)).limit(1);
    expect(last).toMatchObject({ entity: 'workshop', entityId: String(world.siti) });
    const [line] = await read.select().from(audit).orderBy(desc(audit.seq)).limit(1);
    expect(line?.detail).toEqual({ changed: ['bookedPerMonth', 'whatsapp'] });
  });

  it('refuses a form older than the row, and one of another workshop', async () => {
    const siti = await world.as('siti');
    await expect(saveProfile(siti, profileForm.parse(await filled({ version: '1' })))).rejects.toMatchObject({
      code: 'stale',
    });
    const foreign = profileForm.parse(await filled({}, world.wulan));
    await expect(saveProfile(siti, foreign)).rejects.toMatchObject({ code: 'not-found' });
    await expect(saveProfile(await world.as('maya'), foreign)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('refuses a form of the workshop that was open before another tab switched', async () => {
    const siti = await world.as('siti');
    const both = siti.user && {
      ...siti.user,
      workshops: [...siti.user.workshops, { ...siti.user.workshops[0]!, id: world.wulan, name: 'Batik Wulan' }],
    };
    const form = profileForm.parse(await filled({}, world.wulan));
    await expect(saveProfile({ ...siti, user: both }, form)).rejects.toMatchObject({
      code: 'other-workshop',
      facts: { workshop: 'Batik Wulan' },
    });
  });

  it.each([
    ['identity', { ownerName: 'Siti Khotijah' }],
    ['identity', { name: 'Batik Siti Baru' }],
    ['address', { address: 'Gang 9 No. 1' }],
    ['address', { kelurahan: 'kauman' }],
  ] as const)('ends %s when it changes by %o, and nothing else', async (item, changes) => {
    const { db } = world.services;
    const values = { checkedOn: '2026-01-01', expiresOn: null, checkedBy: 'x', officeSlug: 'dlh', finding: '' };
    await db.write(async (tx) => {
      await tx.delete(verification);
      for (const one of ['identity', 'address', 'nib'] as const)
        await tx.insert(verification).values({ workshopId: world.siti, item: one, ...values });
    });
    const siti = await world.as('siti');
    expect(await saveProfile(siti, profileForm.parse(await filled({ workers: '9' })))).toEqual({ notice: 'saved' });
    expect((await readProfile(siti, [])).vouched.sort()).toEqual(['address', 'identity', 'nib']);
    const done = await saveProfile(siti, profileForm.parse(await filled(changes)));
    expect(done).toEqual({ notice: 'saved-and-lapsed' });
    const left = (await db.read.select().from(verification)).map((row) => row.item).sort();
    expect(left).toEqual(['address', 'identity', 'nib'].filter((one) => one !== item));
    expect((await rowOf(world.siti)).state).toBe('published');
  });
});

describe('the workshop’s pictures', () => {
  const send = async (names: string[], changes: object = {}) => {
    const { version } = await rowOf(world.siti);
    const pictures = names.map((name) => ({ name, altId: `Foto ${name}`, altEn: '' }));
    return picturesForm.parse({ workshop: String(world.siti), version: String(version), pictures, ...changes });
  };

  it('keep their order, and the first is the cover', async () => {
    const siti = await world.as('siti');
    await savePictures(siti, await send(['u-own2', 'u-own1']));
    expect(await rowOf(world.siti)).toMatchObject({ cover: 'u-own2', coverColour: '#445566' });
    const { pictures } = await readProfile(siti, ['u-own1', 'u-theirs', 'u-none']);
    expect(pictures).toMatchObject([
      { name: 'u-own2', altId: 'Foto u-own2', altEn: 'Foto u-own2', widths: [320, 640, 900] },
      { name: 'u-own1' },
    ]);
    await savePictures(siti, await send(['u-own1']));
    expect((await rowOf(world.siti)).cover).toBe('u-own1');
    const { fresh } = await readProfile(siti, ['u-own2', 'u-theirs']);
    expect(fresh.map(({ name }) => name)).toEqual(['u-own2']);
    await savePictures(siti, await send([]));
    expect((await rowOf(world.siti)).cover).toBeNull();
  });

  it('are the workshop’s own, each once, in a fresh form', async () => {
    const siti = await world.as('siti');
    const before = await world.services.db.read.select().from(workshopPicture);
    for (const names of [['u-theirs'], ['u-own1', 'u-own1'], ['../secret.key']])
      await expect(savePictures(siti, await send(names))).rejects.toMatchObject({ code: 'form' });
    await expect(savePictures(siti, await send(['u-own1'], { version: '1' }))).rejects.toMatchObject({ code: 'stale' });
    expect(await world.services.db.read.select().from(workshopPicture)).toEqual(before);
  });
});
