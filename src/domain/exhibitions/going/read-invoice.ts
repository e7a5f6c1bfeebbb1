import { eq } from 'drizzle-orm';
import { office, workshop } from '#db/schema/index.ts';
import { requireWorkshop } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { paymentOf } from '#src/domain/payments/open-payment.ts';
import type { Payment } from '#src/domain/payments/payment.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { loadExhibition, requireAct } from '../load.ts';
import { ownApplication } from './own-place.ts';

/** Everything an invoice says. */
export interface Invoice {
  payment: Payment;
  /** As the call names it. */
  account: string;
  exhibition: { name: string; venue: string; city: string; startsOn: string; endsOn: string; demo: boolean };
  to: { workshop: string; owner: string; address: string };
  office: { id: string; en: string };
}

/** The invoice of the workshop whose desk is open. Throws `not-found` where nothing was ever to be paid. */
export async function readInvoice({ db, user }: Pick<Acting, 'db' | 'user'>, slug: string): Promise<Invoice> {
  const { read } = db;
  const own = requireWorkshop({ user }).workshop;
  const of = await loadExhibition(read, slug);
  await requireAct(read, { user }, of, 'see.own-application');
  const one = await ownApplication(read, slug, own.id);
  const [owed, [from], [by]] = await Promise.all([
    paymentOf(read, 'exhibition-fee', one.id),
    read.select().from(workshop).where(eq(workshop.id, own.id)),
    read.select({ id: office.nameId, en: office.nameEn }).from(office).where(eq(office.slug, of.officeSlug)),
  ]);
  if (!owed || !from || !by) throw new Refusal('not-found');
  const { name, venue, city, startsOn, endsOn, demo } = of;
  return {
    ...{ payment: owed, account: of.body.payment.account, office: by },
    exhibition: { name, venue, city, startsOn, endsOn, demo },
    to: { workshop: from.name, owner: from.ownerName, address: from.address },
  };
}
