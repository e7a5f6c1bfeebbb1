import { colours } from '#db/reference/colours.ts';
import type { FieldCode, FieldProblem } from '#src/i18n/fields.ts';
import { careInstructions } from './care.ts';
import type { ListingChoices } from './choices.ts';
import { fibres } from './fibres.ts';
import { availabilities, longest, most, techniques, type ListingBody } from './form.ts';
import { claimsOtherTechnique } from './technique-words.ts';
import type { ListingValues } from './values.ts';
import { parseWhole } from './whole.ts';

export interface Checked {
  /** As good as they can be read; only to be trusted when there is no problem. */
  values: ListingValues;
  /** By field name, dotted as in the form. */
  problems: Record<string, FieldProblem>;
}

const colourSlugs: ReadonlySet<string> = new Set(colours.map(({ slug }) => slug));
const fibreSlugs: ReadonlySet<string> = new Set(fibres.map(({ slug }) => slug));
const careSteps = new Map<string, string>(careInstructions.map(({ slug, step }) => [slug, step]));
const billion = 1_000_000_000;

/** Reads a form as typed and says what stands in the way of publishing it. Pure: pages, islands and the server share it. */
export function checkListing(body: ListingBody, choices: ListingChoices): Checked {
  const reading = new Reading();
  const ready = reading.choice('availability', body.availability, new Set(availabilities)) === 'ready';
  const values: ListingValues = {
    titleId: reading.text('titleId', oneLine(body.titleId), 3, longest.title),
    titleEn: reading.text('titleEn', oneLine(body.titleEn), 0, longest.title),
    descriptionId: reading.text('descriptionId', body.descriptionId, 20, longest.description),
    descriptionEn: reading.text('descriptionEn', body.descriptionEn, 0, longest.description),
    technique: reading.choice('technique', body.technique, new Set(techniques)) as ListingValues['technique'],
    cloth: reading.choice('cloth', body.cloth, choices.cloth),
    product: reading.choice('product', body.product, choices.product),
    motifs: reading.list('motifs', body.motifs, choices.motif, 1, most.motifs),
    dyes: reading.list('dyes', body.dyes, choices.dye, 0, most.dyes).toSorted(),
    colours: reading.list('colours', body.colours, colourSlugs, 1, most.colours),
    fibres: readFibres(reading, body.fibres),
    lengthCm: reading.maybe('lengthCm', body.lengthCm, 1, 5_000),
    widthCm: reading.maybe('widthCm', body.widthCm, 1, 1_000),
    weightG: reading.maybe('weightG', body.weightG, 1, 50_000),
    care: reading.list('care', body.care, new Set(careSteps.keys()), 0, most.care).toSorted(),
    hsCode: body.hsCode.trim() || null,
    price: reading.whole('price', body.price, 1_000, billion),
    priceLadder: [],
    minimumOrder: reading.whole('minimumOrder', body.minimumOrder, 1, 10_000),
    samplePrice: reading.maybe('samplePrice', body.samplePrice, 0, billion),
    stock: ready ? reading.whole('stock', body.stock, 1, 100_000) : 0,
    leadTimeDays: reading.whole('leadTimeDays', body.leadTimeDays, 1, 730),
    pictures: readPictures(reading, body.pictures),
  };
  values.priceLadder = readLadder(reading, body.priceLadder, values.price);
  if (values.samplePrice !== null && values.price > 0 && values.samplePrice > values.price)
    reading.problem('samplePrice', 'too-dear');
  for (const field of ['titleId', 'titleEn'] as const)
    if (claimsOtherTechnique(values[field], values.technique)) reading.problem(field, 'not-technique');
  checkHs(reading, values, choices);
  const steps = values.care.map((slug) => careSteps.get(slug)).filter((step) => step !== 'batik');
  if (new Set(steps).size < steps.length) reading.problem('care', 'care-contradicts');
  return { values, problems: reading.problems };
}

function readFibres(reading: Reading, rows: ListingBody['fibres']): ListingValues['fibres'] {
  const seen = new Set<string>();
  const read = rows.flatMap(({ fibre, percent }, index) => {
    if (fibre === '' && percent === '') return [];
    const name = `fibres.${index}`;
    if (seen.has(fibre)) reading.problem(`${name}.fibre`, 'listed-twice');
    seen.add(fibre);
    return [
      {
        fibre: reading.choice(`${name}.fibre`, fibre, fibreSlugs),
        percent: reading.whole(`${name}.percent`, percent.replace(/\s*%$/, ''), 1, 100),
      },
    ];
  });
  const sum = read.reduce((total, { percent }) => total + percent, 0);
  if (read.length === 0) reading.problem('fibres', 'required');
  else if (read.length > most.fibres) reading.problem('fibres', 'too-many', { max: most.fibres });
  else if (sum !== 100) reading.problem('fibres', 'not-100', { sum });
  return read;
}

