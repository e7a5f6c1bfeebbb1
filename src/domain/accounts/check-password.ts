import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { User } from '#src/domain/access/user.ts';
import { findByEmail } from './person.ts';
import { countFailure, countTry, forgive, refuseWhileWaiting } from './throttle.ts';

export interface PasswordTry {
  /** As typed: an address nobody has is counted like any other. */
  email: string;
  /** null: nobody, or somebody who can't have a password; takes as long as a wrong one. */
  hash: string | null;
  password: string;
}

/**
 * Whether the password fits, with every try counted by account and by network. Throws `wait-before-trying` while a
 * delay lasts, whoever asks and whether or not there is such an account.
 */
export async function tryPassword(
  { db, now, passwords, sender }: Pick<Acting, 'db' | 'now' | 'passwords' | 'sender'>,
  { email, hash, password }: PasswordTry,
): Promise<{ fits: boolean; stale: boolean }> {
  const account = `account ${email}` as const;
  const network = `sender ${sender.ipPrefix}` as const;
  const count = () =>
    db.write(async (tx) => {
      await refuseWhileWaiting(tx, [network], now);
      await countTry(tx, account, now);
    });
  const result = await passwords.verify(hash, password, count);
  await db.write((tx) => (result.fits ? forgive(tx, account) : countFailure(tx, network, now)));
  return result;
}

/** The signed-in person's own password. Throws `wrong-password` when it isn't. */
export async function checkOwnPassword(
  context: Pick<Acting, 'db' | 'now' | 'passwords' | 'sender'>,
  user: User,
  password: string,
): Promise<void> {
  const hash = (await findByEmail(context.db.read, user.email))?.passwordHash ?? null;
  const { fits } = await tryPassword(context, { email: user.email, hash, password });
  if (!fits) throw new Refusal('wrong-password');
}
