import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import { workshopReadiness } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { requireDesk } from '#src/domain/workshops/own-desk.ts';
import { paths } from '#src/paths.ts';
import { isAnswered } from './about.ts';
import type { AboutForm } from './form.ts';
import { readLists } from './lists.ts';
import { questionsOf, withDyeKinds, type Question } from './questions.ts';
import { recompute } from './recompute.ts';

/**
 * Keeps what a workshop says about itself; its level follows in the same write. A question with nothing ticked stays
 * open, unless "none of these" was. Throws `stale` with the version there is, `form` for what is no choice.
 */
export async function saveAbout(context: Acting, form: AboutForm) {
  const { user, workshop } = requireDesk(context, form.workshop);
  const { db, now, reference } = context;
  const level = await db.write(async (tx) => {
    const questions = questionsOf(await readLists(tx), reference);
    const said = answersIn(form, questions);
    const answers = said['dye'] ? { ...said, dye: withDyeKinds(said['dye'], reference) } : said;
    const row = eq(workshopReadiness.workshopId, workshop.id);
    const [before] = await tx.select().from(workshopReadiness).where(row);
    const same = isDeepStrictEqual([before?.answers, before?.exportRoute], [answers, form.exportRoute]);
    if (before && same) return null;
    const known = before && isAnswered(before) ? before.version : 0;
    if (form.version !== known) throw new Refusal('stale', { version: known });
    const values = { answers, exportRoute: form.exportRoute, version: known + 1, activeAt: now };
    await tx
      .insert(workshopReadiness)
      .values({ workshopId: workshop.id, ...values, stages: {}, computedAt: now })
      .onConflictDoUpdate({ target: workshopReadiness.workshopId, set: values });
    await recordAudit(tx, {
      at: now,
      userId: user.id,
      action: 'readiness.save-about',
      subject: `workshop:${workshop.id}`,
      detail: { answered: Object.keys(answers), exportRoute: form.exportRoute },
    });
    return recompute(tx, context, workshop.id, { cause: 'answers', items: [] });
  });
  return { to: paths.readiness(), notice: 'saved' as const, data: { level: level?.to ?? null } };
}

function answersIn(form: AboutForm, questions: readonly Question[]): Record<string, string[]> {
  const answers: Record<string, string[]> = {};
  for (const { key, choices } of questions) {
    const given = form[key];
    if (given.some((value) => !choices.includes(value)))
      throw new Refusal('form', { field: key, problem: 'not-a-choice' });
    if (given.length > 0 && form.none.includes(key))
      throw new Refusal('form', { field: key, problem: 'none-and-some' });
    if (given.length > 0) answers[key] = choices.filter((choice) => given.includes(choice));
    else if (form.none.includes(key)) answers[key] = [];
  }
  return answers;
}
