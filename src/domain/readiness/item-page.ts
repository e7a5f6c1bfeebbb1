import { and, desc, eq, inArray } from 'drizzle-orm';
import { appliesTo, parseCondition, type Alternative } from '#db/readiness/applies.ts';
import { counts } from '#db/readiness/level.ts';
import type { EvidenceBody } from '#db/readiness/types.ts';
import { evidence, itemStanding, review, workshop as workshopTable, workshopReadiness } from '#db/schema/index.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import type { Membership } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import type { FileFacts } from '#src/domain/evidence-files/describe.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import type { FieldProblem } from '#src/i18n/fields.ts';
import { emptyBody } from './answer-body.ts';
import { openBody } from './body.ts';
import { compareVersions, type ComparedLine } from './compare-versions.ts';
import { problemsOf } from './complete.ts';
import { subjectIdOf, type EvidenceRow } from './evidence-rows.ts';
import { readEdition, readLists, type ListedItem, type Lists, type PublishedList } from './lists.ts';
import { filesOfItem, ownFiles } from './own-files.ts';
import { readOffer, type Offer } from './prefill.ts';
import type { StandingRow } from './standing.ts';

export type { Answer, Ask, EvidenceBody, ItemBody } from '#db/readiness/types.ts';

/** What an officer has, or said, about one version. Days are WIB. */
export type AskedReview = Pick<
  typeof review.$inferSelect,
  'state' | 'submittedAt' | 'dueOn' | 'decidedAt' | 'reasonCode' | 'note' | 'secondOfficer' | 'firstAt' | 'expiresOn'
>;

export interface ShownVersion {
  number: number;
  state: EvidenceRow['state'];
  createdAt: number;
  updatedAt: number;
  body: EvidenceBody;
  review: AskedReview | null;
}

export interface ItemPage {
  workshop: Membership;
  list: PublishedList;
  item: ListedItem;
  /** `retired`: no list asks for it any more; what was shown stays. */
  place: 'listed' | 'not-applicable' | 'retired';
  /** What it depends on; null: it is for everybody. */
  condition: Alternative[] | null;
  standing: StandingRow | null;
  /** The accepted version counts today. */
  counts: boolean;
  /** Newest first. */
  versions: ShownVersion[];
  /** The draft the form shows; 0 where there is none. */
  version: number;
  body: EvidenceBody;
  /** What keeps the draft from being sent. */
  problems: Record<string, FieldProblem>;
  /** Of all versions, and of what was just uploaded. */
  files: ReadonlyMap<string, FileFacts>;
  offer: Offer | null;
  /** Two versions side by side, when asked for: the numbers and the lines. */
  compared: { before: number; after: number; lines: ComparedLine[] } | null;
  /** WIB day. */
  today: string;
}

export interface Looking {
  /** Ids of files uploaded and not kept yet; others' are left out. */
  pending: readonly string[];
  /** Number of the version to set beside the one before it. */
  compare: number | null;
}

/**
 * An item of the workshop whose desk is open: what it asks, how it stands, every version. The same queries whatever
 * happened before. Throws `not-found` for an item that no list asks for and that was never shown.
 */
export async function readItemPage(context: Acting, slug: string, looking: Looking): Promise<ItemPage> {
  const { workshop } = requireWorkshop(context);
  const { read } = context.db;
  const place = { workshopId: workshop.id, item: slug };
  const ofPlace = and(eq(evidence.workshopId, workshop.id), eq(evidence.item, slug));
  const [lists, rows, reviews, [stand], shown, pending] = await Promise.all([
    readLists(read),
    read.select().from(evidence).where(ofPlace).orderBy(desc(evidence.number)),
    read
      .select()
      .from(review)
      .where(and(inArray(review.subject, ['evidence', 'spot-check']), eq(review.subjectId, subjectIdOf(place))))
      .orderBy(desc(review.decidedAt)),
    read
      .select({ answers: workshopReadiness.answers, standing: itemStanding })
      .from(workshopTable)
      .leftJoin(workshopReadiness, eq(workshopReadiness.workshopId, workshopTable.id))
      .leftJoin(itemStanding, and(eq(itemStanding.workshopId, workshopTable.id), eq(itemStanding.item, slug)))
      .where(eq(workshopTable.id, workshop.id)),
    filesOfItem(read, place),
    ownFiles(read, workshop.id, looking.pending),
  ]);
  const { list, item, listed } = await findItem(context, lists, slug, rows[0]);
  const today = wibDay(context.now);
  const files = new Map([...shown, ...pending]);
  const versions = rows.map((row): ShownVersion => {
    const { number, state, createdAt, updatedAt } = row;
    return { number, state, createdAt, updatedAt, body: openBody(context.vault, row), review: reviewOf(row, reviews) };
  });
  const draft = rows.find(({ state }) => state === 'draft');
  const body = versions.find(({ state }) => state === 'draft')?.body ?? emptyBody;
  const applies = appliesTo(item.body.appliesWhen, stand?.answers ?? {}) !== 'no';
  return {
    workshop,
    list,
    item,
    place: !listed ? 'retired' : applies ? 'listed' : 'not-applicable',
    condition: parseCondition(item.body.appliesWhen),
    standing: stand?.standing ?? null,
    counts: counts(stand?.standing ?? undefined, today),
    versions,
    version: draft?.version ?? 0,
    body,
    problems: problemsOf(item.body, body, { files, today }),
    files,
    offer: await readOffer(read, workshop, item.body.fromProfile),
    compared: comparedOf(item, files, versions, looking.compare),
    today,
  };
}

/** The one that made a version what it is: a spot check may have ended what a review accepted. */
function reviewOf({ id, state }: EvidenceRow, reviews: readonly (typeof review.$inferSelect)[]): AskedReview | null {
  const returned = state === 'changes-asked' || state === 'refused';
  const about = reviews.filter(({ subjectVersion }) => subjectVersion.split('/', 1)[0] === id);
  const said = returned ? about.find((one) => one.state === state) : undefined;
  return said ?? about.find(({ subject }) => subject === 'evidence') ?? null;
}

/** As the lists have it now, else as the newest version's edition had it. */
async function findItem({ db }: Acting, lists: Lists, slug: string, newest: EvidenceRow | undefined) {
  const now = lists.items.get(slug);
  if (now) return { ...now, listed: true };
  if (!newest) throw new Refusal('not-found');
  const list = await readEdition(db.read, newest.checklistVersionId);
  const item = list.items.find((one) => one.slug === slug);
  if (!item) throw new Refusal('not-found');
  return { list, item, listed: false };
}

function comparedOf(
  { body }: ListedItem,
  files: ItemPage['files'],
  versions: readonly ShownVersion[],
  wanted: number | null,
): ItemPage['compared'] {
  const at = versions.findIndex(({ number }) => number === wanted);
  const [after, before] = [versions[at], versions[at + 1]];
  if (at < 0 || !after || !before) return null;
  const lines = compareVersions(body.asks, files, before.body, after.body);
  return { before: before.number, after: after.number, lines };
}
