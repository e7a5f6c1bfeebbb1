import type { User } from '#src/domain/access/user.ts';
import type { NotificationKind } from '#src/i18n/notifications.ts';

/** Who is ever told: nobody else is shown the switch. */
const audience: Record<NotificationKind, 'workshop'> = {
  'review-accepted': 'workshop',
  'review-changes-asked': 'workshop',
  'review-refused': 'workshop',
  'review-undone': 'workshop',
  'trust-changed': 'workshop',
  'member-joined': 'workshop',
  'paper-revealed': 'workshop',
  'level-risen': 'workshop',
  'level-fallen': 'workshop',
  'evidence-expiring': 'workshop',
  'evidence-expired': 'workshop',
  'checklist-changed': 'workshop',
};
export const notificationKinds = Object.keys(audience) as NotificationKind[];

/** The kinds this person may be told of, in the order of the switches. */
export function kindsFor(user: Pick<User, 'workshops'>): NotificationKind[] {
  return user.workshops.length > 0 ? notificationKinds : [];
}
