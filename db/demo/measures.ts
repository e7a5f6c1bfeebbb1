import type { Random } from './random.ts';
import type { Reference } from './reference.ts';
import type { ProductForm } from './words/products.ts';

export interface Measures {
  lengthCm: number | null;
  widthCm: number | null;
  /** Cloth in one piece. */
  squareMetres: number;
  /** Grams a square metre. */
  gsm: number;
  weightG: number;
}

/** A size the form is made in, and what it weighs on the cloth chosen. */
export function measurePiece(random: Random, form: ProductForm, cloth: string, reference: Reference): Measures {
  const [light = 110, heavy = light] = reference.cloths.get(cloth)?.gsm_approx ?? [];
  const gsm = random.whole(light, heavy);
  const lengthCm = form.size ? random.pick(form.size.length) : null;
  const square = form.size && form.size.length.join() === form.size.width.join();
  const widthCm = form.size ? (square ? lengthCm : random.pick(form.size.width)) : null;
  const squareMetres = form.area ?? ((lengthCm ?? 0) * (widthCm ?? 0)) / 10_000;
  const grams = squareMetres * gsm + form.extra;
  const step = grams < 100 ? 1 : grams < 1_000 ? 5 : 10;
  return { lengthCm, widthCm, squareMetres, gsm, weightG: Math.max(step, Math.round(grams / step) * step) };
}
