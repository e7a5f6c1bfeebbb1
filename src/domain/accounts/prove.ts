import { requireUser } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { checkCode } from './check-code.ts';
import { checkOwnPassword } from './check-password.ts';
import type { ProveForm } from './form.ts';
import { landing } from './landing.ts';
import { renewSession } from './renew-session.ts';

/** The person gives password (and code) once more: a new session, from which admin pages and account changes open. */
export async function proveOneself(context: Acting, { password, code, next }: ProveForm) {
  const user = requireUser(context);
  if (user.hasSecondStep && !code) throw new Refusal('form', { field: 'code', problem: 'required' });
  await checkOwnPassword(context, user, password);
  if (user.hasSecondStep) await checkCode(context, user.id, code ?? '');
  return { to: landing(next, user), session: await renewSession(context, user, { proved: true }) };
}
