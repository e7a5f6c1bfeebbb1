import type { ListingTechnique } from '../../schema/catalogue.ts';
import type { Pair } from './motifs.ts';

export const techniqueAlts: Record<ListingTechnique, Pair> = {
  tulis: ['batik tulis', 'hand-drawn batik'],
  kombinasi: ['batik kombinasi cap dan tulis', 'batik, stamped and drawn'],
  cap: ['batik cap', 'stamped batik'],
  printing: ['tekstil bermotif batik', 'textile with batik motif'],
};

/** Say what the picture shows to someone who cannot see it. */
export const clothAlts: readonly Pair[] = [
  [
    'Kain {cloth} bermotif {motif}, {inks} di atas dasar {ground}, {technique}.',
    '{cloth} with {motif} in {inks} on {ground}, {technique}.',
  ],
  [
    '{technique} pada {cloth}: motif {motif} {inks} dengan dasar {ground}.',
    '{technique} on {cloth}: {motif} in {inks} with a ground of {ground}.',
  ],
];

export const closeAlts: readonly Pair[] = [
  [
    'Kain yang sama dari sisi lain: {motif} dalam {inks} pada dasar {ground}.',
    'The same cloth from another side: {motif} in {inks} on {ground}.',
  ],
  [
    'Susunan motif {motif} pada {cloth}, {inks} di atas {ground}.',
    'How the {motif} motif repeats on {cloth}, {inks} on {ground}.',
  ],
];

export const swatchAlts: readonly Pair[] = [
  ['Contoh motif {motif} dalam warna yang lazim.', 'A swatch of the {motif} motif in its usual colours.'],
  ['Motif {motif} dalam tata warna tradisinya.', 'The {motif} motif in its traditional palette.'],
];
