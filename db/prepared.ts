import type { Reader, Tx } from './client.ts';

/**
 * A query that is put together once for each connection, not once for each request: up to half a millisecond apiece. In
 * writes too, whose `tx` is the same from one to the next. Values of JSON columns must not be null: drizzle writes 'null'.
 */
export function preparedOnce<Query>(make: (read: Reader) => Query): (db: Reader | Tx) => Query {
  const known = new WeakMap<Reader | Tx, Query>();
  return (db) => {
    const query = known.get(db) ?? make(db as Reader);
    known.set(db, query);
    return query;
  };
}
