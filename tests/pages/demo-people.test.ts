import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskPeople, demoTotp } from '#db/demo/desks/people.ts';
import { demoPassword } from '#src/domain/demo/people.ts';
import { demoData } from '#tests/support/demo.ts';
import { signIn } from '#tests/support/people.ts';
import { startServer, type Running } from '#tests/support/server.ts';

let data: Awaited<ReturnType<typeof demoData>>;
let server: Running;
beforeAll(async () => {
  data = await demoData();
  server = await startServer(data.folder, { DEMO: 'on' });
});
afterAll(async () => {
  await server.stop();
  await data.remove();
});

const desks: Record<keyof typeof deskPeople, string> = {
  buyer: '/account',
  owner: '/producer',
  staff: '/producer',
  newcomer: '/producer',
  officer: '/office/reviews',
  colleague: '/office/reviews',
  trainer: '/office',
  admin: '/office/people',
};
const people = Object.keys(deskPeople) as (keyof typeof deskPeople)[];
const open = async (at: Running, name: keyof typeof deskPeople) => {
  const wish = { email: deskPeople[name].email, password: demoPassword, totp: demoTotp };
  const cookie = await signIn(at, wish);
  const answer = await at.get(desks[name], { headers: { Cookie: cookie } });
  return { status: answer.status, body: await answer.text() };
};

describe('who starts the demo', () => {
  test('is told whom to sign in as, the password, and where the codes are', () => {
    const said = server.log.join('\n');
    for (const { email } of Object.values(deskPeople)) expect(said).toContain(email);
    expect(said).toContain(demoPassword);
    expect(said).toContain(`${server.origin}/dev/mail`);
  });

  test.each(people)('opens the desk of the %s, and there is something to do', async (name) => {
    const { status, body } = await open(server, name);
    expect(status).toBe(200);
    const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? '';
    expect(main.match(/<(a|button)[\s>]/g)?.length ?? 0).toBeGreaterThan(3);
  });

  test('finds mails that wait to be answered and a code for each officer', async () => {
    const body = async () => (await server.get('/dev/mail')).text();
    await expect
      .poll(body, { timeout: 20_000 })
      .toMatch(
        /undangan\.petugas@demo\.test[\s\S]*undangan\.pekerja@demo\.test|undangan\.pekerja@demo\.test[\s\S]*undangan\.petugas@demo\.test/,
      );
    expect((await body()).match(/\b\d{6}\b/g)?.length).toBeGreaterThanOrEqual(4);
  });
});

test('outside the demo nobody is let in as one of them: their password is known to everyone', async () => {
  const real = await startServer(data.folder);
  for (const name of ['buyer', 'owner'] as const) {
    const opened = await open(real, name).catch(() => ({ status: 303 }));
    expect(opened.status).toBe(303);
  }
  expect(real.log.join('\n')).not.toContain(demoPassword);
  await real.stop();
});
