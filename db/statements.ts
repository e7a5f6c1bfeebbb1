import { ConnectionPool, Sqlite3Client } from '@libsql/client/sqlite3';
import type { Client } from '@libsql/client';
import Aside from 'libsql/promise';

type Connection = ReturnType<ConnectionPool['acquireSync']>;
type Statement = ReturnType<Connection['prepare']>;

/** Statements kept at a time; the longest lists of filters make many that are asked once. */
const most = 400;
/** Characters of a statement that is kept: a thousand rows inserted at once are hardly ever as many again. */
const longest = 6_000;

export interface Keeping {
  client: Client;
  /**
   * Ends the transaction that is open, on a thread of the driver's: what waits for the disk holds up nobody else's
   * request. Nothing else may be asked of the client meanwhile.
   */
  commitAside(): Promise<void>;
}

/**
 * A client with one connection to a plain file, which compiles each statement once: the driver would do it again at
 * every use, which takes as long as finding a row or two, and several times as long for a write. null when `url` is no
 * plain file. `timeout`: how long a statement waits for a lock, ms.
 */
export function openKeeping(url: string, timeout: number): Keeping | null {
  const path = /^file:(?:\/\/(?=\/))?((?!\/\/)[^?#%:]+)$/.exec(url)?.[1];
  if (!path) return null;
  const pool = new KeepingPool(path, { timeout }, 1);
  return { client: new Sqlite3Client(pool, 'number'), commitAside: () => pool.commitAside() };
}

class KeepingPool extends ConnectionPool {
  private kept: Connection | undefined;

  override acquireSync(forTransaction?: boolean): Connection {
    const connection = super.acquireSync(forTransaction);
    if (this.kept !== connection) keepStatements(connection);
    this.kept = connection;
    return connection;
  }

  /** The driver's other face has the same handle within, and asks it from a thread of its own. */
  async commitAside(): Promise<void> {
    await Aside.prototype.exec.call(this.kept, 'COMMIT');
  }
}

/**
 * The driver reads every answer to its end before it gives it away, so a statement is never used again half read; one
 * that failed starts anew. When tables change, SQLite compiles it again by itself.
 */
function keepStatements(connection: Connection): void {
  const known = new Map<string, Statement>();
  const prepare = connection.prepare.bind(connection);
  const close = connection.close.bind(connection);
  connection.prepare = ((source: string) => {
    const kept = known.get(source);
    if (kept) return kept;
    const made = prepare(source);
    if (!isKept(source)) return made;
    if (known.size >= most) known.clear();
    known.set(source, describeOnce(made));
    return made;
  }) as Connection['prepare'];
  connection.close = () => {
    known.clear();
    return close();
  };
}

/**
 * The driver asks each time what columns a statement has, and learns that it has none from an error, which takes longer
 * to make than a row takes to write.
 */
function describeOnce(statement: Statement): Statement {
  const [askColumns, askRaw] = [statement.columns.bind(statement), statement.raw.bind(statement)];
  let columns: ReturnType<Statement['columns']> | undefined;
  let raw: { wanted: boolean | undefined; error?: unknown } | undefined;
  statement.columns = () => (columns ??= askColumns());
  statement.raw = (wanted) => {
    if (!raw || raw.wanted !== wanted) {
      raw = { wanted };
      try {
        askRaw(wanted);
      } catch (error) {
        raw.error = error;
      }
    }
    if ('error' in raw) throw raw.error;
    return statement;
  };
  return statement;
}

/** What `*` stands for is asked anew each time: columns may be added. */
function isKept(source: string): boolean {
  if (
    source.length > longest ||
    !/^\s*(?:SELECT|WITH|INSERT|UPDATE|DELETE|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b/i.test(source)
  )
    return false;
  return !/(?:\bSELECT|\bDISTINCT|\bRETURNING|,|\.)\s*\*/i.test(source);
}
