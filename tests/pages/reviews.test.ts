import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { review as reviews, verificationClaim, workshop, workshopPaper } from '#db/schema/index.ts';
import { paperPlace } from '#src/domain/verification/papers.ts';
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
  for (const name of ['rahmat', 'dewi', 'tono', 'agus', 'siti'] as const) cookies.set(name, await world.cookie(name));
  const sealed = world.services.vault.seal('3375010101800001', paperPlace(world.siti, 'ktp'));
  const paper = { workshopId: world.siti, kind: 'ktp', sealed, tail: '0001', updatedBy: 'x', updatedAt: 0 } as const;
  await world.services.db.write((tx) => tx.insert(workshopPaper).values(paper));
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

describe('several at once', () => {
  test('a page says first what will happen, and afterwards what did', async () => {
    const [mine, theirs] = [await sendClaim(world), await sendClaim(world, { from: 'wulan', workshopId: world.wulan })];
    const picked = [mine, theirs].map(({ id }) => `1.${id}`);
    const here = `/office/reviews?bulk=changes-asked&${picked.map((one) => `picked=${one}`).join('&')}`;
    const plan = await see('dewi', here);
    expect(plan.body).toContain('1 akan diputuskan');
    expect(plan.body).toContain('1 tidak diubah');
    expect((await rowOf(world.services.db.read, mine.id)).state).toBe('submitted');
    const verdict = { verdict: 'changes-asked', list: '', reasonCode: 'nobody-there' };
    const short = await send('dewi', here, 'review.decide-many', { ...verdict, picked, note: 'tolong' });
    expect(short.status).toBe(422);
    expect(short.body).toContain('tolong');
    const done = await send('dewi', here, 'review.decide-many', {
      ...verdict,
      picked,
      note: 'Tulis jam kerja bengkel.',
    });
    expect(done.status).toBe(200);
    expect(done.body).toContain('1 diputuskan');
    expect(done.body).toContain('usaha Anda atau keluarga Anda sendiri');
    expect((await rowOf(world.services.db.read, mine.id)).state).toBe('changes-asked');
    expect((await rowOf(world.services.db.read, theirs.id)).state).toBe('submitted');
    const again = await send('dewi', here, 'review.decide-many', {
      ...verdict,
      picked,
      note: 'Tulis jam kerja bengkel.',
    });
    expect(again.body).toContain('0 diputuskan');
    expect(again.body).toContain('Sudah diputuskan oleh Dewi Lestari');
  });

  test('nothing ticked, too much ticked and garbage decide nothing', async () => {
    expect((await see('dewi', '/office/reviews?bulk=accepted')).body).toContain('Tidak ada yang dipilih');
    expect((await see('dewi', '/office/reviews?bulk=accepted&picked=x&picked=1.%3Cb%3E')).status).toBe(200);
    const many = Array.from({ length: 51 }, (_, n) => `1.${String(n).padStart(22, 'a')}`);
    const fields = { verdict: 'accepted', list: '', reasonCode: '', note: '' };
    for (const picked of [many, ['x'], []])
      expect((await send('dewi', '/office/reviews', 'review.decide-many', { ...fields, picked })).status).toBe(422);
  });
});

describe('beside the queue', () => {
  test('an identity number is shown once, to whom it is not their own business', async () => {
    const { id } = await sendClaim(world, { item: 'identity' });
    expect((await see('rahmat', page(id))).body).not.toContain('3375010101800001');
    const fields = { workshop: 'batik-siti', kind: 'ktp', reason: 'mencocokkan dengan foto KTP' };
    const shown = await send('rahmat', page(id), 'office.reveal-paper', fields);
    expect(shown.body).toContain('3375010101800001');
    expect((await see('rahmat', page(id))).body).not.toContain('3375010101800001');
    expect((await send('tono', page(id), 'office.reveal-paper', fields)).status).toBe(403);
  });

  test('trust is switched with a reason, once', async () => {
    const path = '/office/workshops/batik-wulan';
    const fields = {
      workshop: 'batik-wulan',
      trusted: 'yes',
      reasonCode: 'visited',
      note: 'Kami sudah datang dua kali.',
    };
    expect((await send('dewi', path, 'office.set-trust', fields)).status).toBe(403);
    expect((await send('rahmat', path, 'office.set-trust', { ...fields, reasonCode: 'careless' })).status).toBe(422);
    expect((await send('rahmat', path, 'office.set-trust', fields)).location).toBe(`${path}?done=trust-on`);
    expect((await send('rahmat', path, 'office.set-trust', fields)).status).toBe(409);
    expect((await see('rahmat', path)).body).toContain('sudah dikunjungi dan dikenal');
  });

  test('the desk of each kind of officer', async () => {
    expect((await see('rahmat', '/office')).body).toContain('Paling mendesak');
    expect((await see('tono', '/office')).body).toContain('/office/interests');
    const admin = (await see('agus', '/office')).body;
    expect(admin).toContain('/office/people');
    expect(admin).not.toContain('Paling mendesak');
    expect((await see('siti', '/office')).status).toBe(403);
    expect((await see('rahmat', '/office/workshops/tidak-ada')).status).toBe(404);
  });
});
