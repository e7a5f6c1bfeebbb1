import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { application, exhibition, review, tie } from '#db/schema/index.ts';
import { loadExhibition } from '#src/domain/exhibitions/load.ts';
import { openStage, question, type Stage } from '#tests/domain/exhibitions/applying/stage.ts';
import { layApplication } from '#tests/support/exhibitions.ts';
import { postForm } from '#tests/support/people.ts';
import { startServer, type Running } from '#tests/support/server.ts';

let stage: Stage;
let server: Running;
let cookies: Record<'siti' | 'wulan' | 'rahmat' | 'ratna', string>;
beforeAll(async () => {
  stage = await openStage();
  const questions = [question({ key: 'q-1', label: { id: 'Berapa kain dibawa?', en: 'How many cloths?' } })];
  await stage.call({ slug: 'pekan-batik', name: 'Pekan Batik', body: { questions } });
  await stage.call({ slug: 'pameran-lewat', name: 'Pameran Lewat', deadlineAt: Date.now() - 1_000 });
  cookies = {
    siti: await stage.world.cookie('siti'),
    wulan: await stage.world.cookie('wulan'),
    rahmat: await stage.world.cookie('rahmat'),
    ratna: await stage.world.cookie('ratna'),
  };
  server = await startServer(stage.world.folder);
});
afterAll(async () => {
  await server.stop();
  await stage.close();
});

const page = '/producer/exhibitions/pekan-batik';
const at = { workshop: '1', exhibition: 'pekan-batik' };
const read = async (path: string, who: keyof typeof cookies, headers: Record<string, string> = {}) => {
  const answer = await server.get(path, { headers: { Cookie: cookies[who], ...headers } });
  return { status: answer.status, text: await answer.text() };
};
const row = async () => {
  const [one] = await stage.world.services.db.read
    .select()
    .from(application)
    .where(eq(application.exhibitionSlug, 'pekan-batik'));
  return one ?? expect.fail('nothing was begun');
};

describe('a workshop applies without a script', () => {
  test('the list names the call, and the page says what is asked before there is an application', async () => {
    const list = await read('/producer/exhibitions', 'siti');
    expect(list.text).toContain('Pekan Batik');
    expect(list.text).not.toContain('Pameran Lewat');
    const { text } = await read(page, 'siti');
    expect(text).toContain('Belum mendaftar');
    expect(text).toContain('application.start');
    expect(text).not.toContain('data-application');
  });

  test('begun, it is filled in from the profile; with gaps it comes back whole with every gap named', async () => {
    const begun = await postForm(server, cookies.siti, page, 'application.start', at);
    expect([begun.status, begun.location]).toEqual([303, `${page}?done=application-started`]);
    expect((await read(page, 'siti')).text).toContain('Batik Siti');
    const { version } = await row();
    const typed = { ...at, version: String(version), why: 'Tulisan <b>saya</b>', 'contact.phone': 'telepon' };
    const failed = await postForm(server, cookies.siti, `/en${page}`, 'application.submit', typed);
    expect(failed.status).toBe(422);
    expect(failed.body).toContain('Tulisan &lt;b&gt;saya&lt;/b&gt;');
    expect(failed.body).toContain('Cloths to be shown: Choose at least 2.');
    expect(failed.body).toContain('Phone number of the person going: Write the whole number');
    expect((await row()).body.why).toBe('Tulisan <b>saya</b>');
  });

  test('sent twice it is one, whatever clock the phone has, and the page says what comes next', async () => {
    const { version } = await row();
    const form = {
      ...{ ...at, version: String(version), why: 'Mencari pembeli.', 'answers.q-1': '40 lembar' },
      ...{ 'listings[]': ['11', '12'], 'contact.name': 'Joko', 'contact.phone': '0812 3456 7890' },
    };
    const send = () => postForm(server, cookies.siti, page, 'application.submit', form);
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await row()).toMatchObject({ number: 1, sentVersion: 1, state: 'submitted' });
    const { text } = await read(page, 'siti', { Date: 'Fri, 01 Jan 2100 00:00:00 GMT' });
    expect(text).toContain('Sudah dikirim, menunggu pemeriksaan berkas');
    expect(text).toContain('Nomor pendaftaran 1');
    expect(text).toContain('Pendaftaran dikirim');
  });

  test('another workshop gets nothing of it, nor can it touch it', async () => {
    expect((await read(page, 'wulan')).text).not.toContain('Mencari pembeli');
    const theirs = await postForm(server, cookies.wulan, page, 'application.withdraw', { ...at, state: 'submitted' });
    expect(theirs.status).toBe(404);
    expect((await row()).state).toBe('submitted');
  });

  test('a second after the deadline the page says so with the moment, and keeps what was typed', async () => {
    const late = { workshop: '2', exhibition: 'pameran-lewat' };
    await layApplication(stage.world, 'pameran-lewat', 2, { state: 'draft' });
    const form = {
      ...late,
      version: '1',
      why: 'Terlambat sedikit.',
      'contact.name': 'Wulan',
      'contact.phone': '08123456789',
    };
    const path = '/producer/exhibitions/pameran-lewat';
    const refused = await postForm(server, cookies.wulan, path, 'application.submit', form);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatch(/Pendaftaran ditutup .* WIB/);
    const of = await loadExhibition(stage.world.services.db.read, 'pameran-lewat');
    expect((await stage.row(of, 2)).body.why).toBe('Terlambat sedikit.');
  });
});

