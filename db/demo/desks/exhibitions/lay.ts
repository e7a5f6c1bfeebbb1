import { and, asc, eq, inArray } from 'drizzle-orm';
import {
  application,
  exhibition,
  exhibitionResult,
  stand,
  workshop,
  type ApplicationState,
} from '../../../schema/index.ts';
import { conflictedWorkshops } from '#src/domain/exhibitions/conflicts.ts';
import { prepareLetters } from '#src/domain/exhibitions/deciding/prepare.ts';
import { takeRule } from '#src/domain/exhibitions/deciding/take-rule.ts';
import { tellOf } from '#src/domain/exhibitions/deciding/tell.ts';
import type { User } from '#src/domain/access/user.ts';
import { confirmPlace } from '#src/domain/exhibitions/going/confirm.ts';
import { saveReport } from '#src/domain/exhibitions/going/save-report.ts';
import { sendReport } from '#src/domain/exhibitions/going/send-report.ts';
import { loadExhibition } from '#src/domain/exhibitions/load.ts';
import { publishDecisions } from '#src/domain/exhibitions/publish.ts';
import { dayOf } from '../../numbers.ts';
import type { Setting } from '../setting.ts';
import { readPerson, type Settled } from '../settle.ts';
import { layApplications } from './applications.ts';
import { demoCalls, type DemoCall } from './calls.ts';

const day = 86_400_000;

/** Four exhibitions: one to apply to, one being scored, one whose results are out, and one that is over. */
export async function layExhibitions(setting: Setting, { people, own }: Settled, now: number): Promise<void> {
  const { db } = setting;
  const calls = demoCalls(dayOf(now));
  await db.write(async (tx) => {
    for (const { row, stands } of Object.values(calls)) {
      await tx.insert(exhibition).values(row);
      await tx.insert(stand).values(stands);
    }
  });
  const mine = own.map(({ id }) => id);
  const all = await db.read
    .select()
    .from(workshop)
    .where(and(eq(workshop.demo, true), eq(workshop.state, 'published')))
    .orderBy(asc(workshop.id))
    .limit(40);
  // Printed cloth goes to no batik fair.
  const others = all.filter(({ id, techniques }) => !mine.includes(id) && techniques[0] !== 'printing');
  const first = all.filter(({ id }) => id === mine[0]);
  const last = all.filter(({ id }) => id === mine[1]);
  const as =
    (state: ApplicationState, lift = 0) =>
    (one: (typeof all)[number]) => ({ workshop: one, state, lift });
  const team = [people.officer, people.colleague, people.trainer];

  // Whoever decides has no conflict with anyone who takes part.
  const taboo = await conflictedWorkshops(db.read, people.colleague);
  const free = others.filter(({ id }) => !taboo.has(id));
  const went = [
    ...first.map(as('screened', 2)),
    ...last.map(as('screened', 2)),
    ...free.slice(0, 7).map(as('screened')),
  ];
  await layApplications(setting, calls.closed.row.slug, went, { reviewers: team, at: now - 205 * day });
  await publish(setting, people.colleague, calls.closed.row.slug, now - 180 * day);
  await closeLongAgo(setting, people.colleague, calls.closed, now);

  const waiting = [...others.slice(2, 9).map(as('submitted')), ...others.slice(9, 12).map(as('screened'))];
  await layApplications(setting, calls.open.row.slug, waiting, { at: now - 2 * day });

  const scored = [...first, ...others.slice(0, 17)].map(as('screened'));
  await layApplications(setting, calls.scored.row.slug, scored, { reviewers: team, open: 9, at: now - 11 * day });

  const applied = [...first.map(as('screened', 2)), ...free.slice(0, 13).map(as('screened'))];
  await layApplications(setting, calls.chosen.row.slug, applied, { reviewers: team, at: now - 32 * day });
  await publish(setting, people.colleague, calls.chosen.row.slug, now - 2 * day);
  await confirmSome(setting, calls.chosen.row.slug, mine, now - day);
}

