import { randomBytes } from 'node:crypto';
import { and, eq, inArray, notInArray, sql } from 'drizzle-orm';
import { setImmediate as turn } from 'node:timers/promises';
import type { Tx } from '#db/client.ts';
import { letter } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { actor, loadExhibition, requireAct, type Exhibition } from '../load.ts';
import type { PrepareForm } from './form.ts';
import { newCode } from './issue-letter.ts';
import { letterFacts, packFacts, type LetterFacts } from './letter-facts.ts';
import { freeNumbers } from './letter-number.ts';
import { readExcluded } from './own-scores.ts';
import { workOutRankedList, type Ranked } from './ranked-list.ts';

/** Letters a write: about as long as a page may wait. */
const atOnce = 60;

/**
 * Writes the letters as drafts for everyone who is decided, each with its number; or, with a `kind`, only their opening
 * paragraph. Drafts that exist keep number and opening. Throws `not-all-decided`; `stale` when the ranking changes
 * meanwhile, and then pressing again makes them whole.
 */
export async function prepareLetters(context: Acting, form: PrepareForm) {
  const { kind } = form;
  if (kind) {
    await saveOpening(context, { ...form, kind });
    return { notice: 'opening-saved' as const };
  }
  const { of, those, ranked } = await context.db.write(async (tx) => {
    const found = await loadExhibition(tx, form.exhibition);
    await requireAct(tx, context, found, 'decision.prepare');
    const { order, rule } = await workOutRankedList(tx, found);
    const waiting = order.filter(({ state }) => state === 'screened');
    const open = waiting.filter(({ pending }) => pending === null).length;
    if (open > 0) throw new Refusal('not-all-decided', { left: open });
    await dropOthers(tx, found, waiting);
    const rows = waiting.map((one) => ({ ...one, placed: rule.get(one.id) }));
    return { of: found, those: rows, ranked: order.filter(({ score }) => score !== null).length };
  });
  const excluded = await readExcluded(context.db.read, of.slug);
  for (let from = 0; from < those.length; from += atOnce) {
    const some = those.slice(from, from + atOnce);
    const facts = await letterFacts(context.db.read, of, {
      those: some.map((one) => ({
        ...one,
        rank: one.placed?.rank ?? null,
        because: one.placed?.because ?? '',
        note: one.pendingNote,
      })),
      ...{ ranked, excluded },
    });
    await context.db.write((tx) => writeDrafts(tx, context, of, some, facts));
    // Others' requests have their turn.
    await turn();
  }
  await context.db.write((tx) => note(tx, context, of, { letters: those.length, rankVersion: of.rankVersion }));
  return { notice: 'letters-prepared' as const };
}

/** Of those whose decision is gone. */
async function dropOthers(tx: Tx, { slug }: Exhibition, those: readonly Ranked[]): Promise<void> {
  const ids = JSON.stringify(those.map(({ id }) => id));
  await tx
    .delete(letter)
    .where(
      and(
        eq(letter.exhibitionSlug, slug),
        eq(letter.state, 'draft'),
        notInArray(letter.applicationId, sql`(SELECT value FROM json_each(${ids}))`),
      ),
    );
}

async function writeDrafts(
  tx: Tx,
  context: Acting,
  of: Exhibition,
  some: readonly Ranked[],
  facts: ReadonlyMap<string, LetterFacts>,
): Promise<void> {
  const now = await loadExhibition(tx, of.slug);
  await requireAct(tx, context, now, 'decision.prepare');
  if (now.rankVersion !== of.rankVersion) throw new Refusal('stale');
  const ids = some.map(({ id }) => id);
  const drafts = await tx
    .select({ id: letter.id, applicationId: letter.applicationId, number: letter.number, code: letter.code })
    .from(letter)
    .where(and(inArray(letter.applicationId, ids), eq(letter.state, 'draft')));
  const draftOf = new Map(drafts.map((draft) => [draft.applicationId, draft]));
  const numbers = await freeNumbers(tx, of.slug, some.length - drafts.length);
  const openings = await readOpenings(tx, of.slug);
  const rows = some.flatMap(({ id, pending }) => {
    const fact = facts.get(id);
    if (!fact || !pending) return [];
    const {
      id: draftId,
      number,
      code,
    } = draftOf.get(id) ?? {
      ...{ id: randomBytes(16).toString('base64url'), number: numbers.shift() ?? '', code: newCode() },
    };
    const written = packFacts({ ...fact, ...openings.get(pending) });
    return {
      ...{ id: draftId, exhibitionSlug: of.slug, applicationId: id, kind: pending, number, code, facts: written },
      ...{ state: 'draft' as const, createdAt: context.now },
    };
  });
  if (rows.length === 0) return;
  await tx
    .insert(letter)
    .values(rows)
    .onConflictDoUpdate({ target: letter.id, set: { kind: sql`excluded.kind`, facts: sql`excluded.facts` } });
}

/** By kind of letter, as an officer wrote them. */
async function readOpenings(tx: Tx, slug: string): Promise<Map<string, { openingId: string; openingEn: string }>> {
  const rows = await tx
    .select({
      kind: letter.kind,
      openingId: sql<string>`max(${letter.facts} ->> 'openingId')`,
      openingEn: sql<string>`max(${letter.facts} ->> 'openingEn')`,
    })
    .from(letter)
    .where(and(eq(letter.exhibitionSlug, slug), eq(letter.state, 'draft')))
    .groupBy(letter.kind);
  return new Map(rows.map(({ kind, ...opening }) => [kind, opening]));
}

async function saveOpening(
  context: Acting,
  { exhibition, kind, openingId, openingEn }: PrepareForm & { kind: NonNullable<PrepareForm['kind']> },
): Promise<void> {
  await context.db.write(async (tx) => {
    const of = await loadExhibition(tx, exhibition);
    await requireAct(tx, context, of, 'decision.prepare');
    await tx
      .update(letter)
      .set({ facts: sql`json_set(${letter.facts}, '$.openingId', ${openingId}, '$.openingEn', ${openingEn})` })
      .where(and(eq(letter.exhibitionSlug, of.slug), eq(letter.kind, kind), eq(letter.state, 'draft')));
    await note(tx, context, of, { opening: kind });
  });
}

function note(tx: Tx, context: Acting, { slug }: Exhibition, detail: Record<string, unknown>): Promise<void> {
  const { id: userId } = actor(context);
  const line = { at: context.now, userId, action: 'decision.prepare', subject: `exhibition:${slug}`, detail };
  return recordAudit(tx, line);
}
