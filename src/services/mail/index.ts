import { join, resolve } from 'node:path';
import type { Env } from '#src/env.ts';
import { openFolderMailer } from './folder.ts';
import { openSmtpMailer } from './smtp.ts';

/** One mail, ready to be handed over. */
export interface Mail {
  /** The outbox row's: a second copy after a crash has the same Message-ID. */
  id: string;
  /** `Name <address>`, of MAIL_FROM. */
  from: string;
  /** One bare address. */
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Where mail is handed over. */
export interface Mailer {
  /** Resolves once someone else answers for it. Throws MailRefused where another try can't help. */
  send(mail: Mail): Promise<void>;
  /** Rejects while nothing can be handed over at all. */
  check(): Promise<void>;
  /** For the log: `smtp` or a folder. */
  where: string;
}

/** A refusal for good: no such mailbox, or the mail itself is not wanted. */
export class MailRefused extends Error {
  override name = 'MailRefused';
}

/** The mail server of SMTP_URL, or a folder. Throws when SMTP_URL is no address of a mail server. */
export function openMailer(env: Pick<Env, 'SMTP_URL' | 'DATA_DIR'>, origin: string): Mailer {
  const host = new URL(origin).hostname;
  return env.SMTP_URL ? openSmtpMailer(env.SMTP_URL, host) : openFolderMailer(mailFolder(env), host);
}

export function mailFolder(env: Pick<Env, 'DATA_DIR'>): string {
  return join(resolve(env.DATA_DIR), 'mail');
}
