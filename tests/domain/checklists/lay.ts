import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { audit, checklistVersion, evidence, itemStanding, workshopReadiness } from '#db/schema/index.ts';
import { chosenIn } from '#src/domain/checklists/condition.ts';
import { itemsOf, seenOf, type ItemRow } from '#src/domain/checklists/draft.ts';
import { addItemForm, saveItemForm } from '#src/domain/checklists/item-form.ts';
import { startDraft } from '#src/domain/checklists/start-draft.ts';
import { sealBody } from '#src/domain/readiness/body.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { recompute } from '#src/domain/readiness/recompute.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import type { World } from '#tests/support/world.ts';

/** A Tuesday, ten in the morning in Pekalongan. */
export const morning = Date.parse('2026-11-24T10:00:00+07:00');
export const days = (count: number) => count * 86_400_000;

export async function versionsIn({ services }: World, list = 'core') {
  const rows = await services.db.read.select().from(checklistVersion).where(eq(checklistVersion.checklistSlug, list));
  const one = (state: string) => rows.find((row) => row.state === state);
  return { draft: one('draft'), inForce: one('published'), all: rows };
}

/** The draft as a form names it; begun by Rahmat where there is none. */
export async function draftForm(world: World, list = 'core', now = morning) {
  if (!(await versionsIn(world, list)).draft) await startDraft(await world.as('rahmat', { now }), { list });
  const { draft, inForce } = await versionsIn(world, list);
  if (!draft || !inForce) throw new Error(`no draft of ${list}`);
  return { list, draft: draft.id, version: draft.version, inForce: inForce.id };
}

export async function rowOf(world: World, versionId: number, slug: string): Promise<ItemRow> {
  const row = (await itemsOf(world.services.db.read, versionId)).find((one) => one.slug === slug);
  if (!row) throw new Error(`${slug} is not there`);
  return row;
}

type Raw = z.input<typeof addItemForm>;

/** An item as the page's form would send it, parsed; `change` replaces what was typed. */
export function typedItem(row: ItemRow, change: Partial<Omit<Raw, 'list' | 'draft'>> = {}) {
  const { asks, weight, blocking, validityMonths, appliesWhen, secondOfficer, certification, ...rest } = row.body;
  const { fromProfile, dateIssuer, rule, limit, asOf, sources, ...texts } = rest;
  return {
    ...texts,
    stage: row.stage,
    level: row.level ?? '',
    asks: asks.map((ask, index) => ({
      key: ask.key,
      type: ask.type,
      label: ask.label,
      pattern: ask.pattern ?? '',
      min: ask.min === undefined ? '' : String(ask.min),
      unit: ask.unit ?? '',
      expect: ask.expect?.join(', ') ?? '',
      module: ask.module ?? '',
      place: String(index + 1),
    })),
    weight: String(weight),
    ...(blocking && { blocking: 'on' }),
    validityMonths: validityMonths === null ? '' : String(validityMonths),
    applies: chosenIn(appliesWhen),
    ...(secondOfficer && { secondOfficer: 'on' }),
    certification: certification ?? '',
    fromProfile: fromProfile ?? '',
    ...(dateIssuer && { dateIssuer: 'on' }),
    ...(rule && { rule }),
    ...(limit && { limit: { ...limit, max: String(limit.max), method: limit.method ?? '' } }),
    asOf: asOf ?? '',
    sources: sources.join('\n'),
    ...change,
  };
}

export async function saveForm(
  world: World,
  slug: string,
  change: Parameters<typeof typedItem>[1] = {},
  list = 'core',
) {
  const { draft } = await draftForm(world, list);
  const row = await rowOf(world, draft, slug);
  return saveItemForm.parse({ list, draft, item: slug, seen: seenOf(row), ...typedItem(row, change) });
}

export async function newItem(world: World, change: Parameters<typeof typedItem>[1] = {}, list = 'core', key = '') {
  const { draft } = await draftForm(world, list);
  const [first] = await itemsOf(world.services.db.read, draft);
  if (!first) throw new Error('the draft is empty');
  const { seen: _seen, ...fields } = { seen: '', ...typedItem(first, change) };
  const asks = fields.asks.map((ask) => ({ ...ask, key: '' }));
  return addItemForm.parse({ list, draft, ...(key && { key }), ...fields, asks: change.asks ?? asks });
}

interface Standing {
  workshopId?: number;
  state?: 'accepted' | 'waiting' | 'draft';
  expiresOn?: string | null;
  now?: number;
}

/** Evidence of Batik Siti for these items, under the edition in force, and its level afterwards. */
export async function showEvidence(world: World, items: readonly string[], given: Standing = {}) {
  const { workshopId = world.siti, state = 'accepted', expiresOn = null, now = morning } = given;
  const { db, vault, origin } = world.services;
  const lists = await readLists(db.read);
  await db.write(async (tx) => {
    for (const item of items) {
      const id = `evidence-${workshopId}-${item}`;
      const ask = lists.items.get(item)?.item.body.asks[0]?.key ?? 'document-1';
      const body = { answers: { [ask]: { number: '1' } }, note: '' };
      await tx.insert(evidence).values({
        ...{ id, workshopId, item, number: 1, createdBy: world.id('siti'), createdAt: now, updatedAt: now },
        checklistVersionId: lists.items.get(item)?.list.versionId ?? lists.core.versionId,
        state: state === 'waiting' ? 'sent' : state,
        sealed: sealBody(vault, id, body),
      });
      const accepted = state === 'accepted' ? { acceptedId: id, acceptedOn: wibDay(now), expiresOn } : {};
      await tx.insert(itemStanding).values({ workshopId, item, state, evidenceId: id, since: now, ...accepted });
    }
    await recompute(tx, { now, vault, origin, user: null }, workshopId, { cause: 'verdict', items: [...items] });
  });
}

/** Every item that a level of the core list and those below it ask for. */
export async function itemsFor(world: World, ...levels: string[]): Promise<string[]> {
  const { core } = await readLists(world.services.db.read);
  return core.items.filter(({ level }) => level !== null && levels.includes(level)).map(({ slug }) => slug);
}

export async function levelOf(world: World, workshopId = world.siti) {
  const row = await world.services.db.read.query.workshopReadiness.findFirst({
    where: eq(workshopReadiness.workshopId, workshopId),
  });
  return { level: row?.level ?? null, until: row?.levelUntil ?? null };
}

export async function auditOf(world: World, list = 'core') {
  return world.services.db.read
    .select()
    .from(audit)
    .where(eq(audit.subject, `checklist:${list}`));
}

export async function refusalOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error as { code: string; facts: Record<string, unknown>; fields: Record<string, { code: string }> } | null;
}
