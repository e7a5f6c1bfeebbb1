import {
  boundNames,
  facetsOf,
  readinessLevels,
  type FacetCount,
  type FacetName,
  type SearchQuery,
} from '#src/domain/catalogue/query.ts';
import { listings, workshops, type ListingFacts } from './contract.people.ts';

/** The expected answer for listings without text, worked out from the facts by the plainest means. */
export function expectedListings(query: Pick<SearchQuery, 'facets' | 'bounds'>): {
  ids: number[];
  facets: Partial<Record<FacetName, FacetCount[]>>;
} {
  const found = listings.filter((facts) => fits(facts, query));
  const facets: Partial<Record<FacetName, FacetCount[]>> = {};
  for (const name of facetsOf.listings) {
    const others = { ...query, facets: { ...query.facets, [name]: [] } };
    facets[name] = countValues(
      name,
      listings.filter((facts) => fits(facts, others)),
      query.facets[name] ?? [],
    );
  }
  return { ids: found.map(({ id }) => id), facets };
}

/** Counts of values in one order, so that two answers compare. */
export function ordered(counts: FacetCount[] | undefined): FacetCount[] {
  return [...(counts ?? [])].sort((a, b) => (a.value < b.value ? -1 : 1));
}

export function valuesOf(facts: ListingFacts, name: FacetName): string[] {
  const shop = workshops.find(({ id }) => id === facts.workshopId);
  if (!shop) throw new Error(`listing ${facts.id} has no workshop`);
  const reached = readinessLevels.findIndex((one) => one === shop.readinessLevel);
  const values: Record<FacetName, string[]> = {
    technique: [facts.technique],
    motif: facts.motifs,
    product: [facts.product],
    cloth: [facts.cloth],
    dye: facts.dyes,
    colour: facts.colours,
    kelurahan: [shop.kelurahanSlug],
    availability: [facts.stock > 0 ? 'ready' : 'made-to-order'],
    level: readinessLevels.filter((_level, place) => place <= reached),
    certificate: shop.certificates
      .filter(({ expiresOn }) => expiresOn === null || expiresOn > '2026')
      .map((one) => one.certification),
  };
  return values[name];
}

function fits(facts: ListingFacts, { facets, bounds }: Pick<SearchQuery, 'facets' | 'bounds'>): boolean {
  const within: Record<(typeof boundNames)[number], (bound: number) => boolean> = {
    price_from: (bound) => facts.price >= bound,
    price_to: (bound) => facts.price <= bound,
    minimum_order: (bound) => facts.minimumOrder <= bound,
    lead_time: (bound) => facts.leadTimeDays <= bound,
  };
  const chosen = facetsOf.listings.every((name) => {
    const wanted = facets[name] ?? [];
    return wanted.length === 0 || valuesOf(facts, name).some((value) => wanted.includes(value));
  });
  return chosen && boundNames.every((name) => bounds[name] === undefined || within[name](bounds[name]));
}

function countValues(name: FacetName, found: ListingFacts[], chosen: string[]): FacetCount[] {
  const values = new Set([...found.flatMap((facts) => valuesOf(facts, name)), ...chosen]);
  return ordered(
    [...values].map((value) => ({
      value,
      count: found.filter((facts) => valuesOf(facts, name).includes(value)).length,
    })),
  );
}
