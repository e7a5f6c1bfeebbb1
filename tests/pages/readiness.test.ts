import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { evidence, evidenceFile } from '#db/schema/index.ts';
import { openBench } from '#tests/domain/readiness/evidence.ts';
import { postForm, type Fields } from '#tests/support/people.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let server: Running;
let siti: string;
let wulan: string;
beforeAll(async () => {
  world = await openWorld();
  const bench = openBench(world);
  await bench.file(1, 'file-one');
  await bench.file(1, 'photo-one', 'image/jpeg');
  server = await startServer(world.folder);
  [siti, wulan] = [await world.cookie('siti'), await world.cookie('wulan')];
});
afterAll(async () => {
  await server.stop();
  await world.close();
});

const read = async (path: string, cookie = siti) => {
  const answer = await server.get(path, { headers: { Cookie: cookie } });
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
};
const send = (action: string, item: string, fields: Fields, cookie = siti) =>
  postForm(server, cookie, `/producer/readiness/${item}`, `readiness.${action}`, { workshop: '1', item, ...fields });
const pages = ['', '/nib', '/eu-azo', '/no-child-labour', '/about', '?list=market-eu'];
const both = (path: string) => [`/producer/readiness${path}`, `/en/producer/readiness${path}`];

describe('the checklist', () => {
  it.each(pages.flatMap(both))(
    '%s is there for a workshop that has begun nothing, and kept by nobody',
    async (path) => {
      const { status, html, headers } = await read(path, wulan);
      expect(status).toBe(200);
      expect(html).toContain('<h1>');
      expect(html).not.toMatch(/undefined|\[object Object\]|NaN|>null<|>true</);
      expect(html).not.toMatch(/ style="/);
      expect(headers.get('cache-control')).toBe('private, no-store');
    },
  );

  it('is for workshops, and names no list or item that is not there', async () => {
    const [maya, nina] = [await world.cookie('maya'), await world.cookie('nina')];
    for (const page of pages) {
      expect((await read(`/producer/readiness${page}`, maya)).status).toBe(403);
      expect((await read(`/producer/readiness${page}`, nina)).status).toBe(403);
    }
    expect((await read('/producer/readiness?list=market-mars')).status).toBe(404);
    expect((await read('/producer/readiness/no-such-item')).status).toBe(404);
  });

  it('welcomes who comes first, and says what the next level lacks', async () => {
    const [id, en] = await Promise.all(both('').map((path) => read(path, wulan)));
    expect(id?.html).toContain('3 butir lagi sampai usaha Anda tercatat Legal.');
    expect(en?.html).toContain('3 more items until your business is on record as Legal.');
    expect(id?.html).toContain('id="welcome"');
    expect(id?.html.match(/class="next__card /g)).toHaveLength(3);
    expect(id?.html).not.toContain('readiness.send-many');
  });
});

describe('several at once', () => {
  it('sends the ready ones and names what is left', async () => {
    const whole = { version: '0', 'answers.declaration-1.declared': 'on', 'answers.photo-1.files[]': 'photo-one' };
    await send('save', 'no-child-labour', whole);
    await send('save', 'npwp', { version: '0', 'answers.number-1.number': '12' });
    const { html } = await read('/producer/readiness');
    expect(html).toMatch(/name="items\[\]" value="no-child-labour" checked/);
    expect(html).not.toContain('name="items[]" value="npwp"');
    const fields = { workshop: '1', 'items[]': ['no-child-labour', 'npwp'] };
    const some = await postForm(server, siti, '/en/producer/readiness', 'readiness.send-many', fields);
    expect(some.status).toBe(200);
    expect(some.body).toContain('One item was sent.');
    expect(some.body).toMatch(/could not be sent yet[\s\S]{0,200}\/en\/producer\/readiness\/npwp/);
    const none = { workshop: '1', 'items[]': 'npwp' };
    expect((await postForm(server, siti, '/producer/readiness', 'readiness.send-many', none)).status).toBe(422);
  });

  it('hands the island what it needs', async () => {
    const fields = { workshop: '1', item: 'npwp', version: '1', 'answers.number-1.number': '3375010203940005' };
    const { json } = await postForm(server, siti, '/producer/readiness/npwp', 'readiness.save', fields, { json: true });
    expect(json).toMatchObject({ ok: true, data: { version: 2, state: 'draft' } });
    expect(Object.keys((json?.data as { problems: object }).problems)).toEqual(['answers.document-1.files']);
  });
});

describe('the questions', () => {
  it('show again what was ticked when they can not be kept, and lead to what applies', async () => {
    const fields = {
      workshop: '1',
      version: '0',
      'market[]': 'jp',
      'none[]': ['market', 'has'],
      exportRoute: 'courier',
    };
    const wrong = await postForm(server, siti, '/producer/readiness/about', 'readiness.save-about', fields);
    expect(wrong.status).toBe(422);
    expect(wrong.body).toMatch(/name="market\[\]" value="jp" checked/);
    expect(wrong.body).toMatch(/name="exportRoute" value="courier" checked/);
    const kept = await postForm(server, siti, '/en/producer/readiness/about', 'readiness.save-about', {
      ...fields,
      'none[]': ['has'],
    });
    expect(kept.location).toBe('/en/producer/readiness?done=saved');
    const apart = await read('/producer/readiness/homeworker-register');
    expect(apart.html).toContain('Tidak berlaku untuk bengkel Anda');
    expect(apart.html).toContain('keadaan bengkel: Ada pembatik yang bekerja di rumah masing-masing');
    expect(apart.html).not.toContain('data-evidence ');
  });
});

it('another workshop sees none of it', async () => {
  const names = (await world.services.db.read.select().from(evidenceFile).where(eq(evidenceFile.workshopId, 1))).map(
    ({ id }) => id,
  );
  expect(names.length).toBeGreaterThan(1);
  for (const path of ['', '/nib', '/npwp', '/no-child-labour?ask=photo-1&uploaded=photo-one']) {
    const { html } = await read(`/producer/readiness${path}`, wulan);
    for (const secret of [
      ...names.map((id) => `data-file="${id}"`),
      '3375010203940005',
      '1270004512345',
      '&lt;b&gt;asli',
    ])
      expect(html).not.toContain(secret);
  }
  const drafts = await world.services.db.read.select().from(evidence).where(eq(evidence.workshopId, 2));
  expect(drafts).toEqual([]);
});
