import type { Acting } from '#src/domain/context.ts';
import { recordAudit } from '#src/domain/audit.ts';
import { currentWorkshop, type User } from '#src/domain/access/user.ts';

/** Writes down that someone sent a file the scanner knows, with their workshop, or on a visit as an officer; nothing of the file is kept but its hash. */
export async function recordInfected(
  { db, now }: Pick<Acting, 'db' | 'now'>,
  user: User,
  { signature, sha256, visit }: { signature: string; sha256: string; visit: string | undefined },
): Promise<void> {
  const desk = currentWorkshop(user);
  const subject = visit || !desk ? `user:${user.id}` : `workshop:${desk.id}`;
  const detail = { signature: signature.slice(0, 100), sha256 };
  await db.write((tx) => recordAudit(tx, { at: now, userId: user.id, action: 'file.infected', subject, detail }));
}
