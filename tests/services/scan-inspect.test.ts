import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectDocument } from '#src/services/scan/inspect.ts';
import { pdf } from '#tests/support/documents.ts';
import { canvas, eicar, jpeg, payload } from '#tests/support/photos.ts';

let folder: string;
let good: Buffer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canting-inspect-'));
  good = await pdf();
});
afterAll(() => rm(folder, { recursive: true }));

describe('a document', () => {
  test('is what its first bytes say, when its name says nothing else', async () => {
    const photo = await jpeg({ width: 30, height: 30 });
    expect(await look(good, 'NIB.PDF')).toBe('application/pdf');
    expect(await look(photo, 'nota.JPeG')).toBe('image/jpeg');
    expect(await look(photo, 'nota')).toBe('image/jpeg');
    expect(await look(await canvas({ width: 30, height: 30 }).png().toBuffer(), 'a.b.png')).toBe('image/png');
    expect(await look(await canvas({ width: 30, height: 30 }).webp().toBuffer(), 'a.webp')).toBe('image/webp');
    for (const name of ['nota.pdf', 'nota.jpg.exe', 'nota.html', 'nota.svg', 'nota.php', 'nota.png'])
      expect(await look(photo, name), name).toBe('bad-document');
    expect(await look(good, 'nib.jpg')).toBe('bad-document');
  });

  test('that is a PDF, signed later, longer than a page, or with something behind its end, is taken', async () => {
    expect(await look(Buffer.concat([good, Buffer.from('\r\n\0\0\0')]))).toBe('application/pdf');
    expect(await look(await pdf('banyak', 2_000_000))).toBe('application/pdf');
    expect(await look(Buffer.concat([good, addition(good.length)]))).toBe('application/pdf');
  });

  test('that is a PDF to us and something else to another reader is refused', async () => {
    const page = `<!DOCTYPE html><html><body>${payload}</body></html>`;
    const text = good.toString('latin1');
    const zip = Buffer.from('504b030414000000000000000000', 'hex');
    const zipEnd = (comment: number) => Buffer.from(`504b05060000000001000100${'00'.repeat(8)}${le(comment)}`, 'hex');
    const tail = addition(good.length + 22);
    const table = Number(/startxref\s+(\d+)/.exec(text)?.[1]);
    const bad: [string, Buffer | string][] = [
      ['a page at its head', `%PDF-1.7\n${page}${text}`],
      ['something before its head', `\n${text}`],
      ['an archive before its head', Buffer.concat([zip, good])],
      ['an archive behind its end', Buffer.concat([good, zip, zipEnd(0)])],
      ['an archive whose comment is its end', Buffer.concat([good, zipEnd(tail.length), tail])],
      ['a page behind its end', Buffer.concat([good, Buffer.from(page)])],
      ['a long something behind its end', Buffer.concat([good, Buffer.alloc(4_000, 'x')])],
      ['no end', good.subarray(0, good.length - 30)],
      ['its head alone', '%PDF-1.7\n'],
      ['head and end alone', '%PDF-1.7\nstartxref\n5\n%%EOF'],
      ['a table that is elsewhere', text.replace(/startxref\s+\d+/, `startxref\n${table + 70}`)],
      ['a table beyond its end', text.replace(/startxref\s+\d+/, `startxref\n${good.length + 999}`)],
      ['a script with its head in a comment', `/*%PDF-1.7\n*/${payload}`],
    ];
    for (const [what, body] of bad)
      expect(await look(Buffer.from(body as string, 'latin1')), what).toBe('bad-document');
  });

  test('of any other kind is refused', async () => {
    for (const body of [
      '',
      'x',
      eicar,
      'GIF89a',
      payload,
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      await canvas({ width: 9, height: 9 }).tiff().toBuffer(),
      Buffer.from('0000001866747970686569630000000068656963', 'hex'),
      Buffer.from('504b0304140000000000', 'hex'),
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    ])
      expect(await look(Buffer.from(body as string))).toBe('bad-document');
  });
});

/** The type, or the code of the refusal. */
async function look(body: Buffer, name = 'bukti.pdf'): Promise<string> {
  const path = join(folder, 'file');
  await writeFile(path, body);
  return inspectDocument(path, name).catch((error: { code: string }) => error.code);
}

/** What signing adds behind `before` bytes: an object, and a table of its own. */
function addition(before: number): Buffer {
  const object = '\n9 0 obj\n<< /Type /Sig >>\nendobj\n';
  const at = before + object.length;
  return Buffer.from(`${object}xref\n0 0\ntrailer\n<< /Size 10 /Prev 1 >>\nstartxref\n${at}\n%%EOF\n`);
}

function le(number: number): string {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(number);
  return bytes.toString('hex');
}
