import { and, eq, isNull } from 'drizzle-orm';
import { user } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import type { User } from '#src/domain/access/user.ts';
import type { FinishTotpForm } from './form.ts';
import { landing } from './landing.ts';
import { nextPlace } from './next-place.ts';
import { replaceRecoveryCodes } from './recovery-codes.ts';
import { endSessions, isFresh, renewSession } from './renew-session.ts';
import { promiseSecondStepMail } from './remove-totp.ts';
import { addressOfSecret, newSecret, stepOfCode } from './totp.ts';

const offerFor = 3_600_000;

/**
 * A secret for the person's app, with its QR address. It is kept nowhere but in the page, sealed in `offer`; a page
 * that is shown again after a wrong code hands its offer in, so that the app needs no second scan.
 */
export function offerTotp({ vault, now }: Acting, user: User, kept: string | undefined) {
  const known = kept === undefined ? null : openOffer(vault, user, kept, now);
  const secret = known ?? newSecret();
  const offer = known && kept ? kept : vault.seal(JSON.stringify({ secret, until: now + offerFor }), about(user));
  return { offer, secret, address: addressOfSecret(secret, user.email) };
}

/** A session left open must not be enough to lock its owner out. At the first set-up there is nothing else to prove. */
export function mustProveFirst(user: User, now: number): boolean {
  return user.session.stage === 'full' && !isFresh(user, now);
}

/** The second step is on: the app showed a code of the offered secret. Shows the recovery codes, once. */
export async function finishTotp(context: Acting, { offer, code, next }: FinishTotpForm) {
  const { db, now, vault, user: person } = context;
  if (!person || person.session.stage === 'second-step') throw new Refusal('sign-in-first');
  if (person.hasSecondStep) throw new Refusal('already-done');
  if (mustProveFirst(person, now)) return { to: paths.prove(paths.setUp(nextPlace(next)?.path)) };
  const secret = openOffer(vault, person, offer, now);
  if (!secret) throw new Refusal('link-used-or-old');
  const step = stepOfCode(secret, code, now);
  if (step === null) throw new Refusal('wrong-code');
  const codes = await db.write(async (tx) => {
    const rows = await tx
      .update(user)
      .set({ totpSecret: vault.seal(secret, `totp:${person.id}`), totpSince: now, totpStep: step, updatedAt: now })
      .where(and(eq(user.id, person.id), isNull(user.totpSince)))
      .returning({ id: user.id });
    if (rows.length === 0) throw new Refusal('already-done');
    await endSessions(tx, person.id, person.session.publicId);
    await promiseSecondStepMail(tx, context, person);
    const subject = `user:${person.id}`;
    await recordAudit(tx, { at: now, userId: person.id, action: 'account.finish-totp', subject });
    return replaceRecoveryCodes(tx, person.id);
  });
  const session = await renewSession(context, person);
  return { session, show: { codes, to: landing(next, person) } };
}

function openOffer(vault: Acting['vault'], user: User, offer: string, now: number): string | null {
  try {
    const { secret, until } = JSON.parse(vault.open(offer, about(user))) as { secret: string; until: number };
    return until > now ? secret : null;
  } catch {
    return null;
  }
}

function about({ id }: User): string {
  return `totp-offer:${id}`;
}
