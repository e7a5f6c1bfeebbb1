import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attempt } from '#db/schema/index.ts';
import { countFailure } from '#src/domain/accounts/throttle.ts';
import { cast, castPassword } from '#tests/support/cast.ts';
import { postForm, type Posted } from '#tests/support/people.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let server: Running;
beforeAll(async () => {
  world = await openWorld();
  server = await startServer(world.folder, { TRUSTED_HOPS: '1' });
});
afterAll(async () => {
  await server.stop();
  await world.close();
});

let network = 0;
/** A network of its own; what the sender writes to the left of the proxy's value counts for nothing. */
const from = (claimed = '') => ({ 'X-Forwarded-For': `${claimed}203.0.${(network += 1)}.7` });

/** The page and what came with it, without what differs with the address typed and from request to request. */
function seen({ status, body, headers, location }: Posted, email: string) {
  const said = Object.fromEntries([...headers].filter(([name]) => !/^(date|x-request-id|content-length)$/.test(name)));
  return { status, location, said, body: body.replaceAll(email, 'ADDRESS') };
}

describe('who has an account can not be read off the answers', () => {
  const known = cast.maya.email;
  const unknown = 'none@buyers.test';
  const suspended = cast.bambang.email;
  const forms: [path: string, action: string, fields: Record<string, string>][] = [
    ['/account/sign-in', 'account.sign-in', { password: 'certainly not this one' }],
    ['/en/account/sign-in', 'account.sign-in', { password: 'certainly not this one' }],
    ['/account/forgot', 'account.forgot', {}],
    [
      '/account/sign-up',
      'account.sign-up',
      { name: 'Anyone', password: 'lilin panas di atas mori putih', role: 'buyer', company: '', country: '' },
    ],
  ];

  test.each(forms)('%s says the same, byte for byte', async (path, action, fields) => {
    const answers = await Promise.all(
      [known, unknown, suspended].map(async (email) =>
        seen(await postForm(server, null, path, action, { ...fields, email }, { headers: from() }), email),
      ),
    );
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(answers[0]?.status).toBe(action === 'account.sign-in' ? 422 : 303);
    const { location } = answers[0] ?? {};
    if (location) expect(await (await server.get(location)).text()).toMatch(/e-mail|mail/);
  });

  test('a suspended person with the right password reads what a stranger reads', async () => {
    const [right, stranger] = await Promise.all(
      [suspended, unknown].map(async (email) => {
        const fields = { email, password: castPassword };
        return seen(
          await postForm(server, null, '/account/sign-in', 'account.sign-in', fields, { headers: from() }),
          email,
        );
      }),
    );
    expect(right).toEqual(stranger);
  });

  test('the form comes back with the address and without the password', async () => {
    const fields = { email: known, password: 'certainly not this one', next: '/account/security' };
    const { body } = await postForm(server, null, '/account/sign-in', 'account.sign-in', fields, { headers: from() });
    expect(body).toContain(`value="${known}"`);
    expect(body).toContain('name="next" value="/account/security"');
    expect(body).not.toContain('certainly not this one');
  });
});

describe('guessing over HTTP', () => {
  const wrong = (email: string, headers: Record<string, string>) =>
    postForm(server, null, '/account/sign-in', 'account.sign-in', { email, password: 'guess' }, { headers });

  test('a made-up X-Forwarded-For does not reset the count of a network', async () => {
    const results: number[] = [];
    for (let tries = 0; tries < 40; tries += 1) {
      const headers = { 'X-Forwarded-For': `${tries}.1.2.3, 10.${tries}.0.1, 198.51.100.9` };
      results.push((await wrong(`guess${tries}@buyers.test`, headers)).status);
    }
    expect(results.slice(0, 30)).toEqual(Array<number>(30).fill(422));
    expect(results.slice(30)).toContain(429);
  });

  test('the wait is said in seconds, outlives a restart, and then the right password opens', async () => {
    const { db } = world.services;
    const email = cast.wulan.email;
    const right = () =>
      postForm(
        server,
        null,
        '/account/sign-in',
        'account.sign-in',
        { email, password: castPassword },
        { headers: from() },
      );
    for (let tries = 0; tries < 5; tries += 1) expect((await wrong(email, from())).status).toBe(422);
    // As many more as it takes for a wait that is longer than a restart.
    for (let tries = 0; tries < 8; tries += 1) await db.write((tx) => countFailure(tx, `account ${email}`, Date.now()));
    await server.stop();
    server = await startServer(world.folder, { TRUSTED_HOPS: '1' });
    const early = await right();
    expect(early.status).toBe(429);
    const seconds = Number(/Coba lagi dalam (\d+) detik/.exec(early.body)?.[1]);
    expect(seconds).toBeGreaterThan(60);
    expect(seconds).toBeLessThanOrEqual(256);
    // The time passes.
    const past = sql`${attempt.waitUntil} - ${seconds * 1_000 + 1}`;
    await db.write((tx) => tx.update(attempt).set({ waitUntil: past }));
    expect((await right()).status).toBe(303);
  });

  test('of two hundred sign-ins at once each is answered, some with "too busy", and the next one is served', async () => {
    const send = (email: string, password: string) =>
      postForm(server, null, '/account/sign-in', 'account.sign-in', { email, password }, { headers: from() });
    const storm = Array.from({ length: 200 }, (_, index) => send(`storm${index}@buyers.test`, 'lilin panas'));
    const statuses = (await Promise.all(storm)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([422, 429]));
    expect(statuses.filter((status) => status === 422).length).toBeGreaterThanOrEqual(60);
    expect((await send(cast.siti.email, castPassword)).status).toBe(303);
  });
});
