import type { ListedItem } from '#src/domain/readiness/lists.ts';

export type Ask = ListedItem['body']['asks'][number];

/** A row of the form: an ask there is, or room for a new one. */
export interface AskRow {
  key: string;
  type: string;
  saved: Ask | null;
}

/** Rooms for new asks without a script. */
const spare = 2;

/** The rows of a form: as they were sent when it came back, else the item's with some to spare. */
export function askRowsOf(asks: readonly Ask[], typed: Record<string, string[]> | null): AskRow[] {
  const places = Object.keys(typed ?? {}).flatMap((name) => /^asks\.(\d{1,2})\./.exec(name)?.[1] ?? []);
  if (!typed || places.length === 0)
    return [
      ...asks.map((ask) => ({ key: ask.key, type: ask.type, saved: ask })),
      ...Array.from({ length: spare }, () => ({ key: '', type: '', saved: null })),
    ];
  return Array.from({ length: Math.max(...places.map(Number)) + 1 }, (_, index) => {
    const key = typed[`asks.${index}.key`]?.[0] ?? '';
    const saved = asks.find((ask) => ask.key === key) ?? null;
    return { key, type: typed[`asks.${index}.type`]?.[0] ?? '', saved };
  });
}
