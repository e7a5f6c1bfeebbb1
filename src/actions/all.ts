import type { ActionName } from '#src/domain/access/table.ts';
import { accountActions } from './account.ts';
import type { Action } from './answer.ts';
import { listingActions } from './listing.ts';
import { notificationActions } from './notifications.ts';
import { officeActions } from './office.ts';
import { peopleActions } from './people.ts';
import { reviewActions } from './review.ts';
import { workshopActions } from './workshop.ts';

/** Every change anyone can make, by the name a form gives: `<form method="post" action="?do=listing.submit">`. */
export const actions: Record<ActionName, Action> = {
  ...accountActions,
  ...listingActions,
  ...notificationActions,
  ...officeActions,
  ...peopleActions,
  ...reviewActions,
  ...workshopActions,
};
