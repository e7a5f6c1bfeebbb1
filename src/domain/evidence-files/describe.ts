import { inArray } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { evidenceFile } from '#db/schema/index.ts';
import type { EvidenceType } from './limits.ts';

/** What a page may show of a file. */
export interface FileFacts {
  id: string;
  name: string;
  type: EvidenceType;
  /** Of the original. */
  bytes: number;
  /** Pixels of the picture fit to show; null for PDF. */
  width: number | null;
  height: number | null;
  scan: 'clean' | 'not-scanned';
  createdAt: number;
}

/** The files there are of these, in the order asked for. Whose they are, the caller knows. One query. */
export async function describeFiles(db: Reader | Tx, ids: readonly string[]): Promise<FileFacts[]> {
  if (ids.length === 0) return [];
  const { id, name, type, bytes, width, height, scan, createdAt } = evidenceFile;
  const rows = await db
    .select({ id, name, type, bytes, width, height, scan, createdAt })
    .from(evidenceFile)
    .where(inArray(evidenceFile.id, [...new Set(ids)]));
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((wanted) => known.get(wanted) ?? []);
}
