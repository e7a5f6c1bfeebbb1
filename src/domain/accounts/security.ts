import { requireUser } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { listDevices } from './devices.ts';
import { isStaffUser } from './person.ts';
import { countRecoveryCodes } from './recovery-codes.ts';

/** What the page about the account's keys shows. */
export async function readSecurity(context: Acting) {
  const user = requireUser(context);
  return {
    email: user.email,
    hasSecondStep: user.hasSecondStep,
    mustHaveSecondStep: isStaffUser(user),
    codesLeft: user.hasSecondStep ? await countRecoveryCodes(context.db.read, user.id) : 0,
    devices: await listDevices(context),
  };
}
