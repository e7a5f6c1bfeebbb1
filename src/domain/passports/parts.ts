import { counts, type Market } from '#db/readiness/level.ts';
import type { PassportPart, workshop } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import type { ListedItem, Lists } from '#src/domain/readiness/lists.ts';
import type { StandingRow } from '#src/domain/readiness/standing.ts';
import { verificationFacts } from '#src/domain/verification/facts.ts';
import { certificatesOf } from '#src/domain/workshops/certificates.ts';
import { officesThatAccepted } from './offices.ts';
import type { Shown, ShownItem } from './shown.ts';

export interface Ground {
  shows: readonly PassportPart[];
  workshop: typeof workshop.$inferSelect;
  lists: Lists;
  standings: ReadonlyMap<string, StandingRow>;
  markets: readonly Market[];
  today: string;
}

type Parts = Pick<Shown, PassportPart>;

/** Stages of the core list that are parts of their own: who does not share one does not show its items among the others. */
const partOfStage: Record<string, PassportPart> = { environment: 'waste', 'worker-regeneration': 'workers' };

/** The parts a passport shows, each as it is today. Parts that are not shared are not read. */
export async function readParts(context: Context, ground: Ground): Promise<Parts> {
  const { shows, workshop: maker, lists, markets } = ground;
  const shares = (part: PassportPart) => shows.includes(part);
  const withItems = shares('items') || shares('waste') || shares('workers');
  const [items, verification, certificates] = await Promise.all([
    withItems ? itemsThatCount(context, ground) : null,
    shares('verification') ? verificationFacts(context, maker.id) : null,
    shares('certificates') ? certificatesOf(context, maker.id) : null,
  ]);
  const under = (part: PassportPart) => (items ?? []).filter(({ stage }) => (partOfStage[stage] ?? 'items') === part);
  const parts: Parts = {};
  if (shares('items'))
    parts.items = lists.core.stages
      .map(({ slug, title }) => ({
        stage: slug,
        title,
        items: shownOf(under('items').filter(({ stage }) => stage === slug)),
      }))
      .filter(({ items: some }) => some.length > 0);
  if (verification)
    parts.verification = verification.flatMap(({ item, checked }) =>
      checked?.valid
        ? [
            {
              item,
              checkedOn: checked.on,
              validUntil: checked.until,
              office: checked.office.id ? checked.office : null,
            },
          ]
        : [],
    );
  if (certificates)
    parts.certificates = certificates.valid.map(({ expiresOn, ...paper }) => ({ ...paper, validUntil: expiresOn }));
  if (shares('markets'))
    parts.markets = markets
      .filter(({ whole }) => whole)
      .map(({ slug, until }) => ({ market: slug, title: titleOf(lists, slug), validUntil: until }));
  if (shares('capacity')) parts.capacity = { piecesPerMonth: maker.capacityPerMonth, leadTimeDays: maker.leadTimeDays };
  if (shares('waste')) parts.waste = shownOf(under('waste'));
  if (shares('workers')) parts.workers = { people: maker.workers, items: shownOf(under('workers')) };
  if (shares('contact')) {
    const { ownerName, address, kelurahanSlug, whatsapp } = maker;
    parts.contact = { owner: ownerName, address, kelurahan: kelurahanSlug, whatsapp };
  }
  return parts;
}

/** Items of the core list that count today, in its order. */
async function itemsThatCount(context: Context, { workshop: maker, lists, standings, today }: Ground) {
  const counting = lists.core.items.flatMap((item) => {
    const standing = standings.get(item.slug);
    return standing && counts(standing, today) ? [{ item, standing }] : [];
  });
  const offices = await officesThatAccepted(
    context,
    maker.id,
    counting.flatMap(({ standing }) => standing.acceptedId ?? []),
  );
  return counting.map(({ item, standing }) => ({ stage: item.stage, shown: shownItem(item, standing, offices) }));
}

function shownItem(item: ListedItem, standing: StandingRow, offices: Awaited<ReturnType<typeof officesThatAccepted>>) {
  const { acceptedId, acceptedOn, expiresOn } = standing;
  const office = offices.get(acceptedId ?? '') ?? null;
  return { item: item.slug, title: item.body.title, acceptedOn: acceptedOn ?? '', validUntil: expiresOn, office };
}

function shownOf(items: readonly { shown: ShownItem }[]): ShownItem[] {
  return items.map(({ shown }) => shown);
}

function titleOf({ markets }: Lists, slug: string) {
  return markets.find((list) => list.slug === slug)?.title ?? { id: slug, en: slug };
}
