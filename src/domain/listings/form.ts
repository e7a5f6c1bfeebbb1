import { z } from 'zod';
import type { ListingTechnique } from '#db/schema/catalogue.ts';

/** The most of each list a listing has; the form offers no more rows. */
export const most = { motifs: 5, colours: 4, dyes: 6, fibres: 6, care: 10, ladder: 5, pictures: 8 } as const;

/** Longest texts, in characters. */
export const longest = { title: 90, description: 4_000, alt: 200 } as const;

export const techniques = ['tulis', 'kombinasi', 'cap', 'printing'] as const satisfies readonly ListingTechnique[];
export const availabilities = ['ready', 'made-to-order'] as const;

/**
 * The form's fields as autosave takes them: anything of the right kind and a bounded length, as typed. Numbers are
 * their digits, perhaps half done. What a field that was left out says: nothing. check.ts says what is wrong with it.
 * Names in a form are dotted: `titleId`, `motifs[]`, `fibres.0.fibre`, `fibres.0.percent`, `priceLadder.0.from`,
 * `priceLadder.0.price`, `pictures.0.name`, `pictures.0.altId`, `pictures.0.altEn`.
 */
export const listingShape = {
  titleId: typed(300),
  titleEn: typed(300),
  descriptionId: typed(12_000),
  descriptionEn: typed(12_000),
  technique: typed(20),
  cloth: typed(60),
  product: typed(60),
  /** Slugs, the main one first. */
  motifs: list(10),
  dyes: list(20),
  colours: list(20),
  fibres: rows(12, { fibre: typed(40), percent: typed(20) }),
  lengthCm: typed(20),
  widthCm: typed(20),
  weightG: typed(20),
  care: list(30),
  hsCode: typed(20),
  /** Rupiah for one piece. */
  price: typed(30),
  priceLadder: rows(10, { from: typed(20), price: typed(30) }),
  minimumOrder: typed(20),
  samplePrice: typed(30),
  availability: typed(20),
  stock: typed(20),
  leadTimeDays: typed(20),
  /** Names of uploads (or of pictures it has), in order. */
  pictures: rows(20, { name: typed(100), altId: typed(400), altEn: typed(400) }),
};

const listingForm = z.strictObject(listingShape);

/** The form as typed: what `listing_edit.body` keeps. */
export type ListingBody = z.output<typeof listingForm>;

/** A form with nothing typed yet, but for what is given. Throws a ZodError for what the form can't hold. */
export function listingBody(given: Partial<ListingBody> = {}): ListingBody {
  return listingForm.parse(given);
}

function typed(max: number) {
  return z.string().max(max).default('');
}

/** One tick box sends a text, several a list, none nothing. */
function list(max: number) {
  const items = z.array(z.string().max(60)).max(max);
  return z.preprocess((given) => [given ?? []].flat().filter((one) => one !== '' && one !== undefined), items);
}

/** Rows keep their places, so that a problem is shown beside the row it is about; empty ones at the end go. */
function rows<S extends Record<string, ReturnType<typeof typed>>>(max: number, shape: S) {
  return z.preprocess(
    (given) => (Array.isArray(given) ? trimmed(Array.from(given, (row: unknown) => row ?? {})) : (given ?? [])),
    z.array(z.strictObject(shape)).max(max),
  );
}

function trimmed(list: unknown[]): unknown[] {
  const last = list.findLastIndex((row) => Object.values(row as object).some((value) => value !== ''));
  return list.slice(0, last + 1);
}
