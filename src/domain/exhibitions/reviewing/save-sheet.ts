import { isDeepStrictEqual } from 'node:util';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import type { Criterion } from '#db/exhibitions/types.ts';
import { scoreSheet } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { FieldProblem } from '#src/i18n/fields.ts';
import { paths } from '#src/paths.ts';
import { actor } from '../load.ts';
import { rescore } from '../rescore.ts';
import { totalOf } from '../score.ts';
import type { SaveSheetForm } from './form.ts';
import { loadSheet, type Sheet } from './load-sheet.ts';
import { nextSheet } from './next-sheet.ts';

const shortestReason = 10;

/**
 * Saves one's sheet: as it is (`later`), or finished, which needs a value for each criterion that counts, how sure one
 * is and a reason; then the application's score follows at once. The same save for later sent again is kept once.
 * Throws `form` with the fields, `stale` when it was saved in another window since, or is to be kept for later and was
 * finished.
 */
export async function saveSheet(
  context: Acting,
  form: SaveSheetForm,
): Promise<{ to: string; notice: 'sheet-saved' | 'sheet-done'; data?: { version: number } }> {
  const { db, now: at } = context;
  const finished = form.go === 'next';
  const { slug, version } = await db.write(async (tx) => {
    const { one, of, sheet } = await loadSheet(tx, context, form.application, 'scoring.save');
    if (!finished && sheet.state !== 'open') throw new Refusal('stale');
    const scores = scoresOf(form, of.body.criteria);
    if (finished) refuseGaps(form, scores, of.body.criteria);
    const total = finished ? totalOf(scores, of.body.criteria) : null;
    if (finished && total === null) throw new Refusal('form');
    const confidence = form.confidence ?? null;
    if (!finished && isKept(sheet, { scores, confidence, reason: form.reason }))
      return { slug: of.slug, version: sheet.version };
    const state = finished ? ('scored' as const) : ('open' as const);
    const change = { scores, confidence, reason: form.reason, total, state, doneAt: finished ? at : null };
    await changeSheet(tx, sheet, form.version, change);
    if (finished) {
      await rescore(tx, of, [one.id]);
      await recordAudit(tx, {
        ...{ at, userId: actor(context).id, action: 'scoring.save', subject: `application:${one.id}` },
        detail: { exhibition: of.slug, again: sheet.state === 'scored' ? 1 : 0 },
      });
    }
    return { slug: of.slug, version: form.version + 1 };
  });
  if (!finished) return { to: paths.scoring(slug, form.application), notice: 'sheet-saved', data: { version } };
  return { to: paths.scoring(slug, (await nextSheet(context, slug)) ?? undefined), notice: 'sheet-done' };
}

/** Whether the sheet says so already: the answer to the first try may have been lost on the way. */
function isKept(sheet: Sheet, typed: Pick<Sheet, 'scores' | 'confidence' | 'reason'>): boolean {
  const { scores, confidence, reason } = sheet;
  return isDeepStrictEqual({ scores, confidence, reason }, typed);
}

/** Writes to a sheet of that version only. Throws `stale`. */
export async function changeSheet(tx: Tx, sheet: Sheet, version: number, change: Partial<Sheet>): Promise<void> {
  const [saved] = await tx
    .update(scoreSheet)
    .set({ ...change, version: version + 1 })
    .where(
      and(
        eq(scoreSheet.applicationId, sheet.applicationId),
        eq(scoreSheet.userId, sheet.userId),
        eq(scoreSheet.version, version),
      ),
    )
    .returning({ version: scoreSheet.version });
  if (!saved) throw new Refusal('stale');
}

/** Values of the call's criteria alone, each one that its scale has. */
function scoresOf({ scores }: SaveSheetForm, criteria: readonly Criterion[]): Record<string, number> {
  const wrong = criteria.filter(({ key, scale }) => {
    const value = scores[key];
    return value !== undefined && !scale.some((step) => step.value === value);
  });
  if (wrong.length > 0)
    throw new Refusal(
      'form',
      {},
      problems(
        wrong.map(({ key }) => `scores.${key}`),
        'not-a-choice',
      ),
    );
  return Object.fromEntries(
    criteria.flatMap(({ key }) => {
      const value = scores[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function refuseGaps(form: SaveSheetForm, scores: Record<string, number>, criteria: readonly Criterion[]): void {
  const gaps = criteria.filter(({ key, counted }) => counted && scores[key] === undefined);
  const fields = problems(
    gaps.map(({ key }) => `scores.${key}`),
    'required',
  );
  if (form.confidence === undefined) Object.assign(fields, problems(['confidence'], 'required'));
  if (form.reason.length < shortestReason) fields['reason'] = { code: 'too-short', facts: { min: shortestReason } };
  if (Object.keys(fields).length > 0) throw new Refusal('form', {}, fields);
}

function problems(names: readonly string[], code: FieldProblem['code']): Record<string, FieldProblem> {
  return Object.fromEntries(names.map((name) => [name, { code, facts: {} }]));
}