describe('the screening desk', () => {
  test('shows the application to an officer without a tie, and “conflict” to one with', async () => {
    const [asked = expect.fail()] = await stage.world.services.db.read
      .select()
      .from(review)
      .where(eq(review.subject, 'application'));
    const [list, detail] = ['/office/reviews?subject=application', `/office/reviews/${asked.id}`];
    const before = await read(detail, 'rahmat');
    expect(before.text).toContain('Mencari pembeli.');
    expect(before.text).toContain('40 lembar');
    expect((await read(list, 'rahmat')).text).toContain(asked.id);
    await stage.world.services.db.write((tx) =>
      tx.insert(tie).values({
        ...{ id: 'dilatih', kind: 'trained', userId: stage.world.id('rahmat'), workshopId: 1 },
        ...{ note: 'x', recordedBy: stage.world.id('ratna'), recordedAt: 1 },
      }),
    );
    for (const path of [list, detail, `/en${detail}`]) {
      const { text } = await read(path, 'rahmat');
      expect(text).not.toContain('Mencari pembeli');
      expect(text).not.toContain('40 lembar');
      expect(text).not.toContain(`/office/exhibitions/pekan-batik/applications/${asked.subjectId}`);
    }
    expect((await read(list, 'rahmat')).text).toContain('Benturan kepentingan');
    expect((await read(detail, 'ratna')).text).toContain('Mencari pembeli.');
    const claim = await postForm(server, cookies.rahmat, detail, 'review.claim', { id: asked.id });
    expect(claim.status).toBe(403);
  });
});

test('found not eligible it says until when it may be sent again, and after the deadline where to ask', async () => {
  const of = await stage.call({ slug: 'belum-layak', name: 'Belum Layak' });
  const { id } = await layApplication(stage.world, of.slug, 2, { state: 'ineligible' });
  await stage.world.services.db.write((tx) =>
    tx.insert(review).values({
      ...{ id: 'belum-layak-0000000000', subject: 'application', subjectId: id, subjectVersion: '1', workshopId: 2 },
      ...{
        title: of.slug,
        state: 'refused',
        reasonCode: 'answers-incomplete',
        note: 'Lengkapi dulu.',
        dueOn: '2030-01-01',
      },
      ...{ submittedBy: stage.world.id('wulan'), submittedAt: 1, decidedBy: stage.world.id('ratna'), decidedAt: 2 },
    }),
  );
  const path = '/producer/exhibitions/belum-layak';
  const open = (await read(path, 'wulan')).text;
  for (const part of ['mengirimnya lagi sampai', 'Lengkapi dulu.', 'Perbaiki yang disebut petugas', 'data-application'])
    expect(open).toContain(part);
  expect(open).not.toContain('tanyakan kepada');
  expect((await read('/producer', 'wulan')).text).toContain(path);
  await stage.world.services.db.write((tx) =>
    tx.update(exhibition).set({ deadlineAt: 1_000 }).where(eq(exhibition.slug, of.slug)),
  );
  const shut = (await read(path, 'wulan')).text;
  for (const part of [
    'tidak dapat dikirim lagi',
    'Lengkapi dulu.',
    'tanyakan kepada',
    `/exhibitions/${of.slug}#appeal`,
    'name="late"',
  ])
    expect(shut).toContain(part);
  expect(shut).not.toContain('data-application');
});
