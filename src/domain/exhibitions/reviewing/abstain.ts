import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { paths } from '#src/paths.ts';
import { actor } from '../load.ts';
import { rescore } from '../rescore.ts';
import type { AbstainForm } from './form.ts';
import { loadSheet } from './load-sheet.ts';
import { nextSheet } from './next-sheet.ts';
import { changeSheet } from './save-sheet.ts';

/** Gives no score and says why; the sheet is done and counts for nothing. Throws `stale`. */
export async function abstain(context: Acting, form: AbstainForm): Promise<{ to: string; notice: 'abstained' }> {
  const { db, now: at } = context;
  const slug = await db.write(async (tx) => {
    const { one, of, sheet } = await loadSheet(tx, context, form.application, 'scoring.abstain');
    const change = {
      state: 'abstained',
      scores: {},
      total: null,
      confidence: null,
      reason: form.why,
      doneAt: at,
    } as const;
    await changeSheet(tx, sheet, form.version, change);
    await rescore(tx, of, [one.id]);
    const [userId, action, subject] = [actor(context).id, 'scoring.abstain', `application:${one.id}`];
    await recordAudit(tx, { at, userId, action, subject, detail: { exhibition: of.slug } });
    return of.slug;
  });
  return { to: paths.scoring(slug, (await nextSheet(context, slug)) ?? undefined), notice: 'abstained' };
}
