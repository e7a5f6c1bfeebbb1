import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

export interface LibsqlServer {
  /** `libsql://…`, without TLS. */
  url: string;
  /** Every statement that was asked for, oldest first. */
  asked: string[];
  stop(): Promise<void>;
}

type Value = { type: 'null' } | { type: 'integer' | 'text'; value: string } | { type: 'float'; value: number } | { type: 'blob'; base64: string }; // prettier-ignore
interface Statement {
  sql?: string;
  sql_id?: number;
  args?: Value[];
  named_args?: { name: string; value: Value }[];
}
type Condition = { type: 'ok'; step: number } | { type: 'error'; step: number } | { type: 'not'; cond: Condition } | { type: 'and'; conds: Condition[] } | { type: 'or'; conds: Condition[] } | { type: 'is_autocommit' }; // prettier-ignore
interface Asked {
  type: string;
  sql?: string;
  sql_id?: number;
  stmt?: Statement;
  batch?: { steps: { stmt: Statement; condition?: Condition | null }[] };
}
/** One line of a client: a connection of its own, and the texts it gave numbers to. */
interface Stream {
  db: DatabaseSync;
  texts: Map<number, string>;
}

/**
 * Speaks the protocol of a libSQL server over HTTP (Hrana 3, JSON) and answers from SQLite's own file. It shows what is
 * asked over such a line, not how a real server behaves: what was tried with one is in the README.
 */
export async function startLibsqlServer(file: string): Promise<LibsqlServer> {
  const asked: string[] = [];
  const streams = new Map<string, Stream>();
  let made = 0;
  const server = createServer((request, response) => {
    if (request.method === 'GET') return void response.writeHead(request.url === '/v3' ? 200 : 404).end();
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(parts).toString()) as { baton: string | null; requests: Asked[] };
      const baton = body.baton ?? `line-${(made += 1)}`;
      const stream = streams.get(baton) ?? { db: new DatabaseSync(file, { timeout: 100 }), texts: new Map() };
      streams.set(baton, stream);
      const results = body.requests.map((one) => answer(stream, one, asked));
      const closed = body.requests.some(({ type }) => type === 'close');
      if (closed) streams.delete(baton);
      if (closed) stream.db.close();
      send(response, { baton: closed ? null : baton, base_url: null, results });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `libsql://127.0.0.1:${(server.address() as AddressInfo).port}?tls=0`,
    asked,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      for (const { db } of streams.values()) db.close();
    },
  };
}

function send(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function answer(stream: Stream, request: Asked, asked: string[]): object {
  try {
    return { type: 'ok', response: { type: request.type, ...respond(stream, request, asked) } };
  } catch (error) {
    return { type: 'error', error: said(error) };
  }
}

function respond(stream: Stream, { type, sql = '', sql_id = 0, stmt, batch }: Asked, asked: string[]): object {
  if (type === 'store_sql') stream.texts.set(sql_id, sql);
  if (type === 'close_sql') stream.texts.delete(sql_id);
  if (type === 'get_autocommit') return { is_autocommit: !stream.db.isTransaction };
  if (type === 'execute' && stmt) return { result: run(stream, stmt, asked) };
  if (type === 'batch' && batch) return { result: runBatch(stream, batch.steps, asked) };
  if (type === 'sequence') asked.push(sql);
  if (type === 'sequence') stream.db.exec(sql);
  return {};
}

function runBatch(stream: Stream, steps: { stmt: Statement; condition?: Condition | null }[], asked: string[]): object {
  const results: (object | null)[] = [];
  const errors: (object | null)[] = [];
  const holds = (one: Condition): boolean => {
    if (one.type === 'ok') return Boolean(results[one.step]);
    if (one.type === 'error') return Boolean(errors[one.step]);
    if (one.type === 'is_autocommit') return !stream.db.isTransaction;
    if (one.type === 'not') return !holds(one.cond);
    if (one.type === 'and') return one.conds.every(holds);
    return one.conds.some(holds);
  };
  for (const { stmt, condition } of steps) {
    let [result, error]: (object | null)[] = [null, null];
    try {
      if (!condition || holds(condition)) result = run(stream, stmt, asked);
    } catch (thrown) {
      error = said(thrown);
    }
    results.push(result ?? null);
    errors.push(error ?? null);
  }
  return { step_results: results, step_errors: errors };
}

function run({ db, texts }: Stream, { sql, sql_id = 0, args = [], named_args = [] }: Statement, asked: string[]) {
  const text = sql ?? texts.get(sql_id) ?? '';
  asked.push(text);
  const statement = db.prepare(text);
  statement.setReadBigInts(true);
  statement.setReturnArrays(true);
  const named = Object.fromEntries(named_args.map(({ name, value }) => [name, given(value)]));
  const values = args.map(given);
  const counted = db.prepare('SELECT total_changes() AS changes, CAST(last_insert_rowid() AS TEXT) AS id');
  const before = counted.get()?.['changes'];
  const found = (named_args.length > 0
    ? statement.all(named, ...values)
    : statement.all(...values)) as unknown as unknown[][];
  const after = counted.get();
  return {
    cols: statement.columns().map(({ name, type }) => ({ name, decltype: type })),
    rows: found.map((row) => row.map(told)),
    affected_row_count: Number(after?.['changes']) - Number(before),
    last_insert_rowid: after?.['id'],
  };
}

function given(value: Value): SQLInputValue {
  if (value.type === 'null') return null;
  if (value.type === 'blob') return Buffer.from(value.base64, 'base64');
  return value.type === 'integer' ? BigInt(value.value) : value.value;
}

function told(value: unknown): Value {
  if (value === null) return { type: 'null' };
  if (typeof value === 'bigint') return { type: 'integer', value: String(value) };
  if (typeof value === 'number') return { type: 'float', value };
  if (typeof value === 'string') return { type: 'text', value };
  return { type: 'blob', base64: Buffer.from(value as Uint8Array).toString('base64') };
}

function said(error: unknown): { message: string; code: string } {
  const { message, errcode } = error as Error & { errcode?: number };
  return { message, code: errcode === 5 ? 'SQLITE_BUSY' : 'SQLITE_ERROR' };
}
