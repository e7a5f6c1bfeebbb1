import type { Choice } from './choice.ts';
import { capital, list } from './fill.ts';
import type { Text } from './fill.ts';
import type { Measures } from './measures.ts';
import { measure } from './numbers.ts';
import type { Random } from './random.ts';
import type { Pair } from './words/motifs.ts';
import { motifWords } from './words/motifs.ts';
import { colourWords } from './words/colours.ts';
import { techniqueWords } from './words/techniques.ts';

/** Cloths a buyer looks for by name. */
const worthNaming: Record<string, Pair> = {
  sutra: ['sutra', 'silk'],
  'sutra-atbm': ['sutra ATBM', 'handloom silk'],
  'serat-nanas': ['serat nanas', 'pineapple-fibre'],
  linen: ['linen', 'linen'],
  rayon: ['rayon', 'rayon'],
  tencel: ['lyocell', 'lyocell'],
  'katun-organik': ['katun organik', 'organic-cotton'],
  voilissima: ['voilissima', 'voile'],
};

/** The title in both languages. A print is called a textile with batik motif, never batik. */
export function entitle(random: Random, choice: Choice, measures: Measures): Text {
  const [motifId, motifEn] = motifPhrase(choice);
  const [colourId, colourEn] = colourWords[leadingColour(choice)] ?? ['', ''];
  const [nounId, nounEn] = nounOf(choice);
  const [endId, endEn] = ending(choice, measures);
  const [techniqueId, techniqueEn] = techniqueWords[choice.technique]?.title ?? ['', ''];
  const first = random.chance(0.6);
  if (choice.technique === 'printing') {
    const en = first
      ? `${nounEn} in textile with batik motif, ${motifEn} in ${colourEn}`
      : `${nounEn} in ${colourEn} ${motifEn}, textile with batik motif`;
    return { id: capital(`${nounId} tekstil bermotif batik ${motifId} ${colourId}${endId}`), en: capital(en + endEn) };
  }
  const id = first
    ? `${nounId} ${motifId} ${colourId} ${techniqueId}`
    : `${nounId} batik ${techniqueId} ${motifId} ${colourId}`;
  const en = first
    ? `${techniqueEn} ${motifEn} ${nounEn} in ${colourEn}`
    : `${nounEn} in ${techniqueEn} ${motifEn} batik, ${colourEn}`;
  return { id: capital(id + endId), en: capital(en + endEn) };
}

/** The family a buyer would name: the ground, unless the ground is bare cloth. */
export function leadingColour({ shade }: Choice): string {
  return shade.families.find((family) => family !== 'cream' && family !== 'white') ?? shade.families[0] ?? 'cream';
}

export function motifPhrase({ motif, second }: Choice): Pair {
  const slugs = second ? [motif.slug, second.slug] : [motif.slug];
  return list(slugs.map((slug) => motifWords[slug]?.name ?? [slug, slug]));
}

function nounOf({ form, cloth, product }: Choice): Pair {
  const named = worthNaming[cloth];
  if (!named || product === 'panel') return form.name;
  return [`${form.name[0]} ${named[0]}`, `${named[1]} ${form.name[1]}`];
}

function ending({ form, product }: Choice, { lengthCm, widthCm }: Measures): Pair {
  if (form.detail) return [`, ${form.detail[0]}`, `, ${form.detail[1]}`];
  if (lengthCm === null || widthCm === null) return ['', ''];
  if (['kain-panjang', 'selendang', 'bahan'].includes(product)) {
    const [id, en] = measure(lengthCm);
    return [` – ${id}`, ` – ${en}`];
  }
  return [` – ${lengthCm} × ${widthCm} cm`, ` – ${lengthCm} × ${widthCm} cm`];
}
