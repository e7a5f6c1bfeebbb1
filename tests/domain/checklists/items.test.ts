import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { discardDraft } from '#src/domain/checklists/discard-draft.ts';
import { itemsOf } from '#src/domain/checklists/draft.ts';
import { saveItemForm } from '#src/domain/checklists/item-form.ts';
import { saveItem } from '#src/domain/checklists/save-item.ts';
import type { Acting } from '#src/domain/context.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { draftForm, morning, refusalOf, rowOf, saveForm, typedItem, versionsIn } from './lay.ts';

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

describe('an item', () => {
  test('needs every text in both languages, and says which one is missing', async () => {
    const form = { list: 'core', draft: 1, item: 'nib', seen: '0'.repeat(16) };
    const { draft } = await draftForm(world);
    const row = await rowOf(world, draft, 'nib');
    for (const name of ['title', 'why', 'plain', 'good', 'bad', 'officerCheck'] as const)
      for (const lang of ['id', 'en'] as const) {
        const typed = typedItem(row, { [name]: { ...row.body[name], [lang]: '' } });
        const { error } = saveItemForm.safeParse({ ...form, ...typed });
        expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([`${name}.${lang}`]);
      }
    expect(saveItemForm.safeParse({ ...form, ...typedItem(row) }).success).toBe(true);
    const long = { id: 'x'.repeat(81), en: 'x' };
    expect(saveItemForm.safeParse({ ...form, ...typedItem(row, { title: long }) }).success).toBe(false);
  });

  test('of a market list needs its rule, its day and its sources', async () => {
    const bare = { rule: { id: '', en: '' }, asOf: '', sources: '' };
    const refusal = await refusalOf(saveItem(await as('rahmat'), await saveForm(world, 'eu-azo', bare, 'market-eu')));
    expect(Object.keys(refusal?.fields ?? {}).sort()).toEqual(['asOf', 'rule.en', 'rule.id', 'sources']);
    await saveItem(await as('rahmat'), await saveForm(world, 'eu-azo', { asOf: '2026-12', weight: '1' }, 'market-eu'));
    expect((await rowOf(world, (await draftForm(world, 'market-eu')).draft, 'eu-azo')).body).toMatchObject({
      asOf: '2026-12',
      limit: { max: 30 },
    });
  });

  test('keeps the keys of its asks for ever; a new ask gets one that none ever had', async () => {
    const { draft } = await draftForm(world);
    const [document, number] = typedItem(await rowOf(world, draft, 'nib')).asks;
    if (!document || !number) throw new Error('nib asks for two things');
    const label = { id: 'Lampiran', en: 'Annex' };
    const added = { type: 'document' as const, label, place: '1' };
    await saveItem(await as('rahmat'), await saveForm(world, 'nib', { asks: [document, number, added] }));
    const keys = async () => (await rowOf(world, draft, 'nib')).body.asks.map(({ key }) => key);
    expect(await keys()).toEqual(['document-1', 'document-2', 'number-1']);
    // Gone in this draft, but the edition in force had it.
    const gone = [{ ...document, remove: 'on' as const }, number, { ...added, place: '9' }];
    await saveItem(await as('rahmat'), await saveForm(world, 'nib', { asks: gone }));
    expect(await keys()).toEqual(['number-1', 'document-3']);
    const turned = await saveForm(world, 'nib', { asks: [{ ...number, type: 'photo' as const }] });
    expect((await refusalOf(saveItem(await as('rahmat'), turned)))?.fields).toHaveProperty(['asks.0.type']);
  });

  test('applies to what the taxonomy knows, and its condition keeps its spelling', async () => {
    const wrong = await saveForm(world, 'nib', { applies: { market: ['de', 'atlantis'] } });
    expect((await refusalOf(saveItem(await as('rahmat'), wrong)))?.fields).toHaveProperty(['applies.market']);
    await saveItem(
      await as('rahmat'),
      await saveForm(world, 'nib', { applies: { product: ['sarung'], market: ['my', 'de'] } }),
    );
    const { draft } = await draftForm(world);
    expect((await rowOf(world, draft, 'nib')).body.appliesWhen).toBe('market:de|my or product:sarung');
    const odd = (await itemsOf(world.services.db.read, draft)).find(({ body }) => body.appliesWhen === 'any export');
    await saveItem(await as('rahmat'), await saveForm(world, odd?.slug ?? '', { weight: '1' }));
    expect((await rowOf(world, draft, odd?.slug ?? '')).body.appliesWhen).toBe('any export');
  });

  test('refuses what its list does not have', async () => {
    const form = await saveForm(world, 'nib', { stage: 'nowhere', certification: 'best-batik' });
    expect(Object.keys((await refusalOf(saveItem(await as('rahmat'), form)))?.fields ?? {}).sort()).toEqual([
      'certification',
      'stage',
    ]);
  });
});
