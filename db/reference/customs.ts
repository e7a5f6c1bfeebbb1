export interface Piece {
  /** Slugs of the taxonomy. */
  product: string;
  cloth: string;
  /** The cloth's `fibre`. */
  fibre: string;
  /** Grams a square metre. */
  gsm: number;
  /** The cloth's `hs_default`: its line as uncut fabric. */
  usual: string | undefined;
}

/** Lines of made-up goods by product and fibre; what is missing has no line in the reference and is left to the broker. */
const made: Record<string, Partial<Record<string, string>>> = {
  selendang: { silk: '6214.10.10', viscose: '6214.40.10', cotton: '6214.90.10', 'pineapple-blend': '6214.90.10' },
  iket: { cotton: '6214.90.10' },
  kemeja: { cotton: '6205.20.10', silk: '6205.90.91' },
  blus: { cotton: '6206.30.10', silk: '6206.10.10' },
  gaun: { cotton: '6204.42.10', silk: '6204.49.10', flax: '6204.49.10' },
  rok: { cotton: '6204.52.10' },
  outer: { cotton: '6211.42.90' },
  celana: { cotton: '6204.62.00' },
  sarimbit: { cotton: '6205.20.10' },
  seragam: { cotton: '6205.20.10' },
  taplak: { cotton: '6302.51.10' },
  bantal: { cotton: '6304.92.00' },
  panel: { cotton: '6304.92.00' },
  mukena: { cotton: '6211.42.20' },
  'abaya-kaftan': { cotton: '6204.42.10', silk: '6204.49.10' },
  'masker-kain': { cotton: '6307.90.90' },
};
const uncut = ['kain-panjang', 'bahan', 'sarung'];

/** The customs line (BTKI 2022) a piece most likely falls under. Whether it may, with its technique, the caller asks. */
export function customsLine(piece: Piece): string | undefined {
  return uncut.includes(piece.product) ? fabricLine(piece) : made[piece.product]?.[piece.fibre];
}

/** Woven cotton splits at 100 and 200 g/m² and by weave. */
function fabricLine({ cloth, fibre, gsm, usual }: Piece): string | undefined {
  if (fibre !== 'cotton') return usual;
  if (cloth === 'poplin-twill') return gsm > 200 ? '5209.52.10' : '5208.59.10';
  if (cloth === 'tenun-ikat-dasar') return gsm > 200 ? '5209.59.10' : '5208.59.10';
  if (cloth === 'katun-dobby') return '5208.59.10';
  return gsm <= 100 ? '5208.51.10' : '5208.52.10';
}
