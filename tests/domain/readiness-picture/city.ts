import type { StandingState } from '#db/schema/readiness.ts';
import {
  itemStanding,
  levelChange,
  review,
  standingStates,
  workshop,
  workshopReadiness,
  type ReviewState,
} from '#db/schema/index.ts';
import { readinessLevels, type ReadinessLevel } from '#db/schema/workshops.ts';
import { daysLater, wibDay } from '#src/domain/workshops/day.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { dueDay } from '#src/domain/reviews/working-days.ts';
import { openWorld, type World } from '#tests/support/world.ts';

/** Wednesday 18 November 2026, 10:00 in Pekalongan. */
export const noon = Date.parse('2026-11-18T03:00:00Z');
export const day = 86_400_000;
const wards = ['jenggot', 'kauman', 'medono', 'tirto', 'krapyak'];
const techniques = [['tulis', 'cap'], ['cap'], ['kombinasi', 'tulis'], ['printing'], []];
const workers = [1, 4, 5, 19, 20, 99, 100];
const causes = ['verdict', 'expiry', 'answers', 'checklist', 'published', 'undo'] as const;

export interface City {
  world: World;
  /** Each workshop's changes of level, oldest first, and since when it is there. */
  stories: { createdAt: number; changes: { at: number; to: ReadinessLevel | null }[] }[];
}

/** Workshops 3 … with levels that rose and fell, items in every state, and reviews open and decided; the same each time. */
export async function openCity(workshops = 40, now = noon): Promise<City> {
  const world = await openWorld();
  const random = numbers(20_261_118);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const { items, core } = await readLists(world.services.db.read);
  const slugs = [...items.keys()];
  const officers = [world.id('rahmat'), world.id('dewi')];
  const stories: City['stories'] = [];
  for (let id = 3; id < workshops + 3; id += 1) {
    const createdAt = now - Math.floor(random() * 900) * day;
    const changes = levelStory(random, createdAt, now);
    const level = changes.at(-1)?.to ?? null;
    stories.push({ createdAt, changes });
    await world.services.db.write(async (tx) => {
      await tx.insert(workshop).values({
        ...like(id, createdAt),
        kelurahanSlug: pick(wards),
        techniques: pick(techniques),
        workers: pick(workers),
        readinessLevel: level,
        state: level ? 'published' : 'draft',
      });
      let from: ReadinessLevel | null = null;
      for (const { at, to } of changes) {
        await tx
          .insert(levelChange)
          .values({ workshopId: id, at, from, to, cause: pick(causes), items: [], missing: [] });
        from = to;
      }
      if (id % 9 === 0) return;
      await tx.insert(workshopReadiness).values({
        workshopId: id,
        answers: pick([{}, { dye: ['natural'] }, { dye: ['synthetic'], market: ['eu'] }, { market: [], claim: [] }]),
        level,
        stage: pick([...core.stages.map(({ slug }) => slug), null]),
        applicable: 50,
        accepted: Math.floor(random() * 50),
        stages: {},
        trainedOn: random() < 0.5 ? '2026-01-20' : null,
        activeAt: random() < 0.9 ? now - Math.floor(random() * 250) * day : null,
        computedAt: now,
      });
      for (const item of slugs.slice(0, 12)) {
        if (random() < 0.3) continue;
        const state = pick(standingStates);
        await tx
          .insert(itemStanding)
          .values(standing(now, { workshopId: id, item, state, ends: Math.floor(random() * 120) - 5 }));
        const reviewed = reviewStates(state, random);
        for (const [number, stateNow] of reviewed.entries())
          await tx
            .insert(review)
            .values(sent(random, now, { id, item, number, state: stateNow, officer: pick(officers) }));
      }
    });
  }
  return { world, stories };
}

function levelStory(random: () => number, createdAt: number, now: number): City['stories'][number]['changes'] {
  const changes: City['stories'][number]['changes'] = [];
  let rank = -1;
  let at = createdAt;
  const steps = Math.floor(random() * 7);
  for (let step = 0; step < steps; step += 1) {
    at += Math.floor(random() * (now - at));
    rank = rank < 0 || random() < 0.7 ? Math.min(rank + 1, 4) : rank - 1;
    const to = rank < 0 ? null : (readinessLevels[rank] ?? null);
    if (changes.at(-1)?.to !== to) changes.push({ at, to });
  }
  return changes;
}

function standing(
  now: number,
  { workshopId, item, state, ends }: { workshopId: number; item: string; state: StandingState; ends: number },
) {
  const counts = state === 'accepted' || (state === 'draft' && ends % 2 === 0);
  return {
    ...{ workshopId, item, state, evidenceId: `e-${workshopId}-${item}`, since: now - 40 * day },
    ...(counts && {
      acceptedId: `e-${workshopId}-${item}`,
      acceptedOn: '2026-01-10',
      expiresOn: ends % 3 === 0 ? null : daysLater(wibDay(now), ends),
    }),
  };
}

function reviewStates(state: StandingState, random: () => number): ReviewState[] {
  const before: ReviewState[] = random() < 0.4 ? ['changes-asked'] : [];
  if (state === 'waiting') return [...before, random() < 0.5 ? 'submitted' : 'in-review'];
  if (state === 'draft') return before;
  return [...before, state];
}

function sent(
  random: () => number,
  now: number,
  {
    id,
    item,
    number,
    state,
    officer,
  }: { id: number; item: string; number: number; state: ReviewState; officer: string },
): typeof review.$inferInsert {
  const open = state === 'submitted' || state === 'in-review';
  const submittedAt = now - Math.floor(random() * (open ? 14 : 200) * day);
  const decidedAt = open ? null : Math.min(now, submittedAt + Math.floor(random() * 12 * day));
  return {
    id: `review-${id}-${item}-${number}`,
    subject: random() < 0.9 ? 'evidence' : 'spot-check',
    subjectId: `${id}/${item}`,
    subjectVersion: `e-${id}-${item}-${number}`,
    workshopId: id,
    title: item,
    state,
    submittedBy: 'someone',
    submittedAt,
    dueOn: dueDay(wibDay(submittedAt)),
    claimedBy: state === 'in-review' ? officer : null,
    claimedAt: state === 'in-review' ? now : null,
    decidedBy: open ? null : officer,
    decidedAt,
  };
}

export function like(id: number, createdAt: number): typeof workshop.$inferInsert {
  return {
    id,
    slug: `bengkel-${id}`,
    name: `Bengkel ${id}`,
    ownerName: `Pemilik ${id}`,
    storyId: 'Kami membatik setiap hari.',
    storyEn: 'We make batik every day.',
    kelurahanSlug: 'jenggot',
    address: 'Jl. Pelita 1',
    foundedYear: 1990,
    workers: 6,
    techniques: ['tulis'],
    capacityPerMonth: 80,
    bookedPerMonth: 20,
    leadTimeDays: 21,
    firstOrderMinimum: 1_000_000,
    reorderMinimum: 500_000,
    state: 'published',
    createdAt,
    updatedAt: createdAt,
  };
}

/** Numbers from 0 to 1 that are the same each time (Park and Miller). */
function numbers(seed: number): () => number {
  let at = seed;
  return () => (at = (at * 16_807) % 2_147_483_647) / 2_147_483_647;
}
