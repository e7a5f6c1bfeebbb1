import type { Reference } from '#src/domain/reference/reference.ts';
import { figureWords, isOfWholeCity, parseFigure, rowsOf, type Figure } from './figures.ts';
import { filterWords, noFilter, parseFilter, type PictureFilter } from './filter.ts';

/** `first`: what a figure's rows are sorted by themselves: the oldest, the soonest, or a name. */
export const sorts = ['first', 'name', 'level', 'progress', 'activity'] as const;
export type Sort = (typeof sorts)[number];

export interface ListQuery {
  figure: Figure;
  filter: PictureFilter;
  sort: Sort;
  page: number;
}

/** Throws `not-found` when there is no such figure. */
export function parseListQuery(params: URLSearchParams, reference: Reference): ListQuery {
  const figure = parseFigure(params);
  return {
    figure,
    filter: isOfWholeCity(figure) ? noFilter : parseFilter(params, reference),
    sort: sorts.find((one) => one === params.get('sort')) ?? (rowsOf(figure) === 'workshops' ? 'name' : 'first'),
    page: Math.min(Math.max(1, Math.trunc(Number(params.get('page')) || 1)), 10_000),
  };
}

/** The words of an address that say the same. */
export function listWords({ figure, filter, sort, page }: ListQuery): Record<string, string> {
  const own = rowsOf(figure) === 'workshops' ? 'name' : 'first';
  return {
    ...filterWords(filter),
    ...figureWords(figure.name, figure.of, figure.at),
    ...(sort !== own && { sort }),
    ...(page > 1 && { page: String(page) }),
  };
}
