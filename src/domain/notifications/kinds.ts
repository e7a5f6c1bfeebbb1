import type { User } from '#src/domain/access/user.ts';
import type { NotificationKind } from '#src/i18n/notifications.ts';

/** Who is ever told: nobody else is shown the switch. */
const audience: Record<NotificationKind, 'workshop' | 'office' | 'anyone'> = {
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
  'call-opened': 'anyone',
  'call-changed': 'workshop',
  'application-changed': 'workshop',
  'appeal-answered': 'workshop',
  'fee-changed': 'workshop',
  'lead-follow-up': 'workshop',
  'quote-answered': 'workshop',
  'results-due': 'workshop',
  'sheets-assigned': 'office',
};
export const notificationKinds = Object.keys(audience) as NotificationKind[];

/** The kinds this person may be told of, in the order of the switches. */
export function kindsFor({ workshops, offices }: Pick<User, 'workshops' | 'offices'>): NotificationKind[] {
  const those = { workshop: workshops.length > 0, office: offices.length > 0, anyone: true };
  return notificationKinds.filter((kind) => those[audience[kind]]);
}
