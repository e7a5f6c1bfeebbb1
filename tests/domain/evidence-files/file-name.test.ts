import { describe, expect, test } from 'vitest';
import { cleanName, disposition } from '#src/domain/evidence-files/file-name.ts';

describe('a file’s name', () => {
  test.each([
    ['NIB Batik Siti.pdf', 'NIB Batik Siti.pdf'],
    ['Surat  izin\t2026.PDF', 'Surat izin 2026.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\Siti\\nib.pdf', 'nib.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['nib\u202Efdp.exe', 'nibfdp.pdf'],
    ['a\u0000b\r\nSet-Cookie: x.pdf', 'ab Set-Cookie: x.pdf'],
    ['nib.pdf   ', 'nib.pdf'],
    ['', 'file.pdf'],
    ['...', 'file.pdf'],
    ['\uD800.pdf', 'pdf.pdf'],
    ['batik 🌺 é.pdf', 'batik 🌺 é.pdf'],
    ['nib', 'nib.pdf'],
    ['Surat 12.5.2026', 'Surat 12.5.2026.pdf'],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanName(given, 'application/pdf')).toBe(kept);
  });

  test('is cut to a length that fits a header, and keeps an ending of its kind', () => {
    const long = cleanName(`${'☕'.repeat(400)}.jpeg`, 'image/jpeg');
    expect([...long]).toHaveLength(105);
    expect(long).toMatch(/☕\.jpeg$/);
    expect(Buffer.byteLength(disposition('attachment', long))).toBeLessThan(1_500);
  });

  test('stands in the header in ASCII and in full, and never ends the quotes or the line', () => {
    expect(disposition('attachment', 'Surat izin.pdf')).toBe(
      `attachment; filename="Surat izin.pdf"; filename*=UTF-8''Surat%20izin.pdf`,
    );
    expect(disposition('inline', `kain "é" 100%; 'x'.webp`)).toBe(
      `inline; filename="kain ___ 100__ 'x'.webp"; filename*=UTF-8''kain%20%22%C3%A9%22%20100%25%3B%20%27x%27.webp`,
    );
    expect(disposition('attachment', 'a\r\nb\u0000.pdf')).toMatch(/^[\x20-\x7e]+$/);
  });
});
