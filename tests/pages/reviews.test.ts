import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { review as reviews, verificationClaim, workshop } from '#db/schema/index.ts';
import { sendEvidence } from '#tests/domain/reviews/evidence-sent.ts';
import { rowOf, sendClaim } from '#tests/domain/reviews/sent.ts';
import type { CastName } from '#tests/support/cast.ts';
import { postForm, type Fields } from '#tests/support/people.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const xss = `<img src=x onerror="alert(1)">"'</textarea>`;
let world: World;
let server: Running;
const cookies = new Map<CastName, string>();
beforeAll(async () => {
  world = await openWorld();
  for (const name of ['rahmat', 'dewi', 'nina', 'tono', 'agus', 'siti'] as const)
    cookies.set(name, await world.cookie(name));
  server = await startServer(world.folder);
});
afterAll(async () => {
  await server.stop();
  await world.close();
});
beforeEach(() => world.services.db.write((tx) => tx.delete(reviews)));

async function see(name: CastName, path: string): Promise<{ status: number; body: string }> {
  const answer = await server.get(path, { headers: { Cookie: cookies.get(name) ?? '' } });
  return { status: answer.status, body: await answer.text() };
}
const send = (name: CastName, path: string, action: string, fields: Fields) =>
  postForm(server, cookies.get(name) ?? null, path, action, fields);
const page = (id: string) => `/office/reviews/${id}`;
/** What differs between two answers by itself. */
const plain = (body: string) => body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replaceAll(/reviews\/[\w-]+/g, 'X');

describe('who sees a review', () => {
  test('an officer with the power; for others it is the same whether there is one', async () => {
    const { id } = await sendClaim(world);
    const absent = 'A'.repeat(22);
    expect((await see('rahmat', page(id))).status).toBe(200);
    expect((await see('dewi', `/en${page(id)}`)).status).toBe(200);
    expect((await see('rahmat', page(absent))).status).toBe(404);
    for (const name of ['tono', 'agus', 'siti'] as const) {
      const [there, nowhere] = [await see(name, page(id)), await see(name, page(absent))];
      expect([name, there.status]).toEqual([name, 403]);
      expect(plain(there.body)).toBe(plain(nowhere.body));
    }
    for (const wild of ['x', '%2e%2e', "' OR 1=1 --", 'A'.repeat(300)])
      expect((await see('rahmat', page(encodeURIComponent(wild)))).status, wild).toBe(404);
  });

  test('one’s own business shows that it is, and nothing else of it', async () => {
    const { id } = await sendClaim(world, { from: 'wulan', workshopId: world.wulan });
    const own = await see('dewi', page(id));
    expect(own.status).toBe(200);
    for (const inside of ['Kami bekerja', 'review.decide', 'Jl. Pelita']) expect(own.body).not.toContain(inside);
    const queue = await see('dewi', '/office/reviews');
    expect(queue.body).not.toContain(id);
    // The control: another officer sees all of it.
    const other = await see('rahmat', page(id));
    for (const inside of ['Kami bekerja', 'review.decide', 'Jl. Pelita']) expect(other.body).toContain(inside);
  });
});

test('evidence is for officers who review it; to the others its address is like any that is none', async () => {
  const number = { 'number-1': { number: '47711' } };
  const { id } = await sendEvidence(world, { item: 'kbli-batik', answers: number, note: xss });
  const [there, nowhere] = [await see('nina', page(id)), await see('nina', page('A'.repeat(22)))];
  expect([there.status, plain(there.body)]).toEqual([404, plain(nowhere.body)]);
  for (const path of [
    '/office/reviews',
    '/office/reviews?workshop=batik-siti',
    '/office',
    '/office/workshops/batik-siti',
  ])
    expect((await see('nina', path)).body, path).not.toMatch(/KBLI 13134|kbli-batik/);
  expect((await send('nina', '/office/reviews', 'review.claim', { id })).status).toBe(404);
  const { status, body } = await see('rahmat', page(id));
  expect(status).toBe(200);
  expect(body).toMatch(/KBLI 13134 tercantum[^]*47711[^]*diharapkan 13134/);
  expect(body).not.toContain(xss);
  expect((await see('rahmat', '/office/reviews?workshop=batik-siti')).body).toContain('KBLI 13134 tercantum');
});

describe('a verdict by form', () => {
  const accepts = {
    verdict: 'accepted',
    reasonCode: '',
    note: 'Kami datang dan melihat orang membatik.',
    expiresOn: '',
    list: '',
  };

  test('leads to the next of the same list, and of two the second is told who and when', async () => {
    const [first, second] = [await sendClaim(world, { item: 'address' }), await sendClaim(world, { item: 'visit' })];
    const fields = { ...accepts, id: first.id, version: '1', list: 'subject=verification' };
    const done = await send('rahmat', page(first.id), 'review.decide', fields);
    expect([done.status, done.location]).toEqual([
      303,
      `${page(second.id)}?subject=verification&last=${first.id}&done=decided`,
    ]);
    const late = await send('dewi', page(first.id), 'review.decide', {
      ...fields,
      verdict: 'refused',
      reasonCode: 'other',
    });
    expect(late.status).toBe(409);
    expect(late.body).toMatch(/Sudah diputuskan oleh Rahmat Hidayat pada \d{1,2} \w+ 20\d\d, \d\d\.\d\d WIB/);
    expect(late.body).toContain('Kami datang dan melihat orang membatik.');
    expect((await rowOf(world.services.db.read, first.id)).state).toBe('accepted');
    const undone = await send('dewi', page(first.id), 'review.undo', { id: first.id, version: '2', list: '' });
    expect(undone.location).toBe(`${page(first.id)}?done=undone`);
  });

  test('without a reason it comes back with what was typed', async () => {
    const { id } = await sendClaim(world);
    const fields = { ...accepts, id, version: '1', verdict: 'refused', note: `${xss} kurang jelas` };
    const back = await send('rahmat', page(id), 'review.decide', fields);
    expect(back.status).toBe(422);
    expect(back.body).toContain('kurang jelas');
    expect(back.body).not.toContain('<img src=x');
    expect(back.body).toMatch(/value="refused"[^>]* checked/);
    expect((await rowOf(world.services.db.read, id)).state).toBe('submitted');
  });

  test.each([
    ['another verdict', { verdict: 'published' }],
    ['a date that is none', { expiresOn: '2026-13-45' }],
    ['a note of 2,001 characters', { note: 'x'.repeat(2_001) }],
    ['a field of somebody’s own', { decidedBy: 'me' }],
    ['a version that is no number', { version: 'x' }],
    ['a reason that is none', { reasonCode: '__proto__' }],
  ])('%s is refused, and nothing is decided', async (_, wrong) => {
    const { id } = await sendClaim(world);
    expect((await send('rahmat', page(id), 'review.decide', { ...accepts, id, version: '1', ...wrong })).status).toBe(
      422,
    );
    expect((await rowOf(world.services.db.read, id)).state).toBe('submitted');
  });

  test('what a workshop wrote is shown as text', async () => {
    const made = await sendClaim(world);
    await world.services.db.write(async (tx) => {
      await tx.update(verificationClaim).set({ statement: xss }).where(eq(verificationClaim.id, made.subjectVersion));
      await tx.update(reviews).set({ title: xss }).where(eq(reviews.id, made.id));
      await tx.update(workshop).set({ name: xss }).where(eq(workshop.id, world.siti));
    });
    for (const path of [
      page(made.id),
      '/office/reviews',
      '/office/workshops',
      '/office/workshops/batik-siti',
      '/office',
    ]) {
      const { status, body } = await see('rahmat', path);
      expect([path, status]).toEqual([path, 200]);
      // Within the quotes of an attribute it is text.
      expect(body.replaceAll(/="[^"]*"/g, ''), path).not.toContain('<img');
      expect(body, path).not.toContain(xss);
    }
  });
});
