import { muteForm, readForm } from '#src/domain/notifications/form.ts';
import { muteNotifications } from '#src/domain/notifications/mute.ts';
import { readNotifications } from '#src/domain/notifications/read.ts';
import { action, type Action } from './answer.ts';

export const notificationActions = {
  'account.mute': action(muteForm, muteNotifications),
  'account.read-notifications': action(readForm, readNotifications),
} satisfies Record<string, Action>;
