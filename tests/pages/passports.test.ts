import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { workshop } from '#db/schema/index.ts';
import { checkStatement, type PublicKeys } from '#src/components/passports/check-statement.ts';
import { pages } from '#src/domain/access/table.ts';
import { paths } from '#src/paths.ts';
import { postForm, readAnswer } from '#tests/support/people.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let server: Running;
let siti: string;
const name = '"><script>alert(1)</script> & Batik Siti';
beforeAll(async () => {
  world = await openWorld();
  await world.services.db.write((tx) =>
    tx.update(workshop).set({ name, address: 'Gang Kenari 7717' }).where(eq(workshop.id, world.siti)),
  );
  siti = await world.cookie('siti');
  server = await startServer(world.folder);
});
afterAll(async () => {
  await server.stop();
  await world.close();
});

const own = async () => readAnswer(await server.get('/en/producer/passports', { headers: { Cookie: siti } }));
const look = async (path: string) => readAnswer(await server.get(path));

/** Makes one by the form, as a browser would; its id is what the list then has first. */
async function make(fields: Record<string, string | string[]>): Promise<string> {
  const before = idsIn((await own()).body);
  const made = await postForm(server, siti, '/producer/passports', 'passport.make', { workshop: '1', ...fields });
  expect([made.status, made.location]).toEqual([303, '/producer/passports?done=passport-made']);
  return idsIn((await own()).body).find((id) => !before.includes(id)) ?? '';
}

/** A page without the values of attributes, where a < is only a letter. */
function markup(body: string): string {
  return body.replaceAll(/="[^"]*"/g, '=""');
}

function idsIn(body: string): string[] {
  return [...body.matchAll(/id="p-([\w-]{22})"/g)].map(([, id = '']) => id);
}

describe('the owner’s page', () => {
  test('teaches before there is one; a refused form is shown again as typed', async () => {
    expect((await own()).body).toContain('No passport yet');
    const fields = { workshop: '1', label: 'Toko Osaka', 'shows[]': ['waste'], expiresOn: '2020-01-01' };
    const refused = await postForm(server, siti, '/en/producer/passports', 'passport.make', fields);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('That day is over');
    expect(refused.body).toContain('value="Toko Osaka"');
    expect(refused.body).toMatch(/value="waste" checked/);
    expect(refused.body).not.toMatch(/value="items" checked/);
  });

  test('has the link in both languages, what to send by WhatsApp, and no markup of anybody’s', async () => {
    const id = await make({ label: '"><img src=x onerror=alert(1)>', 'shows[]': ['items'] });
    const { body } = await own();
    expect(body).toContain(`value="${server.origin}/en/passport/${id}"`);
    expect(body).toContain(`value="${server.origin}/passport/${id}"`);
    const links = [...body.matchAll(/href="(https:\/\/wa\.me\/[^"]*)"/g)].map(([, one = '']) =>
      one.replaceAll('&amp;', '&'),
    );
    expect(links.map((one) => new URL(one).searchParams.get('text'))).toContainEqual(
      expect.stringContaining(`${name}, checked by Pekalongan City: ${server.origin}/en/passport/${id}`),
    );
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(markup(body)).not.toMatch(/<img src=x|<script>alert/);
  });
});

test('a change is made in a form of its own, comes back as typed when refused, and leads back to the list', async () => {
  const id = await make({ label: 'Toko Bremen', 'shows[]': ['items'] });
  const address = `/producer/passports?change=${id}`;
  const page = await readAnswer(await server.get(address, { headers: { Cookie: siti } }));
  expect(page.body).toContain('Ubah paspor untuk Toko Bremen');
  expect(page.body.match(/id="f-label"/g)).toHaveLength(1);
  const fields = { workshop: '1', id, label: 'Toko Bremen Baru', 'shows[]': ['workers'] };
  const refused = await postForm(server, siti, address, 'passport.change', { ...fields, expiresOn: '2020-01-01' });
  expect([refused.status, /value="Toko Bremen Baru"/.test(refused.body)]).toEqual([422, true]);
  const done = await postForm(server, siti, address, 'passport.change', { ...fields, expiresOn: '2099-12-31' });
  expect([done.status, done.location]).toEqual([303, '/producer/passports?done=saved']);
  expect((await own()).body).toContain('Valid until 31 December 2099');
});

