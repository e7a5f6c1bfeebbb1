import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { user } from '#db/schema/index.ts';
import { layThings } from '#tests/pages/matrix/things.ts';
import type { CastName } from '#tests/support/cast.ts';
import { printDatabase } from '#tests/support/print.ts';
import { ask, openStage, type Stage } from './stage.ts';

let stage: Stage;
let maya: string;
beforeAll(async () => {
  stage = await openStage();
  await layThings(stage.world);
  maya = await stage.world.cookie('maya');
});
afterAll(() => stage.close());

const fields = { name: 'Dari situs lain', locale: 'id', company: '', country: '' };
const multipart = Object.entries(fields)
  .map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  .join('');
const types: [string, Record<string, string>, string][] = [
  ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, new URLSearchParams(fields).toString()],
  [
    'a form with a parameter',
    { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' },
    new URLSearchParams(fields).toString(),
  ],
  ['a form with files', { 'Content-Type': 'multipart/form-data; boundary=x' }, `${multipart}--x--\r\n`],
  ['plain text', { 'Content-Type': 'text/plain' }, new URLSearchParams(fields).toString()],
  ['JSON', { 'Content-Type': 'application/json' }, JSON.stringify(fields)],
  ['nothing said', {}, new URLSearchParams(fields).toString()],
];
const origins: [string, (own: string) => Record<string, string>][] = [
  ['another site', () => ({ Origin: 'https://evil.test', 'Sec-Fetch-Site': 'cross-site' })],
  ['no origin', () => ({})],
  ['a hidden origin', () => ({ Origin: 'null' })],
  ['a sub-domain', (own) => ({ Origin: own.replace('//', '//shop.'), 'Sec-Fetch-Site': 'same-site' })],
  ['another port', (own) => ({ Origin: own.replace(/:\d+$/, ':1') })],
  ['a longer name', (own) => ({ Origin: `${own}.evil.test` })],
];
const nameOfMaya = async () => {
  const { services, id } = stage.world;
  const [row] = await services.db.read
    .select({ name: user.name })
    .from(user)
    .where(eq(user.id, id('maya')));
  return row?.name;
};
const send = (headers: Record<string, string>, body: string) =>
  ask(stage.server, '/account?do=account.save-profile', {
    method: 'POST',
    body,
    headers: { Cookie: maya, ...headers },
  });

describe.each(origins)('a form from %s', (_name, origin) => {
  test.each(types)('as %s is refused and changes nothing', async (_type, type, body) => {
    const before = await nameOfMaya();
    expect((await send({ ...origin(stage.server.origin), ...type }, body)).status).toBe(403);
    expect(await nameOfMaya()).toBe(before);
  });
});

test.each(types)('from our own pages, %s is taken only when it is a form', async (name, type, body) => {
  const answer = await send({ Origin: stage.server.origin, ...type }, body);
  expect(answer.status).toBe(name.includes('form') ? 303 : 415);
});

test.each(['rahmat', 'siti', 'agus', 'maya'] as const)(
  'whatever %s only reads changes nothing: every link of every desk followed',
  { timeout: 120_000 },
  async (who) => {
    const before = await printDatabase(stage.world.services.db);
    const lines = await countLines(stage.world.services.db);
    const seen = await crawl(await stage.world.cookie(who), who);
    const after = await printDatabase(stage.world.services.db);
    expect(await written(stage.world.services.db, lines)).toEqual([]);
    expect(seen.size).toBeGreaterThan(25);
    expect(still(after)).toEqual(still(before));
  },
);

/** Without the session that reads, which is new, the searches that found nothing, whose words are kept, and the audit log. */
function still({ session: _session, failed_search: _searches, audit: _audit, ...rest }: Record<string, string>) {
  return rest;
}

async function countLines({ reader }: Database): Promise<number> {
  const { rows } = await reader.execute('SELECT count(*) AS n FROM audit');
  return Number(rows[0]?.['n']);
}

/** Lines of the audit log since; that somebody took a list with them is written down, and nothing else is by looking. */
async function written({ reader }: Database, from: number): Promise<string[]> {
  const { rows } = await reader.execute({ sql: 'SELECT action FROM audit WHERE seq > ?', args: [from] });
  return rows.map(({ action }) => String(action)).filter((action) => !action.endsWith('.export'));
}

async function crawl(cookie: string, who: CastName): Promise<Set<string>> {
  const seen = new Set<string>();
  const waiting = ['/account', '/producer', '/office', '/office/reviews', '/producer/listings'];
  for (let path = waiting.shift(); path !== undefined && seen.size < 120; path = waiting.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const answer = await stage.server.get(path, { headers: { Cookie: cookie } });
    const body = await answer.text();
    expect(answer.status, `${path} as ${who}`).toBeLessThan(500);
    for (const [, link = ''] of body.matchAll(/<a[^>]*\shref="([^"]+)"/g)) {
      const address = link.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
      const target = URL.parse(address, stage.server.origin + path);
      const kind = /^\/(en\/)?(account|producer|office)/.test(target?.pathname ?? '') ? 'unshift' : 'push';
      if (target?.origin === stage.server.origin) waiting[kind](target.pathname + target.search);
    }
  }
  return seen;
}
