import type { ApplicationBody, CallBody, Question } from '#db/exhibitions/types.ts';
import { parseWhole } from '#src/domain/listings/whole.ts';
import type { FieldProblem } from '#src/i18n/fields.ts';
import { most } from './form.ts';

/** Whether an answer must be there now. */
export function isRequired({ required, requiredFrom }: Question, now: number): boolean {
  return required || (requiredFrom !== null && now >= requiredFrom);
}

/** Everything that keeps an application from being sent, by field name. `own` are the listings it may show. Pure. */
export function problemsOf(
  call: Pick<CallBody, 'questions' | 'listings'>,
  body: ApplicationBody,
  { own, now }: { own: ReadonlySet<number>; now: number },
): Record<string, FieldProblem> {
  const found: Record<string, FieldProblem> = {};
  const say = (field: string, code: FieldProblem['code'], facts: FieldProblem['facts'] = {}) => {
    found[field] ??= { code, facts };
  };
  const { least, most: atMost } = call.listings;
  const shown = body.listings.filter((id) => own.has(id));
  if (shown.length < body.listings.length) say('listings', 'not-a-choice');
  if (shown.length < least) say('listings', 'too-few', { min: least });
  if (shown.length > atMost) say('listings', 'too-many', { max: atMost });
  if (!body.why) say('why', 'required');
  for (const question of call.questions) {
    const answer = body.answers[question.key] ?? '';
    const field = `answers.${question.key}`;
    if (!answer) {
      if (isRequired(question, now)) say(field, 'required');
      continue;
    }
    const problem = problemOf(question, answer);
    if (problem) say(field, problem.code, problem.facts);
  }
  if (!body.contact.name) say('contact.name', 'required');
  if (!body.contact.phone) say('contact.phone', 'required');
  else if (!isPhone(body.contact.phone)) say('contact.phone', 'bad-phone');
  return found;
}

function problemOf({ type, choices }: Question, answer: string): FieldProblem | null {
  if (type === 'line' && answer.length > most.line) return { code: 'too-long', facts: { max: most.line } };
  if (type === 'number' && parseWhole(answer) === null) return { code: 'not-a-number', facts: {} };
  // A choice is kept as it is called in Indonesian, the city's language.
  if (type === 'choice' && !choices.some(({ id }) => id === answer)) return { code: 'not-a-choice', facts: {} };
  return null;
}

/** A number one can call, of any country. */
function isPhone(text: string): boolean {
  return /^\+?[\d\s().-]+$/.test(text) && /^\d{8,15}$/.test(text.replace(/\D/g, ''));
}
