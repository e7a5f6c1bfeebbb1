import { and, asc, gt, inArray, lt, sql } from 'drizzle-orm';
import { upload } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { keysOf, uploadPrefix } from './stored.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** A file without a row this old belongs to an upload that broke off. */
const fileAge = hour;
/** A picture that nothing has named for so long after it was sent was never used, or is no longer. */
const rowAge = 7 * day;
/** Verdicts can be taken back until midnight: what they replaced is held a little longer than that. */
const undoAge = 2 * day;
/** Rows and files in one go: a write lasts some milliseconds. */
const atOnce = 100;

export interface Swept {
  rows: number;
  files: number;
}

/** Removes pictures nobody uses and what broken-off uploads left. Never touches names that are not of uploads. */
export async function sweepUploads(context: Pick<Acting, 'db' | 'files' | 'now'>): Promise<Swept> {
  const rows = await removeUnused(context);
  const files = await removeStray(context);
  await context.files.tidy('pictures', context.now - fileAge);
  return { rows, files };
}

/** The row goes first: a file without a row is found again, a row without its files would be a broken picture. */
async function removeUnused({ db, files, now }: Pick<Acting, 'db' | 'files' | 'now'>): Promise<number> {
  let removed = 0;
  for (let after = ''; ;) {
    const old = await db.read
      .select({ name: upload.name })
      .from(upload)
      .where(and(lt(upload.createdAt, now - rowAge), gt(upload.name, after)))
      .orderBy(asc(upload.name))
      .limit(atOnce);
    const names = old.map(({ name }) => name);
    const last = names.at(-1);
    if (last === undefined) return removed;
    after = last;
    // Whether it is used is asked in the same write: a form saved a moment ago keeps its picture.
    const gone = await db.write((tx) =>
      tx
        .delete(upload)
        .where(and(inArray(upload.name, names), sql`NOT ${isNamed(now)}`))
        .returning({ name: upload.name, widths: upload.widths }),
    );
    removed += gone.length;
    await files.remove(gone.flatMap(keysOf));
  }
}

/**
 * Whether anything of its workshop names the picture; no other workshop may. Bodies of forms are searched as text,
 * whatever their shape: names are random, so nothing else looks like one. Edits touched of late and what fresh verdicts
 * replaced count too, for `undo`.
 */
function isNamed(now: number) {
  const { name, workshopId } = upload;
  const fresh = now - undoAge;
  return sql`(
    EXISTS (SELECT 1 FROM listing l JOIN picture p ON p.listing_id = l.id
      WHERE l.workshop_id = ${workshopId} AND p.name = ${name})
    OR EXISTS (SELECT 1 FROM workshop_picture wp WHERE wp.workshop_id = ${workshopId} AND wp.name = ${name})
    OR EXISTS (SELECT 1 FROM workshop w WHERE w.id = ${workshopId} AND w.cover = ${name})
    OR EXISTS (SELECT 1 FROM listing_edit e WHERE e.workshop_id = ${workshopId}
      AND (e.state IN ('open', 'submitted', 'changes-asked') OR e.updated_at > ${fresh})
      AND (instr(e.body, ${name}) > 0 OR instr(coalesce(e.before, ''), ${name}) > 0))
    OR EXISTS (SELECT 1 FROM verification_claim c WHERE c.workshop_id = ${workshopId} AND instr(c.pictures, ${name}) > 0)
    OR EXISTS (SELECT 1 FROM review r WHERE r.workshop_id = ${workshopId} AND r.decided_at > ${fresh}
      AND instr(coalesce(r.undo, ''), ${name}) > 0)
  )`;
}

async function removeStray({ db, files, now }: Pick<Acting, 'db' | 'files' | 'now'>): Promise<number> {
  let removed = 0;
  let batch: string[] = [];
  const settle = async () => {
    const names = [...new Set(batch.map(nameOf))];
    const known = await db.read.select({ name: upload.name }).from(upload).where(inArray(upload.name, names));
    const kept = new Set(known.map(({ name }) => name));
    const stray = batch.filter((key) => !kept.has(nameOf(key)));
    await files.remove(stray);
    removed += stray.length;
    batch = [];
  };
  for await (const { key, at } of files.list(`pictures/${uploadPrefix}`)) {
    if (at >= now - fileAge) continue;
    batch.push(key);
    if (batch.length >= atOnce) await settle();
  }
  if (batch.length > 0) await settle();
  return removed;
}

/** `pictures/u-0a1b…-640.avif` → `u-0a1b…` */
function nameOf(key: string): string {
  return key.slice('pictures/'.length).replace(/-[a-z0-9]+\.[a-z]+$/, '');
}
