import type { evidence, expiryReminder, itemStanding, visit, workshopReadiness } from '../../schema/readiness.ts';
import type { review, reviewEvent } from '../../schema/reviews.ts';
import type { Rise } from './rises.ts';
import type { WantedFile } from './shelf.ts';

/** Everything that is written for one workshop. */
export interface Written {
  readiness: typeof workshopReadiness.$inferInsert;
  evidence: EvidenceRow[];
  standings: (typeof itemStanding.$inferInsert)[];
  reviews: ReviewRow[];
  events: EventRow[];
  rises: Rise[];
  reminders: (typeof expiryReminder.$inferInsert)[];
  visits: (typeof visit.$inferInsert)[];
  files: WantedFile[];
}

export type EvidenceRow = typeof evidence.$inferInsert;
export type ReviewRow = typeof review.$inferInsert;
export type EventRow = typeof reviewEvent.$inferInsert;
