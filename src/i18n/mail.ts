import type { NotificationKind } from './notifications.ts';

/** Mails about the account itself; they can't be switched off. */
export const accountMails = [
  'confirm',
  'have-account',
  'reset',
  'reset-unknown',
  'change-email',
  'email-changed',
  'password-changed',
  'second-step-changed',
  'invite-officer',
  'invite-staff',
  'suspended',
] as const;
export type MailTemplate = (typeof accountMails)[number] | NotificationKind;
