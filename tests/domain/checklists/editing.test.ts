import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addItem } from '#src/domain/checklists/add-item.ts';
import { discardDraft } from '#src/domain/checklists/discard-draft.ts';
import { itemsOf } from '#src/domain/checklists/draft.ts';
import { moveItem } from '#src/domain/checklists/move-item.ts';
import { readList } from '#src/domain/checklists/read-list.ts';
import { restoreItem } from '#src/domain/checklists/restore-item.ts';
import { retireItem } from '#src/domain/checklists/retire-item.ts';
import { saveDraft } from '#src/domain/checklists/save-draft.ts';
import { saveItem } from '#src/domain/checklists/save-item.ts';
import { itemSlug } from '#src/domain/checklists/slug.ts';
import { startDraft } from '#src/domain/checklists/start-draft.ts';
import type { Acting } from '#src/domain/context.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { auditOf, draftForm, morning, newItem, refusalOf, rowOf, saveForm, versionsIn } from './lay.ts';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  for (const list of ['core', 'market-eu'])
    if ((await versionsIn(world, list)).draft) {
      const { inForce: _inForce, ...form } = await draftForm(world, list);
      await discardDraft(await as('rahmat'), form);
    }
});
const as = (name: 'rahmat' | 'dewi' | 'nina' | 'agus' | 'siti', now = morning): Promise<Acting> =>
  world.as(name, { now });
const slugs = async () =>
  (await itemsOf(world.services.db.read, (await draftForm(world)).draft)).map(({ slug }) => slug);
const place = async () => {
  const { inForce: _inForce, ...form } = await draftForm(world);
  return form;
};

describe('a draft', () => {
  test('is a copy of the edition in force, one a list, and goes without a trace', async () => {
    await startDraft(await as('rahmat'), { list: 'core' });
    expect((await refusalOf(startDraft(await as('dewi'), { list: 'core' })))?.code).toBe('draft-exists');
    const { draft, inForce } = await draftForm(world);
    const [mine, theirs] = await Promise.all([draft, inForce].map((id) => itemsOf(world.services.db.read, id)));
    expect(mine?.map(({ versionId: _v, ...row }) => row)).toEqual(theirs?.map(({ versionId: _v, ...row }) => row));
    await discardDraft(await as('dewi'), await place());
    expect((await versionsIn(world)).draft).toBeUndefined();
    expect((await itemsOf(world.services.db.read, draft)).length).toBe(0);
    expect((await refusalOf(startDraft(await as('dewi'), { list: 'nothing' })))?.code).toBe('not-found');
  });

  test('is for officers with the power', async () => {
    const form = await saveForm(world, 'nib');
    for (const name of ['nina', 'agus', 'siti'] as const) {
      expect((await refusalOf(saveItem(await as(name), form)))?.code).toBe('forbidden');
      expect((await refusalOf(startDraft(await as(name), { list: 'core' })))?.code).toBe('forbidden');
      expect((await refusalOf(readList(await as(name), 'core', null)))?.code).toBe('forbidden');
    }
  });

  test('keeps its note and how many market lists a level asks for', async () => {
    await saveDraft(await as('rahmat'), { ...(await place()), note: 'Baru', markets: { exporter: 2 } });
    const { draft } = await versionsIn(world);
    expect(draft?.note).toBe('Baru');
    expect(draft?.levels.find(({ level }) => level === 'exporter')?.markets).toBe(2);
    expect(draft?.levels.find(({ level }) => level === 'export-ready')?.markets).toBe(1);
  });
});

