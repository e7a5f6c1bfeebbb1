import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import {
  application,
  applicationEvent,
  workshopMember,
  type ApplicationEventKind,
  type ApplicationState,
} from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { notify } from '#src/domain/outbox.ts';
import { cancelFees } from '#src/domain/payments/cancel-fees.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { fillPlaces } from './fill-places.ts';
import type { Application, Exhibition } from './load.ts';
import { markRanking } from './rescore.ts';

/** `user` is null where the clock or the waiting list acts. */
export type Changing = Pick<Acting, 'now' | 'vault' | 'origin'> & { user: { id: string } | null };

/** States that hold a place. */
export const holding = ['chosen', 'confirmed'] as const satisfies ApplicationState[];
export const holds = (state: ApplicationState): boolean => (holding as readonly ApplicationState[]).includes(state);

/** Every legal step. Where two ends are possible, the caller names one. */
export const transitions: Record<
  Exclude<ApplicationEventKind, 'started'>,
  { from: readonly ApplicationState[]; to: readonly [ApplicationState, ...ApplicationState[]] }
> = {
  submitted: { from: ['draft', 'returned', 'submitted', 'screened', 'ineligible', 'withdrawn'], to: ['submitted'] },
  returned: { from: ['submitted'], to: ['returned'] },
  screened: { from: ['submitted'], to: ['screened'] },
  ineligible: { from: ['submitted'], to: ['ineligible'] },
  undone: { from: ['returned', 'screened', 'ineligible'], to: ['submitted'] },
  withdrawn: { from: ['draft', 'submitted', 'returned', 'screened', 'waiting', 'chosen'], to: ['withdrawn'] },
  chosen: { from: ['screened'], to: ['chosen'] },
  waiting: { from: ['screened'], to: ['waiting'] },
  refused: { from: ['screened'], to: ['refused'] },
  promoted: { from: ['waiting'], to: ['chosen'] },
  confirmed: { from: ['chosen'], to: ['confirmed'] },
  declined: { from: ['chosen', 'confirmed'], to: ['declined'] },
  lapsed: { from: ['chosen', 'confirmed'], to: ['lapsed'] },
  'appeal-upheld': { from: ['refused', 'waiting'], to: ['waiting', 'chosen'] },
};

/** Columns a step may set besides the state. */
export type Change = Partial<Omit<Application, 'id' | 'exhibitionSlug' | 'workshopId' | 'state' | 'version' | 'since'>>;

/**
 * The one function that changes an application's state (publishing many at once is `publish.ts`). In the caller's
 * transaction, all or nothing:
 * 1. `application`: state and `change`, version + 1, only where id, version and state are still those of `before`;
 * 2. who no longer holds a place: stand and fee that was not paid fall away;
 * 3. `application_event` and `audit`: a line each;
 * 4. a notification and a mail to each member of the workshop, but for what they did themselves;
 * 5. the ranked list is marked as changed;
 * 6. a place that came free after the results were published goes to the next in line (`fillPlaces`).
 * Returns the row as it is now. Throws `stale`, and then nothing has changed.
 */
export async function changeApplication(
  tx: Tx,
  context: Changing,
  { before, of }: { before: Application; of: Exhibition },
  kind: keyof typeof transitions,
  {
    change = {},
    to = transitions[kind].to[0],
    note = null,
  }: { change?: Change; to?: ApplicationState; note?: string | null } = {},
): Promise<Application> {
  const step = transitions[kind];
  if (!step.from.includes(before.state) || !step.to.includes(to)) throw new Refusal('stale');
  const gone = holds(before.state) && !holds(to);
  const [after] = await tx
    .update(application)
    .set({
      ...change,
      ...(gone ? { standNumber: null, confirmBy: null } : {}),
      state: to,
      since: context.now,
      updatedAt: context.now,
      version: before.version + 1,
    })
    .where(
      and(eq(application.id, before.id), eq(application.version, before.version), eq(application.state, before.state)),
    )
    .returning();
  if (!after) throw new Refusal('stale');
  if (gone) await cancelFees(tx, [before.id]);
  const { now: at, user } = context;
  const userId = user?.id ?? null;
  await tx.insert(applicationEvent).values({ applicationId: after.id, at, userId, kind, from: before.state, to, note });
  await recordAudit(tx, {
    at,
    userId,
    action: `application.${kind}`,
    subject: `application:${after.id}`,
    detail: { exhibition: of.slug, workshopId: after.workshopId, from: before.state, to },
  });
  await tellMembers(tx, context, { after, of, kind });
  await markRanking(tx, of.slug);
  if (gone) await fillPlaces(tx, context, of.slug);
  return after;
}

async function tellMembers(
  tx: Tx,
  context: Changing,
  { after, of, kind }: { after: Application; of: Exhibition; kind: ApplicationEventKind },
): Promise<void> {
  const members = await tx
    .select({ userId: workshopMember.userId })
    .from(workshopMember)
    .where(eq(workshopMember.workshopId, after.workshopId));
  await notify(tx, context, {
    userIds: members.map(({ userId }) => userId).filter((id) => id !== context.user?.id),
    kind: 'application-changed',
    facts: { exhibition: of.name, step: kind, state: after.state, ...(after.confirmBy ? { by: after.confirmBy } : {}) },
    path: paths.ownExhibition(of.slug),
  });
}
