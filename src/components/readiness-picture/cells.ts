import type { Cells, Column } from '#src/domain/readiness-picture/export.ts';
import type { RowKind } from '#src/domain/readiness-picture/figures.ts';
import type { ListRow } from '#src/domain/readiness-picture/list-rows.ts';
import type { Names } from '#src/domain/readiness-picture/names.ts';
import type { Reference } from '#src/domain/reference/reference.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { levelLabel, readinessPicture } from '#src/i18n/readiness-picture.ts';
import { reviews } from '#src/i18n/reviews.ts';
import { itemName, placeName, stageName } from './words.ts';

export type ShownColumn = Exclude<Column, 'id' | 'own' | 'accepted' | 'applicable'> | 'progress';

/** What a list shows of each kind of row beside the workshop's name and, under it, what else is known of it. */
export const behindColumns: Record<RowKind, ShownColumn[]> = {
  workshops: ['name', 'kelurahan', 'level', 'stage', 'progress', 'active'],
  items: ['name', 'item', 'state', 'since', 'expires'],
  reviews: ['name', 'item', 'state', 'sent', 'due', 'officer'],
  moves: ['name', 'moved', 'from', 'to', 'cause'],
};

/** How a downloaded file says its rows. */
export function cellsFor(reference: Reference, locale: Locale): Cells {
  return {
    headers: readinessPicture[locale].list.columns,
    cell: (column, row, names) => cellOf(column, row, { names, reference, locale }),
  };
}

function cellOf(
  column: Column,
  row: ListRow,
  { names, reference, locale }: { names: Names; reference: Reference; locale: Locale },
): string {
  const t = readinessPicture[locale].list;
  const day = (at: number | null) => (at === null ? '' : wibDay(at));
  const cells: Record<Column, () => string> = {
    id: () => row.slug,
    name: () => row.name,
    kelurahan: () => placeName(reference, row.kelurahan),
    level: () => levelLabel(row.level, locale),
    stage: () => stageName(names, row.stage, locale),
    accepted: () => String(row.accepted),
    applicable: () => String(row.applicable),
    active: () => day(row.activeAt),
    own: () => (row.conflict ? t.yes : ''),
    item: () => (row.item === null ? '' : itemName(names, row.item, locale)),
    state: () => stateText(row, locale),
    since: () => day(row.at),
    sent: () => day(row.at),
    moved: () => day(row.at),
    expires: () => row.until ?? '',
    due: () => row.until ?? '',
    officer: () => row.officer ?? '',
    from: () => (row.from === null ? '' : levelLabel(row.from, locale)),
    to: () => (row.to === null ? '' : levelLabel(row.to, locale)),
    cause: () => (row.cause === null ? '' : t.causes[row.cause]),
  };
  return cells[column]();
}

/** Of an item where it stands, of a review how far it is. */
export function stateText({ state, review }: Pick<ListRow, 'state' | 'review'>, locale: Locale): string {
  if (state === null) return '';
  const known: Record<string, string> = review === null ? readinessPicture[locale].list.states : reviews[locale].states;
  return known[state] ?? state;
}
