import { sql } from 'drizzle-orm';
import type { Read, SearchDocument } from './document.ts';
import { heldLevels } from './level.ts';
import { colourText, type Names } from './names.ts';
import { certificates, split } from './workshop.ts';

export async function listingDocuments(read: Read, ids: string, names: Names): Promise<SearchDocument[]> {
  return (await readListings(read, ids)).map((row) => listingDocument(row, names));
}

interface ListingRow {
  id: number;
  slug: string;
  workshopId: number;
  published: number;
  titleId: string;
  titleEn: string;
  body: string;
  technique: string;
  cloth: string;
  product: string;
  price: number;
  minimumOrder: number;
  leadTimeDays: number;
  stock: number;
  publishedAt: number | null;
  workshop: string;
  kelurahan: string;
  level: string | null;
  motifs: string | null;
  dyes: string | null;
  colours: string | null;
  certificates: string | null;
}

function readListings(read: Read, ids: string): Promise<ListingRow[]> {
  return read.all<ListingRow>(sql`
    SELECT l.id, l.slug, l.workshop_id AS workshopId, l.state = 'published' AND w.state = 'published' AS published,
      l.title_id AS titleId, l.title_en AS titleEn, l.description_id || ' ' || l.description_en AS body,
      l.technique, l.cloth, l.product, l.price, l.minimum_order AS minimumOrder, l.lead_time_days AS leadTimeDays,
      l.stock, l.published_at AS publishedAt, w.name AS workshop, w.kelurahan_slug AS kelurahan,
      w.readiness_level AS level,
      (SELECT group_concat(motif_slug, ' ') FROM listing_motif WHERE listing_id = l.id) AS motifs,
      (SELECT group_concat(dye, ' ') FROM listing_dye WHERE listing_id = l.id) AS dyes,
      (SELECT group_concat(colour, ' ') FROM listing_colour WHERE listing_id = l.id) AS colours,
      (SELECT group_concat(certification || '@' || coalesce(expires_on, ''), ' ')
        FROM workshop_certificate WHERE workshop_id = w.id) AS certificates
    FROM json_each(${ids}) AS wanted JOIN listing AS l ON l.id = wanted.value JOIN workshop AS w ON w.id = l.workshop_id`);
}

function listingDocument(row: ListingRow, names: Names): SearchDocument {
  const motifs = split(row.motifs);
  const dyes = split(row.dyes);
  const shades = split(row.colours);
  const term = (group: string, slug: string) => names.terms.get(`${group}/${slug}`) ?? slug;
  return {
    kind: 'listing',
    id: row.id,
    slug: row.slug,
    published: row.published === 1,
    title: { id: row.titleId, en: row.titleEn },
    name: [row.titleId, row.titleEn, ...motifs.flatMap((slug) => names.motifs.get(slug) ?? slug)].join(' '),
    about: [
      row.workshop,
      names.kelurahan.get(row.kelurahan) ?? row.kelurahan,
      term('technique', row.technique),
      term('product', row.product),
      term('cloth', row.cloth),
      ...dyes.map((slug) => term('dye', slug)),
      ...shades.map(colourText),
    ].join(' '),
    body: row.body,
    facets: {
      technique: [row.technique],
      motif: motifs,
      product: [row.product],
      cloth: [row.cloth],
      dye: dyes,
      colour: shades,
      kelurahan: [row.kelurahan],
      availability: [row.stock > 0 ? 'ready' : 'made-to-order'],
      level: heldLevels(row.level),
    },
    certificates: certificates(row.certificates),
    workshopId: row.workshopId,
    price: row.price,
    minimumOrder: row.minimumOrder,
    leadTimeDays: row.leadTimeDays,
    publishedAt: row.publishedAt ?? 0,
  };
}
