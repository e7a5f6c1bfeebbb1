import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postForm, type Fields } from '#tests/support/people.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { itemsFor, showEvidence } from '#tests/domain/checklists/lay.ts';

let world: World;
let server: Running;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  world = await openWorld();
  await showEvidence(world, await itemsFor(world, 'legal'));
  for (const name of ['rahmat', 'dewi', 'nina', 'siti'] as const) cookies[name] = await world.cookie(name);
  server = await startServer(world.folder);
});
afterAll(async () => {
  await server.stop();
  await world.close();
});

const core = '/office/checklists/core';
const read = async (path: string, name = 'rahmat') => {
  const answer = await server.get(path, { headers: { Cookie: cookies[name] ?? '' } });
  return { status: answer.status, html: await answer.text() };
};
const post = (path: string, action: string, fields: Fields, name = 'rahmat') =>
  postForm(server, cookies[name] ?? '', path, `checklist.${action}`, fields);
const pages = [
  '',
  '/core',
  '/core?edition=1',
  '/core/nib',
  '/core/new',
  '/core/preview?item=nib',
  '/core/publish',
].concat(['/market-eu', '/market-eu/eu-azo', '/market-jp/preview']);

describe('the checklists’ pages', () => {
  it.each(pages)('%s are there in both languages, without and with a draft', async (page) => {
    for (const path of [`/office/checklists${page}`, `/en/office/checklists${page}`]) {
      const { status, html } = await read(path);
      expect([path, status]).toEqual([path, 200]);
      expect(html).toContain('<h1>');
      expect(html).not.toMatch(/>undefined<|\[object Object\]|NaN/);
    }
  });

  it('are nobody’s without the power, and what is not there is not found', async () => {
    for (const page of pages) expect((await read(`/office/checklists${page}`, 'nina')).status).toBe(403);
    for (const page of ['/none', '/none/nib', '/core/none', '/core?edition=9', '/none/publish', '/none/preview'])
      expect((await read(`/office/checklists${page}`)).status).toBe(404);
    expect((await post(core, 'start-draft', { list: 'core' }, 'nina')).status).toBe(403);
    expect((await post(core, 'start-draft', { list: 'core' }, 'siti')).status).toBe(403);
  });
});

