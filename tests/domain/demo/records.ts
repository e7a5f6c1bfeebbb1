import { certify, type Certificate } from '#db/demo/certificates.ts';
import { openCalendar } from '#db/demo/readiness/calendar.ts';
import type { Lists } from '#db/demo/readiness/making.ts';
import { recordOf } from '#db/demo/readiness/record.ts';
import type { Written } from '#db/demo/readiness/rows.ts';
import type { PublishedList } from '#db/readiness/level.ts';
import type { EvidenceBody } from '#db/readiness/types.ts';
import { readEditions } from '#db/reference/checklists.ts';
import { progressOf } from '#src/domain/readiness/progress.ts';
import { dueDay, isWorkingDay } from '#src/domain/reviews/working-days.ts';
import { monthsLater } from '#src/domain/verification/validity.ts';
import type { Maker } from '#db/demo/workshop.ts';
import { makeDemo } from './world.ts';

export interface Recorded {
  maker: Maker;
  certificates: Certificate[];
  written: Written;
}

export interface Records {
  day: string;
  lists: Lists;
  all: Recorded[];
  /** What each version says, by its id. */
  bodies: Map<string, EvidenceBody>;
}

/** The readiness of a set, made in memory, with bodies that lie open; `shown`: with files for those who show some. */
export async function makeRecords(
  workshops: number | undefined,
  { whole, shown }: { whole?: true; shown?: true } = {},
): Promise<Records> {
  const { plan, reference, makers } = makeDemo(workshops, 0);
  const lists = await readLists();
  const bodies = new Map<string, EvidenceBody>();
  const making = {
    plan: { ...plan, ...(whole ? { readiness: 'whole' as const } : {}) },
    calendar: openCalendar(plan, { dueDay, isWorkingDay, monthsLater }),
    lists,
    seal(id: string, body: EvidenceBody) {
      bodies.set(id, body);
      return JSON.stringify(body);
    },
    picturesOf: shown ? () => ['a-picture'] : null,
  };
  const all = makers.map((maker) => {
    const certificates = certify(plan, maker, reference);
    return { maker, certificates, written: recordOf(making, maker, certificates) };
  });
  return { day: plan.day, lists, all, bodies };
}

async function readLists(): Promise<Lists> {
  const editions = (await readEditions()).map((edition, index): PublishedList => ({
    ...edition,
    versionId: index + 1,
    number: 1,
    items: edition.items.map((item) => ({ ...item, requiredFrom: null })),
  }));
  const [core, ...markets] = editions;
  if (!core) throw new Error('there is no core list');
  const items = new Map([core, ...markets].flatMap((list) => list.items.map((item) => [item.slug, { list, item }])));
  return {
    core,
    markets,
    progressOf: (standings, answers, today) => progressOf({ core, markets, items }, standings, answers, today),
  };
}
