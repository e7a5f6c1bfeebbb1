import { sql, type SQL } from 'drizzle-orm';
import type { EditState, ListingTechnique } from '#db/schema/index.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { checkListing } from './check.ts';
import { listingChoices } from './choices.ts';
import { listingBody, type ListingBody } from './form.ts';
import { parseWhole } from './whole.ts';

export const tabs = ['published', 'review', 'changes', 'drafts', 'archived'] as const;
export type Tab = (typeof tabs)[number];

/** A listing as its workshop sees it in a list. */
export interface OwnRow {
  id: number;
  slug: string;
  /** As published, or as typed so far; may be empty. */
  title: string;
  technique: ListingTechnique | null;
  /** Rupiah; null where none was typed. */
  price: number | null;
  stock: number;
  leadTimeDays: number;
  state: 'draft' | 'published' | 'archived';
  /** Of its last edit, unless that one is over and done with. */
  edit: Extract<EditState, 'open' | 'submitted' | 'changes-asked' | 'refused'> | null;
  /** How much of a draft still needs mending. */
  missing: number;
  /** The officers' last word on the edit. */
  review: { dueOn: string; reasonCode: string | null; note: string | null } | null;
  picture: { name: string; widths: number[] | null; colour: string | null } | null;
  updatedAt: number;
}

export interface OwnListings {
  workshop: { id: number; name: string; state: 'draft' | 'published' | 'suspended'; trusted: boolean };
  counts: Record<Tab, number>;
  /** In this tab and with these words. */
  total: number;
  page: number;
  pages: number;
  rows: OwnRow[];
}

export const perPage = 30;

const inTab: Record<Tab, SQL> = {
  published: sql`own.state = 'published'`,
  review: sql`own.edit_state = 'submitted'`,
  changes: sql`own.edit_state = 'changes-asked'`,
  drafts: sql`own.state = 'draft' AND own.edit_state NOT IN ('submitted', 'changes-asked')`,
  archived: sql`own.state = 'archived'`,
};

/** The listings of the workshop whose desk is open, last touched first. Three queries, however many there are. */
export async function listOwn(
  context: Acting,
  { tab, words, page }: { tab: Tab; words: string; page: number },
): Promise<OwnListings> {
  const { workshop } = requireWorkshop(context);
  const read = context.db.read;
  const own = ownListings(workshop.id);
  const wanted = sql`${inTab[tab]} AND ${words === '' ? sql`1` : sql`own.title LIKE ${`%${escaped(words)}%`} ESCAPE '\\'`}`;
  const sums = tabs.map((one) => sql`coalesce(sum(${inTab[one]}), 0)`);
  const [counted] = await read.all<{ sums: string; total: number; trusted: number }>(sql`
    ${own} SELECT json_array(${sql.join(sums, sql`, `)}) AS sums, coalesce(sum(${wanted}), 0) AS total,
      (SELECT trusted FROM workshop WHERE id = ${workshop.id}) AS trusted FROM own`);
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / perPage));
  const at = Math.min(Math.max(1, page), pages);
  const found = await read.all<Found>(sql`
    ${own} SELECT own.*, r.due_on AS dueOn, r.reason_code AS reasonCode, r.note,
      coalesce(p.widths, u.widths) AS widths, coalesce(p.colour, u.colour) AS colour
    FROM own LEFT JOIN review r ON r.subject = 'listing' AND r.subject_id = own.id AND r.subject_version = own.edit_id
    LEFT JOIN picture p ON p.listing_id = own.id AND p.name = own.picture
    LEFT JOIN upload u ON u.name = own.picture AND u.workshop_id = ${workshop.id}
    WHERE ${wanted} ORDER BY touched DESC, own.id DESC LIMIT ${perPage} OFFSET ${(at - 1) * perPage}`);
  const each = JSON.parse(counted?.sums ?? '[]') as number[];
  const counts = Object.fromEntries(tabs.map((one, index) => [one, each[index] ?? 0])) as Record<Tab, number>;
  return {
    workshop: { id: workshop.id, name: workshop.name, state: workshop.state, trusted: counted?.trusted === 1 },
    counts,
    total,
    page: at,
    pages,
    rows: found.map((row) => rowOf(row, context)),
  };
}

/** Each listing with its last edit: what was published counts, else what was typed. */
function ownListings(workshopId: number): SQL {
  const typed = (path: string) => sql`json_extract(e.body, ${path})`;
  const published = sql`l.published_at IS NOT NULL`;
  return sql`WITH own AS (
    SELECT l.id, l.slug, l.state, l.technique, l.price, l.stock, l.lead_time_days AS leadTimeDays,
      l.published_at AS publishedAt, e.id AS edit_id, coalesce(e.state, 'none') AS edit_state, e.body,
      CASE WHEN ${published} THEN l.title_id ELSE coalesce(${typed('$.titleId')}, '') END AS title,
      CASE WHEN ${published} THEN (SELECT name FROM picture WHERE listing_id = l.id AND position = 0)
        ELSE nullif(${typed('$.pictures[0].name')}, '') END AS picture,
      max(l.updated_at, coalesce(e.updated_at, 0)) AS touched
    FROM listing l LEFT JOIN listing_edit e ON e.id =
      (SELECT id FROM listing_edit WHERE listing_id = l.id ORDER BY created_at DESC, rowid DESC LIMIT 1)
    WHERE l.workshop_id = ${workshopId} AND (l.state <> 'archived' OR ${published}))`;
}

interface Found {
  id: number;
  slug: string;
  state: OwnRow['state'];
  technique: ListingTechnique;
  price: number;
  stock: number;
  leadTimeDays: number;
  publishedAt: number | null;
  edit_state: EditState | 'none';
  body: string | null;
  title: string;
  picture: string | null;
  touched: number;
  dueOn: string | null;
  reasonCode: string | null;
  note: string | null;
  widths: string | null;
  colour: string | null;
}

function rowOf(row: Found, { reference }: Acting): OwnRow {
  const { id, slug, title, state, dueOn, reasonCode, note } = row;
  const shown = ['open', 'submitted', 'changes-asked', ...(state === 'draft' ? ['refused'] : [])];
  const body: ListingBody | null = row.body && row.publishedAt === null ? listingBody(JSON.parse(row.body)) : null;
  const checked = body && checkListing(body, listingChoices(reference));
  return {
    id,
    slug,
    title,
    state,
    technique: body && body.technique === '' ? null : (checked?.values.technique ?? row.technique),
    price: body ? parseWhole(body.price) : row.price,
    stock: checked?.values.stock ?? row.stock,
    leadTimeDays: checked?.values.leadTimeDays ?? row.leadTimeDays,
    edit: shown.includes(row.edit_state) ? (row.edit_state as OwnRow['edit']) : null,
    missing: checked ? Object.keys(checked.problems).length : 0,
    review: dueOn ? { dueOn, reasonCode, note } : null,
    picture: row.picture
      ? { name: row.picture, widths: row.widths ? (JSON.parse(row.widths) as number[]) : null, colour: row.colour }
      : null,
    updatedAt: row.touched,
  };
}

function escaped(words: string): string {
  return words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}
