import { isDeepStrictEqual } from 'node:util';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import type { ApplicationSnapshot } from '#db/exhibitions/types.ts';
import { applicationVersion, exhibition, review } from '#db/schema/index.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { changeApplication } from '#src/domain/exhibitions/change-state.ts';
import { loadExhibition, requireAct, type Application, type Exhibition } from '#src/domain/exhibitions/load.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { submitForReview, withdrawReview } from '#src/domain/reviews/submit.ts';
import { requireDesk } from '#src/domain/workshops/own-desk.ts';
import { paths } from '#src/paths.ts';
import { eligibilityOf, type Eligibility } from './eligibility.ts';
import type { SaveForm } from './form.ts';
import { groundsWith, useCode } from './hand-in.ts';
import { requireOwnRow, sentOf } from './own-row.ts';
import { redact } from './redact.ts';
import { keepBody, problemsIn } from './save.ts';
import { takeSnapshot } from './snapshot.ts';
import { bodyFrom } from './typed-body.ts';

/**
 * Keeps the form and sends it to the officers as the next version; what was open of an older one is taken back from
 * them. A second press of the same form changes nothing: one application, one number. Throws what saving throws, and
 * `form` with every problem at once, `not-eligible`, or `deadline-passed` with the moment: what was typed is kept then.
 */
export async function submitApplication(context: Acting, form: SaveForm) {
  const { user, workshop } = requireDesk(context, form.workshop);
  const { now } = context;
  // Thrown after the commit: what was typed stays.
  const refused = await context.db.write(async (tx): Promise<Refusal | null> => {
    const of = await loadExhibition(tx, form.exhibition);
    await requireAct(tx, context, of, 'application.submit', { late: true });
    const before = await requireOwnRow(tx, { workshopId: workshop.id, exhibitionSlug: of.slug });
    if (await isSentAlready(tx, before, of, form, now)) return null;
    const { grounds, code } = await groundsWith(tx, of, before, form.lateCode, now);
    const row = await keepBody(tx, context, { before, of }, form);
    if (!grounds) return new Refusal('deadline-passed', { at: of.deadlineAt });
    const problems = await problemsIn(tx, context, of, row);
    if (Object.keys(problems).length > 0) return new Refusal('form', {}, problems);
    const eligibility = await eligibilityOf(tx, workshop, of, now);
    if (!eligibility.met) return new Refusal('not-eligible', { missing: eligibility.missing });
    const snapshot = await takeSnapshot(tx, workshop.id, row.body, eligibility);
    const sent = await sentOf(tx, row);
    if (row.state === 'submitted' && isDeepStrictEqual(snapshot, sent?.body)) return null;
    if (grounds === 'late-code' && code) await useCode(tx, { code, userId: user.id, now });
    const lateCode = grounds === 'late-code' ? code : row.lateCode;
    await sendVersion(tx, context, { before: { ...row, lateCode }, of, user, snapshot, eligibility });
    return null;
  });
  if (refused) throw refused;
  return { to: paths.ownExhibition(form.exhibition), notice: 'application-sent' as const };
}

/** Whether this form, made before the last sending, says what was sent then: a second press, or a second tab. */
async function isSentAlready(tx: Tx, before: Application, of: Exhibition, form: SaveForm, now: number) {
  if (before.state !== 'submitted' || form.version === before.version) return false;
  const sent = await sentOf(tx, before);
  if (!sent) return false;
  const { answers, why, listings, contact } = sent.body;
  return isDeepStrictEqual(bodyFrom(of.body.questions, before.body, form, now), { answers, why, listings, contact });
}

interface Sending {
  before: Application;
  of: Exhibition;
  user: User;
  snapshot: ApplicationSnapshot;
  eligibility: Eligibility;
}

async function sendVersion(tx: Tx, context: Acting, { before, of, user, snapshot, eligibility }: Sending) {
  const { now } = context;
  const number = before.number ?? (await nextNumber(tx, of.slug));
  const sentVersion = before.sentVersion + 1;
  await takeBackOpen(tx, context, before);
  await tx.insert(applicationVersion).values({
    ...{ applicationId: before.id, number: sentVersion, body: snapshot, redaction: redact(snapshot) },
    ...{ sentBy: user.id, sentAt: now },
  });
  const { kelurahan, techniques } = snapshot.profile;
  await changeApplication(tx, { ...context, user }, { before, of }, 'submitted', {
    change: {
      ...{ number, sentVersion, lateCode: before.lateCode, kelurahanSlug: kelurahan },
      technique: techniques[0] ?? snapshot.shown[0]?.technique ?? '',
      ...{ points: eligibility.points, newcomer: eligibility.newcomer },
    },
  });
  await submitForReview(tx, context, {
    ...{ subject: 'application', subjectId: before.id, subjectVersion: String(sentVersion) },
    ...{ workshopId: before.workshopId, title: of.slug },
  });
}

async function nextNumber(tx: Tx, slug: string): Promise<number> {
  const [row] = await tx
    .update(exhibition)
    .set({ lastNumber: sql`${exhibition.lastNumber} + 1` })
    .where(eq(exhibition.slug, slug))
    .returning();
  if (!row) throw new Error(`the exhibition ${slug} was not changed`);
  return row.lastNumber;
}

/** Takes the version that officers have back from them, when they have one. */
export async function takeBackOpen(tx: Tx, context: Acting, { id, sentVersion }: Application): Promise<void> {
  const version = { subject: 'application', subjectId: id, subjectVersion: String(sentVersion) } as const;
  const [open] = await tx
    .select({ id: review.id })
    .from(review)
    .where(
      and(
        eq(review.subject, version.subject),
        eq(review.subjectId, id),
        eq(review.subjectVersion, version.subjectVersion),
        inArray(review.state, ['submitted', 'in-review']),
      ),
    );
  if (open) await withdrawReview(tx, context, version);
}
