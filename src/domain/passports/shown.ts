import type { Words } from '#db/readiness/types.ts';
import type { PassportPart, ReadinessLevel, VerificationItem } from '#db/schema/index.ts';

/** Days are WIB; an end of null is none. */
export interface ShownItem {
  item: string;
  title: Words;
  acceptedOn: string;
  validUntil: string | null;
  /** Whose officer accepted it; null where no review is on record. */
  office: Words | null;
}

export interface ShownStage {
  stage: string;
  title: Words;
  items: ShownItem[];
}

/** What a passport shows at one moment. A part that the workshop does not share is not there at all. */
export interface Shown {
  passport: string;
  shows: PassportPart[];
  workshop: { name: string; slug: string; demo: boolean };
  level: ReadinessLevel | null;
  /** Last day the level holds as things stand. */
  levelUntil: string | null;
  /** Last day the link opens; null: no end. */
  linkUntil: string | null;
  /** Milliseconds. */
  asOf: number;
  /** Last day on which the statement may be relied upon without looking again. */
  validUntil: string;
  /** Besides those under `waste` and `workers`. */
  items?: ShownStage[];
  verification?: { item: VerificationItem; checkedOn: string; validUntil: string | null; office: Words | null }[];
  certificates?: { certification: string; number: string; issuedOn: string; validUntil: string | null }[];
  markets?: { market: string; title: Words; validUntil: string | null }[];
  capacity?: { piecesPerMonth: number; leadTimeDays: number };
  waste?: ShownItem[];
  workers?: { people: number; items: ShownItem[] };
  contact?: { owner: string; address: string; kelurahan: string; whatsapp: string | null };
}
