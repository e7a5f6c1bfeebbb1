import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { review as reviews, workshopPaper } from '#db/schema/index.ts';
import { paperPlace } from '#src/domain/verification/papers.ts';
import { rowOf, sendClaim } from '#tests/domain/reviews/sent.ts';
import type { CastName } from '#tests/support/cast.ts';
import { postForm, type Fields } from '#tests/support/people.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

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
