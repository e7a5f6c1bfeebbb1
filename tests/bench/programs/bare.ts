import { createClient } from '@libsql/client';
import { createServer } from 'node:http';

// The least a server can do: send given bytes, after the full-text query alone where a database is named. The words to
// look for are in the address: ?q=sarung+kawung.
const [port, page, database] = process.argv.slice(2);
const answer = await fetch(page ?? '');
const body = Buffer.from(await answer.arrayBuffer());
const headers = { 'content-type': answer.headers.get('content-type') ?? '', 'content-length': body.length };
const client = database ? createClient({ url: `file:${database}`, concurrency: 1 }) : null;
const sql = 'SELECT rowid FROM search_listing WHERE search_listing MATCH ? ORDER BY rank LIMIT 24';
createServer((request, response) => {
  if (!client) return void response.writeHead(200, headers).end(body);
  const words = new URL(request.url ?? '/', 'http://bare').searchParams.get('q') ?? '';
  const match = words.replace(/\S+/g, '"$&"');
  void client.execute({ sql, args: [match] }).then(() => response.writeHead(200, headers).end(body));
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