describe('the page a buyer opens', () => {
  test('shows what is shared in either language, is kept by nobody and found by no search engine', async () => {
    const id = await make({ label: 'Pembeli', 'shows[]': ['capacity'] });
    for (const [path, words] of [
      [paths.passport(id), ['Paspor kesiapan ekspor', 'Terdaftar', '80 kain', 'WIB']],
      [`/en${paths.passport(id)}`, ['Export readiness passport', 'Registered', '80 pieces', 'WIB']],
    ] as const) {
      const { status, headers, body } = await look(path);
      expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store']);
      expect(headers.get('x-robots-tag')).toContain('noindex');
      for (const word of words) expect(body).toContain(word);
      expect(body).toContain('&lt;script&gt;');
      expect(markup(body)).not.toContain('<script>alert');
      expect(body).not.toContain('Gang Kenari 7717');
    }
  });

  test('its statement checks with the published key, and its PDF opens beside the page', async () => {
    const id = await make({ label: 'Pembeli', 'shows[]': ['contact'] });
    const statement = await look(paths.passportStatement(id));
    const keys = JSON.parse((await look('/.well-known/canting-passport.json')).body) as PublicKeys;
    const checked = await checkStatement(statement.body, keys);
    expect(checked).toMatchObject({ kind: 'good', statement: { issuer: server.origin, workshop: { name } } });
    expect(statement.body).toContain('Gang Kenari 7717');
    const pdf = await server.get(`/en${paths.passportPdf(id)}`);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(pdf.headers.get('content-disposition')).toBe('inline; filename="passport-batik-siti.pdf"');
    expect(pdf.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await pdf.text()).startsWith('%PDF-1.7')).toBe(true);
  });

  test('revoked: 410 everywhere, in plain words and with nothing of the workshop', async () => {
    const id = await make({ label: 'Pembeli', 'shows[]': ['contact', 'capacity'] });
    const revoked = await postForm(server, siti, '/producer/passports', 'passport.revoke', { workshop: '1', id });
    expect(revoked.location).toBe('/producer/passports?done=passport-revoked');
    for (const path of [paths.passport(id), paths.passportPdf(id), paths.passportStatement(id)])
      for (const prefix of ['', '/en']) {
        const { status, body, headers } = await look(prefix + path);
        expect([path, status, headers.get('cache-control')]).toEqual([path, 410, 'private, no-store']);
        expect(body).not.toMatch(/Siti|Kenari|batik-siti|80 (kain|pieces)/);
      }
    expect((await look(paths.passport(id))).body).toContain('Paspor ini sudah dicabut');
    expect((await look(`/en${paths.passport('A'.repeat(22))}`)).status).toBe(404);
    expect((await look(paths.passportPdf('A'.repeat(22)))).status).toBe(404);
  });
});

test('how to check one is described with the key in use, for readers without JavaScript too', async () => {
  expect(pages['/passport']).toBe('anyone');
  const { body } = await look('/en/passport');
  expect(body).toContain(world.services.signing.keyId);
  expect(body).toContain('openssl pkeyutl -verify -pubin -inkey key.pem -rawin');
  expect(body).toMatch(/<noscript>/);
  expect(body).toMatch(/<form[^>]*hidden[^>]*data-check/);
});

test('its PDF is not written for a stranger as often as they like, however they spell its address', async () => {
  const id = await make({ label: 'Pembeli', 'shows[]': ['capacity'] });
  const [pdf, spelt] = [paths.passportPdf(id), paths.passportPdf(id).replace('.', '%2E')];
  const early = [];
  for (let asked = 0; asked < 13; asked += 1) early.push(await look(paths.passportPdf('A'.repeat(22))));
  expect(new Set(early.map(({ status }) => status))).toEqual(new Set([404, 429]));
  for (const [path, words] of [
    [pdf, 'diminta terlalu sering'],
    [`/en${spelt}`, 'asked for too often'],
  ] as const) {
    const { status, headers, body } = await look(path);
    expect([status, headers.get('cache-control')]).toEqual([429, 'private, no-store']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(body).toContain(words);
  }
  // Everything else of it stays open to them, and the PDF to someone who is known.
  expect((await look(paths.passport(id))).status).toBe(200);
  expect((await look(paths.passportStatement(id))).status).toBe(200);
  const known = await server.get(pdf, { headers: { Cookie: siti } });
  expect([known.status, known.headers.get('content-type')]).toEqual([200, 'application/pdf']);
});
