import type { ApplicationBody, Question } from '#db/exhibitions/types.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { FieldProblem } from '#src/i18n/fields.ts';
import type { SaveForm } from './form.ts';

/** Whether an answer can't be changed any more. One that was never given still can be. */
export function isFrozen({ key, frozenFrom }: Question, body: ApplicationBody, now: number): boolean {
  return frozenFrom !== null && now >= frozenFrom && Boolean(body.answers[key]);
}

/**
 * What the form says, on top of what is kept: frozen answers stay, answers to questions that are no longer asked go.
 * Throws `question-frozen`, naming the fields, for a form that changes one.
 */
export function bodyFrom(
  questions: readonly Question[],
  kept: ApplicationBody,
  { answers, why, listings, contact }: Pick<SaveForm, 'answers' | 'why' | 'listings' | 'contact'>,
  now: number,
): ApplicationBody {
  const wrong: Record<string, FieldProblem> = {};
  const made: Record<string, string> = {};
  for (const question of questions) {
    const { key } = question;
    const frozen = isFrozen(question, kept, now);
    const said = answers[key];
    if (frozen && said !== undefined && said !== kept.answers[key])
      wrong[`answers.${key}`] = { code: 'is-frozen', facts: {} };
    const answer = frozen ? kept.answers[key] : said;
    if (answer) made[key] = answer;
  }
  if (Object.keys(wrong).length > 0) throw new Refusal('question-frozen', {}, wrong);
  return { answers: made, why, listings: [...new Set(listings)], contact };
}
