import { colours } from '#db/reference/colours.ts';
import type { Context } from '#src/domain/context.ts';
import { careInstructions } from '../care.ts';
import { fibres } from '../fibres.ts';
import { techniques, type ListingBody } from '../form.ts';
import type { ColumnKey } from './columns.ts';

type Reference = Context['reference'];
type Named = Iterable<readonly [slug: string, names: readonly string[]]>;

const texts = [
  'titleId',
  'titleEn',
  'descriptionId',
  'descriptionEn',
  'lengthCm',
  'widthCm',
  'weightG',
  'hsCode',
  'price',
  'minimumOrder',
  'samplePrice',
  'stock',
  'leadTimeDays',
] as const;
const ready = ['ready', 'ready stock', 'siap', 'siap kirim', 'ready-stock'];
const toOrder = [
  'made-to-order',
  'made to order',
  'pesanan',
  'sesuai pesanan',
  'dibuat sesuai pesanan',
  'po',
  'pre-order',
];

/**
 * A row's cells as fields of the form, over what the form said before; columns a file leaves out stay as they were.
 * Names of the reference are understood in both languages; what is not understood stays as typed, to be complained of.
 */
export function fromCells(
  cells: ReadonlyMap<ColumnKey, string>,
  before: ListingBody,
  reference: Reference,
): Record<keyof ListingBody, unknown> {
  const body: Record<keyof ListingBody, unknown> = { ...before };
  const read = (key: ColumnKey, set: (cell: string) => void) => {
    const cell = cells.get(key);
    if (cell !== undefined) set(cell);
  };
  for (const key of texts) read(key, (cell) => (body[key] = cell));
  read('technique', (cell) => (body.technique = slugIn(techniqueNames(reference), cell)));
  for (const [key, group] of [
    ['product', 'product'],
    ['cloth', 'cloth'],
  ] as const)
    read(key, (cell) => (body[key] = slugIn(termNames(reference, group), cell)));
  read('motifs', (cell) => (body.motifs = listIn(motifNames(reference), cell)));
  read('dyes', (cell) => (body.dyes = listIn(termNames(reference, 'dye'), cell)));
  read('colours', (cell) => (body.colours = listIn(listNames(colours), cell)));
  read('care', (cell) => (body.care = listIn(listNames(careInstructions), cell)));
  read('fibres', (cell) => (body.fibres = parts(cell).map(fibreOf)));
  read('priceLadder', (cell) => (body.priceLadder = cell.split(/[;|\n]/).flatMap(stepOf)));
  read('pictures', (cell) => (body.pictures = parts(cell).map((name) => pictureOf(name, before))));
  readStock(cells, body);
  return body;
}

/** Where nothing is said of availability, the stock of a new row speaks for itself. */
function readStock(cells: ReadonlyMap<ColumnKey, string>, body: Record<keyof ListingBody, unknown>): void {
  const [said, stock] = [cells.get('availability'), cells.get('stock')];
  const word = said?.toLowerCase() ?? '';
  const open = said === undefined || (word === '' && !cells.get('id'));
  if (ready.includes(word)) body.availability = 'ready';
  else if (toOrder.includes(word)) body.availability = 'made-to-order';
  else if (open && stock) body.availability = /^[0\s]+$/.test(stock) ? 'made-to-order' : 'ready';
  else if (said !== undefined) body.availability = said;
  if (body.availability === 'made-to-order' && open && stock) body.stock = '';
}

function parts(cell: string): string[] {
  return cell
    .split(/[,;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function listIn(named: Named, cell: string): string[] {
  const all = [...named];
  return parts(cell).map((part) => slugIn(all, part));
}

function slugIn(named: Named, cell: string): string {
  const wanted = cell.trim().toLowerCase();
  for (const [slug, names] of named)
    if (slug === wanted || names.some((name) => name.toLowerCase() === wanted)) return slug;
  return cell.trim();
}

/** `cotton 60`, `60% katun`, `katun: 60 %` */
function fibreOf(part: string): ListingBody['fibres'][number] {
  const percent = /(\d{1,3})\s*%?/.exec(part)?.[1] ?? '';
  const name = part.replace(/(\d{1,3})\s*%?/, '').replaceAll(/[:=]/g, ' ');
  return { fibre: slugIn(listNames(fibres), name), percent };
}

/** `5: 1.150.000`, `5 = Rp 1150000` */
function stepOf(part: string): ListingBody['priceLadder'] {
  if (part.trim() === '') return [];
  const [from = '', ...price] = part.split(/[:=]/);
  return [{ from: from.trim(), price: price.join(' ').trim() }];
}

/** A picture it had keeps its alternative texts. */
function pictureOf(name: string, before: ListingBody): ListingBody['pictures'][number] {
  return before.pictures.find((picture) => picture.name === name) ?? { name, altId: '', altEn: '' };
}

function termNames(reference: Reference, group: string): Named {
  const terms = reference.terms.get(group) ?? new Map<string, never>();
  return [...terms].map(([slug, { name, alt_names = [] }]) => [slug, [name.id, name.en, ...alt_names]] as const);
}

function techniqueNames(reference: Reference): Named {
  const terms = reference.terms.get('technique');
  return techniques.map((slug) => [slug, [`batik ${slug}`, ...Object.values(terms?.get(slug)?.name ?? {})]] as const);
}

function motifNames(reference: Reference): Named {
  return [...reference.motifs].map(([slug, { name, alt_names }]) => [slug, [name, ...alt_names]] as const);
}

function listNames(list: readonly { slug: string; name: { id: string; en: string } }[]): Named {
  return list.map(({ slug, name }) => [slug, [name.id, name.en]] as const);
}
