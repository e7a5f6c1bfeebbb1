import { and, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import type { ApplicationSnapshot } from '#db/exhibitions/types.ts';
import { application, applicationVersion } from '#db/schema/index.ts';
import type { Application } from '#src/domain/exhibitions/load.ts';
import { Refusal } from '#src/domain/refusal.ts';

/** A workshop's application to an exhibition; null: it never began one. */
export async function ownRow(
  db: Reader | Tx,
  place: { workshopId: number; exhibitionSlug: string },
): Promise<Application | null> {
  const [row] = await db
    .select()
    .from(application)
    .where(and(eq(application.exhibitionSlug, place.exhibitionSlug), eq(application.workshopId, place.workshopId)));
  return row ?? null;
}

/** The same. Throws `not-found`. */
export async function requireOwnRow(...args: Parameters<typeof ownRow>): Promise<Application> {
  const row = await ownRow(...args);
  if (!row) throw new Refusal('not-found');
  return row;
}

/** What counts of an application; null: nothing was sent. */
export async function sentOf(
  db: Reader | Tx,
  { id, sentVersion }: Pick<Application, 'id' | 'sentVersion'>,
): Promise<{ body: ApplicationSnapshot; sentAt: number } | null> {
  if (sentVersion === 0) return null;
  const [row] = await db
    .select({ body: applicationVersion.body, sentAt: applicationVersion.sentAt })
    .from(applicationVersion)
    .where(and(eq(applicationVersion.applicationId, id), eq(applicationVersion.number, sentVersion)));
  return row ?? null;
}
