import type { Words } from '../readiness/types.ts';
import type { ReadinessLevel } from '../schema/workshops.ts';

export type { Words };

/** What a workshop must have to apply. `months` of `points` are those of the call's rotation rule. */
export type Requirement =
  | { kind: 'level'; level: ReadinessLevel }
  | { kind: 'item'; item: string }
  | { kind: 'pack'; list: string }
  | { kind: 'points'; least: number }
  | { kind: 'technique'; any: string[] }
  | { kind: 'listings'; least: number };

export interface Question {
  /** `q-1` …: stays with the question. */
  key: string;
  type: 'line' | 'text' | 'number' | 'choice';
  label: Words;
  hint: Words;
  /** Of a choice. */
  choices: Words[];
  required: boolean;
  /** From this moment (ms) an answer must be there, where it need not before; null: as `required` says. */
  requiredFrom: number | null;
  /** From this moment (ms) an answer stays as it is; null: never before the deadline. */
  frozenFrom: number | null;
  /** Reviewers don't see the answer. */
  hidden: boolean;
}

export interface Criterion {
  /** `c-1` …: stays with the criterion. */
  key: string;
  name: Words;
  hint: Words;
  /** Whole, 1 to 10; of one that isn't counted it says nothing. */
  weight: number;
  /** False: shown beside the score, not part of it. */
  counted: boolean;
  /** Ascending values, each with what it means. */
  scale: { value: number; label: Words }[];
}

/** Most places that go to one kelurahan or one main technique; `any` stands for each of them. */
export interface Cap {
  by: 'kelurahan' | 'technique';
  value: string;
  most: number;
}

export interface Quota {
  /** Stands or seats there are. */
  places: number;
  /** Of them kept for workshops that went nowhere within `newcomerMonths`. */
  newcomers: number;
  caps: Cap[];
  /** Scores below are not chosen and don't wait, 0 to 100; null: no such line. */
  leastScore: number | null;
  /** How long the waiting list may be; null: without end. */
  waiting: number | null;
}

/** How former exhibitions count. Everyone starts with 10 points; never below 0. */
export interface Rotation {
  /** How many months back. */
  months: number;
  /** Off for each exhibition gone to. */
  perFair: number;
  /** Off for each of them without results handed in. */
  noResults: number;
  /** Off for each place given back after it was confirmed, or left unanswered. */
  givenBack: number;
  /** Who went nowhere for so many months is a newcomer. */
  newcomerMonths: number;
}

export interface TripItem {
  key: string;
  label: Words;
  hint: Words;
  /** WIB day; null: by the first day of the fair. */
  dueOn: string | null;
}

export const planFields = [
  'purpose',
  'area',
  'exhibitors',
  'visitors',
  'transactions',
  'activities',
  'organiser',
] as const;
export const costKinds = [
  'space',
  'stand',
  'transport',
  'shipping',
  'staff',
  'promotion',
  'insurance',
  'other',
] as const;

/** What the plan for the ministry says, with what it costs. Money in whole rupiah. */
export interface Plan {
  fields: Partial<Record<(typeof planFields)[number], string>>;
  costs: { kind: (typeof costKinds)[number]; note: string; amount: number; payer: 'city' | 'workshop' | 'other' }[];
  documents: { label: string; dueOn: string | null; done: boolean }[];
}

/** Days are WIB days; null: not said yet. */
export interface Timetable {
  screeningUntil: string | null;
  scoringUntil: string | null;
  decisionOn: string | null;
  /** Days after the letters within which an appeal may be handed in. */
  appealDays: number;
  /** Days after the letter (or the promotion) within which a place is confirmed. */
  confirmDays: number;
  /** Days after the confirmation within which the fee is paid. */
  payDays: number;
  resultsUntil: string | null;
  reportUntil: string | null;
}

/** Everything a call says that no query asks for. */
export interface CallBody {
  summary: Words;
  sectors: string[];
  whoPays: Words;
  /** What an exhibitor brings or hands in. */
  documents: Words[];
  requirements: Requirement[];
  questions: Question[];
  criteria: Criterion[];
  scoreBy: 'mean' | 'median';
  /** Reviewers see the redacted copy, no names. */
  blind: boolean;
  /** Reviews each application should get. */
  reviewGoal: number;
  /** How many listings are shown with an application. */
  listings: { least: number; most: number };
  quota: Quota;
  rotation: Rotation;
  timetable: Timetable;
  /** How the fee is paid; `transfer` names the account. */
  payment: { method: 'free' | 'transfer'; account: string };
  standBy: 'choice' | 'draw';
  trip: TripItem[];
  plan: Plan;
}

/** One listing shown with an application, as it was when it was sent. */
export interface ShownListing {
  id: number;
  slug: string;
  title: Words;
  technique: string;
  /** Whole rupiah; null: on request. */
  price: number | null;
  picture: string | null;
}

/** An application as it was sent: what the workshop typed, and what its profile said that moment. */
export interface ApplicationBody {
  /** Question key → answer. */
  answers: Record<string, string>;
  /** Why this fair, in the workshop's own words. */
  why: string;
  listings: number[];
  /** Who goes, and their phone; never shown to reviewers. */
  contact: { name: string; phone: string };
}

export interface ApplicationSnapshot extends ApplicationBody {
  shown: ShownListing[];
  profile: {
    workshop: string;
    owner: string;
    kelurahan: string;
    techniques: string[];
    workers: number;
    foundedYear: number;
    capacityPerMonth: number;
    leadTimeDays: number;
    level: ReadinessLevel | null;
    story: Words;
  };
  eligibility: { requirement: Requirement; met: boolean }[];
}
