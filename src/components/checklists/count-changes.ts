import type { EditionChanges } from '#src/domain/checklists/diff.ts';

export function countChanges({ items, levels }: EditionChanges): { added: number; changed: number; retired: number } {
  const of = (kind: EditionChanges['items'][number]['kind']) => items.filter((item) => item.kind === kind).length;
  return { added: of('added'), changed: of('changed') + levels.length, retired: of('retired') };
}
