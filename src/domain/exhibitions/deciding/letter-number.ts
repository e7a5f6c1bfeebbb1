import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { letter } from '#db/schema/index.ts';

/** The office's mark for letters about fairs. */
const mark = '500.2';

/** As printed: `500.2/0042/INACRAFT-2027`. */
export function letterNumber(serial: number, slug: string): string {
  return `${mark}/${String(serial).padStart(4, '0')}/${slug.toUpperCase()}`;
}

/** The next so many numbers of an exhibition's letters that none has, lowest first. */
export async function freeNumbers(tx: Tx, slug: string, count: number): Promise<string[]> {
  const rows = await tx
    .select({ serial: sql<number>`CAST(substr(${letter.number}, ${mark.length + 2}) AS INTEGER)` })
    .from(letter)
    .where(eq(letter.exhibitionSlug, slug));
  const used = new Set(rows.map(({ serial }) => serial));
  const free: string[] = [];
  for (let serial = 1; free.length < count; serial += 1) if (!used.has(serial)) free.push(letterNumber(serial, slug));
  return free;
}
