import { and, desc, eq } from 'drizzle-orm';
import { review, workshop, type EditState, type ReviewState } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import type { FieldProblem } from '#src/i18n/fields.ts';
import { unfinishedEdit } from './edits.ts';
import type { ListingBody } from './form.ts';
import { ownPictures, type PictureFiles } from './own-pictures.ts';
import { requireOwnListing, type ListingRow } from './own.ts';
import { publishable } from './publishable.ts';
import { lastSaid } from './save.ts';
import { readStored, valuesOf } from './stored.ts';
import { suggestHs } from './suggest-hs.ts';

export interface OwnListing {
  row: ListingRow;
  /** The unfinished edit's; null where there is none. */
  editState: Extract<EditState, 'open' | 'submitted' | 'changes-asked'> | null;
  /** To be sent back with the form; 0 where there is no edit yet. */
  version: number;
  /** What the form shows. */
  body: ListingBody;
  /** What stands in the way of sending it in, by field name. */
  problems: Record<string, FieldProblem>;
  /** Whether anything may be changed now: not while officers have it, nor archived. */
  editable: boolean;
  /** The likely customs line, or null. */
  hsCode: string | null;
  /** Files of the pictures in `body`, by name. */
  pictures: Map<string, PictureFiles>;
  /** The last time officers were asked, or null. */
  review: {
    id: string;
    state: ReviewState;
    dueOn: string;
    decidedAt: number | null;
    reasonCode: string | null;
    note: string | null;
  } | null;
  workshop: { name: string; slug: string; state: 'draft' | 'published' | 'suspended'; trusted: boolean };
}

/** A listing of one's own with its form. A fixed number of queries. Throws `not-found`. */
export async function readEdit(context: Acting, id: number): Promise<OwnListing> {
  const read = context.db.read;
  const { row } = await requireOwnListing(read, context, id);
  const [edit, stored, [asked], [maker]] = await Promise.all([
    unfinishedEdit(read, id),
    readStored(read, [id]),
    read
      .select()
      .from(review)
      .where(and(eq(review.subject, 'listing'), eq(review.subjectId, String(id))))
      .orderBy(desc(review.submittedAt))
      .limit(1),
    read
      .select({ name: workshop.name, slug: workshop.slug, state: workshop.state, trusted: workshop.trusted })
      .from(workshop)
      .where(eq(workshop.id, row.workshopId)),
  ]);
  const listing = stored.get(id);
  if (!listing || !maker) throw new Error(`listing ${id} has no workshop`);
  const body = edit?.body ?? (await lastSaid(read, listing));
  const { values, problems } = publishable(body, row.publishedAt === null ? null : valuesOf(listing), context);
  const names = body.pictures.map(({ name }) => name).filter((name) => name !== '');
  return {
    row,
    editState: (edit?.state as OwnListing['editState'] | undefined) ?? null,
    version: edit?.version ?? 0,
    body,
    problems,
    editable: row.state !== 'archived' && edit?.state !== 'submitted',
    hsCode: suggestHs(values, context.reference),
    pictures: await ownPictures(read, row.workshopId, names),
    review: asked ?? null,
    workshop: maker,
  };
}
