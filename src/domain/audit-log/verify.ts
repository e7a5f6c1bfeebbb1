import type { Database } from '#db/client.ts';
import { auditHash, firstHash } from '#src/domain/audit.ts';

export interface AuditHead {
  /** Number of the newest line; 0 when there is none. */
  seq: number;
  hash: string;
}

export interface Verified {
  /** Lines that fit, from the first on. */
  count: number;
  head: AuditHead;
  /** The first line that does not fit, and why. */
  broken: { seq: number; why: string } | null;
  /** Whether the hash that was asked for is one of the chain's. */
  holds: boolean;
}

const chunk = 1_000;

/** Walks the whole chain. `wanted` is a hash noted earlier, with a backup: a chain cut short or written anew lacks it. */
export async function verifyAudit(reader: Database['reader'], wanted = firstHash): Promise<Verified> {
  const head: AuditHead = { seq: 0, hash: firstHash };
  let count = 0;
  let holds = wanted === firstHash;
  // Asked before the walk: lines may be added during it.
  const last = await reader.execute(`SELECT seq FROM sqlite_sequence WHERE name = 'audit'`);
  const written = Number(last.rows[0]?.['seq'] ?? 0);
  const broken = (seq: number, why: string): Verified => ({ count, head, broken: { seq, why }, holds });
  for (;;) {
    const sql = 'SELECT seq, at, user_id, action, subject, detail, previous_hash, hash FROM audit WHERE seq > ? ORDER BY seq LIMIT ?'; // prettier-ignore
    const { rows } = await reader.execute({ sql, args: [head.seq, chunk] });
    for (const row of rows) {
      const seq = Number(row['seq']);
      if (seq !== head.seq + 1) return broken(seq, `it follows line ${head.seq}: what stood between is gone`);
      if (row['previous_hash'] !== head.hash) return broken(seq, 'it was not written after the line before it');
      if (hashOf(row, head.hash) !== row['hash']) return broken(seq, 'it was changed');
      head.seq = seq;
      head.hash = String(row['hash']);
      holds ||= head.hash === wanted;
      count += 1;
    }
    if (rows.length < chunk) break;
  }
  if (written > head.seq) return broken(head.seq + 1, `${written - head.seq} lines at the end are gone`);
  return { count, head, broken: null, holds };
}

/** The newest line, without checking anything. */
export async function auditHead(reader: Database['reader']): Promise<AuditHead> {
  const { rows } = await reader.execute('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1');
  return { seq: Number(rows[0]?.['seq'] ?? 0), hash: String(rows[0]?.['hash'] ?? firstHash) };
}

/** null when a field holds another type than it was written with, or other bytes with the same meaning. */
function hashOf(row: Record<string, unknown>, previousHash: string): string | null {
  const { at, user_id: userId, action, subject, detail: text } = row;
  if (typeof at !== 'number' || typeof action !== 'string' || typeof subject !== 'string') return null;
  if (typeof text !== 'string' || (userId !== null && typeof userId !== 'string')) return null;
  try {
    const detail = JSON.parse(text) as Record<string, unknown>;
    if (JSON.stringify(detail) !== text) return null;
    return auditHash({ at, userId: userId as string | null, action, subject, detail, previousHash });
  } catch {
    return null;
  }
}
