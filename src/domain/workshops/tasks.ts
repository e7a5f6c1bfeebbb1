import type { workshop } from '#db/schema/index.ts';
import type { VerificationItem } from '#db/schema/reviews.ts';
import type { ExhibitionToDo } from '#src/domain/exhibitions/to-do.ts';
import type { EvidenceToDo } from '#src/domain/readiness/to-do.ts';
import type { VerificationFact } from '#src/domain/verification/facts.ts';
import { wibDay } from './day.ts';
import type { Waiting } from './today.ts';

/** What is known of a workshop this morning. */
export interface Known {
  now: number;
  workshop: typeof workshop.$inferSelect;
  /** Of the workshop itself. */
  pictures: number;
  /** Published listings; `bare` have no picture, `toOrder` no stock. */
  cloth: { published: number; bare: number; toOrder: number };
  /** The newest unfinished texts; `of` is how many there are. */
  drafts: { listingId: number; title: string | null; of: number }[];
  asked: Waiting[];
  waiting: Waiting[];
  facts: VerificationFact[];
  unread: number;
  evidence: EvidenceToDo;
  exhibitions: ExhibitionToDo[];
}

export const profileGaps = ['terms', 'story', 'translation-missing', 'translation-stale', 'pictures'] as const;
export type ProfileGap = (typeof profileGaps)[number];

/** One thing to do. Days are WIB. */
export type Task =
  | { kind: 'exhibition'; fair: ExhibitionToDo }
  | { kind: 'changes-asked'; review: Waiting }
  | { kind: 'evidence-returned'; returned: EvidenceToDo['returned'][number] }
  | { kind: 'evidence-ending'; ending: EvidenceToDo['ending'][number]; count: number; over: boolean }
  | { kind: 'verification-expired' | 'verification-expiring'; item: VerificationItem; until: string }
  | { kind: 'verification-missing'; items: VerificationItem[] }
  | { kind: 'profile'; gap: ProfileGap }
  | { kind: 'bare'; count: number }
  | { kind: 'drafts'; count: number; listingId: number; title: string | null }
  | { kind: 'to-order'; count: number; published: number }
  | { kind: 'unread'; count: number };

const soon = 30 * 86_400_000;

/**
 * Most urgent first: what came back, what runs out, what is missing, what could be better. While the first steps are
 * shown they say themselves what the profile and the verification still need.
 */
export function tasksOf(known: Known, withSteps: boolean): Task[] {
  const { asked, cloth, drafts, unread, evidence, exhibitions } = known;
  const [draft] = drafts;
  return [
    ...exhibitions.map((fair) => ({ kind: 'exhibition' as const, fair })),
    ...asked.map((review) => ({ kind: 'changes-asked' as const, review })),
    ...evidence.returned.map((returned) => ({ kind: 'evidence-returned' as const, returned })),
    ...endingEvidence(known),
    ...expiring(known),
    ...(withSteps ? [] : missingItems(known)),
    ...(withSteps ? [] : gapsOf(known).map((gap) => ({ kind: 'profile' as const, gap }))),
    ...(cloth.bare > 0 ? [{ kind: 'bare' as const, count: cloth.bare }] : []),
    ...(draft ? [{ kind: 'drafts' as const, count: draft.of, listingId: draft.listingId, title: draft.title }] : []),
    ...(cloth.toOrder > 0 ? [{ kind: 'to-order' as const, count: cloth.toOrder, published: cloth.published }] : []),
    ...(unread > 0 ? [{ kind: 'unread' as const, count: unread }] : []),
  ];
}

/** What the profile lacks, most needed first. */
export function gapsOf({ workshop, pictures }: Pick<Known, 'workshop' | 'pictures'>): ProfileGap[] {
  const { storyId, storyTranslation, capacityPerMonth, leadTimeDays } = workshop;
  const lacks: Record<ProfileGap, boolean> = {
    terms: capacityPerMonth === 0 || leadTimeDays === 0,
    story: storyId === '',
    'translation-missing': storyId !== '' && storyTranslation === 'missing',
    'translation-stale': storyTranslation === 'stale',
    pictures: pictures === 0,
  };
  return profileGaps.filter((gap) => lacks[gap]);
}

/** Items that wait, and those that came back, are told of already. */
function isTold({ asked, waiting, workshop }: Known, item: VerificationItem): boolean {
  return [...asked, ...waiting].some(({ subjectId }) => subjectId === `${workshop.id}/${item}`);
}

function expiring(known: Known): Task[] {
  const edge = wibDay(known.now + soon);
  return known.facts.flatMap(({ item, checked }): Task[] => {
    if (!checked?.until || checked.until > edge || isTold(known, item)) return [];
    return [{ kind: checked.valid ? 'verification-expiring' : 'verification-expired', item, until: checked.until }];
  });
}

function endingEvidence({ evidence, now }: Known): Task[] {
  const [first] = evidence.ending;
  if (!first) return [];
  const over = first.until < wibDay(now);
  return [{ kind: 'evidence-ending', ending: first, count: evidence.ending.length, over }];
}

function missingItems(known: Known): Task[] {
  const items = known.facts.filter(({ item, checked }) => !checked && !isTold(known, item)).map(({ item }) => item);
  return items.length > 0 ? [{ kind: 'verification-missing', items }] : [];
}
