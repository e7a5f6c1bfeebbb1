import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { audit, evidenceFile } from '#db/schema/index.ts';
import { openEvidenceUploads } from '#src/http/evidence-upload.ts';
import type { Uploads } from '#src/http/upload-route.ts';
import type { Files } from '#src/services/files/index.ts';
import { openFakeClamd, type FakeClamd } from '#tests/support/clamd.ts';
import { pdf } from '#tests/support/documents.ts';
import { anItem, sendEvidence } from '#tests/support/evidence-files.ts';
import { eicar } from '#tests/support/photos.ts';
import { namesIn } from '#tests/support/uploading.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let clamd: FakeClamd;
let world: World;
let open: { server: Server; uploads: Uploads }[];
beforeEach(async () => {
  clamd = await openFakeClamd();
  world = await openWorld({ CLAMAV_URL: clamd.url });
  open = [];
});
afterEach(async () => {
  for (const { server, uploads } of open) {
    server.close();
    await uploads.settled();
  }
  expect(await namesIn(world.folder, 'tmp')).toEqual([]);
  await world.close();
  await clamd.close();
});

test('what the scanner knows is refused and written down, and nothing of it is kept', async () => {
  const paper = await pdf();
  const sick = Buffer.concat([paper.subarray(0, 200), Buffer.from(eicar), paper.subarray(200)]);
  const { status, code, facts, files } = await send([paper, sick, Buffer.from(eicar)]);
  expect([status, code]).toEqual([422, 'infected-file']);
  // Whichever verdict came first.
  expect(facts?.['file']).toMatch(/^[12]\.pdf$/);
  expect(files).toMatchObject([{ name: '0.pdf', scan: 'clean' }]);
  expect(await namesIn(world.folder, 'evidence')).toEqual([files[0]?.id]);
  const logged = await world.services.db.read.select().from(audit).where(eq(audit.action, 'file.infected'));
  expect(logged).toHaveLength(2);
  for (const { userId, subject, detail } of logged) {
    expect([userId, subject]).toEqual([world.id('siti'), `workshop:${world.siti}`]);
    expect(detail).toEqual({
      signature: 'Win.Test.EICAR_HDB-1',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  }
  expect(clamd.seen).toHaveLength(3);
});

test('while the scanner gives no verdict nothing is taken, and another try is worth it', async () => {
  for (const mood of ['hang-up', { say: 'INSTREAM size limit exceeded. ERROR' }] as const) {
    clamd.mood = mood;
    const answer = await send([await pdf()]);
    expect([answer.status, answer.code, answer.headers.get('retry-after')]).toEqual([503, 'scan-failed', '5']);
  }
  expect(await namesIn(world.folder, 'evidence')).toEqual([]);
  clamd.mood = 'work';
  expect(await send([await pdf()])).toMatchObject({ status: 200, files: [{ scan: 'clean' }] });
});

test('storage that fails is told as what it is, and no row stands without its bytes', async () => {
  for (const [code, status, said] of [
    ['ENOSPC', 507, 'no-room'],
    ['ECONNREFUSED', 503, 'busy'],
  ] as const) {
    let puts = 0;
    const put: Files['put'] = async (key, body, type) => {
      if ((puts += 1) === 2) throw Object.assign(new Error('the disk says no'), { code });
      return world.services.files.put(key, body, type);
    };
    const papers = [await pdf('satu'), await pdf('dua')];
    const answer = await send(papers, { ...world.services.files, put });
    expect([answer.status, answer.code, answer.files.length]).toEqual([status, said, 1]);
    const rows = await world.services.db.read.select({ id: evidenceFile.id }).from(evidenceFile);
    expect((await namesIn(world.folder, 'evidence')).sort()).toEqual(rows.map(({ id }) => id).sort());
  }
});

/** As Siti, to a server of its own. */
async function send(bodies: Buffer[], files = world.services.files) {
  const services = { ...world.services, files };
  const photos = { view: () => Promise.reject(new Error('no photo was sent')) };
  const uploads = openEvidenceUploads({ services, photos, headers: {} });
  const server = createServer((request, response) => void uploads.serve('/evidence', request, response, 'id'));
  open.push({ server, uploads });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  const sent = bodies.map((body, at) => ({ fileName: `${at}.pdf`, body }));
  const change = { query: { item: await anItem(world) }, headers: { connection: 'close' } };
  return sendEvidence(place, await world.cookie('siti'), sent, change);
}
