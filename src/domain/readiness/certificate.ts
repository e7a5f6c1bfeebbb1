import { and, eq } from 'drizzle-orm';
import type { EvidenceBody } from '#db/readiness/types.ts';
import type { Tx } from '#db/client.ts';
import { workshopCertificate } from '#db/schema/index.ts';
import { recordChange } from '#db/search/changed.ts';
import type { Acting } from '#src/domain/context.ts';
import type { ListedItem } from './lists.ts';

export type Certificate = typeof workshopCertificate.$inferSelect;

/** What was on record before; `row` is null when nothing was. */
export interface CertificateBefore {
  certification: string;
  row: Certificate | null;
}

/** The certificate an accepted version proves; null when the item records none, or number or day of issue are missing. */
export function certificateOf(
  { body }: Pick<ListedItem, 'body'>,
  { answers }: EvidenceBody,
  { workshopId, expiresOn }: Pick<Certificate, 'workshopId' | 'expiresOn'>,
): Certificate | null {
  if (body.certification === null) return null;
  const given = body.asks.flatMap(({ key }) => answers[key] ?? []);
  // A number with a unit is a measure (people, pieces), not the certificate's.
  const named = body.asks.filter(({ unit }) => unit === undefined);
  const number = named.flatMap(({ key }) => answers[key]?.number || [])[0];
  const issuedOn = given.find((answer) => answer.issuedOn)?.issuedOn;
  return number && issuedOn ? { workshopId, certification: body.certification, number, issuedOn, expiresOn } : null;
}

/** Writes it where buyers see it. Returns what was there before. */
export async function putCertificate(
  tx: Tx,
  { now }: Pick<Acting, 'now'>,
  row: Certificate,
): Promise<CertificateBefore> {
  const { workshopId, certification } = row;
  const [before] = await tx.select().from(workshopCertificate).where(rowOf(workshopId, certification));
  await tx
    .insert(workshopCertificate)
    .values(row)
    .onConflictDoUpdate({ target: [workshopCertificate.workshopId, workshopCertificate.certification], set: row });
  await recordChange(tx, 'workshop', [workshopId], now);
  return { certification, row: before ?? null };
}

export async function putCertificateBack(
  tx: Tx,
  context: Pick<Acting, 'now'>,
  workshopId: number,
  { certification, row }: CertificateBefore,
): Promise<void> {
  if (row) {
    await putCertificate(tx, context, row);
    return;
  }
  await tx.delete(workshopCertificate).where(rowOf(workshopId, certification));
  await recordChange(tx, 'workshop', [workshopId], context.now);
}

function rowOf(workshopId: number, certification: string) {
  return and(eq(workshopCertificate.workshopId, workshopId), eq(workshopCertificate.certification, certification));
}
