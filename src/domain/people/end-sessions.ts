import { endSessions } from '#src/domain/accounts/renew-session.ts';
import { forgetSecondStep, promiseSecondStepMail } from '#src/domain/accounts/remove-totp.ts';
import type { Acting } from '#src/domain/context.ts';
import { paths } from '#src/paths.ts';
import { changePerson } from './change-person.ts';

/** Signs somebody out on every device. */
export async function endPersonsSessions(context: Acting, { id }: { id: string }) {
  await changePerson(context, { action: 'people.end-sessions', id }, (tx) => endSessions(tx, id));
  return { to: paths.person(id), notice: 'sessions-ended' as const };
}

/** For somebody who lost phone and recovery codes: an officer sets up a new second step at the next sign-in. */
export async function resetSecondStep(context: Acting, { id }: { id: string }) {
  await changePerson(context, { action: 'people.reset-second-step', id, notSelf: true }, async (tx, person) => {
    await forgetSecondStep(tx, id, context.now);
    await endSessions(tx, id);
    await promiseSecondStepMail(tx, context, person);
  });
  return { to: paths.person(id), notice: 'second-step-reset' as const };
}
