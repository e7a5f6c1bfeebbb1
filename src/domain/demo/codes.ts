import { decodeBase32IgnorePadding } from '@oslojs/encoding';
import { generateHOTP } from '@oslojs/otp';
import { and, eq, isNotNull } from 'drizzle-orm';
import { user } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';

const step = 30_000;

export interface DemoCode {
  name: string;
  email: string;
  code: string;
}

/**
 * The second step's code that the made-up people's phones would show now, and for how many seconds. Never anyone
 * else's, and nothing outside the demo.
 */
export async function demoCodes(
  { db, vault, now }: Pick<Acting, 'db' | 'vault' | 'now'>,
  demo: boolean,
): Promise<{ codes: DemoCode[]; seconds: number }> {
  const seconds = Math.ceil((step - (now % step)) / 1_000);
  if (!demo) return { codes: [], seconds };
  const people = await db.read
    .select({ id: user.id, name: user.name, email: user.email, secret: user.totpSecret })
    .from(user)
    .where(and(eq(user.demo, true), eq(user.state, 'active'), isNotNull(user.totpSecret)))
    .orderBy(user.email)
    .limit(50);
  const codes = people.map(({ id, name, email, secret }) => {
    const key = decodeBase32IgnorePadding(vault.open(secret ?? '', `totp:${id}`));
    return { name, email, code: generateHOTP(key, BigInt(Math.floor(now / step)), 6) };
  });
  return { codes, seconds };
}
