import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workshopPaper } from '#db/schema/index.ts';
import { openBody } from '#src/domain/readiness/body.ts';
import { paperPlace } from '#src/domain/verification/papers.ts';
import { openBench, type Bench } from '#tests/domain/readiness/evidence.ts';
import { postForm, type Fields } from '#tests/support/people.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let bench: Bench;
let server: Running;
let siti: string;
beforeAll(async () => {
  world = await openWorld();
  bench = openBench(world);
  await bench.file(1, 'file-one');
  await bench.file(1, 'photo-one', 'image/jpeg');
  const { db, vault } = world.services;
  const sealed = vault.seal('9120001234567', paperPlace(1, 'nib'));
  const paper = { workshopId: 1, kind: 'nib' as const, sealed, tail: '4567', updatedBy: 'x', updatedAt: 1 };
  await db.write((tx) => tx.insert(workshopPaper).values(paper));
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
const send = (action: string, item: string, fields: Fields, cookie = siti) =>
  postForm(server, cookie, `/producer/readiness/${item}`, `readiness.${action}`, { workshop: '1', item, ...fields });

describe('an item without a script', () => {
  const typed = {
    'answers.document-1.files[]': 'file-one',
    'answers.document-1.issuedOn': '2024-02-30',
    'answers.document-1.issuer': 'Lembaga OSS',
    'answers.number-1.number': '12345',
    note: 'Surat <b>asli</b> ada di bengkel.',
  };

  it('keeps a draft that is not whole, and says what is missing', async () => {
    const kept = await send('save', 'nib', { version: '0', ...typed });
    expect([kept.status, kept.location]).toEqual([303, '/producer/readiness/nib?done=saved']);
    const { html } = await read('/producer/readiness/nib?done=saved');
    for (const value of ['value="2024-02-30"', 'value="12345"', 'Surat &lt;b&gt;asli', 'data-file="file-one"'])
      expect(html).toContain(value);
    expect(html).toContain('href="#f-answers-number-1-number"');
    expect(html).toContain('name="version" value="1"');
  });

  it('shows again everything that was typed when it can not be sent, and keeps it', async () => {
    const more = { ...typed, 'answers.number-1.number': '54321', 'answers.document-1.issuer': 'X' };
    const refused = await send('send', 'nib', { version: '1', ...more });
    expect(refused.status).toBe(422);
    for (const value of ['value="2024-02-30"', 'value="54321"', 'value="X"', 'data-file="file-one"'])
      expect(refused.body).toContain(value);
    for (const name of ['document-1-issuedOn', 'document-1-issuer', 'number-1-number'])
      expect(refused.body).toContain(`id="f-answers-${name}-problem"`);
    expect(refused.body).toContain('name="version" value="2"');
    const older = await send('save', 'nib', { version: '1', ...typed, note: 'dari tab lama' });
    expect(older.status).toBe(409);
    expect(older.body).toContain('dari tab lama');
    expect(older.body).toContain('Butir ini diubah di tempat lain');
    expect(older.body).toContain('name="version" value="2"');
  });

  it('takes the number of a paper by a tick, and never shows it before', async () => {
    const { html } = await read('/producer/readiness/nib');
    expect(html).toContain('berakhiran 4567');
    expect(html).not.toContain('9120001234567');
    const joko = await read('/producer/readiness/nib', await world.cookie('joko'));
    expect(joko.html).not.toContain('4567');
    const whole = { ...typed, 'answers.document-1.issuedOn': '2024-02-28' };
    const sent = await send('send', 'nib', { version: '2', ...whole, 'answers.number-1.fromProfile': 'on' });
    expect([sent.status, sent.location]).toEqual([303, '/producer/readiness/nib?done=submitted']);
    const row = await bench.newest('nib');
    expect(row && openBody(world.services.vault, row).answers['number-1']).toEqual({ number: '9120001234567' });
  });

  it('is frozen while an officer has it, with the day of the answer, and can be taken back', async () => {
    const { html } = await read('/en/producer/readiness/nib');
    expect(html).toMatch(/Answered by \d+ \w+ 20\d\d at the latest\./);
    expect(html).not.toContain('data-evidence ');
    const late = await send('save', 'nib', { version: '3', ...typed });
    expect(late.status).toBe(409);
    const back = await send('take-back', 'nib', {});
    expect(back.location).toBe('/producer/readiness/nib?done=taken-back');
    expect((await read('/producer/readiness/nib')).html).toContain('data-evidence ');
  });

  it('shows what was said, mends it from a copy, and sets both versions side by side', async () => {
    const version = String((await bench.newest('nib'))?.version);
    const whole = { ...typed, 'answers.document-1.issuedOn': '2024-02-28', 'answers.number-1.number': '1270004512345' };
    expect((await send('send', 'nib', { version, ...whole })).status).toBe(303);
    await bench.decide('nib', 'changes-asked');
    const { html } = await read('/producer/readiness/nib');
    expect(html).toContain('Catatan petugas');
    expect(html).toContain('Perbaiki dan kirim lagi');
    expect((await send('renew', 'nib', {})).location).toBe('/producer/readiness/nib');
    await send('save', 'nib', { version: '1', ...whole, 'answers.number-1.number': '9990004512345' });
    const compared = await read('/en/producer/readiness/nib?compare=2');
    expect(compared.html).toContain('Version 1 and version 2');
    for (const text of ['1270004512345', '9990004512345', 'sides__changed']) expect(compared.html).toContain(text);
  });

  it('holds what was uploaded until it is saved, its own files only', async () => {
    await bench.file(2, 'wulans-file');
    const address = '/producer/readiness/no-child-labour?ask=photo-1&uploaded=photo-one,wulans-file';
    const { html } = await read(address);
    expect(html).toContain('data-file="photo-one"');
    expect(html).not.toContain('data-file="wulans-file"');
    expect(html).toContain('1 berkas sudah terunggah tetapi belum tersimpan');
    const form = /action="(\/evidence\?[^"]*)"[^>]*data-ask="photo-1"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const next = new URLSearchParams(form.split('?')[1]).get('next') ?? '';
    expect(next).toBe('/producer/readiness/no-child-labour?ask=photo-1&held=photo-1.photo-one');
    expect((await read(next)).html).toContain('data-file="photo-one"');
    const stolen = await send('save', 'no-child-labour', { version: '0', 'answers.photo-1.files[]': 'wulans-file' });
    expect(stolen.status).toBe(422);
    expect(stolen.body).not.toContain('data-file="wulans-file"');
  });

  it('keeps to the contract its script works by', async () => {
    const { html } = await read('/producer/readiness/k3-ppe');
    expect(html).toMatch(/<form[^>]*data-evidence data-item="k3-ppe" data-workshop="1"/);
    for (const [ask, type] of [
      ['photo-1', 'photo'],
      ['training-1', 'training'],
    ])
      expect(html).toMatch(new RegExp(`<fieldset data-ask="${ask}" data-ask-type="${type}"`));
    expect(html).toMatch(/<input[^>]*type="file"[^>]*form="upload-photo-1"/);
    expect(html).toMatch(/<form id="upload-photo-1"[^>]*data-evidence-upload data-ask="photo-1"/);
    expect(html).toContain('data-save-state');
  });
});
