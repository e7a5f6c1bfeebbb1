import type { MotifData } from '#db/reference/shape.ts';
import type { Context } from '#src/domain/context.ts';
import { workshopCards, type WorkshopCard } from '#src/domain/workshops/cards.ts';
import { listingCards, type ListingCard } from './cards.ts';
import { withoutChoices, withoutName } from './choices.ts';
import { recordFailedSearch } from './demand.ts';
import {
  boundNames,
  facetNames,
  type BoundName,
  type FacetName,
  type SearchAnswer,
  type SearchQuery,
} from './query.ts';

/** What would be found with one facet or bound let go, or with all of them. */
export interface Relaxation {
  name: FacetName | BoundName | 'all';
  query: SearchQuery;
  total: number;
}

export interface Found {
  query: SearchQuery;
  answer: SearchAnswer;
  /** Of the asked kind; the other two are empty. */
  listings: ListingCard[];
  workshops: WorkshopCard[];
  motifs: MotifData[];
  /** Only where nothing was found; most promising first. */
  relaxations: Relaxation[];
}

/**
 * One page of results, rows read through the permission in the engine's order. A search whose words are found nowhere
 * is noted for the demand report.
 */
export async function searchCatalogue(context: Context, query: SearchQuery): Promise<Found> {
  const answer = await context.search.find(query);
  const found: Found = { query, answer, listings: [], workshops: [], motifs: [], relaxations: [] };
  if (query.kind === 'listings') found.listings = await listingCards(context, answer.ids as number[]);
  else if (query.kind === 'workshops') found.workshops = await workshopCards(context, answer.ids as number[]);
  else found.motifs = answer.ids.flatMap((slug) => context.reference.motifs.get(String(slug)) ?? []);
  if (answer.total > 0) return found;
  found.relaxations = await relax(context, query);
  const { listings, workshops, motifs } = answer.totals;
  if (query.text && query.page === 1 && listings + workshops + motifs === 0) recordFailedSearch(context, query.text);
  return found;
}

/** At most 7 searches more, and only on an empty page. */
async function relax({ search }: Context, query: SearchQuery): Promise<Relaxation[]> {
  const names = [
    ...facetNames.filter((name) => query.facets[name]?.length),
    ...boundNames.filter((name) => query.bounds[name] !== undefined),
  ];
  const attempt = async (name: Relaxation['name'], relaxed: SearchQuery): Promise<Relaxation> => {
    const { total } = await search.find({ ...relaxed, perPage: 1 });
    return { name, query: relaxed, total };
  };
  const singly = await Promise.all(names.slice(0, 6).map((name) => attempt(name, withoutName(query, name))));
  const helpful = singly.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
  if (helpful.length > 0 || names.length < 2) return helpful;
  const wholly = await attempt('all', withoutChoices(query));
  return wholly.total > 0 ? [wholly] : [];
}
