import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import type { Locale } from '#src/i18n/locale.ts';

export const colours = {
  paper: '#f8f2e4',
  raised: '#fffaf0',
  ink: '#221a13',
  soft: '#5a4a3a',
  line: '#d9c9a8',
  indigo: '#22396b',
  soga: '#7a4a1e',
  leaf: '#2c6145',
  mengkudu: '#9c2431',
};
export type Face = 'text' | 'strong' | 'title';

/** Points. */
export const page = { width: 595.28, height: 841.89, margin: 48, top: 60, bottom: 58 };
export const inner = page.width - 2 * page.margin;

const faces: Record<Face, string> = {
  text: 'figtree-regular.ttf',
  strong: 'figtree-semibold.ttf',
  title: 'fraunces-semibold.ttf',
};

export interface Words {
  face?: Face;
  size?: number;
  colour?: string;
  width?: number;
  align?: 'left' | 'right' | 'center';
  spacing?: number;
  link?: string;
}

export interface About {
  title: string;
  subject: string;
  locale: Locale;
  /** Milliseconds. */
  at: number;
  compress: boolean;
}

/** A4 pages of the product's paper and faces, tagged for screen readers. Whoever draws keeps `y`, from the top, in points. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  y = page.top;
  private readonly root: PDFKit.PDFStructureElement;
  private readonly done: Promise<Buffer>;
  /** Draws on every page before anything else: background and ornament. Pages count from 1. */
  private readonly dress: (sheet: Sheet, page: number) => void;

  constructor({ title, subject, locale, at, compress }: About, dress: (sheet: Sheet, page: number) => void) {
    this.dress = dress;
    this.doc = new PDFDocument({
      ...{ size: 'A4', margin: 0, bufferPages: true, autoFirstPage: false, font: null as never, compress },
      ...{ pdfVersion: '1.7', tagged: true, lang: locale === 'id' ? 'id-ID' : 'en-GB', displayTitle: true },
      info: { Title: title, Subject: subject, Author: 'Canting', CreationDate: new Date(at), ModDate: new Date(at) },
    });
    for (const [face, file] of Object.entries(faces))
      this.doc.registerFont(face, fileURLToPath(new URL(`./fonts/${file}`, import.meta.url)));
    this.done = collect(this.doc);
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
    this.turn();
  }

  /** A new page. */
  turn(): void {
    this.doc.addPage();
    this.artifact(() => this.dress(this, this.doc.bufferedPageRange().count));
    this.y = page.top;
  }

  /** Turns the page unless so much height is left on it. */
  need(height: number): void {
    if (this.y + height > page.height - page.bottom) this.turn();
  }

  /** What only looks: no reader speaks it. */
  artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  /** A hair line across, at `y`. */
  rule(): void {
    const { doc, y } = this;
    const draw = () =>
      doc
        .moveTo(page.margin, y)
        .lineTo(page.width - page.margin, y)
        .lineWidth(0.6)
        .stroke(colours.line);
    this.artifact(draw);
  }

  /** A piece of the document under a tag of PDF (`H1`, `P`, `TD`), in `parent` or at the top. */
  tag(type: string, draw: () => void, parent = this.root, options: { alt?: string } = {}): void {
    const content = this.doc.markStructureContent(type);
    draw();
    this.doc.endMarkedContent();
    parent.add(this.doc.struct(type, options, content));
  }

  /** An element that holds others. */
  group(type: string, parent = this.root): PDFKit.PDFStructureElement {
    const element = this.doc.struct(type);
    parent.add(element);
    return element;
  }

  /** Text in a box from `x`, `y`; returns its height. */
  write(text: string, x: number, y: number, words: Words = {}): number {
    const { colour = colours.ink, width = inner, align = 'left', spacing = 0, link } = words;
    const fitting = this.set(text, words);
    this.doc
      .fillColor(colour)
      .text(fitting, x, y, { width, align, characterSpacing: spacing, lineGap: 1.5, ...(link ? { link } : {}) });
    return this.doc.y - y;
  }

  height(text: string, words: Words = {}): number {
    const { width = inner, spacing = 0 } = words;
    return this.doc.heightOfString(this.set(text, words), { width, characterSpacing: spacing, lineGap: 1.5 });
  }

  /** Draws on pages that are written already, and hands over the file. */
  finish(foot: (sheet: Sheet, place: { page: number; pages: number }) => void): Promise<Buffer> {
    const { count } = this.doc.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.doc.switchToPage(index);
      this.artifact(() => foot(this, { page: index + 1, pages: count }));
    }
    this.root.end();
    this.doc.end();
    return this.done;
  }

  private set(text: string, { face = 'text', size = 9.5 }: Words): string {
    this.doc.font(face).fontSize(size);
    return withKnownLetters(text);
  }
}

/** The faces know Western European letters: others lose their marks, and what is left has a question mark. */
function withKnownLetters(text: string): string {
  const known = /[\n\u0020-\u007e\u00a0-\u00ff–—‘’“”•…]/;
  const parts = [...text.normalize('NFC')].map((letter) =>
    known.test(letter) ? letter : letter.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  );
  return [...parts.join('')].map((letter) => (known.test(letter) ? letter : '?')).join('');
}

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
