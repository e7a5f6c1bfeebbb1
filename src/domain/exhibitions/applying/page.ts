import { and, asc, eq } from 'drizzle-orm';
import type { ApplicationSnapshot, Question, ShownListing, Words } from '#db/exhibitions/types.ts';
import { applicationEvent, office, review, workshop } from '#db/schema/index.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import type { Membership } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { loadExhibition, mayAct, requireAct, type Application, type Exhibition } from '#src/domain/exhibitions/load.ts';
import { transitions } from '#src/domain/exhibitions/change-state.ts';
import { isRefusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import type { FieldProblem } from '#src/i18n/fields.ts';
import { appealUntil, mayObject } from './appeal.ts';
import { changedFields } from './changes.ts';
import { isRequired, problemsOf } from './complete.ts';
import { eligibilityOf, type Eligibility } from './eligibility.ts';
import { groundsWith, isOpenToChange, type Grounds } from './hand-in.ts';
import { nextOf, type Next } from './next-step.ts';
import { ownRow, sentOf } from './own-row.ts';
import { readOwnResult, type OwnResult } from './own-result.ts';
import { pastOf, type PastFair } from './past.ts';
import { showable } from './snapshot.ts';
import { isFrozen } from './typed-body.ts';

export type { ApplicationSnapshot };

export interface AskedQuestion extends Question {
  isRequiredNow: boolean;
  isFrozen: boolean;
}

export interface OwnApplicationPage {
  workshop: Membership;
  of: Exhibition;
  /** null: never begun. What is pending is left out. */
  one: Application | null;
  sent: { body: ApplicationSnapshot; sentAt: number } | null;
  /** Fields written since, that nobody was sent. */
  unsent: string[];
  eligibility: Eligibility;
  past: PastFair[];
  /** What the profile knows, not to be typed again. */
  profile: Pick<
    typeof workshop.$inferSelect,
    | 'name'
    | 'ownerName'
    | 'kelurahanSlug'
    | 'techniques'
    | 'workers'
    | 'foundedYear'
    | 'capacityPerMonth'
    | 'readinessLevel'
  >;
  listings: ShownListing[];
  questions: AskedQuestion[];
  problems: Record<string, FieldProblem>;
  /** Why it may be handed in now; null: it may not. */
  grounds: Grounds | null;
  /** A late code was given that doesn't open anything. */
  codeIsWrong: boolean;
  may: Record<'start' | 'write' | 'useCode' | 'withdraw' | 'object', boolean>;
  /** The office that called: where to ask about an application that was found not eligible for good. */
  askAt: Words | null;
  /** What an officer said when it came back, or was found not eligible. */
  said: { reasonCode: string | null; note: string | null } | null;
  events: Pick<typeof applicationEvent.$inferSelect, 'at' | 'kind' | 'note'>[];
  next: Next;
  appealUntil: string | null;
  result: OwnResult | null;
}

/**
 * A workshop's own application to an exhibition, with all that it may know. A fixed number of queries. Throws
 * `not-found` for a call that is not published; `lateCode` is one the person typed.
 */
export async function readOwnApplication(context: Acting, slug: string, lateCode = ''): Promise<OwnApplicationPage> {
  const { workshop: desk } = requireWorkshop(context);
  const { db, now } = context;
  const read = db.read;
  const of = await loadExhibition(read, slug);
  await requireAct(read, context, of, 'see.own-application');
  const found = await ownRow(read, { workshopId: desk.id, exhibitionSlug: slug });
  const [eligibility, listings, sent, profile] = await Promise.all([
    eligibilityOf(read, desk, of, now),
    showable(read, desk.id),
    found ? sentOf(read, found) : null,
    readProfile(read, desk.id),
  ]);
  const { until: handInUntil, ...code } = await readGrounds(context, of, found, lateCode);
  const today = wibDay(now);
  const until = appealUntil(of);
  const seesScores = await mayAct(read, context, of, 'see.own-scores');
  const own = new Set(listings.map(({ id }) => id));
  const past = (await pastOf(read, [desk.id], today)).get(desk.id) ?? [];
  return {
    ...{ workshop: desk, of, sent, eligibility, listings, profile, past },
    one: found && { ...found, ...unpublished },
    unsent: found && sent ? changedFields(sent.body, found.body) : [],
    questions: of.body.questions.map((question) => ({
      ...question,
      isRequiredNow: isRequired(question, now),
      isFrozen: found !== null && isFrozen(question, found.body, now),
    })),
    problems: found ? problemsOf(of.body, found.body, { own, now }) : {},
    ...code,
    may: {
      start: found === null && code.grounds !== null,
      write: found !== null && code.grounds !== null && isOpenToChange(found),
      useCode: code.grounds === null && (found === null || isOpenToChange(found)) && isTaking(of),
      withdraw:
        found !== null &&
        transitions.withdrawn.from.includes(found.state) &&
        (await mayAct(read, context, of, 'application.withdraw')),
      object:
        found !== null &&
        mayObject(found) &&
        until !== null &&
        today <= until &&
        (await mayAct(read, context, of, 'application.appeal')),
    },
    askAt: found?.state === 'ineligible' && code.grounds === null ? await readOffice(read, of) : null,
    said: found && (await readSaid(read, found)),
    events: found ? await readEvents(read, found.id) : [],
    next: nextOf(of, found, {
      now,
      today,
      appealUntil: until,
      lateUntil: code.grounds === 'late-code' ? handInUntil : null,
      sentResults: past.some((one) => one.slug === slug && one.handedInResults),
    }),
    appealUntil: until,
    result: found && seesScores ? await readOwnResult(read, of, found) : null,
  };
}

type Read = Acting['db']['read'];

/** What only officers know of until it is published, in columns of its own. */
const unpublished = { score: null, reviews: 0, pending: null, pendingNote: null, pendingBy: null, pendingAt: null };

const isTaking = ({ phase }: Exhibition): boolean => phase === 'apply' || phase === 'screening';

async function readGrounds({ db, now }: Acting, of: Exhibition, found: Application | null, typed: string) {
  try {
    const { grounds, until } = await groundsWith(db.read, of, found, typed, now);
    return { grounds, until, codeIsWrong: false };
  } catch (error) {
    if (isRefusal(error) && error.code === 'late-code-wrong') return { grounds: null, until: null, codeIsWrong: true };
    throw error;
  }
}

async function readProfile(read: Read, id: number): Promise<OwnApplicationPage['profile']> {
  const { name, ownerName, kelurahanSlug, techniques, workers, foundedYear, capacityPerMonth, readinessLevel } =
    workshop;
  const shown = { name, ownerName, kelurahanSlug, techniques, workers, foundedYear, capacityPerMonth, readinessLevel };
  const [row] = await read.select(shown).from(workshop).where(eq(workshop.id, id));
  if (!row) throw new Error(`no workshop ${id}`);
  return row;
}

async function readOffice(read: Read, { officeSlug }: Exhibition): Promise<Words | null> {
  const [row] = await read
    .select({ id: office.nameId, en: office.nameEn })
    .from(office)
    .where(eq(office.slug, officeSlug));
  return row ?? null;
}

/** The verdict on the version that counts, where the workshop has to know it. */
async function readSaid(read: Read, { id, sentVersion, state }: Application): Promise<OwnApplicationPage['said']> {
  if (state !== 'returned' && state !== 'ineligible') return null;
  const [row] = await read
    .select({ reasonCode: review.reasonCode, note: review.note })
    .from(review)
    .where(
      and(eq(review.subject, 'application'), eq(review.subjectId, id), eq(review.subjectVersion, String(sentVersion))),
    );
  return row ?? null;
}

function readEvents(read: Read, id: string): Promise<OwnApplicationPage['events']> {
  const { at, kind, note } = applicationEvent;
  return read
    .select({ at, kind, note })
    .from(applicationEvent)
    .where(eq(applicationEvent.applicationId, id))
    .orderBy(asc(applicationEvent.id));
}
