import { eq } from 'drizzle-orm';
import { workshopCertificate } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { wibDay } from './day.ts';

/** Dates are WIB days; `expiresOn` null means that it does not end. */
export interface Certificate {
  certification: string;
  number: string;
  issuedOn: string;
  expiresOn: string | null;
}

export interface Certificates {
  valid: Certificate[];
  expired: Certificate[];
}

/** A certificate counts through the whole of its last day in WIB. One query. */
export async function certificatesOf(
  { db, now }: Pick<Context, 'db' | 'now'>,
  workshopId: number,
): Promise<Certificates> {
  const rows = await db.read
    .select({
      certification: workshopCertificate.certification,
      number: workshopCertificate.number,
      issuedOn: workshopCertificate.issuedOn,
      expiresOn: workshopCertificate.expiresOn,
    })
    .from(workshopCertificate)
    .where(eq(workshopCertificate.workshopId, workshopId))
    .orderBy(workshopCertificate.certification);
  const today = wibDay(now);
  const holds = ({ issuedOn, expiresOn }: Certificate) =>
    issuedOn <= today && (expiresOn === null || expiresOn >= today);
  return {
    valid: rows.filter(holds),
    expired: rows.filter(({ expiresOn }) => expiresOn !== null && expiresOn < today),
  };
}
