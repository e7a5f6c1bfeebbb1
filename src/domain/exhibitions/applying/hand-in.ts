import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { lateCode, type ApplicationState } from '#db/schema/index.ts';
import type { Application, Exhibition } from '#src/domain/exhibitions/load.ts';
import { Refusal } from '#src/domain/refusal.ts';

/** Why an application may be handed in now: in time, because it was returned to be mended, or with a late code. */
export type Grounds = 'in-time' | 'returned' | 'late-code';

/** States in which a workshop may change what it wrote. */
const open: readonly ApplicationState[] = ['draft', 'submitted', 'returned', 'screened', 'ineligible', 'withdrawn'];
export const isOpenToChange = ({ state }: Pick<Application, 'state'>): boolean => open.includes(state);

type Of = Pick<Exhibition, 'phase' | 'deadlineAt'>;

/** Without codes. The last millisecond counts as in time, by the server's clock. Pure. */
export function groundsOf(of: Of, state: ApplicationState | null, now: number): Grounds | null {
  if (of.phase === 'apply' && now <= of.deadlineAt) return 'in-time';
  const isRunning = of.phase === 'apply' || of.phase === 'screening';
  return isRunning && state === 'returned' ? 'returned' : null;
}

/**
 * Why a workshop may hand in now, with the code it typed or came with before; null: it is too late. `until` is the last
 * moment, where one is set. Throws `late-code-wrong` for a typed code that is unknown, of another exhibition, used by
 * somebody else, or too old.
 */
export async function groundsWith(
  db: Reader | Tx,
  of: Of & Pick<Exhibition, 'slug'>,
  before: Pick<Application, 'state' | 'lateCode'> | null,
  typed: string,
  now: number,
): Promise<{ grounds: Grounds | null; until: number | null; code: string | null }> {
  const without = groundsOf(of, before?.state ?? null, now);
  const isRunning = of.phase === 'apply' || of.phase === 'screening';
  const wanted = typed.replaceAll(/\s/g, '') || before?.lateCode;
  if (without || !isRunning || !wanted) {
    const until = without === 'in-time' ? of.deadlineAt : null;
    return { grounds: without, until, code: before?.lateCode ?? null };
  }
  const [row] = await db
    .select()
    .from(lateCode)
    .where(and(eq(lateCode.exhibitionSlug, of.slug), sql`lower(${lateCode.code}) = ${wanted.toLowerCase()}`));
  const isFree = row?.usedBy === null || (row !== undefined && row.code === before?.lateCode);
  if (row && isFree && now <= row.validUntil) return { grounds: 'late-code', until: row.validUntil, code: row.code };
  if (typed) throw new Refusal('late-code-wrong');
  return { grounds: null, until: null, code: before?.lateCode ?? null };
}

/** From now on the code is this person's; `groundsWith` found it free, or this application's, in the same transaction. */
export async function useCode(
  tx: Tx,
  { code, userId, now }: { code: string; userId: string; now: number },
): Promise<void> {
  await tx
    .update(lateCode)
    .set({ usedBy: userId, usedAt: now })
    .where(and(eq(lateCode.code, code), isNull(lateCode.usedBy)));
}
