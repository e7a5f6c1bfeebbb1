import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { workshop, workshopMember } from '#db/schema/index.ts';
import { postForm } from '#tests/support/people.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let server: Running;
let siti: string;
beforeAll(async () => {
  world = await openWorld();
  await world.services.db.write((tx) =>
    tx.insert(workshopMember).values({ workshopId: 2, userId: world.id('siti'), role: 'staff', since: Date.now() }),
  );
  server = await startServer(world.folder);
  siti = await world.cookie('siti');
});
afterAll(async () => {
  await server.stop();
  await world.close();
});

const read = async (path: string, cookie = siti) => {
  const answer = await server.get(path, { headers: { Cookie: cookie } });
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
};
const pages = ['', '/profile', '/verification', '/verification?item=visit', '/papers', '/staff', '/new'];
const rowOf = async (id: number) =>
  (await world.services.db.read.select().from(workshop).where(eq(workshop.id, id)))[0];

describe('the workshop’s desk', () => {
  it.each(pages.flatMap((page) => [`/producer${page}`, `/en/producer${page}`]))(
    '%s is there, and kept by nobody',
    async (path) => {
      const { status, html, headers } = await read(path);
      expect(status).toBe(200);
      expect(html).toContain('<h1>');
      expect(html).not.toMatch(/undefined|\[object Object\]|NaN/);
      expect(headers.get('cache-control')).toBe('private, no-store');
    },
  );

  it('is nobody’s without a workshop, and owners’ where it must be', async () => {
    const [maya, joko] = [await world.cookie('maya'), await world.cookie('joko')];
    for (const page of pages.slice(0, -1)) expect((await read(`/producer${page}`, maya)).status).toBe(403);
    expect((await read('/producer/new', maya)).status).toBe(200);
    expect((await read('/producer/papers', joko)).status).toBe(403);
    expect((await read('/producer/verification?item=visit', joko)).html).not.toContain('ask-verification');
    expect((await read('/producer/staff', joko)).html).not.toContain('siti@workshops.test');
    expect((await server.get('/producer/profile')).status).toBe(303);
  });
});

describe('forms without a script', () => {
  const found = {
    ...{ name: 'Batik Baru', ownerName: 'Siti Aminah', kelurahan: 'jenggot', address: 'Gang 3 No. 4' },
    ...{ foundedYear: '2001', workers: '3', mainTechnique: 'tulis', key: 'k-1' },
  };

  it('register a workshop and open its profile', async () => {
    const wrong = await postForm(server, siti, '/producer/new', 'workshop.register', { ...found, workers: 'tiga' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="Batik Baru"');
    expect(wrong.body).toContain('id="f-workers-problem"');
    const done = await postForm(server, siti, '/en/producer/new', 'workshop.register', found);
    expect([done.status, done.location]).toEqual([303, '/en/producer/profile?done=registered']);
    expect((await read('/producer')).html).toContain('Batik Baru');
  });

  it('switch between workshops, and to no other', async () => {
    const back = await postForm(server, siti, '/producer', 'workshop.choose', { workshop: '1' });
    expect(back.location).toBe('/producer');
    expect((await read('/producer/profile')).html).toContain('value="Batik Siti"');
    const foreign = await postForm(server, siti, '/producer', 'workshop.choose', { workshop: '99' });
    expect(foreign.status).toBe(404);
  });

  it('keep what was typed for one workshop away from another', async () => {
    const { html } = await read('/producer/profile');
    const fields = profileFields(html);
    await postForm(server, siti, '/producer', 'workshop.choose', { workshop: '2' });
    const late = await postForm(server, siti, '/producer/profile', 'workshop.save-profile', {
      ...fields,
      name: 'Salah Tempat',
    });
    expect(late.status).toBe(409);
    expect(late.body).toContain('Batik Siti');
    expect(late.body).toContain('name="workshop" value="1"');
    expect((await rowOf(2))?.name).toBe('Batik Wulan');
    await postForm(server, siti, '/producer', 'workshop.choose', { workshop: '1' });
    const done = await postForm(server, siti, '/producer/profile', 'workshop.save-profile', {
      ...fields,
      workers: '8',
    });
    expect(done.location).toBe('/producer/profile?done=saved');
    const stale = await postForm(server, siti, '/producer/profile', 'workshop.save-profile', {
      ...fields,
      workers: '9',
    });
    expect(stale.status).toBe(409);
    const again = { ...profileFields(stale.body) };
    expect([again['workers'], again['version']]).toEqual(['9', '2']);
  });

  it('show a number once and send none back', async () => {
    const number = '3375010203940005';
    const send = (typed: string) =>
      postForm(server, siti, '/producer/papers', 'workshop.save-paper', { workshop: '1', kind: 'ktp', number: typed });
    const wrong = await send(`${number}9`);
    expect(wrong.status).toBe(422);
    expect(wrong.body).not.toContain(number);
    expect((await send(number)).status).toBe(303);
    const masked = await read('/producer/papers');
    expect(masked.html).toContain('•••• 0005');
    expect(masked.html).not.toContain(number);
    const wish = { workshop: '1', kind: 'ktp', reason: 'check' };
    const shown = await postForm(server, siti, '/producer/papers', 'workshop.reveal-paper', wish);
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(shown.body).toContain(number);
    expect((await read('/producer/papers')).html).not.toContain(number);
    expect(server.log.join('\n')).not.toContain(number);
    expect(server.log.join('\n')).toContain('/producer/papers');
  });

  it('ask for a check, keeping the words when something is missing', async () => {
    const fields = { workshop: '1', item: 'nib', statement: 'NIB atas nama saya sendiri.' };
    const path = '/producer/verification?item=nib';
    const early = await postForm(server, siti, path, 'workshop.ask-verification', fields);
    expect(early.status).toBe(422);
    expect(early.body).toContain('/producer/papers#nib');
    const visit = { ...fields, item: 'visit', statement: 'Senin' };
    const short = await postForm(server, siti, '/producer/verification?item=visit', 'workshop.ask-verification', visit);
    expect(short.body).toContain('>Senin</textarea>');
    const done = await postForm(server, siti, path, 'workshop.ask-verification', {
      ...visit,
      statement: 'Senin pagi saja.',
    });
    expect(done.location).toBe('/producer/verification?done=submitted');
    expect((await read('/producer')).html).toContain('/producer/verification#visit');
  });
});

describe('what buyers see of it', () => {
  it('is each item with its state, a telephone number, and no number of a paper', async () => {
    await world.services.db.write((tx) =>
      tx.update(workshop).set({ whatsapp: '6281234567890' }).where(eq(workshop.id, 1)),
    );
    const { html } = await read('/en/workshops/batik-siti');
    expect(html.match(/Not checked yet/g)).toHaveLength(5);
    expect(html).toContain('href="https://wa.me/6281234567890"');
    expect(html).toContain('+62 812-3456-7890');
    expect(html).not.toContain('••••');
  });
});

/** The profile form's fields as a browser would send them. */
function profileFields(html: string): Record<string, string> {
  const form = /<form[^>]*save-profile[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const [name, value] = ['name', 'value'].map((one) => new RegExp(` ${one}="([^"]*)"`).exec(tag)?.[1]);
    if (name && !tag.includes('checkbox')) fields[name] = value ?? '';
  }
  for (const [, name = '', text = ''] of form.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>([^<]*)</g))
    fields[name] = text;
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]* name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g))
    fields[name] = /value="([^"]*)" selected/.exec(options)?.[1] ?? '';
  return fields;
}
