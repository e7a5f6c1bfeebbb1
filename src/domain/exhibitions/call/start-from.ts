import { eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { blankCall } from '#db/exhibitions/blank.ts';
import type { FairData } from '#db/exhibitions/fair.ts';
import type { CallBody, Requirement } from '#db/exhibitions/types.ts';
import { fair } from '#db/schema/index.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { loadExhibition, type Exhibition } from '../load.ts';

/** What a new edition starts from. Never dates. */
export interface Start {
  from: string;
  fairSlug: string | null;
  fields: Pick<Exhibition, 'name' | 'organiser' | 'venue' | 'city' | 'country'>;
  places: number;
  fee: number;
  body: CallBody;
  /** The edition whose stands are copied. */
  standsOf: string | null;
}

/** `fair:<slug>`, `edition:<slug>`, or nothing. Throws `not-found`. */
export async function startFrom(db: Reader | Tx, from: string): Promise<Start> {
  const [kind, slug = ''] = from.split(':');
  if (kind === 'fair') return fromFair(db, slug);
  if (kind === 'edition') return fromEdition(await loadExhibition(db, slug));
  const fields = { name: '', organiser: '', venue: '', city: '', country: 'ID' };
  const body = blankCall();
  return { from: '', fairSlug: null, fields, places: body.quota.places, fee: 0, body, standsOf: null };
}

/** What a fair asks of its exhibitors, as the least level of readiness. */
const levels: Partial<Record<string, Requirement>> = {
  basic: { kind: 'level', level: 'legal' },
  curated: { kind: 'level', level: 'exhibition-ready' },
  export: { kind: 'level', level: 'export-ready' },
  abroad: { kind: 'level', level: 'export-ready' },
};

async function fromFair(db: Reader | Tx, slug: string): Promise<Start> {
  const [row] = await db.select().from(fair).where(eq(fair.slug, slug));
  if (!row) throw new Refusal('not-found');
  const { name, organiser, venue, city, country, sector, requirement_level }: FairData = row.data;
  const body = blankCall();
  const level = levels[requirement_level];
  const rest = body.requirements.filter((one) => one.kind !== 'level');
  return {
    from: `fair:${slug}`,
    fairSlug: slug,
    fields: { name, organiser, venue: venue ?? '', city, country },
    places: body.quota.places,
    fee: 0,
    body: { ...body, sectors: sector, requirements: level ? [level, ...rest] : body.requirements },
    standsOf: null,
  };
}

function fromEdition(of: Exhibition): Start {
  const { name, organiser, venue, city, country, fairSlug, places, fee, body } = of;
  return {
    from: `edition:${of.slug}`,
    fairSlug,
    fields: { name: name.replace(/\s*\b20\d\d\b\s*$/, ''), organiser, venue, city, country },
    ...{ places, fee, body: withoutDates(body), standsOf: of.slug },
  };
}

/** Everything but days and moments. Pure. */
export function withoutDates(body: CallBody): CallBody {
  const { appealDays, confirmDays, payDays } = body.timetable;
  const none = { screeningUntil: null, scoringUntil: null, decisionOn: null, resultsUntil: null, reportUntil: null };
  return {
    ...body,
    timetable: { ...none, appealDays, confirmDays, payDays },
    questions: body.questions.map((one) => ({ ...one, requiredFrom: null, frozenFrom: null })),
    trip: body.trip.map((one) => ({ ...one, dueOn: null })),
    plan: { ...body.plan, documents: body.plan.documents.map((one) => ({ ...one, dueOn: null, done: false })) },
  };
}
