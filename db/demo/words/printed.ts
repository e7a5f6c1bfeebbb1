/** Cloth that goes under a printing table. */
export const printedCloths: readonly string[] = [
  'mori-biru',
  'mori-prima',
  'rayon',
  'katun-rayon',
  'poplin-twill',
  'katun-dobby',
  'tencel',
];

/** Motifs a print house copies: repeats that belong to nobody's court or faith. */
export const printedMotifs: readonly string[] = [
  'jlamprang',
  'buketan',
  'ceplok-kembang',
  'kupu-kupu',
  'lereng-kembang',
  'bunga-laut',
  'lung-lungan',
  'sekar-jagad',
  'ganggengan',
];
