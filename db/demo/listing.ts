import type { ListingTechnique } from '../schema/catalogue.ts';
import { choose } from './choice.ts';
import { describe } from './description.ts';
import { hsCodeOf } from './hs.ts';
import { measurePiece } from './measures.ts';
import { picturesOf } from './pictures.ts';
import type { ListingPicture } from './pictures.ts';
import { daysBefore, planMoment } from './plan.ts';
import type { Plan } from './plan.ts';
import { Random } from './random.ts';
import type { Reference } from './reference.ts';
import type { Colouring } from './shade.ts';
import { plainSlug } from './slug.ts';
import { setTerms } from './terms.ts';
import { entitle } from './title.ts';
import type { Maker } from './workshop.ts';

export interface DemoListing {
  id: number;
  slug: string;
  workshopId: number;
  title: { id: string; en: string };
  description: { id: string; en: string };
  technique: ListingTechnique;
  cloth: string;
  product: string;
  hsCode: string | null;
  lengthCm: number | null;
  widthCm: number | null;
  weightG: number;
  price: number;
  minimumOrder: number;
  leadTimeDays: number;
  stock: number;
  publishedAt: number;
  createdAt: number;
  updatedAt: number;
  motifs: string[];
  dyes: string[];
  colours: string[];
  pictures: ListingPicture[];
}

const day = 86_400_000;
/** Listings of a set were published over eighteen months. */
const published = 548;

/** The listing at `index`, the same whatever was made before it. */
export function makeListing(
  plan: Plan,
  index: number,
  maker: Maker,
  reference: Reference,
  colouring: Colouring,
): DemoListing {
  const random = new Random(`${plan.seed} listing ${index}`);
  const choice = choose(random, maker, reference, colouring);
  const measures = measurePiece(random, choice.form, choice.cloth, reference);
  const terms = setTerms(random, choice, measures, reference);
  const title = entitle(random, choice, measures);
  const id = plan.firstListing + index;
  return {
    id,
    slug: `${plainSlug(title.id.split(/ – |, /)[0] ?? title.id)}-${String(id).padStart(4, '0')}`,
    workshopId: maker.id,
    title,
    description: describe(random, choice, measures, terms),
    technique: choice.technique,
    cloth: choice.cloth,
    product: choice.product,
    hsCode: hsCodeOf({ ...choice, gsm: measures.gsm }, reference),
    lengthCm: measures.lengthCm,
    widthCm: measures.widthCm,
    weightG: measures.weightG,
    price: terms.price,
    minimumOrder: terms.minimumOrder,
    leadTimeDays: terms.leadTimeDays,
    stock: terms.stock,
    ...dates(random, plan),
    motifs: [choice.motif.slug, ...(choice.second ? [choice.second.slug] : [])],
    dyes: choice.dyes,
    colours: choice.shade.families,
    pictures: picturesOf(random, choice),
  };
}

/** Which workshop each listing belongs to: bigger houses show more, every house shows something where there is enough. */
export function shareOut(plan: Plan, makers: readonly Maker[]): Int32Array {
  const random = new Random(`${plan.seed} shares`);
  const owners = new Int32Array(plan.listings);
  const weights = makers.map((maker) => (4 + maker.workers) * random.between(0.5, 1.6));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const least = Math.min(3, Math.floor(plan.listings / makers.length));
  const free = plan.listings - least * makers.length;
  let at = 0;
  let owed = 0;
  makers.forEach((_, index) => {
    owed += ((weights[index] ?? 0) / total) * free;
    const until =
      index === makers.length - 1 ? plan.listings : Math.min(plan.listings, least * (index + 1) + Math.round(owed));
    while (at < until) owners[at++] = index;
  });
  for (let i = owners.length - 1; i > 0; i--) {
    const j = Math.floor(random.next() * (i + 1));
    [owners[i], owners[j]] = [owners[j] as number, owners[i] as number];
  }
  return owners;
}

function dates(random: Random, plan: Plan): { publishedAt: number; createdAt: number; updatedAt: number } {
  const publishedAt =
    daysBefore(plan, random.between(1, published)) + Math.floor(random.between(7.5, 20.5) * 3_600_000);
  const createdAt = publishedAt - Math.floor(random.between(0.05, 8) * day);
  const left = planMoment(plan) - publishedAt;
  return {
    publishedAt,
    createdAt,
    updatedAt: random.chance(0.4) ? publishedAt + Math.floor(left * random.next()) : publishedAt,
  };
}
