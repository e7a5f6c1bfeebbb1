import { and, eq, sql, type Column } from 'drizzle-orm';
import { preparedOnce } from '#db/prepared.ts';
import { listing, picture, workshop, type ListingTechnique } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';

/** What a listing shows in a list. Prices in rupiah, minimum in pieces, lead time in days. */
export interface ListingCard {
  id: number;
  slug: string;
  titleId: string;
  titleEn: string;
  technique: ListingTechnique;
  price: number;
  minimumOrder: number;
  leadTimeDays: number;
  stock: number;
  workshopName: string;
  workshopSlug: string;
  kelurahanSlug: string;
  pictureName: string | null;
  pictureColour: string | null;
  /** Widths made of an uploaded picture, ascending, and what is seen until it arrives; null: a drawn one. */
  pictureWidths: number[] | null;
  placeholder: string | null;
  altId: string | null;
  altEn: string | null;
  demo: boolean;
}

/** What anyone may see: published listings of published workshops. The permission of every public read. */
export const isVisible = and(eq(listing.state, 'published'), eq(workshop.state, 'published'));

/** Cards in the order of `ids`; ids that are not visible (any more) are left out. One query. */
export async function listingCards({ db }: Pick<Context, 'db'>, ids: number[]): Promise<ListingCard[]> {
  if (ids.length === 0) return [];
  const [row] = await prepared(db.read).all({ ids: JSON.stringify(ids) });
  const cards = JSON.parse(row?.cards ?? '[]') as Written[];
  const byId = new Map(cards.map((card) => [card.id, asRead(card)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** As SQLite writes it: truth is a number, and JSON in a column is a text. */
type Written = Omit<ListingCard, 'demo' | 'pictureWidths'> & { demo: 0 | 1; pictureWidths: string | null };

function asRead(card: Written): ListingCard {
  const widths = card.pictureWidths === null ? null : (JSON.parse(card.pictureWidths) as number[]);
  return { ...card, demo: card.demo === 1, pictureWidths: widths };
}

const columns: Record<keyof ListingCard, Column> = {
  id: listing.id,
  slug: listing.slug,
  titleId: listing.titleId,
  titleEn: listing.titleEn,
  technique: listing.technique,
  price: listing.price,
  minimumOrder: listing.minimumOrder,
  leadTimeDays: listing.leadTimeDays,
  stock: listing.stock,
  workshopName: workshop.name,
  workshopSlug: workshop.slug,
  kelurahanSlug: workshop.kelurahanSlug,
  pictureName: picture.name,
  pictureColour: picture.colour,
  pictureWidths: picture.widths,
  placeholder: picture.placeholder,
  altId: picture.altId,
  altEn: picture.altEn,
  demo: listing.demo,
};

/**
 * SQLite writes the rows as one JSON text: 24 rows of 17 columns through the driver took 0.7 ms of the busiest page,
 * this way a third. The cross join keeps the ids outermost; left to itself SQLite walks every published listing.
 */
const prepared = preparedOnce((read) => {
  const fields = Object.entries(columns).map(([name, column]) => sql`${name}, ${column}`);
  return read
    .select({ cards: sql<string>`json_group_array(json_object(${sql.join(fields, sql`, `)}))` })
    .from(sql`json_each(${sql.placeholder('ids')}) AS wanted`)
    .crossJoin(listing)
    .innerJoin(workshop, eq(workshop.id, listing.workshopId))
    .leftJoin(picture, and(eq(picture.listingId, listing.id), eq(picture.position, 0)))
    .where(and(sql`${listing.id} = wanted.value`, isVisible))
    .prepare();
});
