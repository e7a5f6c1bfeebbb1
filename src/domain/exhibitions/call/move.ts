import type { Tx } from '#db/client.ts';
import type { ExhibitionPhase } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { actor, type Exhibition } from '../load.ts';
import { nextPhase } from '../phases.ts';
import { recordCalls } from '../public/calls-changed.ts';
import { tellFollowers } from '../public/tell-followers.ts';
import { gates } from './gates.ts';
import { openForAct, recordOn, writeExhibition } from './on-exhibition.ts';
import { stepBackOf } from './step-back.ts';
import type { MoveForm } from './steps-form.ts';

/** Words a reason has at least. */
const leastReason = 10;

/**
 * Goes to the next phase when its gate lets it, or back to the one before with a reason while nothing depends on this
 * one. Exactly one phase is active. Opening the call tells its followers. A public event and an audit line each.
 * Throws `stale`; `not-this-phase` for any other phase; the gate's refusal; `reason-needed`, `cannot-step-back`.
 */
export async function moveExhibition(context: Acting, form: MoveForm): Promise<{ notice: 'phase-moved' }> {
  await context.db.write(async (tx) => {
    const of = await openForAct(tx, context, form, 'exhibition.move');
    const onward = form.to === nextPhase(of.phase);
    if (onward) await passGate(tx, context, of, form.reason);
    else await stepBack(tx, context, of, form);
    const opensAt = form.to === 'draft' ? null : (of.opensAt ?? context.now);
    const after = await writeExhibition(tx, context, of, { phase: form.to, phaseSince: context.now, opensAt });
    const reason = form.reason === '' ? {} : { reason: form.reason };
    const detail = { from: of.phase, to: form.to, ...reason };
    await recordOn(tx, context, of.slug, { kind: 'phase', open: true, detail, action: 'exhibition.move' });
    if (touchesCalls(of.phase) || touchesCalls(form.to)) await recordCalls(tx, context.now);
    if (of.phase === 'draft') await tellFollowers(tx, context, after);
  });
  return { notice: 'phase-moved' };
}

async function passGate(tx: Tx, context: Acting, of: Exhibition, reason: string): Promise<void> {
  const obstacle = await gates[of.phase]({ db: tx, now: context.now, of, person: actor(context) });
  if (!obstacle || (obstacle.unlessReason && reason.length >= leastReason)) return;
  throw new Refusal(obstacle.code, obstacle.facts);
}

async function stepBack(tx: Tx, { now }: Acting, of: Exhibition, { to, reason }: MoveForm): Promise<void> {
  const before = await stepBackOf(tx, of, now);
  if (before === null && isEarlier(to, of.phase)) throw new Refusal('cannot-step-back');
  if (to !== before) throw new Refusal('not-this-phase', { phase: of.phase });
  if (reason.length < leastReason) throw new Refusal('reason-needed');
}

/** Whether `to` is the phase right before `phase`. */
function isEarlier(to: ExhibitionPhase, phase: ExhibitionPhase): boolean {
  return nextPhase(to) === phase;
}

const touchesCalls = (phase: ExhibitionPhase): boolean => phase === 'apply';
