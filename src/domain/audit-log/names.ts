import { inArray } from 'drizzle-orm';
import { checklist, listing, office, review, user as users, workshop } from '#db/schema/index.ts';
import { verificationItems } from '#db/schema/reviews.ts';
import { officePowersOf } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { paths } from '#src/paths.ts';

export interface Named {
  /** Part of the code before the colon: `listing`. */
  kind: string;
  /** null: there is none of that number any more. */
  name: string | null;
  /** The page of it, where there is one that this admin may open. */
  path: string | null;
}

interface Line {
  userId: string | null;
  subject: string;
  detail: Record<string, unknown>;
}

/** Fields of a line's detail that hold the id of something with a name. */
const kindOf: Record<string, string> = {
  userId: 'user',
  user: 'user',
  workshopId: 'workshop',
  workshop: 'workshop',
  listingId: 'listing',
  listing: 'listing',
  reviewId: 'review',
  office: 'office',
  officeSlug: 'office',
};

/** The names of everything that these lines speak of, in one query for each kind. */
export async function nameThings(context: Acting, lines: Line[]) {
  const codes = new Set(lines.flatMap(codesIn));
  const named = new Map<string, Named>();
  for (const [kind, read] of Object.entries(readers)) {
    const ids = [...codes].filter((code) => code.startsWith(`${kind}:`)).map((code) => code.slice(kind.length + 1));
    if (ids.length === 0) continue;
    for (const { id, ...thing } of await read(context, ids)) named.set(`${kind}:${id}`, { kind, ...thing });
  }
  const of = (code: string): Named => named.get(code) ?? missing(code);
  const title = await titlesIn(context);
  return {
    of,
    value(field: string, value: unknown): string {
      const kind = kindOf[field];
      const name = kind && isId(value) ? of(`${kind}:${value}`).name : null;
      if (name) return name;
      if (value === null) return '';
      if (field === 'item' && isId(value)) return title(String(value));
      if (field === 'items' && Array.isArray(value)) return JSON.stringify(value.map((one) => title(String(one))));
      if (field === 'subjectId') return nameItem(String(value), title);
      return typeof value === 'string' ? value : JSON.stringify(value);
    },
  };
}

/** `12/fibre-label`; what is checked of the workshop itself, also by such a code, has its words elsewhere. */
function nameItem(subjectId: string, title: (slug: string) => string): string {
  const [workshopId = '', item = ''] = subjectId.split('/', 2);
  const isOfList = item !== '' && !(verificationItems as readonly string[]).includes(item);
  return isOfList ? `${workshopId}/${title(item)}` : subjectId;
}

/** What checklists call their items; what is on none of them keeps its code. */
async function titlesIn({ db, locale }: Acting): Promise<(slug: string) => string> {
  const { items } = await readLists(db.read);
  return (slug) => items.get(slug)?.item.body.title[locale] ?? slug;
}

function codesIn({ userId, subject, detail }: Line): string[] {
  const inside = Object.entries(detail).flatMap(([field, value]) =>
    kindOf[field] && isId(value) ? [`${kindOf[field]}:${value}`] : [],
  );
  return [subject, ...inside, ...(userId === null ? [] : [`user:${userId}`])];
}

type Thing = { id: string | number; name: string; path: string | null };
type Read = (context: Acting, ids: string[]) => Promise<Thing[]>;

const readers: Record<string, Read> = {
  async user({ db }, ids) {
    const rows = await db.read.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, ids));
    return rows.map((row) => ({ ...row, path: paths.person(row.id) }));
  },
  async workshop({ db }, ids) {
    const { id, name, slug, state } = workshop;
    const rows = await db.read
      .select({ id, name, slug, state })
      .from(workshop)
      .where(inArray(id, ids.map(Number)));
    return rows.map((row) => ({ ...row, path: row.state === 'published' ? paths.workshop(row.slug) : null }));
  },
  async listing({ db, locale }, ids) {
    const { id, titleId, titleEn, slug, state } = listing;
    const rows = await db.read
      .select({ id, titleId, titleEn, slug, state })
      .from(listing)
      .where(inArray(id, ids.map(Number)));
    return rows.map((row) => ({
      id: row.id,
      name: locale === 'en' ? row.titleEn : row.titleId,
      path: row.state === 'published' ? paths.listing(row.slug) : null,
    }));
  },
  async review(context, ids) {
    const { db, user } = context;
    const rows = await db.read
      .select({ id: review.id, name: review.title, subject: review.subject })
      .from(review)
      .where(inArray(review.id, ids));
    const may = user !== null && officePowersOf(user).includes('listings');
    const title = await titlesIn(context);
    return rows.map(({ id, name, subject }) => ({
      id,
      name: subject === 'evidence' || subject === 'spot-check' ? title(name) : name,
      path: may ? paths.review(id) : null,
    }));
  },
  async checklist({ db, locale }, ids) {
    const rows = await db.read.select().from(checklist).where(inArray(checklist.slug, ids));
    return rows.map(({ slug, titleId, titleEn }) => ({
      id: slug,
      name: locale === 'en' ? titleEn : titleId,
      path: null,
    }));
  },
  async office({ db, locale }, ids) {
    const rows = await db.read.select().from(office).where(inArray(office.slug, ids));
    return rows.map(({ slug, nameId, nameEn }) => ({ id: slug, name: locale === 'en' ? nameEn : nameId, path: null }));
  },
};

function missing(code: string): Named {
  return { kind: code.split(':', 1)[0] ?? code, name: null, path: null };
}

function isId(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
