import { formatQuery } from '#src/domain/catalogue/parse.ts';
import type { SearchQuery } from '#src/domain/catalogue/query.ts';
import { searchCatalogue, type Found } from '#src/domain/catalogue/search.ts';
import type { Context } from '#src/domain/context.ts';
import { workshopsByKelurahan } from '#src/domain/places/counts.ts';
import { paths } from '#src/paths.ts';

export const workshopsPerPage = 12;

export interface Directory {
  found: Found;
  /** Published workshops by kelurahan, whatever is searched for: for the map. */
  counts: Map<string, number>;
  pages: number;
}

/** One page of the workshops a query finds, and where all of them are. */
export async function readDirectory(context: Context, query: SearchQuery): Promise<Directory> {
  const [found, counts] = await Promise.all([
    searchCatalogue(context, { ...query, kind: 'workshops', perPage: workshopsPerPage }),
    workshopsByKelurahan(context),
  ]);
  return { found, counts, pages: Math.max(1, Math.ceil(found.answer.total / workshopsPerPage)) };
}

/** The list of workshops for a query; `kind` and the length of a page are understood there. */
export function directoryPath(query: SearchQuery): string {
  const params = formatQuery(query);
  params.delete('kind');
  params.delete('per');
  return params.size > 0 ? `${paths.workshops()}?${params}` : paths.workshops();
}

/** The list of workshops with values of one facet chosen. */
export function directoryWith(facet: 'kelurahan' | 'technique' | 'level', values: string[]): string {
  return `${paths.workshops()}?${new URLSearchParams(values.map((value) => [facet, value]))}`;
}
