import { buffer } from 'node:stream/consumers';
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { fileOpening } from '#db/schema/index.ts';
import { recordAudit } from '#src/domain/audit.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { keysOf, placesOf } from './keys.ts';
import { mayOpen, type Allowed, type OpenFor } from './may-open.ts';
import { openingReasons } from './opening-reasons.ts';

export interface Wanted extends OpenFor {
  id: string;
  /** The re-encoded picture instead of the original; a PDF has none. */
  view: boolean;
}

export interface Opened {
  name: string;
  type: string;
  body: Buffer;
}

type Reading = Pick<Acting, 'db' | 'user' | 'now' | 'files' | 'vault'> & { log: { error(fields: object): void } };

/**
 * A file's bytes, for those who may have them, after it was written down who opened it and why; a stated reason goes to
 * the audit log too. Throws what `mayOpen` throws, and `not-found` when its bytes are not where they belong, which is
 * logged. A file that was changed where it lies is never handed out.
 */
export async function openEvidenceFile(context: Reading, { id, view, ...what }: Wanted): Promise<Opened> {
  const allowed = await mayOpen(context, id, what);
  const { file } = allowed;
  if (view && file.width === null) throw new Refusal('not-found');
  const body = await readSealed(context, id, view ? 'view' : 'original');
  await context.db.write((tx) => recordOpening(tx, allowed, context.now));
  if (!view) return { name: file.name, type: file.type, body };
  return { name: `${file.name.replace(/\.[a-z]+$/, '')}.webp`, type: 'image/webp', body };
}

async function readSealed({ files, vault, log }: Reading, id: string, which: 'original' | 'view'): Promise<Buffer> {
  const stored = await files.get(keysOf(id)[which]);
  if (!stored) {
    log.error({ evidence: 'a row without its file', key: keysOf(id)[which] });
    throw new Refusal('not-found');
  }
  return vault.openBytes(await buffer(await stored.stream()), placesOf(id)[which]);
}

async function recordOpening(tx: Tx, { file, userId, why }: Allowed, now: number): Promise<void> {
  await tx
    .insert(fileOpening)
    .values({ fileId: file.id, workshopId: file.workshopId, userId, why, day: wibDay(now), times: 1, lastAt: now })
    .onConflictDoUpdate({
      target: [fileOpening.fileId, fileOpening.userId, fileOpening.why, fileOpening.day],
      set: { times: sql`${fileOpening.times} + 1`, lastAt: now },
    });
  if (!(openingReasons as readonly string[]).includes(why)) return;
  const [subject, detail] = [`workshop:${file.workshopId}`, { reason: why, file: file.id }];
  await recordAudit(tx, { at: now, userId, action: 'file.open', subject, detail });
}
