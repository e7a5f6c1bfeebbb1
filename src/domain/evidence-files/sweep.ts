import { and, asc, gt, inArray, isNull, lt, notExists, eq } from 'drizzle-orm';
import { evidenceAttachment, evidenceFile, lead, payment } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { evidenceFolder, keysOf } from './keys.ts';

const hour = 3_600_000;
/** A file without a row this old belongs to an upload that broke off. */
const fileAge = hour;
/** One that no version shows so long after it was sent was never used, or belonged to a draft that was discarded. */
const rowAge = 7 * 24 * hour;
/** Rows and files in one go: a write lasts some milliseconds. */
const atOnce = 100;

type Sweeping = Pick<Acting, 'db' | 'files' | 'now'>;

/** Removes files that no version, visit, payment or lead shows, and what broken-off uploads left. */
export async function sweepEvidence(context: Sweeping): Promise<{ rows: number; files: number }> {
  const rows = await removeUnused(context);
  const files = await removeStray(context);
  await context.files.tidy(evidenceFolder, context.now - fileAge);
  return { rows, files };
}

/** The row goes first: bytes without a row are found again, a row without its bytes would be a broken file. */
async function removeUnused({ db, files, now }: Sweeping): Promise<number> {
  let removed = 0;
  for (let after = ''; ;) {
    const shown = db.read
      .select({ id: evidenceAttachment.fileId })
      .from(evidenceAttachment)
      .where(eq(evidenceAttachment.fileId, evidenceFile.id));
    const slips = db.read.select({ id: payment.id }).from(payment).where(eq(payment.proofFileId, evidenceFile.id));
    const cards = db.read.select({ id: lead.id }).from(lead).where(eq(lead.photoId, evidenceFile.id));
    const unused = and(
      lt(evidenceFile.createdAt, now - rowAge),
      isNull(evidenceFile.visitId),
      ...[shown, slips, cards].map((rows) => notExists(rows)),
    );
    const old = await db.read
      .select({ id: evidenceFile.id })
      .from(evidenceFile)
      .where(and(unused, gt(evidenceFile.id, after)))
      .orderBy(asc(evidenceFile.id))
      .limit(atOnce);
    const ids = old.map(({ id }) => id);
    const last = ids.at(-1);
    if (last === undefined) return removed;
    after = last;
    // Asked again in the write: a draft saved a moment ago keeps its file.
    const gone = await db.write((tx) =>
      tx
        .delete(evidenceFile)
        .where(and(unused, inArray(evidenceFile.id, ids)))
        .returning({ id: evidenceFile.id }),
    );
    removed += gone.length;
    await files.remove(gone.flatMap(({ id }) => Object.values(keysOf(id))));
  }
}

async function removeStray({ db, files, now }: Sweeping): Promise<number> {
  let removed = 0;
  let batch: string[] = [];
  const settle = async () => {
    const ids = [...new Set(batch.map(idOf))];
    const known = await db.read.select({ id: evidenceFile.id }).from(evidenceFile).where(inArray(evidenceFile.id, ids));
    const kept = new Set(known.map(({ id }) => id));
    const stray = batch.filter((key) => !kept.has(idOf(key)));
    await files.remove(stray);
    removed += stray.length;
    batch = [];
  };
  for await (const { key, at } of files.list(`${evidenceFolder}/`)) {
    if (at >= now - fileAge) continue;
    batch.push(key);
    if (batch.length >= atOnce) await settle();
  }
  if (batch.length > 0) await settle();
  return removed;
}

/** `evidence/0a1b…-view` → `0a1b…` */
function idOf(key: string): string {
  return key.slice(evidenceFolder.length + 1).replace(/-view$/, '');
}
