import type { Tile } from '#src/domain/pattern/motif.ts';

interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
}

/**
 * One repeat of a motif as a PDF form, drawn once and placed often. Understands what the motif renderer writes: groups,
 * paths, circles, and uses of what was defined. Returns a function that places it at a point in a size.
 */
export function openTile(doc: PDFKit.PDFDocument, tile: Tile): (x: number, y: number, width: number) => void {
  const tree = parse(tile.body);
  const defined = new Map(
    all(tree).flatMap((node) => (node.attributes['id'] ? [[node.attributes['id'], node] as const] : [])),
  );
  const form = doc.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, tile.width, tile.height],
    Resources: { ProcSet: ['PDF'] },
  });
  const sheet = doc.page as unknown as { content: PDFKit.PDFKitReference };
  const { content } = sheet;
  // pdfkit draws into the page's own content only: for a moment that is the form.
  sheet.content = form;
  draw(doc, tree, defined);
  sheet.content = content;
  form.end('');
  return (x, y, width) => {
    const names = (doc.page as unknown as { xobjects: Record<string, unknown> }).xobjects;
    names['Tile'] = form;
    doc
      .save()
      .translate(x, y)
      .scale(width / tile.width);
    (doc as unknown as { addContent(text: string): void }).addContent('/Tile Do');
    doc.restore();
  };
}

function draw(doc: PDFKit.PDFDocument, { name, attributes, children }: Node, defined: ReadonlyMap<string, Node>): void {
  if (name === 'defs') return;
  doc.save();
  if (attributes['x'] ?? attributes['y']) doc.translate(Number(attributes['x'] ?? 0), Number(attributes['y'] ?? 0));
  for (const [, kind, values = ''] of (attributes['transform'] ?? '').matchAll(/(\w+)\(([^)]*)\)/g))
    move(doc, kind ?? '', values.split(/[\s,]+/).map(Number));
  if (attributes['stroke-linecap']) doc.lineCap('round').lineJoin('round');
  if (name === 'path') doc.path(attributes['d'] ?? '');
  if (name === 'circle') doc.circle(Number(attributes['cx']), Number(attributes['cy']), Number(attributes['r']));
  if (name === 'path' || name === 'circle') paint(doc, attributes);
  const used = name === 'use' ? defined.get((attributes['href'] ?? '').slice(1)) : undefined;
  for (const child of used ? [{ ...used, attributes: { ...used.attributes, id: '' } }] : children)
    draw(doc, child, defined);
  doc.restore();
}

function move(doc: PDFKit.PDFDocument, kind: string, [a = 0, b = 0, c = 0]: number[]): void {
  if (kind === 'translate') doc.translate(a, b);
  else if (kind === 'rotate') doc.rotate(a, { origin: [b, c] });
  else if (kind === 'scale') doc.scale(a, b || a);
  else throw new Error(`a motif is drawn with ${kind}, which is not understood here`);
}

function paint(doc: PDFKit.PDFDocument, attributes: Record<string, string>): void {
  const { fill = 'none', stroke = 'none' } = attributes;
  const dashes = attributes['stroke-dasharray']?.split(' ').map(Number);
  if (stroke !== 'none') doc.lineWidth(Number(attributes['stroke-width'] ?? 1));
  if (dashes) doc.dash(dashes[0] ?? 1, { space: dashes[1] ?? 1 });
  if (fill !== 'none' && stroke !== 'none') doc.fillAndStroke(fill, stroke);
  else if (fill !== 'none') doc.fill(fill);
  else if (stroke !== 'none') doc.stroke(stroke);
}

function parse(markup: string): Node {
  const root: Node = { name: 'g', attributes: {}, children: [] };
  const open = [root];
  for (const [, closing, name = '', text = '', alone] of markup.matchAll(/<(\/?)(\w+)([^>]*?)(\/?)>/g)) {
    if (closing) {
      open.pop();
      continue;
    }
    const attributes = Object.fromEntries(
      [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    );
    const node: Node = { name, attributes, children: [] };
    open.at(-1)?.children.push(node);
    if (!alone) open.push(node);
  }
  return root;
}

function all(node: Node): Node[] {
  return [node, ...node.children.flatMap(all)];
}
