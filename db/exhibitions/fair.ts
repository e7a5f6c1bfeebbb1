import type { Words } from '../readiness/types.ts';
import type { Confidence } from '../reference/shape.ts';

/** A fair that comes back, as the reference data knows it. Never the dates of a coming edition. */
export interface FairData {
  slug: string;
  name: string;
  organiser: string;
  city: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  scope: string;
  /** 1 to 12. */
  usual_months: number[];
  frequency: string;
  venue: string | null;
  sector: string[];
  requirement_level: string;
  requirement: Words;
  /** 0 to 3. */
  batik_relevance: number;
  last_confirmed_edition: { label: string; figure: Words | null } | null;
  status: string;
  official_site: string | null;
  site_verified: boolean;
  cost_level: string;
  note: Words | null;
  sources: string[];
  confidence: Confidence;
}
