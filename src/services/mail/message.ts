import type { SendMailOptions } from 'nodemailer';
import type { Mail } from './index.ts';

/** One mail in nodemailer's words: one recipient by construction, nothing fetched, nothing read from disk. */
export function messageOf({ id, from, to, subject, text, html }: Mail, host: string): SendMailOptions {
  return {
    messageId: `<${id}@${host}>`,
    from,
    // As an object it is never parsed as a list.
    to: { name: '', address: to },
    subject,
    text,
    html,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
