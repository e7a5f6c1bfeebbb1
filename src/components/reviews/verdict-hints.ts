import type { ReviewPage } from '#src/domain/reviews/read-review.ts';
import type { VerdictKind } from '#src/domain/reviews/form.ts';
import { evidenceReview } from '#src/i18n/evidence-review.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { office } from '#src/i18n/office.ts';

/** What each verdict brings about, for this subject and the first or second of two officers. */
export function verdictHints({ review, first }: ReviewPage, locale: Locale): Record<VerdictKind, string> {
  const { verdictHints: hints } = office[locale];
  const { subject } = review;
  if (subject === 'listing' || subject === 'verification') return hints;
  const { acceptHints, takeAwayHints } = evidenceReview[locale];
  const accepted = !review.secondOfficer ? subject : first ? (first.isMine ? 'mine' : 'second') : 'first';
  return {
    accepted: acceptHints[accepted],
    'changes-asked': takeAwayHints[subject],
    refused: takeAwayHints[subject],
  };
}
