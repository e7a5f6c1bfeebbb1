import { createHash, randomBytes } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { encodeBase32LowerCaseNoPadding } from '@oslojs/encoding';
import type { Reader, Tx } from '#db/client.ts';
import { recoveryCode } from '#db/schema/index.ts';

const howMany = 10;

/** Ten new codes of 80 random bits, each good once; the old ones are gone. Only their hashes are stored: show them now. */
export async function replaceRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, newCode);
  await tx.delete(recoveryCode).where(eq(recoveryCode.userId, userId));
  await tx.insert(recoveryCode).values(codes.map((code) => ({ userId, hash: hashOf(userId, code) })));
  return codes;
}

/** Uses a code up. False when it is none of the person's unused ones. */
export async function useRecoveryCode(tx: Tx, userId: string, typed: string, now: number): Promise<boolean> {
  const used = await tx
    .update(recoveryCode)
    .set({ usedAt: now })
    .where(
      and(eq(recoveryCode.userId, userId), eq(recoveryCode.hash, hashOf(userId, typed)), isNull(recoveryCode.usedAt)),
    )
    .returning();
  return used.length > 0;
}

export async function countRecoveryCodes(read: Reader, userId: string): Promise<number> {
  const [row] = await read
    .select({ left: sql<number>`count(*)` })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.userId, userId), isNull(recoveryCode.usedAt)));
  return row?.left ?? 0;
}

/** `abcd-efgh-ijkl-mnop`. */
function newCode(): string {
  const letters = encodeBase32LowerCaseNoPadding(randomBytes(10));
  return letters.match(/.{4}/g)?.join('-') ?? letters;
}

function hashOf(userId: string, code: string): string {
  const plain = code.toLowerCase().replace(/[^a-z2-7]/g, '');
  return createHash('sha256').update(`${userId} ${plain}`).digest('hex');
}
