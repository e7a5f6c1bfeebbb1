import type { ReadinessLevel } from '../schema/workshops.ts';

export interface Words {
  id: string;
  en: string;
}

export interface Stage {
  slug: string;
  title: Words;
  summary: Words;
}

/** How many market lists must be whole for a level, beside the items that name it. */
export interface LevelRule {
  level: ReadinessLevel;
  title: Words;
  summary: Words;
  markets: number;
}

export const askTypes = ['document', 'photo', 'number', 'declaration', 'training'] as const;
export type AskType = (typeof askTypes)[number];

/** One thing an item asks to be shown. */
export interface Ask {
  /** `document-1`, `photo-2`: stays with the ask through editions. */
  key: string;
  type: AskType;
  label: Words;
  /** Of a number: a regular expression it must match, its least value, its unit, values that are expected. */
  pattern?: string;
  min?: number;
  unit?: string;
  expect?: string[];
  /** Of training: the module's slug. */
  module?: string;
}

export const profileFacts = [
  'paper:nib',
  'paper:npwp',
  'paper:ktp',
  'capacity',
  'lead-time',
  'address',
  'story',
] as const;
export type ProfileFact = (typeof profileFacts)[number];

export interface ItemBody {
  title: Words;
  why: Words;
  /** What to do, in plain words. */
  plain: Words;
  good: Words;
  bad: Words;
  officerCheck: Words;
  asks: Ask[];
  weight: 1 | 2 | 3;
  /** In a market list: the list is whole when all of these count. */
  blocking: boolean;
  /** Months an acceptance lasts; null: it does not end. */
  validityMonths: number | null;
  /** `always`, or alternatives as in db/readiness/applies.ts. */
  appliesWhen: string;
  /** Accepted only when two officers accept it. */
  secondOfficer: boolean;
  /** Slug of the certification that an acceptance records; null: none. */
  certification: string | null;
  fromProfile: ProfileFact | null;
  /** Its papers have a day of issue and an issuer that matter. */
  dateIssuer: boolean;
  focus: string[];
  /** Of a market list: the requirement in words, its limit, and the day of the facts. */
  rule: Words | null;
  limit: { what: Words; max: number; unit: string; method: string | null } | null;
  asOf: string | null;
  sources: string[];
  confidence: 'high' | 'medium' | 'low';
}

/** What a workshop gives for one ask. */
export interface Answer {
  /** Ids of evidence files, in order. */
  files?: string[];
  number?: string;
  /** WIB day of issue, and who issued it. */
  issuedOn?: string;
  issuer?: string;
  declared?: boolean;
  /** Of training: day and who held it. */
  heldOn?: string;
  organiser?: string;
}

export interface EvidenceBody {
  /** By the ask's key. */
  answers: Record<string, Answer>;
  /** To the officer. */
  note: string;
}
