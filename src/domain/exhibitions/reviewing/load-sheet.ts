import { and, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { preparedOnce } from '#db/prepared.ts';
import { application, applicationVersion, exhibition, scoreSheet } from '#db/schema/index.ts';
import type { Redaction } from '#db/exhibitions/redaction.ts';
import type { ApplicationSnapshot } from '#db/exhibitions/types.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { actor, requireAct, type Application, type Exhibition } from '../load.ts';
import type { ExhibitionAct } from '../phases.ts';

export type Sheet = typeof scoreSheet.$inferSelect;
export interface LoadedSheet {
  one: Pick<Application, 'id' | 'workshopId' | 'state' | 'reviews'>;
  of: Exhibition;
  sheet: Sheet;
  sent: { snapshot: ApplicationSnapshot; redaction: Redaction | null };
}

/**
 * One's own sheet, when the act may be done now. Throws what `requireAct` does; `conflict` before anything else is
 * told; `not-found` of an application one has no sheet of, `stale` of one that no longer waits for scores,
 * `not-redacted` when the call is blind and there is no copy without names.
 */
export async function loadSheet(
  db: Reader | Tx,
  context: Pick<Acting, 'user'>,
  applicationId: string,
  act: ExhibitionAct,
): Promise<LoadedSheet> {
  const userId = actor(context).id;
  const [row] = await sheetQuery(db as Reader).all({ applicationId, userId });
  if (!row) throw new Refusal('not-found');
  await requireAct(db, context, row.of, act, { workshopId: row.one.workshopId });
  if (row.sheet.state === 'dropped') throw new Refusal('not-found');
  if (row.one.state !== 'screened') throw new Refusal('stale');
  if (row.of.body.blind && row.sent.redaction === null) throw new Refusal('not-redacted');
  return row;
}

const sheetQuery = preparedOnce((read) =>
  read
    .select({
      one: {
        id: application.id,
        workshopId: application.workshopId,
        state: application.state,
        reviews: application.reviews,
      },
      of: exhibition,
      sheet: scoreSheet,
      sent: { snapshot: applicationVersion.body, redaction: applicationVersion.redaction },
    })
    .from(application)
    .innerJoin(exhibition, eq(exhibition.slug, application.exhibitionSlug))
    .innerJoin(
      scoreSheet,
      and(eq(scoreSheet.applicationId, application.id), eq(scoreSheet.userId, sql.placeholder('userId'))),
    )
    .innerJoin(
      applicationVersion,
      and(eq(applicationVersion.applicationId, application.id), eq(applicationVersion.number, application.sentVersion)),
    )
    .where(eq(application.id, sql.placeholder('applicationId')))
    .prepare(),
);
