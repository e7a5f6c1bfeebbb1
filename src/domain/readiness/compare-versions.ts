import type { Answer, Ask, EvidenceBody, Words } from '#db/readiness/types.ts';
import type { FileFacts } from '#src/domain/evidence-files/describe.ts';

/** Entries of an answer, in the order they are shown. */
export const entries = ['number', 'declared', 'issuedOn', 'issuer', 'heldOn', 'organiser'] as const;
export type Entry = (typeof entries)[number];

/** One line of two versions side by side. */
export type ComparedLine =
  | { kind: 'entry'; label: Words | null; entry: Entry | 'note'; before: string; after: string; changed: boolean }
  | { kind: 'files'; label: Words | null; before: ComparedFile[]; after: ComparedFile[]; changed: boolean };

export interface ComparedFile {
  file: FileFacts;
  /** Shown by one of the two only. */
  only: boolean;
}

/**
 * Two versions of the same item, line by line; what neither says is left out. `asks` name the lines; answers to asks of
 * an older edition come last, without a name. Files that are gone are left out. Pure.
 */
export function compareVersions(
  asks: readonly Ask[],
  files: ReadonlyMap<string, FileFacts>,
  before: EvidenceBody,
  after: EvidenceBody,
): ComparedLine[] {
  const labels = new Map(asks.map(({ key, label }) => [key, label]));
  const older = Object.keys({ ...before.answers, ...after.answers }).filter((key) => !labels.has(key));
  const lines = [...labels.keys(), ...older].flatMap((key): ComparedLine[] => {
    const [was, is] = [before.answers[key] ?? {}, after.answers[key] ?? {}];
    const label = labels.get(key) ?? null;
    return [...compareFiles(label, files, was, is), ...entries.flatMap((entry) => compareEntry(label, entry, was, is))];
  });
  const note = { kind: 'entry' as const, label: null, entry: 'note' as const, before: before.note, after: after.note };
  return [...lines, ...(before.note || after.note ? [{ ...note, changed: before.note !== after.note }] : [])];
}

function compareEntry(label: Words | null, entry: Entry, was: Answer, is: Answer): ComparedLine[] {
  const [before, after] = [was[entry], is[entry]].map((value) => (value === true ? 'yes' : value || '')) as [
    string,
    string,
  ];
  return before || after ? [{ kind: 'entry', label, entry, before, after, changed: before !== after }] : [];
}

function compareFiles(
  label: Words | null,
  files: ReadonlyMap<string, FileFacts>,
  { files: was = [] }: Answer,
  { files: is = [] }: Answer,
): ComparedLine[] {
  const side = (ids: string[], others: string[]): ComparedFile[] =>
    ids.flatMap((id) => {
      const file = files.get(id);
      return file ? [{ file, only: !others.includes(id) }] : [];
    });
  const [before, after] = [side(was, is), side(is, was)];
  if (before.length + after.length === 0) return [];
  return [{ kind: 'files', label, before, after, changed: [...before, ...after].some(({ only }) => only) }];
}
