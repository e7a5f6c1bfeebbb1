import { eq, sql } from 'drizzle-orm';
import { preparedOnce } from '#db/prepared.ts';
import { office, verification, verificationItems, type VerificationItem } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { isValid } from './validity.ts';

/** What buyers are told of one item. Days are WIB; `checked` is null where nobody has looked. */
export interface VerificationFact {
  item: VerificationItem;
  checked: {
    on: string;
    /** Last day it counts; null: no end. */
    until: string | null;
    valid: boolean;
    office: { id: string; en: string };
    /** What the officer saw, in the officer's words; may be empty. */
    finding: string;
  } | null;
}

/** All five items, each with what is known of it. One query. */
export async function verificationFacts(
  { db, now }: Pick<Context, 'db' | 'now'>,
  workshopId: number,
): Promise<VerificationFact[]> {
  const rows = await factsQuery(db.read).all({ workshopId });
  const today = wibDay(now);
  return verificationItems.map((item) => {
    const row = rows.find((one) => one.item === item);
    if (!row) return { item, checked: null };
    const { on, until, finding, officeId, officeEn } = row;
    const valid = isValid({ expiresOn: until }, today);
    return { item, checked: { on, until, valid, finding, office: { id: officeId ?? '', en: officeEn ?? '' } } };
  });
}

const factsQuery = preparedOnce((read) =>
  read
    .select({
      item: verification.item,
      on: verification.checkedOn,
      until: verification.expiresOn,
      finding: verification.finding,
      officeId: office.nameId,
      officeEn: office.nameEn,
    })
    .from(verification)
    .leftJoin(office, eq(office.slug, verification.officeSlug))
    .where(eq(verification.workshopId, sql.placeholder('workshopId')))
    .prepare(),
);
