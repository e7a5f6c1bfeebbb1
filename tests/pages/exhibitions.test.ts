import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exhibition } from '#db/schema/index.ts';
import { recordCalls } from '#src/domain/exhibitions/public/calls-changed.ts';
import type { ResultsData } from '#src/domain/exhibitions/public/results-data.ts';
import { layResults } from '#tests/support/exhibition-results.ts';
import { layApplication, layExhibition, layWorkshops } from '#tests/support/exhibitions.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let server: Running;
let folder: string;
beforeAll(async () => {
  world = await openWorld();
  folder = await mkdtemp(join(tmpdir(), 'canting-stranger-'));
  const quota = { places: 2, newcomers: 1, caps: [], leastScore: null, waiting: 2 };
  const of = await layExhibition(world, {
    slug: 'decided',
    name: 'Pameran Selesai Dinilai',
    phase: 'decision',
    body: { quota },
  });
  await layExhibition(world, { slug: 'scored', name: 'Pameran Sedang Dinilai', phase: 'scoring' });
  await layExhibition(world, { slug: 'draft', name: 'Pameran Rahasia', phase: 'draft' });
  await layExhibition(world, { slug: 'off', name: 'Pameran Batal', phase: 'withdrawn' });
  for (const [index, { workshopId }] of (await layWorkshops(world, 7)).entries()) {
    const change = { score: 87.31 - 2 * Math.floor(index / 2), points: 9, newcomer: index === 3 };
    await layApplication(world, 'decided', workshopId, { state: 'screened', change });
    await layApplication(world, 'scored', workshopId, { state: 'screened', change });
  }
  await layResults(world, of);
  server = await startServer(world.folder);
});
afterAll(async () => {
  await server.stop();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const page = async (path: string, cookie = '') => {
  const answer = await server.get(path, { headers: cookie ? { cookie } : {} });
  return { status: answer.status, text: await answer.text(), cache: answer.headers.get('cache-control') };
};
const run = (command: string) =>
  new Promise<{ code: number; out: string }>((resolve) => {
    const env = { PATH: `${join(process.execPath, '..')}:${process.env['PATH'] ?? ''}` };
    execFile('sh', ['-c', command], { cwd: folder, env }, (error, out) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out }),
    );
  });

describe('a stranger with one command', () => {
  test('finds what was published to be what the rule says', async () => {
    const shown = await page('/exhibitions/decided/results');
    const command = /<pre class="command"[^>]*><code>(?<text>[^<]+)<\/code>/.exec(shown.text)?.groups?.['text'] ?? '';
    const { code, out } = await run(command.replaceAll('&amp;', '&'));
    expect(out).toContain('SAME');
    expect(code).toBe(0);
  });

  test('and finds out when one score, one limit or one outcome is another', async () => {
    const data = (await (await server.get('/exhibitions/decided/results.json')).json()) as ResultsData;
    const alter = async (change: (copy: ResultsData) => void) => {
      const copy = structuredClone(data);
      change(copy);
      await writeFile(join(folder, 'altered.json'), JSON.stringify(copy));
      return run('node selection.mjs altered.json');
    };
    expect((await alter(() => undefined)).code).toBe(0);
    for (const change of [
      (copy: ResultsData) => void Object.assign(copy.contenders[5] ?? {}, { score: 99 }),
      (copy: ResultsData) => void (copy.limits.places = 3),
      (copy: ResultsData) => void (copy.limits.newcomers = 0),
      (copy: ResultsData) => void Object.assign(copy.published[6] ?? {}, { outcome: 'chosen' }),
      (copy: ResultsData) => void copy.published.pop(),
    ]) {
      const { code, out } = await alter(change);
      expect(out).toContain('DIFFERENT');
      expect(code).toBe(1);
    }
    expect((await run('node selection.mjs nothing.json')).code).toBe(2);
    expect((await run(`node selection.mjs ${server.origin}/exhibitions/scored/results.json`)).code).toBe(2);
  });
});

