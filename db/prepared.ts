import type { Reader } from './client.ts';

/** A query that is put together once for each database, not once for each request: half a millisecond apiece. */
export function preparedOnce<Query>(make: (read: Reader) => Query): (read: Reader) => Query {
  const known = new WeakMap<Reader & object, Query>();
  return (read) => {
    const query = known.get(read) ?? make(read);
    known.set(read, query);
    return query;
  };
}
