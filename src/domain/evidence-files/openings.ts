import { and, desc, eq, inArray, max, ne, sum } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import {
  evidence,
  evidenceAttachment,
  evidenceFile,
  fileOpening,
  office,
  officeMember,
  review,
  user as users,
} from '#db/schema/index.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { openingReasons, type OpeningReason } from './opening-reasons.ts';

export type OpeningCause = 'review' | 'spot-check-review' | 'visit' | 'payment' | OpeningReason;

export interface Opening {
  fileId: string;
  /** null when the file was removed since. */
  name: string | null;
  /** What it is evidence for. */
  items: { slug: string; title: { id: string; en: string } }[];
  /** null when the account is gone. */
  who: string | null;
  /** Offices of that person today. */
  offices: { id: string; en: string }[];
  cause: OpeningCause | null;
  /** On that day. */
  times: number;
  lastAt: number;
}

export interface Openings {
  /** By officers, newest first: one line a person, cause and day. */
  shown: Opening[];
  page: number;
  more: boolean;
  /** By the workshop's own people. */
  own: { times: number; lastAt: number | null };
}

const perPage = 30;

/** Who opened which file of the workshop whose desk is open, and what for. */
export async function readOpenings({ db, user }: Pick<Acting, 'db' | 'user'>, wanted: number): Promise<Openings> {
  const { id } = requireWorkshop({ user }).workshop;
  const { read } = db;
  const page = Math.min(Math.max(1, Math.trunc(wanted) || 1), 1_000);
  const ours = eq(fileOpening.workshopId, id);
  const [rows, [own]] = await Promise.all([
    read
      .select()
      .from(fileOpening)
      .where(and(ours, ne(fileOpening.why, 'own')))
      .orderBy(desc(fileOpening.lastAt), desc(fileOpening.fileId))
      .limit(perPage + 1)
      .offset((page - 1) * perPage),
    read
      .select({ times: sum(fileOpening.times).mapWith(Number), lastAt: max(fileOpening.lastAt) })
      .from(fileOpening)
      .where(and(ours, eq(fileOpening.why, 'own'))),
  ]);
  const shown = await describe(read, rows.slice(0, perPage));
  return { shown, page, more: rows.length > perPage, own: { times: own?.times ?? 0, lastAt: own?.lastAt ?? null } };
}

async function describe(db: Reader, rows: (typeof fileOpening.$inferSelect)[]): Promise<Opening[]> {
  const fileIds = [...new Set(rows.map(({ fileId }) => fileId))];
  const userIds = [...new Set(rows.map(({ userId }) => userId))];
  const reviewIds = rows.flatMap(({ why }) => /^review:(.+)/.exec(why)?.[1] ?? []);
  const [lists, files, shownFor, people, offices, spots] = await Promise.all([
    readLists(db),
    db.select({ id: evidenceFile.id, name: evidenceFile.name }).from(evidenceFile).where(inArray(evidenceFile.id, fileIds)), // prettier-ignore
    db
      .selectDistinct({ fileId: evidenceAttachment.fileId, item: evidence.item })
      .from(evidenceAttachment)
      .innerJoin(evidence, eq(evidence.id, evidenceAttachment.evidenceId))
      .where(inArray(evidenceAttachment.fileId, fileIds)),
    db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, userIds)),
    db
      .select({ userId: officeMember.userId, id: office.nameId, en: office.nameEn })
      .from(officeMember)
      .innerJoin(office, eq(office.slug, officeMember.officeSlug))
      .where(inArray(officeMember.userId, userIds)),
    db.select({ id: review.id }).from(review).where(and(inArray(review.id, reviewIds), eq(review.subject, 'spot-check'))), // prettier-ignore
  ]);
  const titleOf = (slug: string) => lists.items.get(slug)?.item.body.title ?? { id: slug, en: slug };
  return rows.map(({ fileId, userId, why, times, lastAt }) => ({
    fileId,
    name: files.find(({ id }) => id === fileId)?.name ?? null,
    items: shownFor.filter((one) => one.fileId === fileId).map(({ item }) => ({ slug: item, title: titleOf(item) })),
    who: people.find(({ id }) => id === userId)?.name ?? null,
    offices: offices.filter((one) => one.userId === userId).map(({ id, en }) => ({ id, en })),
    cause: causeOf(why, new Set(spots.map(({ id }) => id))),
    times,
    lastAt,
  }));
}

function causeOf(why: string, spotChecks: ReadonlySet<string>): OpeningCause | null {
  if (why.startsWith('visit:')) return 'visit';
  if (why.startsWith('payment:')) return 'payment';
  if (why.startsWith('review:')) return spotChecks.has(why.slice('review:'.length)) ? 'spot-check-review' : 'review';
  return openingReasons.find((one) => one === why) ?? null;
}
