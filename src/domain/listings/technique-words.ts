import type { ListingTechnique } from '#db/schema/catalogue.ts';

/** "Tekstil bermotif batik" and "textile with batik motif" say what a print is; any other "batik" says it is batik. */
const motifOnly =
  /\b(?:ber)?motif[- ]batik\b|\bbatik[- ](?:motif|pattern)(?:s|ed)?\b|\bcorak batik\b|\bbukan batik\b|\bnot batik\b/gi;
const anyBatik = /\bbatiks?\b|\b(?:tulis|canting)\b|\bhand[- ]?(?:drawn|stamped|waxed)\b|\bcap tangan\b/i;
const drawn = /\btulis\b|\bhand[- ]?drawn\b/i;
const mixed = /\bkombinasi\b|\bcombination\b|\bcap\b|\bstamp/i;

/**
 * Whether a title claims a technique the listing isn't made in (Perda 6/2014, SNI 0239): a print may only be called a
 * textile with batik motif, and what is only stamped isn't "tulis".
 */
export function claimsOtherTechnique(title: string, technique: ListingTechnique): boolean {
  if (technique === 'printing') return anyBatik.test(title.replaceAll(motifOnly, ' '));
  if (technique === 'cap') return drawn.test(title);
  if (technique === 'kombinasi') return drawn.test(title) && !mixed.test(title);
  return false;
}
