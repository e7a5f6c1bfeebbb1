import type { ListedItem } from '#db/readiness/level.ts';

/** Items that changed places with others of their stage: the fewest whose moves explain the new order. Pure. */
export function movedAmong(before: readonly ListedItem[], after: readonly ListedItem[]): Set<string> {
  const stageThen = new Map(before.map(({ slug, stage }) => [slug, stage]));
  const placeThen = new Map(before.map(({ slug }, place) => [slug, place]));
  const stayed = after.filter(({ slug, stage }) => stageThen.get(slug) === stage);
  const moved = new Set<string>();
  for (const stage of new Set(stayed.map((item) => item.stage))) {
    const slugs = stayed.filter((item) => item.stage === stage).map(({ slug }) => slug);
    const kept = new Set(longestRising(slugs, (slug) => placeThen.get(slug) ?? 0));
    for (const slug of slugs) if (!kept.has(slug)) moved.add(slug);
  }
  return moved;
}

function longestRising(slugs: readonly string[], place: (slug: string) => number): string[] {
  let best: string[] = [];
  const ending = new Map<string, string[]>();
  for (const slug of slugs) {
    let run: string[] = [];
    for (const [last, before] of ending) if (place(last) < place(slug) && before.length > run.length) run = before;
    const longer = [...run, slug];
    ending.set(slug, longer);
    if (longer.length > best.length) best = longer;
  }
  return best;
}
