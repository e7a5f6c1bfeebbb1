import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formKey, notification, outbox, workshopReadiness } from '#db/schema/index.ts';
import { carryOut, readProgress, resumeCarryingOut } from '#src/domain/checklists/carry-out.ts';
import { publishForm } from '#src/domain/checklists/forms.ts';
import { publishDraft } from '#src/domain/checklists/publish.ts';
import { readPublishPage } from '#src/domain/checklists/read-publish-page.ts';
import { retireItem } from '#src/domain/checklists/retire-item.ts';
import { saveDraft } from '#src/domain/checklists/save-draft.ts';
import { saveItem } from '#src/domain/checklists/save-item.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { draftForm, itemsFor, levelOf, morning, refusalOf, saveForm, showEvidence, versionsIn } from './lay.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await showEvidence(world, await itemsFor(world, 'legal', 'exhibition-ready'));
  await showEvidence(world, ['nib'], { workshopId: world.wulan });
});
afterAll(() => world.close());
const rahmat = (now = morning) => world.as('rahmat', { now });
const dewi = (now = morning) => world.as('dewi', { now });
const toldOf = (list: string) => {
  const { read } = world.services.db;
  const rows = read.select().from(notification).where(eq(notification.kind, 'checklist-changed'));
  return rows.then((all) => all.filter(({ facts }) => facts['listEn'] === list));
};

describe('publishing', () => {
  test('a draft that says what is in force already is refused', async () => {
    const form = await draftForm(world);
    await saveDraft(await rahmat(), {
      list: 'core',
      draft: form.draft,
      version: form.version,
      note: 'Catatan',
      markets: {},
    });
    expect((await refusalOf(publishDraft(await rahmat(), { ...(await draftForm(world)), grace: 90 })))?.code).toBe(
      'nothing-changed',
    );
    expect((await versionsIn(world)).inForce?.number).toBe(1);
    expect((await readPublishPage(await rahmat(), 'core', 90)).page?.outcome).toBeNull();
  });

  test('a page that was made before the draft or the edition moved is refused', async () => {
    const old = await draftForm(world);
    await saveItem(await dewi(), await saveForm(world, 'nib', { weight: '1' }));
    expect((await refusalOf(publishDraft(await rahmat(), { ...old, grace: 90 })))?.code).toBe('checklist-changed');
    const now = await draftForm(world);
    expect((await refusalOf(publishDraft(await rahmat(), { ...now, inForce: 999, grace: 90 })))?.code).toBe(
      'checklist-changed',
    );
    expect((await refusalOf(publishDraft(await rahmat(), { ...now, list: 'nothing', grace: 90 })))?.code).toBe(
      'not-found',
    );
    expect(publishForm.safeParse({ ...strings(now), grace: '366' }).success).toBe(false);
    expect(publishForm.safeParse({ ...strings(now), grace: '-1' }).success).toBe(false);
    expect((await refusalOf(publishDraft(await world.as('nina'), { ...now, grace: 90 })))?.code).toBe('forbidden');
  });

  test('by two officers at once one wins; the other is told, and there is one edition', async () => {
    const form = await draftForm(world);
    const both = [
      publishDraft(await rahmat(), { ...form, grace: 30 }),
      publishDraft(await dewi(), { ...form, grace: 60 }),
    ];
    const ends = await Promise.allSettled(both);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await refusalOf(both[1] as Promise<unknown>)).toMatchObject({ code: 'checklist-changed' });
    const { all, inForce, draft } = await versionsIn(world);
    expect([all.length, inForce?.number, inForce?.publishedBy, draft]).toEqual([2, 2, world.id('rahmat'), undefined]);
  });

  test('twice by the same button publishes once', async () => {
    await saveItem(await rahmat(), await saveForm(world, 'nib', { weight: '3' }));
    const form = { ...(await draftForm(world)), grace: 90, key: 'press' };
    const again = [await publishDraft(await rahmat(), form), await publishDraft(await rahmat(), form)];
    expect(again[0]).toEqual(again[1]);
    expect((await versionsIn(world)).all).toHaveLength(3);
  });
});

describe('after it', () => {
  test('each workshop is told once, however often it was cut off and by whomever it is gone on with', async () => {
    const { inForce: _inForce, ...form } = await draftForm(world);
    await retireItem(await rahmat(), { ...form, item: 'nib', reason: 'law-changed' });
    const ready = await draftForm(world);
    await publishDraft(await rahmat(), { ...ready, grace: 90 });
    const edition = { officerId: world.id('rahmat'), versionId: ready.draft };
    const context = await rahmat();
    await Promise.all([carryOut(context, edition), carryOut(context, edition), resumeCarryingOut(context)]);
    const progress = await readProgress(world.services.db.read, { id: ready.draft, publishedBy: edition.officerId });
    expect(progress).toMatchObject({ done: true, told: 2, recomputed: 2 });
    // Siti, Joko and Wulan, by mail too.
    expect(await toldOf('Export readiness')).toHaveLength(3);
    const mails = await world.services.db.read.select().from(outbox).where(eq(outbox.template, 'checklist-changed'));
    expect(mails).toHaveLength(3);
    await resumeCarryingOut(context);
    expect(await toldOf('Export readiness')).toHaveLength(3);
  });

  test('a process that died after publishing leaves the rest for the next', async () => {
    const { db } = world.services;
    const { inForce } = await versionsIn(world);
    const key = `edition.${inForce?.id}`;
    const mine = and(eq(formKey.userId, world.id('rahmat')), eq(formKey.key, key));
    // As it was when the first workshop was done and nothing else.
    await db.write((tx) =>
      tx
        .update(formKey)
        .set({ result: { after: world.siti, recomputed: 1, told: 1, done: false } })
        .where(mine),
    );
    await db.write((tx) => tx.update(workshopReadiness).set({ computedAt: 1 }));
    await resumeCarryingOut(await rahmat());
    const rows = await db.read.select().from(workshopReadiness);
    expect(rows.filter(({ computedAt }) => computedAt === 1).map(({ workshopId }) => workshopId)).toEqual([world.siti]);
    const progress = await readProgress(db.read, { id: inForce?.id ?? 0, publishedBy: world.id('rahmat') });
    expect(progress).toMatchObject({ done: true, recomputed: 2 });
  });

  test('a level that asks for more market lists falls at once, and the page said so', async () => {
    const { inForce: _inForce, ...form } = await draftForm(world);
    await saveDraft(await rahmat(), { ...form, note: '', markets: { 'exhibition-ready': 1 } });
    const { page } = await readPublishPage(await rahmat(), 'core', 90);
    expect(page?.outcome).toMatchObject({ fallCount: 1, todayCount: 1 });
    expect(page?.outcome?.falls[0]).toMatchObject({ to: 'legal', lacks: ['market'], today: true });
    const ready = await draftForm(world);
    await publishDraft(await rahmat(), { ...ready, grace: 90 });
    await carryOut(await rahmat(), { officerId: world.id('rahmat'), versionId: ready.draft });
    expect((await levelOf(world)).level).toBe('legal');
  });
});

function strings(form: Record<string, string | number>): Record<string, string> {
  return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, String(value)]));
}
