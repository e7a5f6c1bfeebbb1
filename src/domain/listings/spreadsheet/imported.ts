import { and, eq, sql } from 'drizzle-orm';
import { formKey } from '#db/schema/index.ts';
import type { Reading } from '../own.ts';
import { ownIds } from './own-ids.ts';

/** Names a row of a file: the same file imported again makes nothing twice. */
export function rowKey(content: string, line: number): string {
  return `import ${content} ${line}`;
}

/** Listings that rows of this file have made and that are still there, by the rows' keys. Two queries. */
export async function importedBefore(
  read: Reading,
  { userId, workshopId }: { userId: string; workshopId: number },
  keys: readonly string[],
): Promise<Map<string, number>> {
  const rows = await read
    .select({ key: formKey.key, result: formKey.result })
    .from(formKey)
    .where(
      and(eq(formKey.userId, userId), sql`${formKey.key} IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`),
    );
  const made = rows.map(({ key, result }) => [key, Number(result)] as const);
  const kept = new Set(
    await ownIds(
      read,
      workshopId,
      made.map(([, id]) => id),
    ),
  );
  return new Map(made.filter(([, id]) => kept.has(id)));
}
