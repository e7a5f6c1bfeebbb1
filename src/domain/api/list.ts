import { count, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import { workshop } from '#db/schema/index.ts';
import { listingCards, type ListingCard } from '#src/domain/catalogue/cards.ts';
import { formatQuery } from '#src/domain/catalogue/parse.ts';
import type { SearchKind, SearchQuery } from '#src/domain/catalogue/query.ts';
import type { Context } from '#src/domain/context.ts';
import { paths } from '#src/paths.ts';
import type { kelurahanItem, listingItem, motifItem, workshopItem } from './items.ts';

type Asked = Context & { origin: string };
interface Listed<T> {
  total: number;
  items: T[];
  facets: Record<string, { value: string; count: number }[]>;
  next: string | null;
}

/** One page of what is found, whichever kind; `address` is the path the next page is at. */
export async function listFound(context: Asked, query: SearchQuery, address: string): Promise<Listed<unknown>> {
  const { ids, total, facets } = await context.search.find(query);
  const items = await itemsOf[query.kind](context, ids as never[]);
  const more = query.page * query.perPage < total && ids.length > 0;
  const params = formatQuery({ ...query, page: query.page + 1 });
  if (!address.endsWith('/search')) params.delete('kind');
  return {
    total,
    items,
    facets: facets as Listed<unknown>['facets'],
    next: more ? `${context.origin}${address}?${params}` : null,
  };
}

const itemsOf: Record<SearchKind, (context: Asked, ids: never[]) => Promise<unknown[]> | unknown[]> = {
  listings: listingItems,
  workshops: workshopItems,
  motifs: motifItems,
};

async function listingItems(context: Asked, ids: number[]): Promise<z.infer<typeof listingItem>[]> {
  const cards = await listingCards(context, ids);
  return cards.map((card) => ({
    slug: card.slug,
    url: context.origin + paths.listing(card.slug),
    title: { id: card.titleId, en: card.titleEn },
    technique: card.technique,
    isBatik: card.technique !== 'printing',
    price: card.price,
    minimumOrder: card.minimumOrder,
    leadTimeDays: card.leadTimeDays,
    stock: card.stock,
    workshop: { slug: card.workshopSlug, name: card.workshopName },
    kelurahan: kelurahanOf(context, card.kelurahanSlug),
    picture: card.pictureName && context.origin + paths.picture(card.pictureName, largest(card), 'webp'),
    demo: card.demo,
  }));
}

/** Drawn pictures end at 800 pixels; of an uploaded one the largest is twice that. */
function largest({ pictureWidths }: ListingCard): number {
  return pictureWidths?.at(-1) ?? 800;
}

async function workshopItems(context: Asked, ids: number[]): Promise<z.infer<typeof workshopItem>[]> {
  if (ids.length === 0) return [];
  const rows = await context.db.read.query.workshop.findMany({
    where: (table, { and }) => and(inArray(table.id, ids), eq(table.state, 'published')),
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const {
      slug,
      name,
      techniques,
      capacityPerMonth,
      leadTimeDays,
      firstOrderMinimum,
      reorderMinimum,
      readinessLevel,
      demo,
    } = row;
    const terms = {
      techniques,
      capacityPerMonth,
      leadTimeDays,
      firstOrderMinimum,
      reorderMinimum,
      readinessLevel,
      demo,
    };
    return [
      {
        slug,
        url: context.origin + paths.workshop(slug),
        name,
        kelurahan: kelurahanOf(context, row.kelurahanSlug),
        ...terms,
      },
    ];
  });
}

function motifItems(context: Asked, slugs: string[]): z.infer<typeof motifItem>[] {
  return slugs.flatMap((slug) => {
    const motif = context.reference.motifs.get(slug);
    if (!motif) return [];
    return [
      {
        slug,
        url: context.origin + paths.motif(slug),
        name: motif.name,
        otherNames: motif.alt_names,
        family: motif.family,
        origin: motif.origin,
        meaning: motif.meaning,
        colours: motif.colours.map(({ hex }) => hex),
        picture: context.origin + paths.picture(`motif-${slug}`, 800, 'webp'),
        confidence: motif.confidence,
        sources: motif.sources,
      },
    ];
  });
}

/** All 27, with how many published workshops each has. */
export async function listKelurahan(context: Asked): Promise<Listed<z.infer<typeof kelurahanItem>>> {
  const rows = await context.db.read
    .select({ slug: workshop.kelurahanSlug, workshops: count() })
    .from(workshop)
    .where(eq(workshop.state, 'published'))
    .groupBy(workshop.kelurahanSlug);
  const counts = new Map(rows.map(({ slug, workshops }) => [slug, workshops]));
  const items = [...context.reference.kelurahan.values()].map((ward) => ({
    slug: ward.slug,
    url: context.origin + paths.kelurahan(ward.slug),
    name: ward.name,
    code: ward.code,
    kecamatan: { slug: ward.kecamatan_slug, name: ward.kecamatan },
    postalCode: ward.postal_code,
    latitude: ward.lat,
    longitude: ward.lon,
    batikIntensity: ward.batik_intensity,
    workshops: counts.get(ward.slug) ?? 0,
    confidence: ward.confidence,
    sources: ward.sources,
  }));
  return { total: items.length, items, facets: {}, next: null };
}

function kelurahanOf({ reference }: Context, slug: string): { slug: string; name: string } {
  return { slug, name: reference.kelurahan.get(slug)?.name ?? slug };
}