describe('what is public', () => {
  test('results name those chosen and those who wait, the others only by number', async () => {
    for (const prefix of ['', '/en']) {
      const { text } = await page(`${prefix}/exhibitions/decided/results`);
      const named = [1, 2, 3, 4, 5, 6, 7].filter((n) => text.includes(`Batik Nomor ${n}<`));
      expect(named).toHaveLength(4);
      expect(text).toContain('class="numbers"');
    }
  });

  test('before publication neither page nor data tells a score, a rank or a name', async () => {
    for (const path of ['results', 'participants', '']) {
      const { status, text } = await page(`/exhibitions/scored/${path}`.replace(/\/$/, ''));
      expect(status).toBe(200);
      expect(text).not.toMatch(/87[.,]31|Batik Nomor/);
    }
    const data = await page('/exhibitions/scored/results.json');
    expect([data.status, data.text]).toEqual([404, '{"error":"not-published"}']);
  });

  test('a draft is nowhere for the public, and there for an officer', async () => {
    const officer = await world.cookie('ratna');
    for (const path of ['', '/calendar.ics', '/results', '/results.json', '/participants'])
      expect((await page(`/exhibitions/draft${path}`)).status, path).toBe(404);
    for (const path of [
      '/exhibitions',
      '/api/v1/exhibitions',
      '/sitemap/pages.xml',
      '/',
      '/exhibitions/fairs/inacraft',
    ])
      expect((await page(path)).text, path).not.toMatch(/Pameran Rahasia|exhibitions\/draft/);
    expect((await page('/exhibitions/draft', officer)).text).toContain('Rancangan: hanya petugas');
    expect((await page('/exhibitions/draft', await world.cookie('siti'))).status).toBe(404);
  });

  test('a call that was called off says so, on its page, in the list and in the calendar', async () => {
    expect((await page('/en/exhibitions/off')).text).toContain('was called off');
    expect((await page('/en/exhibitions')).text).toMatch(/Pameran Batal[\s\S]{0,400}Called off/);
    expect((await page('/exhibitions/off/calendar.ics')).text).toContain('STATUS:CANCELLED');
  });

  test('every page answers in both languages, and none of a call is kept', async () => {
    for (const path of ['', '/selection', '/fairs/inacraft', '/decided', '/decided/results', '/decided/participants'])
      for (const prefix of ['', '/en']) {
        const { status, cache, text } = await page(`${prefix}/exhibitions${path}`);
        expect(status, path).toBe(200);
        expect(text, path).not.toMatch(/undefined|\[object|NaN/);
        expect(cache, path).toBe(path === '/selection' ? 'public, no-cache' : 'private, no-store');
      }
  });
});

test('an open call is on the home page from the moment it opens until it closes', async () => {
  const { db } = world.services;
  const move = (phase: 'apply' | 'screening') =>
    db.write(async (tx) => {
      await tx.update(exhibition).set({ phase }).where(eq(exhibition.slug, 'scored'));
      await recordCalls(tx, Date.now());
    });
  const there = async () => (await page('/')).text.includes('Pendaftaran dibuka: Pameran Sedang Dinilai');
  const soon = (wanted: boolean) => expect.poll(there, { timeout: 3_000 }).toBe(wanted);
  expect(await there()).toBe(false);
  await move('apply');
  await soon(true);
  await move('screening');
  await soon(false);
});

test('following by the form says so and shows it, and a visitor is led to sign in', async () => {
  const cookie = await world.cookie('maya');
  const send = (headers: Record<string, string>) =>
    server.get('/en/exhibitions/fairs/inacraft?do=exhibition.follow', {
      method: 'POST',
      headers: { origin: server.origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: 'kind=fair&value=inacraft',
    });
  const answer = await send({ cookie });
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    '/en/exhibitions/fairs/inacraft?done=followed',
  ]);
  const { text } = await page('/en/exhibitions/fairs/inacraft?done=followed', cookie);
  expect(text).toContain('Stop: Follow every edition of INACRAFT');
  expect(text).toContain('You will hear when its call opens.');
  expect((await send({})).status).toBe(401);
  expect((await page('/en/exhibitions/fairs/inacraft')).text).toContain('sign-in?next=');
});
