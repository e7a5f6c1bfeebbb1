import type { Criterion } from '#db/exhibitions/types.ts';

/** A sheet's scores as a change of the criteria leaves them. */
export interface TouchedSheet {
  scores: Record<string, number>;
  /** Values the new scales don't have were dropped. */
  dropped: number;
  /** Every counted criterion has a value still. */
  whole: boolean;
}

/** What a change of the criteria does to one sheet: a value stays as long as its criterion's scale has it. Pure. */
export function touchSheet(scores: Readonly<Record<string, number>>, criteria: readonly Criterion[]): TouchedSheet {
  const kept: Record<string, number> = {};
  let dropped = 0;
  for (const [key, value] of Object.entries(scores)) {
    const criterion = criteria.find((one) => one.key === key);
    // Scores of a criterion that went stay on the sheet: nothing reads them, and nothing a reviewer wrote is lost.
    if (criterion && !criterion.scale.some((step) => step.value === value)) dropped += 1;
    else kept[key] = value;
  }
  return { scores: kept, dropped, whole: criteria.every(({ key, counted }) => !counted || kept[key] !== undefined) };
}
