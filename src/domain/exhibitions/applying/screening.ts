import { and, eq, inArray } from 'drizzle-orm';
import type { ApplicationSnapshot, Question } from '#db/exhibitions/types.ts';
import { applicationVersion } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { loadApplication, type Application, type Exhibition } from '#src/domain/exhibitions/load.ts';
import type { Review } from '#src/domain/reviews/effects.ts';
import { changedFields } from './changes.ts';
import { eligibilityOf, type EligibilityLine } from './eligibility.ts';

/** An application as an officer looks whether it is complete and eligible. */
export interface Screening {
  of: Pick<Exhibition, 'slug' | 'name' | 'phase' | 'deadlineAt'>;
  one: Pick<Application, 'id' | 'number' | 'state' | 'sentVersion' | 'lateCode' | 'points' | 'newcomer'>;
  /** The version this review asks about. */
  version: number;
  sentAt: number;
  body: ApplicationSnapshot;
  questions: Question[];
  /** As the workshop stands now; `then`: whether it was met when it was sent, null for what was not asked then. */
  lines: (EligibilityLine & { then: boolean | null })[];
  /** Fields that differ from the version before; null: there is none. */
  changed: string[] | null;
}

/** Five queries and those of the eligibility. Throws `not-found`. Whether this officer may see it, the caller has asked. */
export async function readScreening(
  { db, now }: Pick<Acting, 'db' | 'now'>,
  { subjectId, subjectVersion }: Pick<Review, 'subjectId' | 'subjectVersion'>,
): Promise<Screening | null> {
  const { one, of } = await loadApplication(db.read, subjectId);
  const version = Number(subjectVersion);
  const rows = await db.read
    .select({ number: applicationVersion.number, body: applicationVersion.body, sentAt: applicationVersion.sentAt })
    .from(applicationVersion)
    .where(
      and(eq(applicationVersion.applicationId, one.id), inArray(applicationVersion.number, [version, version - 1])),
    );
  const sent = rows.find((row) => row.number === version);
  const before = rows.find((row) => row.number === version - 1);
  if (!sent) return null;
  const { lines } = await eligibilityOf(db.read, { id: one.workshopId }, of, now);
  const then = new Map(sent.body.eligibility.map(({ requirement, met }) => [JSON.stringify(requirement), met]));
  return {
    ...{ of, one, version, sentAt: sent.sentAt, body: sent.body, questions: of.body.questions },
    lines: lines.map((line) => ({ ...line, then: then.get(JSON.stringify(line.requirement)) ?? null })),
    changed: before ? changedFields(before.body, sent.body) : null,
  };
}
