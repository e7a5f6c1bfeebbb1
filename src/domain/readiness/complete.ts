import type { Answer, Ask, EvidenceBody, ItemBody } from '#db/readiness/types.ts';
import type { FieldProblem } from '#src/i18n/fields.ts';
import { figuresIn } from './figure.ts';
import { mostFiles } from './form.ts';

/** What is known beside the answers: the files that are there, by id, and the WIB day. */
export interface Shown {
  files: ReadonlyMap<string, { type: string }>;
  today: string;
}

/** What keeps a version from being sent, by field name of the form; empty when it is whole. Pure. */
export function problemsOf(item: ItemBody, { answers }: EvidenceBody, shown: Shown): Record<string, FieldProblem> {
  const problems: Record<string, FieldProblem> = {};
  for (const ask of item.asks) {
    const wrong = wrongIn(ask, answers[ask.key] ?? {}, isDated(item, ask), shown);
    for (const [field, problem] of Object.entries(wrong)) problems[`answers.${ask.key}.${field}`] = problem;
  }
  return problems;
}

/** Whether the day of issue and the issuer of this ask's paper matter. */
export function isDated({ dateIssuer }: ItemBody, { type }: Ask): boolean {
  return dateIssuer && type === 'document';
}

type Wrong = Record<string, FieldProblem>;

function wrongIn(ask: Ask, answer: Answer, dated: boolean, shown: Shown): Wrong {
  switch (ask.type) {
    case 'document':
    case 'photo':
      return {
        ...wrongFiles(ask, answer, shown),
        ...(dated ? { ...wrongDay('issuedOn', answer.issuedOn, shown), ...wrongName('issuer', answer.issuer) } : {}),
      };
    case 'number':
      return wrongNumber(ask, answer.number ?? '');
    case 'declaration':
      return answer.declared ? {} : says('declared', 'must-agree');
    case 'training':
      return { ...wrongDay('heldOn', answer.heldOn, shown), ...wrongName('organiser', answer.organiser) };
  }
}

function wrongFiles({ type }: Ask, { files = [] }: Answer, shown: Shown): Wrong {
  const there = files.map((id) => shown.files.get(id)).filter((file) => file !== undefined);
  if (there.length > mostFiles) return says('files', 'too-many', { max: mostFiles });
  if (type === 'document') return there.length > 0 ? {} : says('files', 'file-needed');
  return there.some((file) => file.type.startsWith('image/')) ? {} : says('files', 'photo-needed');
}

function wrongNumber({ pattern, min }: Ask, text: string): Wrong {
  if (text === '') return says('number', 'required');
  if (pattern !== undefined) return new RegExp(pattern).test(text) ? {} : wrongShape(pattern);
  const figures = figuresIn(text);
  if (figures.length === 0) return says('number', 'figure-needed');
  return min !== undefined && figures.some((figure) => figure < min) ? says('number', 'too-small', { min }) : {};
}

/** Says what a number must look like, for the shapes the lists use. */
function wrongShape(pattern: string): Wrong {
  const [, least, most] = /^\^\[0-9\]\{(\d+)(?:,(\d+))?\}\$$/.exec(pattern) ?? [];
  if (least !== undefined) return says('number', 'bad-paper', { digits: most ? `${least} / ${most}` : least });
  const [, letters] = /^\^\.\{(\d+),\d*\}\$$/.exec(pattern) ?? [];
  if (letters !== undefined) return says('number', 'too-short', { min: Number(letters) });
  if (pattern.startsWith('^https?')) return says('number', 'bad-link');
  return says('number', pattern.includes('{4}\\.') ? 'bad-hs' : 'not-legal');
}

function wrongDay(field: string, day: string | undefined, { today }: Shown): Wrong {
  if (!day) return says(field, 'required');
  const time = /^(19|20)\d\d-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(day)) return says(field, 'bad-date');
  return day > today ? says(field, 'day-to-come') : {};
}

function wrongName(field: string, name: string | undefined): Wrong {
  if (!name) return says(field, 'required');
  return name.length < 3 ? says(field, 'too-short', { min: 3 }) : {};
}

function says(field: string, code: FieldProblem['code'], facts: FieldProblem['facts'] = {}): Wrong {
  return { [field]: { code, facts } };
}
