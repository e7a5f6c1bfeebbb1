import type { ActionName } from '#src/domain/access/table.ts';
import { accountActions } from './account.ts';
import type { Action } from './answer.ts';
import { applicationActions } from './application.ts';
import { checklistActions } from './checklist.ts';
import { exhibitionActions } from './exhibition.ts';
import { exhibitionFollowActions } from './exhibition-follow.ts';
import { feeActions } from './fee.ts';
import { goingActions } from './going.ts';
import { leadActions } from './lead.ts';
import { decisionActions } from './decision.ts';
import { listingActions } from './listing.ts';
import { notificationActions } from './notifications.ts';
import { officeActions } from './office.ts';
import { passportActions } from './passport.ts';
import { peopleActions } from './people.ts';
import { readinessActions } from './readiness.ts';
import { reviewActions } from './review.ts';
import { scoringActions } from './scoring.ts';
import { tieActions } from './tie.ts';
import { visitActions } from './visit.ts';
import { workshopActions } from './workshop.ts';

/** Every change anyone can make, by the name a form gives: `<form method="post" action="?do=listing.submit">`. */
export const actions: Record<ActionName, Action> = {
  ...accountActions,
  ...applicationActions,
  ...checklistActions,
  ...exhibitionActions,
  ...exhibitionFollowActions,
  ...feeActions,
  ...goingActions,
  ...leadActions,
  ...decisionActions,
  ...listingActions,
  ...notificationActions,
  ...officeActions,
  ...passportActions,
  ...peopleActions,
  ...readinessActions,
  ...reviewActions,
  ...scoringActions,
  ...tieActions,
  ...visitActions,
  ...workshopActions,
};
