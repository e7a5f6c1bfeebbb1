import type { ReviewSubject } from '#db/schema/index.ts';
import { screeningEffects } from '#src/domain/exhibitions/screening-effects.ts';
import { listingEffects } from '#src/domain/listings/review-effects.ts';
import { evidenceEffects } from '#src/domain/readiness/review-effects.ts';
import { spotCheckEffects } from '#src/domain/spot-checks/effects.ts';
import { verificationEffects } from '#src/domain/verification/effects.ts';
import type { Effects } from './effects.ts';

/** What may be reviewed, and what a verdict does to it. */
const effects: Record<ReviewSubject, () => Effects> = {
  listing: () => listingEffects,
  verification: () => verificationEffects,
  evidence: () => evidenceEffects,
  'spot-check': () => spotCheckEffects,
  application: () => screeningEffects,
};

/** Looked up when it is needed: subjects import the engine to send things in, and the engine imports them. */
export function effectsOf(subject: ReviewSubject): Effects {
  return effects[subject]();
}
