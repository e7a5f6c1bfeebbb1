import { createHash, randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { blankCall } from '#db/exhibitions/blank.ts';
import type { ApplicationSnapshot, CallBody } from '#db/exhibitions/types.ts';
import {
  application,
  applicationVersion,
  exhibition,
  reviewer,
  scoreSheet,
  user,
  workshop,
  workshopMember,
  type ApplicationState,
} from '#db/schema/index.ts';
import { redact } from '#src/domain/exhibitions/applying/redact.ts';
import { rescore } from '#src/domain/exhibitions/rescore.ts';
import { totalOf } from '#src/domain/exhibitions/score.ts';
import type { Application, Exhibition } from '#src/domain/exhibitions/load.ts';
import { loadExhibition } from '#src/domain/exhibitions/load.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import type { CastName } from './cast.ts';
import type { World } from './world.ts';

const day = 86_400_000;
const newId = () => randomBytes(16).toString('base64url');

/** A call in any phase, as the officers' desk would have left it: three weeks to the deadline, ten places, free. */
export async function layExhibition(
  { services: { db } }: World,
  {
    body = {},
    now = Date.now(),
    ...wish
  }: Partial<Omit<Exhibition, 'body'>> & { body?: Partial<CallBody>; now?: number } = {},
): Promise<Exhibition> {
  const slug = wish.slug ?? 'inacraft-2027';
  const places = wish.places ?? body.quota?.places ?? 10;
  const quota = { ...blankCall().quota, ...body.quota, places };
  const phase = wish.phase ?? 'apply';
  const past = ['appeal', 'confirmation', 'fair', 'results', 'closed'].includes(phase);
  await db.write((tx) =>
    tx.insert(exhibition).values({
      ...{ slug, fairSlug: 'inacraft', officeSlug: 'dindagkop-ukm', name: 'INACRAFT 2027', organiser: 'ASEPHI' },
      ...{
        venue: 'JICC',
        city: 'Jakarta',
        country: 'ID',
        startsOn: wibDay(now + 80 * day),
        endsOn: wibDay(now + 84 * day),
      },
      ...{ phase, phaseSince: now - day, opensAt: phase === 'draft' ? null : now - day, deadlineAt: now + 21 * day },
      ...{ fee: 0, drawSeed: createHash('sha256').update(slug).digest('hex'), decidedAt: past ? now - day : null },
      ...{ createdBy: 'nobody', createdAt: now - day, updatedAt: now - day },
      ...wish,
      ...{ places, body: { ...blankCall(), ...body, quota } },
    }),
  );
  return loadExhibition(db.read, slug);
}

/** More workshops than the two of the cast, each with an owner: ids from 101. Returns who owns which. */
export async function layWorkshops(
  { services: { db } }: World,
  count: number,
  kelurahan: readonly string[] = ['kauman', 'jenggot', 'buaran-kradenan'],
): Promise<{ workshopId: number; ownerId: string; name: string }[]> {
  const now = Date.now();
  const all = Array.from({ length: count }, (_, index) => ({
    workshopId: 101 + index,
    ownerId: createHash('sha256').update(`owner ${index}`).digest('base64url').slice(0, 22),
    name: `Batik Nomor ${index + 1}`,
  }));
  await db.write(async (tx) => {
    for (const [index, { workshopId, ownerId, name }] of all.entries()) {
      await tx.insert(user).values({
        ...{ id: ownerId, email: `owner${index}@workshops.test`, emailConfirmedAt: now, name: `Pemilik${index}` },
        ...{ locale: 'id', muted: { product: [], mail: [] }, createdAt: now, updatedAt: now },
      });
      await tx.insert(workshop).values({
        ...{
          id: workshopId,
          slug: `batik-nomor-${index + 1}`,
          name,
          ownerName: `Pemilik${index}`,
          storyId: `${name} membatik.`,
        },
        ...{ storyEn: `${name} makes batik.`, kelurahanSlug: kelurahan[index % kelurahan.length] ?? 'jenggot' },
        ...{ address: 'Jl. Pelita', foundedYear: 2000, workers: 4, techniques: ['cap'], capacityPerMonth: 40 },
        ...{ bookedPerMonth: 0, leadTimeDays: 14, firstOrderMinimum: 0, reorderMinimum: 0, state: 'published' },
        ...{ createdAt: now, updatedAt: now },
      });
      await tx.insert(workshopMember).values({ workshopId, userId: ownerId, role: 'owner', since: now });
    }
  });
  return all;
}

export interface LaidApplication {
  state?: ApplicationState;
  /** What the workshop wrote. */
  why?: string;
  /** Sheets: who gave which values, criterion by criterion in the call's order. */
  sheets?: { by: CastName; values: number[]; reason?: string }[];
  change?: Partial<Application>;
  now?: number;
}

/** An application in any state, sent unless it is a draft, with its sheets; scores are worked out as the desks do. */
export async function layApplication(
  { services: { db }, id: idOf }: World,
  slug: string,
  workshopId: number,
  {
    state = 'submitted',
    why = 'Kami ingin bertemu pembeli.',
    sheets = [],
    change = {},
    now = Date.now(),
  }: LaidApplication = {},
): Promise<Application> {
  const id = newId();
  await db.write(async (tx) => {
    const of = await loadExhibition(tx, slug);
    const [from] = await tx.query.workshop.findMany({ where: (table, { eq }) => eq(table.id, workshopId) });
    if (!from) throw new Error(`no workshop ${workshopId}`);
    const sent = state !== 'draft';
    const number = sent ? of.lastNumber + 1 : null;
    const body = { answers: {}, why, listings: [], contact: { name: from.ownerName, phone: '628123456789' } };
    await tx.insert(application).values({
      ...{ id, exhibitionSlug: slug, workshopId, number, state, since: now, body, sentVersion: sent ? 1 : 0 },
      ...{ kelurahanSlug: from.kelurahanSlug, technique: from.techniques[0] ?? 'cap', points: 10, newcomer: true },
      ...{ createdBy: 'nobody', createdAt: now, updatedAt: now },
      ...change,
    });
    if (!sent) return;
    await tx
      .update(exhibition)
      .set({ lastNumber: number ?? 0 })
      .where(eq(exhibition.slug, slug));
    const snapshot: ApplicationSnapshot = {
      ...body,
      shown: [],
      profile: {
        ...{ workshop: from.name, owner: from.ownerName, kelurahan: from.kelurahanSlug, techniques: from.techniques },
        ...{ workers: from.workers, foundedYear: from.foundedYear, capacityPerMonth: from.capacityPerMonth },
        ...{
          leadTimeDays: from.leadTimeDays,
          level: from.readinessLevel,
          story: { id: from.storyId, en: from.storyEn },
        },
      },
      eligibility: [],
    };
    await tx.insert(applicationVersion).values({
      ...{ applicationId: id, number: 1, body: snapshot, redaction: redact(snapshot), sentBy: 'nobody', sentAt: now },
    });
    const { criteria } = of.body;
    for (const { by, values, reason = '' } of sheets) {
      const scores = Object.fromEntries(criteria.map(({ key }, index) => [key, values[index] ?? values.at(-1) ?? 0]));
      await tx
        .insert(reviewer)
        .values({ exhibitionSlug: slug, userId: idOf(by), addedBy: 'nobody', addedAt: now })
        .onConflictDoNothing();
      await tx.insert(scoreSheet).values({
        ...{ applicationId: id, userId: idOf(by), state: 'scored', scores, total: totalOf(scores, criteria), reason },
        ...{ confidence: 3, assignedBy: 'nobody', assignedAt: now, doneAt: now },
      });
    }
    if (sheets.length > 0) await rescore(tx, of, [id]);
  });
  const [row] = await db.read.query.application.findMany({ where: (table, { eq }) => eq(table.id, id) });
  if (!row) throw new Error('the application was not laid');
  return row;
}

/** A `Cookie` header for the owner of a laid workshop. */
export async function ownerCookie({ services }: World, ownerId: string): Promise<string> {
  const sender = { ipPrefix: '127.0.0.0/24', userAgent: 'Vitest' };
  const wish = { userId: ownerId, staff: false, stage: 'full' as const, sender, now: Date.now() };
  return `canting=${await services.sessions.start(wish)}`;
}
