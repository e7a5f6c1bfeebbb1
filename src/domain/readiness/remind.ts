import { and, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { expiryReminder, itemStanding } from '#db/schema/index.ts';
import { notifyAll } from '#src/domain/outbox.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { paths } from '#src/paths.ts';
import { inBites, type Bites } from './bites.ts';
import type { Night } from './expire.ts';
import { readLists, type Lists } from './lists.ts';
import { membersOf } from './tell-level-change.ts';

/** Days before the last day of an acceptance, tightest first. */
export const reminderDays = [7, 30, 60] as const;
const day = 86_400_000;
const formats = {
  id: new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/**
 * Reminds workshops of what ends in 60, 30 and 7 days: one digest a workshop and run, nothing twice. After days of
 * silence only the tightest reminder that is due is sent. What was already sent again for review needs none.
 */
export async function remindExpiring(context: Night, bites?: Partial<Bites>): Promise<{ reminded: number }> {
  let reminded = 0;
  const workshops = await dueWorkshops(context);
  await inBites(workshops, { size: 15, ...bites }, (ids) =>
    context.db.write((tx) => remindSome(tx, context, ids)).then((count) => (reminded += count)),
  );
  return { reminded };
}

/** A query for each last day, so that none of them keeps others waiting. */
async function dueWorkshops({ db, now }: Night): Promise<number[]> {
  const ids = new Set<number>();
  for (let ahead = 0; ahead <= 60; ahead += 1) {
    const rows = await db.read
      .select({ id: itemStanding.workshopId })
      .from(itemStanding)
      .where(and(eq(itemStanding.expiresOn, wibDay(now + ahead * day)), unreminded(tightest(ahead))));
    for (const { id } of rows) ids.add(id);
  }
  return [...ids].sort((a, b) => a - b);
}

/** Counts, and nothing newer waits for an officer, and this reminder was not given. */
function unreminded(days: number | ReturnType<typeof sql<number>>) {
  return and(
    isNotNull(itemStanding.acceptedId),
    ne(itemStanding.state, 'waiting'),
    sql`NOT EXISTS (SELECT 1 FROM expiry_reminder AS given WHERE given.workshop_id = ${itemStanding.workshopId}
      AND given.item = ${itemStanding.item} AND given.expires_on = ${itemStanding.expiresOn} AND given.days = ${days})`,
  );
}

function tightest(left: number): number {
  return reminderDays.find((days) => left <= days) ?? 60;
}

async function remindSome(tx: Tx, context: Night, ids: number[]): Promise<number> {
  const { now } = context;
  const today = wibDay(now);
  const left = sql<number>`(julianday(${itemStanding.expiresOn}) - julianday(${today}))`;
  const days = sql<number>`CASE WHEN ${left} <= 7 THEN 7 WHEN ${left} <= 30 THEN 30 ELSE 60 END`;
  const rows = await tx
    .select({ workshopId: itemStanding.workshopId, item: itemStanding.item, expiresOn: itemStanding.expiresOn, days })
    .from(itemStanding)
    .where(
      and(
        inArray(itemStanding.workshopId, ids),
        // The plus keeps the planner on these workshops: by day it would read everybody's.
        sql`+${itemStanding.expiresOn} >= ${today}`,
        sql`${left} <= 60`,
        unreminded(days),
      ),
    )
    .orderBy(itemStanding.expiresOn, itemStanding.item);
  const due = rows.flatMap((row) => (row.expiresOn ? [{ ...row, expiresOn: row.expiresOn }] : []));
  if (due.length === 0) return 0;
  await tx.insert(expiryReminder).values(due.map((row) => ({ ...row, at: now })));
  const lists = await readLists(tx);
  const members = await membersOf(tx, ids);
  const byWorkshop = [...Map.groupBy(due, ({ workshopId }) => workshopId)];
  const told = byWorkshop.map(([workshopId, items]) => ({
    userIds: members.get(workshopId) ?? [],
    kind: 'evidence-expiring' as const,
    facts: {
      count: String(items.length),
      itemsId: datedOf(lists, items, 'id'),
      itemsEn: datedOf(lists, items, 'en'),
    },
    path: paths.readiness(),
  }));
  await notifyAll(
    tx,
    context,
    told.filter(({ facts }) => facts.itemsId !== ''),
  );
  return byWorkshop.length;
}

/** `NIB aktif (3 Maret 2026); …`: what is on no list any more is left out. */
function datedOf({ items }: Lists, due: readonly { item: string; expiresOn: string }[], locale: 'id' | 'en'): string {
  return due
    .flatMap(({ item, expiresOn }) => {
      const title = items.get(item)?.item.body.title[locale];
      return title ? [`${title} (${formats[locale].format(Date.parse(expiresOn))})`] : [];
    })
    .join('; ');
}
