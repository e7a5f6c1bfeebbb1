import { and, asc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import {
  application,
  applicationEvent,
  applicationVersion,
  kelurahan,
  user,
  workshop,
  type ApplicationEventKind,
} from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { conflictsIn } from '../conflicts.ts';
import { actor, loadApplication, mayAct, requireAct, rolesIn, type Application, type Exhibition } from '../load.ts';
import type { ExhibitionAct } from '../phases.ts';
import { maskOf, type Masked } from './masked.ts';
import { pieceWidths } from './piece-pictures.ts';
import { readReviewerList } from './scorers.ts';
import { readNotes, readSheets, type ReadNote, type ReadSheet } from './sheets.ts';
import type { PictureWidths } from './shown.ts';

export interface ApplicationDetail {
  masked: null;
  isReviewer: boolean;
  of: Exhibition;
  one: Application;
  workshop: { name: string; slug: string; kelurahan: string };
  sent: typeof applicationVersion.$inferSelect;
  /** Who last changed the copy for reviewers; null: nobody did. */
  redactedBy: string | null;
  widths: PictureWidths;
  history: { at: number; kind: ApplicationEventKind; who: string | null; note: string | null }[];
  /** Who has a sheet; scores in it are null where they may not be seen yet. */
  sheets: ReadSheet[];
  notes: ReadNote[];
  /** Who could get a sheet, and who not. */
  reviewers: { id: string; name: string; conflict: boolean }[];
  may: Record<'see.scores' | 'scoring.assign' | 'scoring.unassign' | 'scoring.redact' | 'scoring.declare', boolean>;
}

/**
 * An application as officers see it. With a conflict, or with one's own blind sheet on it open, only that is told.
 * Throws `not-found`, and what `requireAct` does.
 */
export async function readApplicationDetail(
  context: Pick<Acting, 'db' | 'user'>,
  slug: string,
  id: string,
): Promise<ApplicationDetail | { masked: Masked; of: Exhibition; isReviewer: boolean }> {
  const { read } = context.db;
  const { one, of } = await loadApplication(read, id);
  if (of.slug !== slug || one.number === null) throw new Refusal('not-found');
  await requireAct(read, context, of, 'see.applications');
  const [row] = await read
    .select({
      masked: maskOf(actor(context), of),
      workshop: { name: workshop.name, slug: workshop.slug, kelurahan: kelurahan.name },
      sent: applicationVersion,
      redactedBy: sql<string | null>`${user.name}`,
    })
    .from(application)
    .innerJoin(workshop, eq(workshop.id, application.workshopId))
    .innerJoin(kelurahan, eq(kelurahan.slug, application.kelurahanSlug))
    .innerJoin(
      applicationVersion,
      and(eq(applicationVersion.applicationId, id), eq(applicationVersion.number, application.sentVersion)),
    )
    .leftJoin(user, eq(user.id, applicationVersion.redactedBy))
    .where(eq(application.id, id));
  if (!row) throw new Refusal('not-found');
  const isReviewer = (await rolesIn(read, context, of)).includes('reviewer');
  if (row.masked) return { masked: row.masked, of, isReviewer };
  const may = await allowed(context, of, one);
  const sheets = await readSheets(read, one);
  const people = await readReviewerList(read, slug);
  const conflicts = await conflictsIn(read, people, { slug, ids: [id] });
  const has = new Set(sheets.filter(({ state }) => state !== 'dropped').map(({ userId }) => userId));
  return {
    ...{ masked: null, isReviewer, of, one, workshop: row.workshop, sent: row.sent, redactedBy: row.redactedBy, may },
    widths: await pieceWidths(read, row.sent.body.shown),
    history: await readHistory(read, id),
    sheets: may['see.scores'] ? sheets : sheets.map((sheet) => ({ ...sheet, ...untold })),
    notes: may['see.scores'] ? await readNotes(read, id) : [],
    reviewers: people
      .filter((person) => person.leftAt === null && person.isActive && !has.has(person.id))
      .map((person) => ({ id: person.id, name: person.name, conflict: conflicts.get(person.id)?.has(id) ?? false })),
  };
}

const untold = { scores: {}, total: null, confidence: null, reason: '' };

async function allowed(
  context: Pick<Acting, 'db' | 'user'>,
  of: Exhibition,
  { workshopId }: Application,
): Promise<ApplicationDetail['may']> {
  const ask = (act: ExhibitionAct) => mayAct(context.db.read, context, of, act, { workshopId });
  return {
    'see.scores': await ask('see.scores'),
    'scoring.assign': await ask('scoring.assign'),
    'scoring.unassign': await ask('scoring.unassign'),
    'scoring.redact': await ask('scoring.redact'),
    'scoring.declare': await ask('scoring.declare'),
  };
}

function readHistory(db: Reader, id: string): Promise<ApplicationDetail['history']> {
  return db
    .select({
      at: applicationEvent.at,
      kind: applicationEvent.kind,
      who: sql<string | null>`${user.name}`,
      note: applicationEvent.note,
    })
    .from(applicationEvent)
    .leftJoin(user, eq(user.id, applicationEvent.userId))
    .where(eq(applicationEvent.applicationId, id))
    .orderBy(asc(applicationEvent.id));
}
