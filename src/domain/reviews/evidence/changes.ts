import type { Answer, Words } from '#db/readiness/types.ts';
import type { FileFacts } from '#src/domain/evidence-files/describe.ts';
import type { ShownAnswer } from './shown-answers.ts';

/** What differs between two versions in one place. */
export interface Change {
  /** Of the ask; null: the note to the officer. */
  label: Words | null;
  field: 'files' | Exclude<keyof Answer, 'files'> | 'note';
  before: { text: string; files: FileFacts[] };
  after: { text: string; files: FileFacts[] };
}

interface Side {
  answers: ShownAnswer[];
  note: string;
}

const fields = ['number', 'declared', 'issuedOn', 'issuer', 'heldOn', 'organiser'] as const;

/** Only what changed; an ask that one side does not know is empty there. Texts are raw: days as days, ticks as `✓`. Pure. */
export function changesBetween(before: Side, after: Side): Change[] {
  const keys = [...new Set([...after.answers, ...before.answers].map(({ ask }) => ask.key))];
  const changes = keys.flatMap((key): Change[] => {
    const [old, now] = [before, after].map(({ answers }) => answers.find(({ ask }) => ask.key === key));
    const label = (now ?? old)?.ask.label ?? null;
    const files = { label, field: 'files' as const, before: filesOf(old), after: filesOf(now) };
    const texts = fields.map((field) => ({
      label,
      field,
      before: textOf(old?.answer[field]),
      after: textOf(now?.answer[field]),
    }));
    return [files, ...texts].filter(differs);
  });
  const note = { label: null, field: 'note' as const, before: textOf(before.note), after: textOf(after.note) };
  return differs(note) ? [...changes, note] : changes;
}

function filesOf(answer: ShownAnswer | undefined) {
  return { text: '', files: answer?.files ?? [] };
}

function textOf(value: string | boolean | undefined) {
  return { text: value === true ? '✓' : value === false ? '' : (value ?? ''), files: [] };
}

function differs({ before, after }: Pick<Change, 'before' | 'after'>): boolean {
  const ids = (files: FileFacts[]) => files.map(({ id }) => id).join(' ');
  return before.text !== after.text || ids(before.files) !== ids(after.files);
}
