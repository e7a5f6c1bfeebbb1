/** The words of a PDF that was written without compression, piece by piece as they were placed, one line each. */
export function pdfText(file: Buffer): string {
  const source = file.toString('latin1');
  const objects = new Map(
    [...source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id, body ?? '']),
  );
  const bodyOf = (id: string | undefined) => objects.get(id ?? '') ?? '';
  const fonts = new Map<string, Map<string, string>>();
  for (const [, name = '', id] of source.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const letters = /\/ToUnicode (\d+) 0 R/.exec(bodyOf(id))?.[1];
    if (letters) fonts.set(name, lettersOf(bodyOf(letters)));
  }
  const lines: string[] = [];
  let letters: Map<string, string> | undefined;
  for (const [, font, shown] of source.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) letters = fonts.get(font);
    else if (shown)
      lines.push(
        glyphsOf(shown)
          .map((glyph) => letters?.get(glyph) ?? '\ufffd')
          .join(''),
      );
  }
  return lines.join('\n');
}

function glyphsOf(shown: string): string[] {
  return [...shown.matchAll(/<([0-9a-f]*)>/gi)].flatMap(([, hex = '']) => hex.toLowerCase().match(/.{4}/g) ?? []);
}

/** Glyph → text, from a font's ToUnicode map: ranges of glyphs with a list of texts in UTF-16. */
function lettersOf(map: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, from = '', list = ''] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi))
    for (const [index, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]*)>/gi)].entries()) {
      const units = hex.replaceAll(' ', '').match(/.{4}/g) ?? [];
      const text = String.fromCharCode(...units.map((unit) => parseInt(unit, 16)));
      letters.set((parseInt(from, 16) + index).toString(16).padStart(4, '0'), text);
    }
  return letters;
}
