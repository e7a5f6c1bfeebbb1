import { sql } from 'drizzle-orm';
import type { Read, SearchDocument } from './document.ts';
import { heldLevels } from './level.ts';
import type { Names } from './names.ts';

export async function workshopDocuments(read: Read, ids: string, names: Names): Promise<SearchDocument[]> {
  return (await readWorkshops(read, ids)).map((row) => workshopDocument(row, names));
}

interface WorkshopRow {
  id: number;
  slug: string;
  published: number;
  name: string;
  body: string;
  kelurahan: string;
  level: string | null;
  techniques: string;
  motifs: string | null;
  certificates: string | null;
  createdAt: number;
}

/** A workshop's motifs are its main one and those of what it sells now. */
function readWorkshops(read: Read, ids: string): Promise<WorkshopRow[]> {
  return read.all<WorkshopRow>(sql`
    SELECT w.id, w.slug, w.state = 'published' AS published, w.name, w.story_id || ' ' || w.story_en AS body,
      w.kelurahan_slug AS kelurahan, w.readiness_level AS level, w.techniques, w.created_at AS createdAt,
      (SELECT group_concat(slug, ' ') FROM (
        SELECT w.main_motif AS slug WHERE w.main_motif IS NOT NULL UNION
        SELECT m.motif_slug FROM listing AS l JOIN listing_motif AS m ON m.listing_id = l.id
        WHERE l.workshop_id = w.id AND l.state = 'published')) AS motifs,
      (SELECT group_concat(certification || '@' || coalesce(expires_on, ''), ' ')
        FROM workshop_certificate WHERE workshop_id = w.id) AS certificates
    FROM json_each(${ids}) AS wanted JOIN workshop AS w ON w.id = wanted.value`);
}

function workshopDocument(row: WorkshopRow, names: Names): SearchDocument {
  const motifs = split(row.motifs);
  const techniques = JSON.parse(row.techniques) as string[];
  return {
    ...untraded,
    kind: 'workshop',
    id: row.id,
    slug: row.slug,
    published: row.published === 1,
    title: { id: row.name, en: row.name },
    name: row.name,
    about: [
      names.kelurahan.get(row.kelurahan) ?? row.kelurahan,
      ...techniques.map((slug) => names.terms.get(`technique/${slug}`) ?? slug),
      ...motifs.flatMap((slug) => names.motifs.get(slug) ?? slug),
    ].join(' '),
    body: row.body,
    facets: { technique: techniques, motif: motifs, kelurahan: [row.kelurahan], level: heldLevels(row.level) },
    certificates: certificates(row.certificates),
    publishedAt: row.createdAt,
  };
}

/** A list that SQL joined with spaces. */
export function split(list: string | null): string[] {
  return list ? list.split(' ') : [];
}

/** A list of `slug@day`, the day empty where there is no end. */
export function certificates(list: string | null): SearchDocument['certificates'] {
  return split(list).map((one) => {
    const [slug = '', expiresOn = ''] = one.split('@');
    return { slug, expiresOn: expiresOn || null };
  });
}

/** What only listings have. */
export const untraded = { workshopId: null, price: null, minimumOrder: null, leadTimeDays: null };
