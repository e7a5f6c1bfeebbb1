import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { appeal, application, workshopMember } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { notify } from '#src/domain/outbox.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { FieldProblem } from '#src/i18n/fields.ts';
import { daysLater, wibDay } from '#src/domain/workshops/day.ts';
import { paths } from '#src/paths.ts';
import { changeApplication, holding } from '../change-state.ts';
import { asContender, lineOf } from '../fill-places.ts';
import { actor, loadApplication, requireAct, type Application, type Exhibition } from '../load.ts';
import { totalOf } from '../score.ts';
import { nextInLine } from '../selection.ts';
import type { AnswerAppealForm } from './form.ts';
import { issueLetter } from './issue-letter.ts';
import { limitsOf } from './ranked-list.ts';
import { tookPart } from './took-part.ts';

/**
 * Answers an appeal. Upheld, the second reviewer's scores count from now on: the workshop gets a free place where one
 * fits it and nobody before it in line could take it, else its right place in the waiting list; nobody loses a place by
 * it. Throws `decided-already`, `second-reviewer-needed`, `stale` when it got a place meanwhile, and a form's problems:
 * a criterion without a score, a score that would not better the one it objects to.
 */
export async function answerAppeal(context: Acting, form: AnswerAppealForm) {
  const { now } = context;
  const upheld = form.verdict === 'upheld';
  await context.db.write(async (tx) => {
    const { one: before, of } = await loadApplication(tx, form.id);
    if (of.slug !== form.exhibition) throw new Refusal('not-found');
    await requireAct(tx, context, of, 'decision.answer-appeal', { workshopId: before.workshopId });
    const me = actor(context);
    const [row] = await tx.select().from(appeal).where(eq(appeal.applicationId, before.id));
    if (!row) throw new Refusal('not-found');
    if (row.state !== 'open') throw new Refusal('decided-already', { when: row.answeredAt ?? now });
    if (await tookPart(tx, me.id, before)) throw new Refusal('second-reviewer-needed');
    const { scores, score } = upheld ? readScores(form, of, before) : { scores: null, score: null };
    await tx
      .update(appeal)
      .set({ state: form.verdict, answer: form.answer, scores, answeredBy: me.id, answeredAt: now })
      .where(and(eq(appeal.applicationId, before.id), eq(appeal.state, 'open')));
    await recordAudit(tx, {
      ...{ at: now, userId: me.id, action: 'decision.answer-appeal', subject: `application:${before.id}` },
      detail: { exhibition: of.slug, verdict: form.verdict, from: before.score, to: score ?? before.score },
    });
    const one = score === null ? before : await place(tx, context, { before, of, score });
    const says = { answer: form.answer, signer: me.name };
    await issueLetter(tx, context, { one, of, kind: upheld ? 'appeal-upheld' : 'appeal-rejected', says });
    const members = await tx.select().from(workshopMember).where(eq(workshopMember.workshopId, before.workshopId));
    await notify(tx, context, {
      userIds: members.map(({ userId }) => userId),
      ...{ kind: 'appeal-answered', facts: { exhibition: of.name }, path: paths.ownExhibition(of.slug) },
    });
  });
  return { notice: 'appeal-answered' as const };
}

/** Throws when a criterion has no value of its scale, or when the score would not be a better one. */
function readScores({ scores }: AnswerAppealForm, { body }: Exhibition, { score: former }: Application) {
  const fields: Record<string, FieldProblem> = {};
  const read: Record<string, number> = {};
  for (const { key, scale } of body.criteria) {
    const value = scale.find((step) => String(step.value) === scores[key]?.trim());
    if (value) read[key] = value.value;
    else fields[`scores.${key}`] = { code: 'not-a-choice', facts: {} };
  }
  const score = Object.keys(fields).length === 0 ? totalOf(read, body.criteria) : null;
  if (score === null) throw new Refusal('form', {}, fields);
  const least = Math.max(body.quota.leastScore ?? 0, former === null ? 0 : former + 0.01);
  if (score < least)
    throw new Refusal('form', {}, { scores: { code: 'too-small', facts: { min: Math.round(least * 100) / 100 } } });
  return { scores: read, score };
}

async function place(
  tx: Tx,
  context: Acting,
  { before, of, score }: { before: Application; of: Exhibition; score: number },
): Promise<Application> {
  const rows = await tx.select().from(application).where(eq(application.exhibitionSlug, of.slug));
  const held = rows.filter(({ state }) => holding.some((one) => one === state));
  const others = rows.filter(({ id }) => id !== before.id);
  const line = lineOf([...others, { ...before, score, state: 'waiting' }], of);
  const next = nextInLine(held.map(asContender), line.map(asContender), limitsOf(of));
  const isNext = next?.id === before.id && (of.phase === 'appeal' || of.phase === 'confirmation');
  const confirmBy = daysLater(wibDay(context.now), of.body.timetable.confirmDays);
  return changeApplication(tx, context, { before, of }, 'appeal-upheld', {
    ...(isNext ? { to: 'chosen', change: { score, confirmBy } } : { to: 'waiting', change: { score } }),
  });
}
