import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { formKey } from '#db/schema/index.ts';

/**
 * Does the work of a form once for its key (a hidden field made with the page): a second press gets what the first one
 * made, so the work must have a result. Without a key the work is simply done.
 */
export async function once<T extends NonNullable<unknown>>(
  tx: Tx,
  { userId, key, at }: { userId: string; key: string | undefined; at: number },
  work: () => Promise<T>,
): Promise<T> {
  if (!key) return work();
  const [known] = await tx
    .select({ result: formKey.result })
    .from(formKey)
    .where(and(eq(formKey.userId, userId), eq(formKey.key, key)));
  if (known) return known.result as T;
  const result = await work();
  await tx.insert(formKey).values({ userId, key, result, at });
  return result;
}