describe('two officers in one draft', () => {
  test('work on two items side by side', async () => {
    const [one, other] = [
      await saveForm(world, 'nib', { weight: '1' }),
      await saveForm(world, 'npwp', { weight: '1' }),
    ];
    await saveItem(await as('rahmat'), one);
    await saveItem(await as('dewi'), other);
    const { draft } = await draftForm(world);
    expect((await rowOf(world, draft, 'nib')).body.weight).toBe(1);
    expect((await rowOf(world, draft, 'npwp')).body.weight).toBe(1);
  });

  test('on one item: the second is told who saved, and may look and save again', async () => {
    const [one, other] = [await saveForm(world, 'nib', { weight: '1' }), await saveForm(world, 'nib', { weight: '2' })];
    await saveItem(await as('dewi'), one);
    expect(await refusalOf(saveItem(await as('rahmat'), other))).toMatchObject({
      code: 'stale',
      facts: { who: 'Dewi Lestari', when: morning },
    });
    await saveItem(await as('rahmat'), await saveForm(world, 'nib', { weight: '2' }));
    // The same form once more, its first answer lost: nothing is wrong.
    await saveItem(await as('rahmat'), { ...other, seen: '0'.repeat(16) });
  });

  test('what depends on the whole list sees every save', async () => {
    const form = await place();
    await saveItem(await as('dewi'), await saveForm(world, 'nib', { weight: '1' }));
    const late = await as('rahmat');
    const item = 'npwp';
    for (const go of [
      moveItem(late, { ...form, item, to: 'up' }),
      retireItem(late, { ...form, item, reason: 'merged' }),
      restoreItem(late, { ...form, item }),
      saveDraft(late, { ...form, note: 'x', markets: {} }),
      discardDraft(late, form),
    ])
      expect(await refusalOf(go)).toMatchObject({ code: 'stale', facts: { who: 'Dewi Lestari' } });
    await discardDraft(await as('dewi'), await place());
    for (const go of [moveItem(late, { ...form, item, to: 'up' }), discardDraft(late, form)])
      expect((await refusalOf(go))?.code).toBe('no-draft');
  });
});

describe('the order and the set', () => {
  test('an item moves within its stage and no further', async () => {
    const before = await slugs();
    await moveItem(await as('rahmat'), { ...(await place()), item: before[0] ?? '', to: 'up' });
    expect(await slugs()).toEqual(before);
    await moveItem(await as('rahmat'), { ...(await place()), item: before[0] ?? '', to: 'down' });
    expect((await slugs()).slice(0, 3)).toEqual([before[1], before[0], before[2]]);
    const { list } = (await readList(await as('rahmat'), 'core', null)).shown;
    const first = list.items.filter(({ stage }) => stage === list.stages[0]?.slug);
    const last = first.at(-1)?.slug ?? '';
    const at = await slugs();
    await moveItem(await as('rahmat'), { ...(await place()), item: last, to: 'down' });
    expect(await slugs()).toEqual(at);
  });

  test('an item that goes takes its reason along, and comes back as it was', async () => {
    await retireItem(await as('rahmat'), { ...(await place()), item: 'npwp', reason: 'merged' });
    expect(await slugs()).not.toContain('npwp');
    const page = await readList(await as('rahmat'), 'core', null);
    expect(page.retired.map(({ item, reason, number }) => [item.slug, reason, number])).toEqual([
      ['npwp', 'merged', 1],
    ]);
    await restoreItem(await as('dewi'), { ...(await place()), item: 'npwp' });
    const { draft, inForce } = await draftForm(world);
    expect((await rowOf(world, draft, 'npwp')).body).toEqual((await rowOf(world, inForce, 'npwp')).body);
    expect((await refusalOf(restoreItem(await as('dewi'), { ...(await place()), item: 'npwp' })))?.code).toBe(
      'already-done',
    );
    expect((await refusalOf(restoreItem(await as('dewi'), { ...(await place()), item: 'eu-azo' })))?.code).toBe(
      'not-found',
    );
    const list = (await readList(await as('rahmat'), 'core', null)).shown.list;
    const order = list.stages.map(({ slug }) => slug);
    const stages = list.items.map(({ stage }) => order.indexOf(stage));
    expect(stages).toEqual([...stages].sort((a, b) => a - b));
  });

  test('a new item has a name that no list ever had, once however often the button is pressed', async () => {
    const title = { id: 'Batas azo', en: 'EU azo' };
    await addItem(await as('rahmat'), await newItem(world, { title }, 'core', 'press'));
    await addItem(await as('rahmat'), await newItem(world, { title }, 'core', 'press'));
    expect((await slugs()).filter((slug) => slug.startsWith('eu-azo'))).toEqual(['eu-azo-2']);
    const { read } = world.services.db;
    expect(await itemSlug(read, 'About')).toBe('about-2');
    expect(await itemSlug(read, 'Publish!')).toBe('publish-2');
    expect(await itemSlug(read, '日本')).toBe('item');
    expect(await itemSlug(read, 'Ünïque % name_')).toBe('unique-name');
  });

  test('every change is in the audit log, with ids and codes only', async () => {
    await saveItem(await as('rahmat'), await saveForm(world, 'nib', { weight: '1' }));
    const lines = await auditOf(world);
    expect(lines.at(-1)).toMatchObject({ action: 'checklist.save-item', detail: { item: 'nib', fields: ['weight'] } });
  });
});
