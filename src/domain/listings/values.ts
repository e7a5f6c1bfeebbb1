import type { ListingTechnique } from '#db/schema/catalogue.ts';

/** A listing's values once they are in order: what a body says when check.ts finds nothing wrong. */
export interface ListingValues {
  titleId: string;
  /** Empty: not translated yet. */
  titleEn: string;
  descriptionId: string;
  descriptionEn: string;
  technique: ListingTechnique;
  cloth: string;
  product: string;
  /** Slugs, the main one first. */
  motifs: string[];
  dyes: string[];
  colours: string[];
  fibres: { fibre: string; percent: number }[];
  lengthCm: number | null;
  widthCm: number | null;
  weightG: number | null;
  care: string[];
  hsCode: string | null;
  /** Rupiah for one piece. */
  price: number;
  priceLadder: { from: number; price: number }[];
  /** Pieces. */
  minimumOrder: number;
  /** Rupiah, or null when no sample is offered. */
  samplePrice: number | null;
  /** Pieces ready to ship; 0: made to order. */
  stock: number;
  leadTimeDays: number;
  /** Empty texts: the title stands in. */
  pictures: { name: string; altId: string; altEn: string }[];
}

export type ListingField = keyof ListingValues;
