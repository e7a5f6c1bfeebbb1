import { createTransport } from 'nodemailer';
import { MailRefused, type Mailer } from './index.ts';
import { messageOf } from './message.ts';

/** Each step of the talk with the mail server, milliseconds. */
const patience = 10_000;
/** One mail from connecting to its last answer, milliseconds. */
const patienceInAll = 60_000;

/** A mail server: `smtp://user:password@host:587`, `smtps://…`. One connection a mail, so that none is ever stale. */
export function openSmtpMailer(url: string, host: string): Mailer {
  if (!/^smtps?:\/\/[^/\s]+/.test(url)) throw new Error('SMTP_URL is not legal: use smtp://… or smtps://…');
  const transport = createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
  });
  return {
    where: 'smtp',
    async send(mail) {
      try {
        await inTime(transport.sendMail(messageOf(mail, host)));
      } catch (error) {
        throw refusedForGood(error) ? new MailRefused(String((error as Error).message)) : error;
      }
    },
    async check() {
      await inTime(transport.verify());
    },
  };
}

/** A 5xx answer to the recipient or to the mail. One to the greeting or the password is the server's own trouble. */
function refusedForGood(error: unknown): boolean {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500 && responseCode < 600;
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the mail server took too long')), patienceInAll);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
