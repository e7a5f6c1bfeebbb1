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

export const perPage = 20;

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
  const own = ownListings(workshop.id, words);
  const wanted = sql`${inTab[tab]} AND own.matches`;
  const sums = tabs.map((one) => sql`coalesce(sum(${inTab[one]}), 0)`);
  const offset = (Math.max(1, page) - 1) * perPage;
  // Counted and sorted in two walks: keeping the rows between them would cost twice as much.
  const [counted] = await read.all<{ sums: string; total: number; trusted: number; shown: string }>(sql`
    ${own} SELECT json_array(${sql.join(sums, sql`, `)}) AS sums, coalesce(sum(${wanted}), 0) AS total,
      (SELECT trusted FROM workshop WHERE id = ${workshop.id}) AS trusted,
      (SELECT json_group_array(json_array(id, edit_row, edit_state, touched)) FROM (
        SELECT * FROM own WHERE ${wanted} ORDER BY touched DESC, id DESC LIMIT ${perPage} OFFSET ${offset})) AS shown
    FROM own`);
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / perPage));
  if (page > pages) return listOwn(context, { tab, words, page: pages });
  const found = await read.all<Found>(sql`
    SELECT l.id, l.slug, l.state, l.technique, l.price, l.stock, l.lead_time_days AS leadTimeDays,
      l.published_at AS publishedAt, shown.value ->> 2 AS edit_state, shown.value ->> 3 AS touched, e.body,
      ${title} AS title, coalesce(p.name, e.body ->> '$.pictures[0].name') AS picture,
      r.due_on AS dueOn, r.reason_code AS reasonCode, r.note,
      coalesce(p.widths, u.widths) AS widths, coalesce(p.colour, u.colour) AS colour
    FROM json_each(${counted?.shown ?? '[]'}) AS shown CROSS JOIN listing l ON l.id = shown.value ->> 0
    LEFT JOIN listing_edit e ON e.rowid = shown.value ->> 1
    LEFT JOIN review r ON r.subject = 'listing' AND r.subject_id = CAST(l.id AS TEXT) AND r.subject_version = e.id
    LEFT JOIN picture p ON p.listing_id = l.id AND p.position = 0
    LEFT JOIN upload u ON p.name IS NULL AND u.name = e.body ->> '$.pictures[0].name' AND u.workshop_id = l.workshop_id
    ORDER BY shown.key`);
  const each = JSON.parse(counted?.sums ?? '[]') as number[];
  const counts = Object.fromEntries(tabs.map((one, index) => [one, each[index] ?? 0])) as Record<Tab, number>;
  return {
    workshop: { id: workshop.id, name: workshop.name, state: workshop.state, trusted: counted?.trusted === 1 },
    counts,
    total,
    page: Math.max(1, page),
    pages,
    rows: found.map((row) => rowOf(row, context)),
  };
}

/** What was published counts, else what was typed. */
const title = sql`CASE WHEN l.published_at IS NOT NULL THEN l.title_id ELSE coalesce(e.body ->> '$.titleId', '') END`;

/** Each listing with the state of its last edit. Texts and pictures are read for the rows that are shown only. */
function ownListings(workshopId: number, words: string): SQL {
  const matches = words === '' ? sql`1` : sql`${title} LIKE ${`%${escaped(words)}%`} ESCAPE '\\'`;
  return sql`WITH own AS NOT MATERIALIZED (
    SELECT l.id, l.state, e.rowid AS edit_row, coalesce(e.state, 'none') AS edit_state, ${matches} AS matches,
      max(l.updated_at, coalesce(e.updated_at, 0)) AS touched
    FROM listing l LEFT JOIN listing_edit e ON e.rowid = (SELECT max(rowid) FROM listing_edit WHERE listing_id = l.id)
    WHERE l.workshop_id = ${workshopId} AND (l.state <> 'archived' OR l.published_at IS NOT NULL))`;
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