describe('a new edition, by forms without a script', () => {
  it('begins as a copy', async () => {
    const done = await post(core, 'start-draft', { list: 'core' });
    expect([done.status, done.location]).toEqual([303, `${core}?done=draft-started`]);
    expect((await read(core)).html).toContain('Rancangan edisi 2');
    expect((await post(core, 'start-draft', { list: 'core' }, 'dewi')).status).toBe(409);
    expect((await read('/en/office/checklists')).html).toContain('Begun by Rahmat Hidayat');
  });

  it('shows what was typed again, with the field that is wrong', async () => {
    const fields = { ...(await fieldsOf(`${core}/nib`, 'save-item')), 'title.en': '', 'asks.1.pattern': '^(a+)+$' };
    const answer = await post(`${core}/nib`, 'save-item', { ...fields, 'title.id': 'Judul saya' });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('value="Judul saya"');
    expect(answer.body).toContain('id="f-title-en-problem"');
    expect(answer.body).toContain('id="f-asks-1-pattern-problem"');
  });

  it('takes an item as its page shows it: sent back unchanged, nothing changes', async () => {
    for (const page of [`${core}/nib`, `${core}/kbli-batik`, `${core}/k3-ppe`])
      expect((await post(page, 'save-item', await fieldsOf(page, 'save-item'))).location).toBe(`${page}?done=saved`);
    expect((await read(core)).html).toContain('Belum ada yang berubah');
  });

  it('tells the second of two officers who saved, and keeps what they typed', async () => {
    const fields = await fieldsOf(`${core}/nib`, 'save-item');
    const first = await post(`${core}/nib`, 'save-item', { ...fields, 'title.id': 'NIB berlaku' }, 'dewi');
    expect(first.status).toBe(303);
    const second = await post(`${core}/nib`, 'save-item', { ...fields, 'title.id': 'NIB sah' });
    expect(second.status).toBe(409);
    expect(second.body).toContain('Dewi Lestari menyimpan');
    expect(second.body).toContain('value="NIB sah"');
    const again = await fieldsIn(second.body, 'save-item');
    expect((await post(`${core}/nib`, 'save-item', { ...again, 'title.id': 'NIB sah' })).status).toBe(303);
  });

  it('moves, retires and restores by its buttons', async () => {
    const move = await fieldsOf(core, 'move-item');
    const down = await post(core, 'move-item', { ...move, to: 'down' });
    expect(down.location).toBe(`${core}#item-${move['item']}`);
    const retire = { ...(await fieldsOf(core, 'retire-item')), item: 'npwp', reason: 'merged' };
    expect((await post(core, 'retire-item', retire)).status).toBe(303);
    expect((await post(core, 'retire-item', retire)).status).toBe(409);
    const { html } = await read(core);
    expect(html).toContain('digabung ke butir lain');
    expect((await read(`${core}/npwp`)).html).not.toContain('save-item');
    expect((await post(core, 'restore-item', await fieldsOf(core, 'restore-item'))).status).toBe(303);
  });

  it('is published once, with the days of grace, when nothing moved since the page', async () => {
    const level = await fieldsOf(`${core}/customs-access`, 'save-item');
    await post(`${core}/customs-access`, 'save-item', { ...level, level: 'legal' });
    const { html } = await read(`/en${core}/publish`);
    expect(html).toContain('The level of 1 workshop would fall');
    expect(html).toContain('Batik Siti');
    const fields = await fieldsIn(html, 'publish');
    const [one, other] = await Promise.all([
      post(`${core}/publish`, 'publish', { ...fields, key: 'a' }),
      post(`${core}/publish`, 'publish', { ...fields, key: 'b' }, 'dewi'),
    ]);
    expect([one.status, other.status].sort()).toEqual([303, 409]);
    const late = one.status === 409 ? one : other;
    expect(late.body).toContain('Daftar periksa berubah sejak Anda membuka halaman ini');
    expect((await read(core)).html).toContain('Edisi 2');
    expect((await read(`/en${core}?edition=2`)).html).toContain('What changed since edition 1');
    expect((await read(`/en${core}?edition=1`)).html).toContain('former edition');
  });
});

const fieldsOf = async (path: string, action: string) => fieldsIn((await read(path)).html, action);

/** What a browser would send of the first form with this action, as it stands. */
async function fieldsIn(html: string, action: string): Promise<Record<string, string | string[]>> {
  const form = new RegExp(`<form[^>]*do=checklist\\.${action}"[\\s\\S]*?</form>`).exec(html)?.[0];
  if (!form) throw new Error(`no form for ${action}`);
  const fields: Record<string, string | string[]> = {};
  for (const [, tag = '', attributes = '', inner = ''] of form.matchAll(
    /<(input|textarea|select)\b([^>]*)>(?:([^<]*(?:<option[\s\S]*?)?)<\/\1>)?/g,
  )) {
    const name = /\bname="([^"]*)"/.exec(attributes)?.[1];
    if (!name || (attributes.includes('type="checkbox"') && !/\bchecked\b/.test(attributes))) continue;
    const value = plain(tag === 'textarea' ? inner : tag === 'select' ? chosenIn(inner) : valueIn(attributes));
    const known = fields[name];
    fields[name] = name.endsWith('[]') && known !== undefined ? [known, value].flat() : value;
  }
  return fields;
}

function chosenIn(options: string): string {
  const all = [...options.matchAll(/<option([^>]*)>/g)].map(([, attributes = '']) => attributes);
  return valueIn(all.find((one) => /\bselected\b/.test(one)) ?? all[0] ?? '');
}

function valueIn(attributes: string): string {
  return /\bvalue="([^"]*)"/.exec(attributes)?.[1] ?? '';
}

function plain(text: string): string {
  const named: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#34': '"', '#38': '&', '#39': "'" };
  return text.replaceAll(/&(amp|quot|lt|gt|#3[489]);/g, (_whole, name: string) => named[name] ?? '');
}
