import { randomBytes } from 'node:crypto';
import { inArray } from 'drizzle-orm';
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
export async function promiseMail(tx: Tx, { vault, now }: Promising, mail: PromisedMail): Promise<void> {
  const id = randomBytes(16).toString('hex');
  const payload = vault.seal(JSON.stringify({ to: mail.to, facts: mail.facts }), `outbox:${id}`);
  await tx
    .insert(outbox)
    .values({ id, template: mail.template, locale: mail.locale, payload, nextAt: now, createdAt: now });
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
  if (told.userIds.length === 0) return;
  const people = await tx
    .select()
    .from(user)
    .where(inArray(user.id, [...new Set(told.userIds)]));
  const active = people.filter(({ state }) => state === 'active');
  const { kind, facts, path } = told;
  const inside = active.filter(({ muted }) => !muted.product.includes(kind));
  if (inside.length > 0)
    await tx.insert(notification).values(inside.map(({ id }) => ({ userId: id, kind, facts, path, at: context.now })));
  for (const { email, locale, muted, name, emailConfirmedAt } of active) {
    if (muted.mail.includes(kind) || emailConfirmedAt === null) continue;
    const link = context.origin + href(locale, path);
    await promiseMail(tx, context, { to: email, template: kind, locale, facts: { ...facts, name, link } });
  }
}
