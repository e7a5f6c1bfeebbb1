import type { z } from 'zod';
import { gateFor, type Gate } from '#src/domain/access/decide.ts';
import { actionAccess, type ActionName } from '#src/domain/access/table.ts';
import type { Acting } from '#src/domain/context.ts';
import { isRefusal, type Refusal } from '#src/domain/refusal.ts';
import type { FieldProblem } from '#src/i18n/fields.ts';
import type { Answer, Done } from './answer.ts';
import { actions } from './all.ts';
import { readForm, typedValues } from './read-form.ts';

export type Outcome =
  | { kind: 'done'; done: Done }
  | { kind: 'gate'; gate: Exclude<Gate, 'open'> }
  | { kind: 'failed'; status: number; answer: Extract<Answer, { ok: false }> };

/** The action `?do=` names; null when there is none of that name. */
export function actionNamed(url: URL): ActionName | null {
  const name = url.searchParams.get('do') ?? '';
  return Object.hasOwn(actionAccess, name) ? (name as ActionName) : null;
}

/** Gate, form, domain function: the one way every change takes. Errors that are no refusals are thrown on. */
export async function runAction(context: Acting, name: ActionName, request: Request): Promise<Outcome> {
  const gate = gateFor(actionAccess[name], context.user, context.now);
  if (gate !== 'open') return { kind: 'gate', gate };
  const { input, limit, run } = actions[name];
  const failed = (status: number, rest: Partial<Extract<Answer, { ok: false }>>): Outcome => ({
    kind: 'failed',
    status,
    answer: { action: name, ok: false, code: 'form', facts: {}, fields: {}, values: {}, ...rest },
  });
  const type = request.headers.get('content-type') ?? '';
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) return failed(415, {});
  if (Number(request.headers.get('content-length') ?? limit + 1) > limit) return failed(413, { code: 'too-large' });
  const form = await request.formData().catch(() => null);
  const tree = form && readForm(form);
  if (!form || !tree) return failed(400, {});
  const values = typedValues(form);
  const parsed = input.safeParse(tree);
  if (!parsed.success) return failed(422, { values, fields: problemsOf(parsed.error) });
  try {
    return { kind: 'done', done: await run(context, parsed.data) };
  } catch (error) {
    if (error instanceof Error && error.name === 'DatabaseBusy') return failed(503, { values, code: 'busy' });
    if (!isRefusal(error)) throw error;
    return failed(error.status, { values, code: error.code, facts: error.facts, fields: fieldsOf(error) });
  }
}

/** A refusal about one field names it: `new Refusal('form', { field: 'email', problem: 'bad-email' })`. */
function fieldsOf({ facts: { field, problem }, fields }: Refusal): Record<string, FieldProblem> {
  return field ? { [String(field)]: { code: String(problem) as FieldProblem['code'], facts: {} } } : fields;
}

function problemsOf(error: z.ZodError): Record<string, FieldProblem> {
  const problems: Record<string, FieldProblem> = {};
  for (const issue of error.issues) {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const name = [...issue.path, ...(unknown === undefined ? [] : [unknown])].join('.');
    problems[name] ??= problemOf(issue);
  }
  return problems;
}

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  const facts: Record<string, string | number> = {};
  if ('minimum' in issue) facts['min'] = Number(issue.minimum);
  if ('maximum' in issue) facts['max'] = Number(issue.maximum);
  switch (issue.code) {
    case 'custom':
      return {
        code: (issue.params?.['code'] ?? 'not-legal') as FieldProblem['code'],
        facts: { ...facts, ...issue.params },
      };
    case 'too_small':
      return {
        code:
          issue.origin === 'string'
            ? issue.minimum === 1
              ? 'required'
              : 'too-short'
            : issue.origin === 'array'
              ? 'too-few'
              : 'too-small',
        facts,
      };
    case 'too_big':
      return {
        code: issue.origin === 'string' ? 'too-long' : issue.origin === 'array' ? 'too-many' : 'too-big',
        facts,
      };
    case 'invalid_type':
      return { code: issue.expected === 'number' ? 'not-a-number' : 'required', facts };
    case 'invalid_format':
      return { code: issue.format === 'email' ? 'bad-email' : 'not-legal', facts };
    case 'invalid_value':
      return { code: 'not-a-choice', facts };
    case 'unrecognized_keys':
      return { code: 'unknown-field', facts };
    default:
      return { code: 'not-legal', facts };
  }
}
