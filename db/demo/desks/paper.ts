/** One page of plain text as PDF 1.4, with a line across it that says what it is: no real paper looks like that. */
export function makePaper(lines: readonly string[]): Buffer {
  const page = [
    'BT /F1 30 Tf 0.75 g 90 640 Td (CONTOH - DEMO) Tj ET',
    'BT /F1 13 Tf 0 g 60 560 Td 20 TL',
    ...lines.map((line) => `(${plain(line)}) Tj T*`),
    '(Dibuat untuk peragaan Canting; bukan dokumen asli.) Tj T*',
    '(Made for the demonstration of Canting; not a real document.) Tj ET',
  ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const table = ['0000000000 65535 f ', ...offsets.map((offset) => `${offset} 00000 n `)].join('\n');
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n${table}\ntrailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** What Helvetica has without a font of its own, with the signs that end a string taken out. */
function plain(text: string): string {
  return text.replaceAll(/[^ -~]/g, '?').replaceAll(/[()\\]/g, '');
}
