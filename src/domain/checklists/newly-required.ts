import type { ListedItem, PublishedList } from '#db/readiness/level.ts';
import { readinessLevels } from '#db/schema/workshops.ts';
import { widens } from './condition.ts';

/**
 * Items that ask something of workshops which the edition before did not: new ones, ones a lower level asks for now (in
 * a market list: that block now), and ones that apply to more workshops. Rewording never does. Pure.
 */
export function newlyRequired(before: PublishedList, after: PublishedList): Set<string> {
  const old = new Map(before.items.map((item) => [item.slug, item]));
  const found = after.items.filter((item) => {
    if (requiredAt(after, item) === null) return false;
    const former = old.get(item.slug);
    const then = former ? requiredAt(before, former) : null;
    if (!former || then === null) return true;
    return (requiredAt(after, item) ?? 0) < then || widens(former.body.appliesWhen, item.body.appliesWhen);
  });
  return new Set(found.map(({ slug }) => slug));
}

/** The list with these items counting from a WIB day on, or from a later one they had already; null: from now. */
export function requiredFrom(list: PublishedList, slugs: ReadonlySet<string>, day: string | null): PublishedList {
  return {
    ...list,
    items: list.items.map((item) => (slugs.has(item.slug) ? { ...item, requiredFrom: laterOf(item, day) } : item)),
  };
}

export function laterOf({ requiredFrom: known }: Pick<ListedItem, 'requiredFrom'>, day: string | null): string | null {
  return day !== null && known !== null && known > day ? known : day;
}

/** Whether the edition asks less of anyone than the one before: then levels may rise with it. */
export function loosens(before: PublishedList, after: PublishedList): boolean {
  const now = new Map(after.items.map((item) => [item.slug, item]));
  const lighter = before.items.some((item) => {
    const then = requiredAt(before, item);
    if (then === null) return false;
    const later = now.get(item.slug);
    const level = later ? requiredAt(after, later) : null;
    // One that a lower level asks for counts for none until its day comes.
    return !later || level === null || level !== then || item.body.appliesWhen !== later.body.appliesWhen;
  });
  return (
    lighter ||
    before.levels.some(
      ({ level, markets }) => markets > (after.levels.find((rule) => rule.level === level)?.markets ?? 0),
    )
  );
}

/** Rank of the lowest level that asks for it (0 for what blocks a market list); null: none waits for it. */
function requiredAt({ kind }: PublishedList, { level, body }: ListedItem): number | null {
  if (kind === 'market') return body.blocking ? 0 : null;
  return level === null ? null : readinessLevels.indexOf(level);
}
