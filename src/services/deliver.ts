import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '#db/client.ts';
import { forgetOldRows } from '#src/domain/forget.ts';
import { giveUp, noteSent, takeMail, tryAgain, type WaitingMail } from '#src/domain/mail-queue.ts';
import type { PromisedMail } from '#src/domain/outbox.ts';
import { composeMail } from './mail/compose.ts';
import type { Mail, Mailer } from './mail/index.ts';
import type { Vault } from './vault.ts';

export interface Delivery {
  /** Looks for mail now. Resolves when there is none left that is due, or the mail server is away. */
  drain(): Promise<void>;
  /** Resolves when the mail in hand is done, in 5 seconds at most; what is not done then is taken over after its lease. */
  close(): Promise<void>;
}

export interface DeliveryParts {
  db: Database;
  vault: Vault;
  mailer: Mailer;
  origin: string;
  env: { MAIL_FROM: string };
  log: Logger;
}

/** All in milliseconds. */
const usual = {
  now: Date.now,
  /** How late a commit of this process may be noticed: a look costs one comparison. */
  look: 250,
  /** How late one of another process: this look asks the database. */
  lookAround: 5_000,
  minute: 60_000,
  /** How long a mail is its taker's. Longer than any handing over may last (services/mail/smtp.ts). */
  lease: 120_000,
};
const minutes = 60_000;
/** After the first, second … failure of a mail. */
export const backOff = [1, 2, 5, 15, 60].map((number) => number * minutes);
export const giveUpAfter = 3 * 24 * 60 * minutes;

/**
 * Sends promised mail: after a commit, at the start and every minute, one mail at a time. A mail goes out at most once
 * more than it should for every crash while it was being handed over. Nobody's request waits for it. The database's
 * `close` by the services ends it first.
 */
export function startDelivery(parts: DeliveryParts, change: Partial<typeof usual> = {}): Delivery {
  const { db, mailer, log } = parts;
  const times = { ...usual, ...change };
  let running: Promise<void> | null = null;
  let again = false;
  let closed = false;
  let closing: Promise<void> | null = null;
  let away = false;
  let seen = -1;

  const looks = [
    setInterval(() => {
      if (!away && !running && db.commits() !== seen) void drain();
    }, times.look),
    setInterval(() => {
      if (!away) void drain();
    }, times.lookAround),
    setInterval(() => void everyMinute(), times.minute),
  ];
  for (const timer of looks) timer.unref();
  void everyMinute();
  db.pending.add(close);
  return { drain, close };

  async function everyMinute(): Promise<void> {
    await drain();
    if (!closed) await forgetOldRows(db, times.now()).catch(complain);
  }

  function drain(): Promise<void> {
    again = running !== null;
    return (running ??= run()
      .catch(complain)
      .finally(() => (running = null)));
  }

  async function run(): Promise<void> {
    if (away && !(await isBack())) return;
    do {
      again = false;
      seen = db.commits();
      for (let mail; !closed && (mail = await takeMail(db, times.now(), times.lease)); await turn()) {
        if ((await handOver(mail)) === 'away') return;
      }
    } while (again && !closed);
  }

  async function handOver(row: WaitingMail): Promise<'done' | 'away'> {
    const facts = { mail: row.id, template: row.template, attempt: row.attempts };
    try {
      await mailer.send(open(row, parts));
    } catch (error) {
      return notHandedOver(row, error, facts);
    }
    await noteSent(db, row, times.now());
    log.info({ ...facts, state: 'sent' });
    return 'done';
  }

  async function notHandedOver(row: WaitingMail, error: unknown, facts: object): Promise<'done' | 'away'> {
    const now = times.now();
    const problem = problemOf(error);
    if (isFinal(error) || now - row.createdAt >= giveUpAfter) {
      await giveUp(db, row, now, problem);
      log.error({ ...facts, state: 'given-up', problem });
    } else if (await answers()) {
      await tryAgain(db, row, now + (backOff[row.attempts - 1] ?? 60 * minutes), problem);
      log.warn({ ...facts, state: 'waiting', problem });
    } else {
      // Nothing is wrong with this mail: the others wait untouched, and one question a minute asks for the server.
      await tryAgain(db, row, now, problem);
      away = true;
      log.error({ mailServer: 'away', problem });
      return 'away';
    }
    return 'done';
  }

  async function isBack(): Promise<boolean> {
    away = !(await answers());
    if (!away) log.info({ mailServer: 'back' });
    return !away;
  }

  async function answers(): Promise<boolean> {
    return mailer.check().then(
      () => true,
      () => false,
    );
  }

  function complain(error: unknown): void {
    if (!closed) log.error({ delivery: 'failed', error: error instanceof Error ? error.stack : String(error) });
  }

  function close(): Promise<void> {
    closed = true;
    db.pending.delete(close);
    for (const timer of looks) clearInterval(timer);
    return (closing ??= Promise.race([running, sleep(5_000, undefined, { ref: false })]).then(() => undefined));
  }
}

/** Throws Unreadable when it was sealed with another key, or its text is none of ours. */
function open(row: WaitingMail, { vault, env, origin }: DeliveryParts): Mail {
  try {
    const sealed = JSON.parse(vault.open(row.payload ?? '', `outbox:${row.id}`)) as Pick<PromisedMail, 'to' | 'facts'>;
    const promised = { ...sealed, template: row.template as PromisedMail['template'], locale: row.locale };
    return composeMail(promised, { id: row.id, from: env.MAIL_FROM, origin });
  } catch (error) {
    throw new Unreadable(error instanceof Error ? error.message : String(error));
  }
}

class Unreadable extends Error {
  override name = 'Unreadable';
}

function isFinal(error: unknown): boolean {
  return error instanceof Error && (error.name === 'MailRefused' || error.name === 'Unreadable');
}

/** One line without addresses: mail servers like to repeat them. */
function problemOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text
    .replace(/[^\s<>]+@[^\s<>]+/g, '(address)')
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, 300);
}