function readLadder(reading: Reading, rows: ListingBody['priceLadder'], price: number): ListingValues['priceLadder'] {
  let before = { from: 1, price };
  const read = rows.flatMap((row, index) => {
    if (row.from === '' && row.price === '') return [];
    const name = `priceLadder.${index}`;
    const step = {
      from: reading.whole(`${name}.from`, row.from, 2, 100_000),
      price: reading.whole(`${name}.price`, row.price, 1_000, billion),
    };
    const wrong = price > 0 && step.price > price ? 'too-dear' : 'not-rising';
    const falls = step.from > before.from && (before.price === 0 || step.price < before.price);
    if (step.from > 0 && step.price > 0 && !falls) reading.problem(`${name}.price`, wrong);
    before = step;
    return [step];
  });
  if (read.length > most.ladder) reading.problem('priceLadder', 'too-many', { max: most.ladder });
  return read;
}

function readPictures(reading: Reading, rows: ListingBody['pictures']): ListingValues['pictures'] {
  const read = rows.flatMap(({ name, altId, altEn }, index) => {
    if (name === '') return [];
    const at = `pictures.${index}`;
    const texts = { altId: altId.trim(), altEn: altEn.trim() };
    for (const field of ['altId', 'altEn'] as const)
      if (texts[field].length > longest.alt) reading.problem(`${at}.${field}`, 'too-long', { max: longest.alt });
    return [{ name, ...texts }];
  });
  if (read.length === 0) reading.problem('pictures', 'required');
  if (read.length > most.pictures) reading.problem('pictures', 'too-many', { max: most.pictures });
  if (new Set(read.map(({ name }) => name)).size < read.length) reading.problem('pictures', 'listed-twice');
  return read;
}

/** Lines reserved for batik are never a print's. */
function checkHs(reading: Reading, { hsCode, technique }: ListingValues, { hsCode: lines }: ListingChoices): void {
  if (hsCode === null || lines === null) return;
  if (!lines.has(hsCode)) reading.problem('hsCode', 'not-a-choice');
  else if (lines.get(hsCode) === true && technique === 'printing') reading.problem('hsCode', 'not-technique');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** Reads one field at a time and keeps the first problem of each. */
class Reading {
  readonly problems: Record<string, FieldProblem> = {};

  problem(name: string, code: FieldCode, facts: FieldProblem['facts'] = {}): void {
    this.problems[name] ??= { code, facts };
  }

  text(name: string, typed: string, min: number, max: number): string {
    const text = typed.normalize('NFC').trim();
    if (text === '' && min > 0) this.problem(name, 'required');
    else if (text.length < min) this.problem(name, 'too-short', { min });
    else if (text.length > max) this.problem(name, 'too-long', { max });
    return text;
  }

  choice(name: string, slug: string, offered: ReadonlySet<string>): string {
    if (slug === '') this.problem(name, 'required');
    else if (!offered.has(slug)) this.problem(name, 'not-a-choice');
    return slug;
  }

  list(name: string, slugs: string[], offered: ReadonlySet<string>, min: number, max: number): string[] {
    if (slugs.length === 0 && min > 0) this.problem(name, 'required');
    else if (slugs.length > max) this.problem(name, 'too-many', { max });
    else if (slugs.some((slug) => !offered.has(slug))) this.problem(name, 'not-a-choice');
    else if (new Set(slugs).size < slugs.length) this.problem(name, 'listed-twice');
    return slugs;
  }

  /** 0 where nothing can be read. */
  whole(name: string, typed: string, min: number, max: number): number {
    if (typed === '') this.problem(name, 'required');
    return this.maybe(name, typed, min, max) ?? 0;
  }

  maybe(name: string, typed: string, min: number, max: number): number | null {
    if (typed === '') return null;
    const value = parseWhole(typed);
    if (value === null) this.problem(name, 'not-a-number');
    else if (value < min) this.problem(name, 'too-small', { min });
    else if (value > max) this.problem(name, 'too-big', { max });
    return value;
  }
}
