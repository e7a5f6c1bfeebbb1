import { and, desc, eq, inArray } from 'drizzle-orm';
import type { FairData } from '#db/exhibitions/fair.ts';
import type { Words } from '#db/exhibitions/types.ts';
import { application, exhibitionEvent, fair, office } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { loadExhibition, rolesIn, type Exhibition } from '#src/domain/exhibitions/load.ts';
import { may, type Role } from '#src/domain/exhibitions/phases.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { readFollows } from './follows.ts';
import { placeOf } from './place.ts';
import { stageOf, type Stage } from './stage.ts';
import { timetableOf, type TimetableLine } from './timetable.ts';

export type PublicEvent = Pick<typeof exhibitionEvent.$inferSelect, 'id' | 'at' | 'kind' | 'detail'>;

export interface CallPage {
  of: Exhibition;
  stage: Stage;
  /** Of the fair it is an edition of. */
  fair: FairData | null;
  office: Words;
  /** Titles of the readiness items and market packs the requirements name. */
  titles: { items: Record<string, Words>; packs: Record<string, Words> };
  timetable: TimetableLine[];
  /** Newest first. */
  events: PublicEvent[];
  follows: Set<string> | null;
  /** Only officers see it yet. */
  preview: boolean;
  /** The reader works in a workshop; `applied`: which has an application here, sent or not. */
  producer: boolean;
  applied: boolean;
  sees: { results: boolean; participants: boolean };
}

const eventsShown = 200;

/** A call as everyone reads it. Throws `not-found`, also for a draft to whoever is no officer. Seven queries at most. */
export async function readCall(context: Acting, slug: string): Promise<CallPage> {
  const { read } = context.db;
  const { of, roles } = await openCall(context, slug);
  const [events, [about], lists, follows, applied] = await Promise.all([
    read
      .select({
        id: exhibitionEvent.id,
        at: exhibitionEvent.at,
        kind: exhibitionEvent.kind,
        detail: exhibitionEvent.detail,
      })
      .from(exhibitionEvent)
      .where(and(eq(exhibitionEvent.exhibitionSlug, slug), eq(exhibitionEvent.public, true)))
      .orderBy(desc(exhibitionEvent.id))
      .limit(eventsShown),
    read
      .select({ nameId: office.nameId, nameEn: office.nameEn, fair: fair.data })
      .from(office)
      .leftJoin(fair, eq(fair.slug, of.fairSlug ?? ''))
      .where(eq(office.slug, of.officeSlug)),
    readLists(read),
    readFollows(context, followable(of)),
    hasApplication(context, slug),
  ]);
  const wanted = of.body.requirements;
  const item = (key: string): Words => lists.items.get(key)?.item.body.title ?? { id: key, en: key };
  const pack = (key: string): Words => lists.markets.find((list) => list.slug === key)?.title ?? { id: key, en: key };
  return {
    of,
    stage: stageOf(of, context.now),
    fair: about?.fair ?? null,
    office: { id: about?.nameId ?? of.officeSlug, en: about?.nameEn ?? of.officeSlug },
    titles: {
      items: Object.fromEntries(wanted.flatMap((one) => (one.kind === 'item' ? [[one.item, item(one.item)]] : []))),
      packs: Object.fromEntries(wanted.flatMap((one) => (one.kind === 'pack' ? [[one.list, pack(one.list)]] : []))),
    },
    timetable: timetableOf(of),
    events,
    follows,
    preview: of.phase === 'draft',
    producer: roles.includes('workshop'),
    applied,
    sees: { results: may('see.results', of.phase, roles), participants: may('see.participants', of.phase, roles) },
  };
}

async function hasApplication({ db, user }: Acting, slug: string): Promise<boolean> {
  if (!user || user.workshops.length === 0) return false;
  const mine = user.workshops.map(({ id }) => id);
  const rows = await db.read
    .select({ id: application.id })
    .from(application)
    .where(and(eq(application.exhibitionSlug, slug), inArray(application.workshopId, mine)))
    .limit(1);
  return rows.length > 0;
}

/** An exhibition that this reader may know of, and who they are to it. Throws `not-found`. */
export async function openCall(context: Acting, slug: string): Promise<{ of: Exhibition; roles: Role[] }> {
  const of = await loadExhibition(context.db.read, slug);
  const roles = await rolesIn(context.db.read, context, of);
  if (!may('see.call', of.phase, roles) && !may('see.desk', of.phase, roles)) throw new Refusal('not-found');
  return { of, roles };
}

/** What can be followed from an exhibition's page. */
export function followable(of: Pick<Exhibition, 'slug' | 'fairSlug' | 'country'>) {
  return [
    { kind: 'exhibition' as const, value: of.slug },
    ...(of.fairSlug === null ? [] : [{ kind: 'fair' as const, value: of.fairSlug }]),
    { kind: 'place' as const, value: placeOf(of) },
  ];
}
