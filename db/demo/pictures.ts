import type { ListingTechnique } from '../schema/catalogue.ts';
import { shadesFor, type Choice } from './choice.ts';
import { colourFacts } from './description.ts';
import { fill } from './fill.ts';
import type { Facts, Text } from './fill.ts';
import type { Random } from './random.ts';
import type { DemoMotif, Reference } from './reference.ts';
import type { Colouring } from './shade.ts';
import type { Maker } from './workshop.ts';
import { clothWords } from './words/cloths.ts';
import { clothAlts, closeAlts, swatchAlts, techniqueAlts } from './words/alts.ts';
import { motifWords } from './words/motifs.ts';
import { printedMotifs } from './words/printed.ts';

/** One picture of the shared set; the renderer turns it into files. */
export interface PictureJob {
  kind: PictureKind;
  /** Stem of the files. */
  name: string;
  motif: DemoMotif;
  technique: ListingTechnique;
  /** Which of the motif's colourings. */
  variant: number;
  seed: string;
}

type PictureKind = keyof typeof pictureSizes;

export interface ListingPicture {
  kind: PictureKind;
  name: string;
  /** Shown until the picture arrives, #rrggbb. */
  colour: string;
  alt: Text;
}

/** Pixels of what the renderer makes of each kind. */
export const pictureSizes = {
  cloth: { width: 800, height: 1000 },
  detail: { width: 800, height: 1000 },
  swatch: { width: 800, height: 800 },
} as const;

/** The whole shared set: cloths in every technique and colouring listings use, and a flat swatch of each motif. */
export function pictureJobs(reference: Reference, colouring: Colouring): PictureJob[] {
  return [...reference.motifs.values()].flatMap((motif) => {
    const cloths = techniquesOf(motif).flatMap((technique) =>
      shadesFor(technique, colouring(motif)).flatMap(({ variant }) =>
        viewsOf(motif, technique, variant).map(([kind, name]): PictureJob => ({
          kind,
          name,
          motif,
          technique,
          variant,
          seed: name,
        })),
      ),
    );
    const [usual = 'tulis'] = techniquesOf(motif);
    return [
      ...cloths,
      { kind: 'swatch', name: swatch(motif.slug), motif, technique: usual, variant: 0, seed: motif.slug },
    ];
  });
}

/** Two to four pictures of one listing, the best first. */
export function picturesOf(random: Random, choice: Choice): ListingPicture[] {
  const { motif, second, technique, shade } = choice;
  const facts = altFacts(choice);
  const views = viewsOf(motif, technique, shade.variant).map(([kind, name]) => {
    return {
      kind,
      name,
      colour: shade.ground,
      alt: fill(random.pick(kind === 'cloth' ? clothAlts : closeAlts), facts),
    };
  });
  const swatches = [motif.slug, ...(second ? [second.slug] : [])].map((slug) => {
    const alt = fill(random.pick(swatchAlts), { motif: motifWords[slug]?.name ?? slug });
    return { kind: 'swatch' as const, name: swatch(slug), colour: shade.ground, alt };
  });
  return [...views, ...swatches];
}

/** The cloth a workshop is shown with: its first motif in its first technique. */
export function coverOf(maker: Maker, reference: Reference, colouring: Colouring): { name: string; colour: string } {
  const motif = reference.motifs.get(maker.motifs[0] ?? '');
  const [technique] = maker.techniques;
  if (!motif || !technique) throw new Error(`${maker.slug} has no motif or technique`);
  const shades = shadesFor(technique, colouring(motif));
  const shade = shades[maker.id % shades.length];
  if (!shade) throw new Error(`${motif.slug} has no colours`);
  return { name: `cloth-${motif.slug}-${technique}-${shade.variant}`, colour: shade.ground };
}

/** A colouring is seen whole; popular motifs in their own colours also from close by. */
function viewsOf(motif: DemoMotif, technique: ListingTechnique, variant: number): [PictureKind, string][] {
  const name = `cloth-${motif.slug}-${technique}-${variant}`;
  const popular = (motifWords[motif.slug]?.weight ?? 0) >= 6 && variant === 0;
  return popular
    ? [
        ['cloth', name],
        ['detail', `${name}-near`],
      ]
    : [['cloth', name]];
}

function swatch(slug: string): string {
  return `motif-${slug}`;
}

function techniquesOf(motif: DemoMotif): ListingTechnique[] {
  const waxed = (['tulis', 'kombinasi', 'cap'] as const).filter((technique) => motif.techniques.includes(technique));
  return printedMotifs.includes(motif.slug) ? [...waxed, 'printing'] : waxed;
}

function altFacts(choice: Choice): Facts {
  return {
    ...colourFacts(choice),
    motif: motifWords[choice.motif.slug]?.name ?? choice.motif.slug,
    technique: techniqueAlts[choice.technique],
    cloth: clothWords[choice.cloth]?.name ?? choice.cloth,
  };
}
