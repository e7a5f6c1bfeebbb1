import { z } from 'zod';

const text = z.object({ id: z.string().min(1), en: z.string().min(1) });
const slug = z.string().regex(/^[a-z0-9]+([-_.][a-z0-9]+)*$/);
const confidence = z.enum(['high', 'medium', 'low']);
const sourced = { slug, sources: z.array(z.string().min(1)).min(1), confidence };

export const motifShape = z.object({
  ...sourced,
  name: z.string(),
  alt_names: z.array(z.string()),
  origin: z.object({ place: z.string(), province: z.string(), zone: z.enum(['pekalongan', 'coastal', 'inland']) }),
  is_pekalongan: z.boolean(),
  family: z.enum(['geometric', 'floral', 'fauna', 'symbolic', 'pictorial']),
  kind: z.string(),
  techniques: z.array(slug),
  colours: z.array(z.object({ hex: z.string().regex(/^#[0-9A-F]{6}$/i), role: z.string(), name: text })).min(2),
  meaning: text,
  occasions: z.array(text.extend({ slug })),
  pattern: z.object({
    symmetry: z.string(),
    cell: z.string(),
    scale: z.enum(['small', 'medium', 'large']),
    density: z.number().int().min(1).max(5),
    elements: z.array(z.object({ type: z.string(), role: z.string(), count: z.number().int().optional() })),
    isen: z.array(z.string()),
    background: z.string(),
    border: z.object({ type: z.string(), position: z.string() }),
    crackle: z.number().min(0).max(1),
    line: z.string(),
    note: z.string(),
  }),
  related: z.array(slug),
  protected_or_court: z.boolean(),
  search_terms: z.array(z.string()),
});

const kecamatanShape = z.object({
  ...sourced,
  level: z.literal('kecamatan'),
  code: z.string(),
  name: z.string(),
  name_en: z.string(),
  lat: z.number(),
  lon: z.number(),
  area_km2_approx: z.number(),
  kelurahan: z.array(slug),
  note: text,
});

const wardShape = z.object({
  ...sourced,
  level: z.literal('kelurahan'),
  code: z.string(),
  name: z.string(),
  name_alt: z.array(z.string()),
  kecamatan: z.string(),
  kecamatan_slug: slug,
  lat: z.number(),
  lon: z.number(),
  area_km2_approx: z.number(),
  postal_code: z.string(),
  neighbours: z.array(slug),
  tile: z.object({ col: z.number().int(), row: z.number().int() }),
  status_2015: z.string(),
  merged_from: z.array(z.string()),
  batik_intensity: z.number().int().min(0).max(3),
  batik_note: text,
  hamlets: z.array(z.object({ name: z.string(), kind: z.string(), note: text })),
});

export const kelurahanShape = z.discriminatedUnion('level', [kecamatanShape, wardShape]);

/** Taxonomy groups differ in their extra fields; the ones the product reads are named here, the others are kept. */
export const termShape = z.looseObject({
  ...sourced,
  group: z.string(),
  name: text,
  summary: text,
  alt_names: z.array(z.string()).optional(),
  is_batik: z.boolean().optional(),
  modifier: z.boolean().optional(),
  standard: z.string().nullable().optional(),
  batikmark_label_colour: z.string().nullable().optional(),
  typical_days_per_cloth: z.object({ min: z.number(), max: z.number() }).nullable().optional(),
  price_index: z.number().optional(),
  how_to_tell: text.optional(),
  fibre: z.string().optional(),
  gsm_approx: z.array(z.number()).optional(),
  hs_default: z.string().optional(),
  fits: z.array(z.string()).optional(),
  care: text.optional(),
  natural: z.boolean().optional(),
  process: text.optional(),
  waste_note: text.optional(),
  swatches: z.array(z.string()).optional(),
  hs: z.array(z.string()).optional(),
  code: z.string().optional(),
  unit: z.string().optional(),
  issuer: z.unknown().optional(),
  validity_months: z.number().nullable().optional(),
  key: z.string().optional(),
});

export const glossaryShape = z.object({
  ...sourced,
  term: z.string(),
  term_en: z.string(),
  full_form: z.string().nullable(),
  alt_terms: z.array(z.string()),
  group: z.string(),
  explain: text,
  related: z.array(slug),
});

const words = z.array(z.string());
export const synonymShape = z.object({
  ...sourced,
  kind: z.string(),
  target: z.string().nullable(),
  canonical: text,
  synonyms: z.object({ id: words, en: words }),
  misspellings: words,
  one_way: words,
  not_equal: words,
  note: z.string().nullable(),
});

/** Any other file: only what the list of sources needs. */
export const sourcedShape = z.looseObject(sourced);

export const fairShape = z.object({
  ...sourced,
  slug: z.string(),
  name: z.string(),
  organiser: z.string(),
  city: z.string(),
  country: z.string().length(2),
  scope: z.string(),
  usual_months: z.array(z.int().min(1).max(12)),
  frequency: z.string(),
  venue: z.string().nullable(),
  sector: z.array(z.string()),
  requirement_level: z.string(),
  requirement: z.object({ id: z.string(), en: z.string() }),
  batik_relevance: z.int().min(0).max(3),
  last_confirmed_edition: z.object({ label: z.string(), figure: text.nullable() }).nullable(),
  status: z.string(),
  official_site: z.string().nullable(),
  site_verified: z.boolean(),
  cost_level: z.string(),
  note: z.object({ id: z.string(), en: z.string() }).nullable(),
});

export const ratesShape = z.object({
  asOf: z.iso.date(),
  source: z.string(),
  confidence,
  /** Rupiah for one unit of the currency. */
  rupiahPer: z.object({
    USD: z.number().positive(),
    EUR: z.number().positive(),
    JPY: z.number().positive(),
    SGD: z.number().positive(),
  }),
});

export type Confidence = z.infer<typeof confidence>;
export type MotifData = z.infer<typeof motifShape>;
export type KelurahanData = z.infer<typeof kelurahanShape>;
export type WardData = z.infer<typeof wardShape>;
export type KecamatanData = z.infer<typeof kecamatanShape>;
export type TermData = z.infer<typeof termShape>;
export type GlossaryData = z.infer<typeof glossaryShape>;
export type SynonymData = z.infer<typeof synonymShape>;
export type Rates = z.infer<typeof ratesShape>;
