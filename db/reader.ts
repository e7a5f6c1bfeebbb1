import { createClient, type Client } from '@libsql/client';
import { ConnectionPool, Sqlite3Client } from '@libsql/client/sqlite3';

type Connection = ReturnType<ConnectionPool['acquireSync']>;
type Statement = ReturnType<Connection['prepare']>;

/** Statements kept at a time; the longest lists of filters make many that are asked once. */
const most = 400;
/** How long a reader waits for a lock, ms. */
const timeout = 250;

/**
 * A client with one connection, for reading. Of a plain file it compiles each SELECT once: the driver would do it again
 * at every asking, which takes as long as finding a row or two.
 */
export function openReader(url: string): Client {
  const path = /^file:(?:\/\/(?=\/))?((?!\/\/)[^?#%:]+)$/.exec(url)?.[1];
  if (!path) return createClient({ url, concurrency: 1, timeout });
  return new Sqlite3Client(new KeepingPool(path, { timeout }, 1), 'number');
}

class KeepingPool extends ConnectionPool {
  private readonly keeping = new WeakSet<Connection>();

  override acquireSync(forTransaction?: boolean): Connection {
    const connection = super.acquireSync(forTransaction);
    if (!this.keeping.has(connection)) keepStatements(connection);
    this.keeping.add(connection);
    return connection;
  }
}

/** The driver reads every answer to its end before it gives it away, so a statement is never asked again half read. */
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
    known.set(source, made);
    return made;
  }) as Connection['prepare'];
  connection.close = () => {
    known.clear();
    return close();
  };
}

/** What `*` stands for is asked anew each time: columns may be added. */
function isKept(source: string): boolean {
  return /^\s*(?:SELECT|WITH)\b/i.test(source) && !/(?:\bSELECT|\bDISTINCT|,|\.)\s*\*/i.test(source);
}
