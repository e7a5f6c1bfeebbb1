import { randomBytes } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { notification, outbox, user } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import type { MailTemplate } from '#src/i18n/mail.ts';
import type { NotificationKind } from '#src/i18n/notifications.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { href } from '#src/paths.ts';

export interface PromisedMail {
  to: string;
  template: MailTemplate;
  locale: Locale;
  /** Words and addresses the text names; links are whole addresses. */
  facts: Record<string, string>;
}

type Promising = Pick<Acting, 'vault' | 'now'>;

/** Promises a mail in the transaction of what it tells of; services/deliver.ts sends it after the commit. The text is sealed: links in it open accounts. */
export async function promiseMail(tx: Tx, context: Promising, mail: PromisedMail): Promise<void> {
  await tx.insert(outbox).values(mailRow(context, mail));
}

function mailRow({ vault, now }: Promising, { to, facts, template, locale }: PromisedMail) {
  const id = randomBytes(16).toString('hex');
  const payload = vault.seal(JSON.stringify({ to, facts }), `outbox:${id}`);
  return { id, template, locale, payload, nextAt: now, createdAt: now };
}

export interface Told {
  userIds: readonly string[];
  kind: NotificationKind;
  facts: Record<string, string>;
  /** Where it leads, without language prefix. */
  path: string;
}

/** Tells people inside the product and by mail, each in their language, but for what they switched off. */
export async function notify(tx: Tx, context: Promising & Pick<Acting, 'origin'>, told: Told): Promise<void> {
  await notifyAll(tx, context, [told]);
}

/** Tells many things at once, in three statements. */
export async function notifyAll(
  tx: Tx,
  context: Promising & Pick<Acting, 'origin'>,
  all: readonly Told[],
): Promise<void> {
  const ids = [...new Set(all.flatMap(({ userIds }) => userIds))];
  if (ids.length === 0) return;
  const people = await tx
    .select()
    .from(user)
    .where(and(inArray(user.id, ids), eq(user.state, 'active')));
  const inside: (typeof notification.$inferInsert)[] = [];
  const mails: (typeof outbox.$inferInsert)[] = [];
  for (const { userIds, kind, facts, path } of all) {
    for (const { id, email, locale, muted, name, emailConfirmedAt } of people) {
      if (!userIds.includes(id)) continue;
      if (!muted.product.includes(kind)) inside.push({ userId: id, kind, facts, path, at: context.now });
      if (muted.mail.includes(kind) || emailConfirmedAt === null) continue;
      const link = context.origin + href(locale, path);
      mails.push(mailRow(context, { to: email, template: kind, locale, facts: { ...facts, name, link } }));
    }
  }
  if (inside.length > 0) await tx.insert(notification).values(inside);
  if (mails.length > 0) await tx.insert(outbox).values(mails);
}
