import { gt } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { change } from '#db/schema/index.ts';

export interface Change {
  seq: number;
  entity: 'listing' | 'workshop' | 'motif' | 'everything';
  entityId: string;
}

/**
 * Whether a line says that all that is searched may be other than it was. What it says of calls for exhibitions speaks to
 * kept pages alone: nothing of them is searched.
 */
export function allChanged({ entity, entityId }: { entity: unknown; entityId: unknown }): boolean {
  return entity === 'everything' && entityId !== 'calls';
}

type Follower = (changes: Change[]) => void | Promise<void>;

/**
 * Follows the change log, so that what this process keeps in memory hears of writes by any process. `check` costs one
 * indexed read at most every `interval` milliseconds, which is how late a write of another process may be noticed; a
 * commit of this process is noticed at once.
 */
export class ChangeFeed {
  private readonly followers: Follower[] = [];
  private seq = -1;
  private commits = -1;
  private checkedAt = 0;
  private running: Promise<void> | null = null;
  private readonly db: Database;
  private readonly interval: number;

  constructor(db: Database, interval = 250) {
    this.db = db;
    this.interval = interval;
  }

  follow(follower: Follower): void {
    this.followers.push(follower);
  }

  /** Undefined when nothing can be new: the usual case, without a promise. */
  check(): Promise<void> | undefined {
    if (this.running) return this.running;
    const commits = this.db.commits();
    if (commits === this.commits && performance.now() - this.checkedAt < this.interval) return undefined;
    this.commits = commits;
    this.running = this.read().finally(() => {
      this.running = null;
      this.checkedAt = performance.now();
    });
    return this.running;
  }

  private async read(): Promise<void> {
    const { rows } = await this.db.reader.execute('SELECT max(seq) AS newest, min(seq) AS oldest FROM change');
    const newest = Number(rows[0]?.['newest'] ?? 0);
    if (newest === this.seq) return;
    const first = this.seq < 0;
    const lost = !first && Number(rows[0]?.['oldest'] ?? 0) > this.seq + 1;
    const changes =
      lost || first
        ? []
        : await this.db.read.select().from(change).where(gt(change.seq, this.seq)).orderBy(change.seq).limit(5_000);
    const everything: Change[] =
      lost || changes.length === 5_000 ? [{ seq: newest, entity: 'everything', entityId: 'log' }] : changes;
    this.seq = newest;
    if (!first) for (const follower of this.followers) await follower(everything);
  }
}
