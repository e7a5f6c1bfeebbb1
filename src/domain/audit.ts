import { createHash } from 'node:crypto';
import { desc } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { preparedOnce } from '#db/prepared.ts';
import { audit } from '#db/schema/index.ts';

export interface AuditEntry {
  at: number;
  /** The person; null for a visitor or the clock. */
  userId: string | null;
  /** `area.verb`, as the action is named. */
  action: string;
  /** `listing:12`, `workshop:3`, `user:…`. */
  subject: string;
  /** Ids, codes and numbers: never texts someone typed, never personal data. */
  detail?: Record<string, unknown>;
}

export const firstHash = '0'.repeat(64);

/** Adds one line in the transaction of what it tells of. */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await recordAudits(tx, [entry]);
}

/** Adds lines in this order, each chained to the one before. */
export async function recordAudits(tx: Tx, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const [last] = await newest(tx).all();
  let previousHash = last?.hash ?? firstHash;
  const rows = entries.map(({ at, userId, action, subject, detail = {} }) => {
    const row = { at, userId, action: asKept(action), subject: asKept(subject), detail, previousHash };
    previousHash = auditHash(row);
    return { ...row, hash: previousHash };
  });
  await tx.insert(audit).values(rows);
}

const newest = preparedOnce((db) =>
  db.select({ hash: audit.hash }).from(audit).orderBy(desc(audit.seq)).limit(1).prepare(),
);

/** SHA-256 of a line's fields and the hash before it. */
export function auditHash(row: Required<AuditEntry> & { previousHash: string }): string {
  const fields = [row.previousHash, row.at, row.userId, row.action, row.subject, row.detail];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/** The database keeps neither half characters nor NUL: the hash must be of what it will hold. */
function asKept(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '');
}
