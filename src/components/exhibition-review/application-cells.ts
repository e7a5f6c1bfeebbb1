import { techniqueName } from '#src/components/readiness-picture/words.ts';
import type { Cells } from '#src/domain/exhibitions/reviewing/export.ts';
import type { Reference } from '#src/domain/reference/reference.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { exhibitionReview } from '#src/i18n/exhibition-review.ts';
import type { Locale } from '#src/i18n/locale.ts';

/** How a downloaded list of applications says its rows: days as YYYY-MM-DD, scores with a point. */
export function applicationCells(reference: Reference, locale: Locale): Cells {
  const t = exhibitionReview[locale];
  return {
    headers: t.columns,
    masked: (row) => (row.masked ? t.masked[row.masked] : ''),
    cell(column, row, goal) {
      switch (column) {
        case 'technique':
          return techniqueName(reference, row.technique, locale);
        case 'newcomer':
          return row.newcomer ? t.yes : t.no;
        case 'state':
          return t.states[row.state];
        case 'since':
          return wibDay(row.since);
        case 'goal':
          return String(goal);
        case 'score':
          return row.score === null ? '' : row.score.toFixed(2);
        default:
          return String(row[column]);
      }
    },
  };
}