async function publish(setting: Setting, by: User, slug: string, at: number): Promise<void> {
  const context = { ...setting, user: { ...by, session: { ...by.session, provedAt: at } }, locale: by.locale, now: at };
  await takeRule(context, { exhibition: slug });
  await prepareLetters(context, { exhibition: slug, openingId: '', openingEn: '' });
  const { rankVersion } = await loadExhibition(setting.db.read, slug);
  await publishDecisions(context, { exhibition: slug, version: rankVersion, agree: 'on' });
  await tellOf(context, slug);
  await setting.db.write((tx) =>
    tx
      .update(exhibition)
      .set({ phase: 'confirmation', phaseSince: at + day })
      .where(eq(exhibition.slug, slug)),
  );
}

/** The owners the demo knows, but for the one people sign in as, say that they come. */
async function confirmSome(setting: Setting, slug: string, mine: readonly number[], at: number): Promise<void> {
  const rows = await setting.db.read
    .select({ workshopId: application.workshopId })
    .from(application)
    .where(and(eq(application.exhibitionSlug, slug), eq(application.state, 'chosen')));
  const members = await setting.db.read.query.workshopMember.findMany({
    where: (table, is) =>
      is.and(
        is.inArray(
          table.workshopId,
          rows.map(({ workshopId }) => workshopId).filter((id) => !mine.includes(id)),
        ),
        is.eq(table.role, 'owner'),
      ),
  });
  for (const { workshopId, userId } of members) {
    const person = await readPerson(setting.db, userId);
    const user = { ...person, session: { ...person.session, workshopId, provedAt: at } };
    await confirmPlace({ ...setting, user, locale: 'id', now: at }, { exhibition: slug, workshop: workshopId });
  }
}

/** Everyone chosen went; all but one handed in what came of it. */
async function closeLongAgo(setting: Setting, by: User, { row }: DemoCall, now: number): Promise<void> {
  const { db } = setting;
  const chosen = and(eq(application.exhibitionSlug, row.slug), eq(application.state, 'chosen'));
  await db.write(async (tx) => {
    await tx.update(application).set({ state: 'confirmed', confirmBy: null }).where(chosen);
    const rows = await tx
      .select({ id: application.id, workshopId: application.workshopId })
      .from(application)
      .where(and(eq(application.exhibitionSlug, row.slug), inArray(application.state, ['confirmed'])))
      .orderBy(asc(application.number));
    const at = now - 120 * day;
    for (const [index, { id }] of rows.slice(0, 5).entries())
      await tx.insert(exhibitionResult).values({
        ...{ applicationId: id, contacts: 14 + index * 5, orders: 2 + index, ordersAbroad: index % 2, sentBy: 'demo' },
        ...{ sold: 6_500_000 + index * 1_750_000, ordered: 9_000_000 + index * 4_200_000, sentAt: at },
        lessons: 'Kain harga menengah paling cepat habis; kartu nama dua bahasa sangat membantu.',
      });
    await tx.update(exhibition).set({ phase: 'results', phaseSince: at }).where(eq(exhibition.slug, row.slug));
  });
  const context = { ...setting, user: by, locale: by.locale, now: now - 119 * day };
  const words = { number: '', on: null, organiser: row.organiser, activities: '', visitors: '', documents: '' };
  await saveReport(context, {
    ...{ exhibition: row.slug, version: 0, ...words, costs: [] },
    lessons: 'Stan dekat pintu masuk paling ramai; usulkan letak itu lebih awal.',
    followUp: 'Pelatihan daftar harga ekspor bagi peserta yang menerima pesanan luar negeri.',
  });
  await sendReport(context, { exhibition: row.slug, version: 1 });
  const closed = { phase: 'closed' as const, phaseSince: context.now };
  await db.write((tx) => tx.update(exhibition).set(closed).where(eq(exhibition.slug, row.slug)));
}
