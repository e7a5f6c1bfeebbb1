import type { Answer, Ask, EvidenceBody } from '#db/readiness/types.ts';

export interface Carried {
  /** Answers to what is still asked, by key. */
  kept: Record<string, Answer>;
  /** Answers to what no edition in force asks any more: kept and shown, never sent again. */
  left: Record<string, Answer>;
  /** Keys that are asked and have no answer yet, in the order of the asks. */
  open: string[];
}

/**
 * What becomes of a draft's answers when the list has a new edition: an ask is the same while its key is. Nothing typed
 * is lost. Pure.
 */
export function carryAnswers({ answers }: EvidenceBody, asks: readonly Ask[]): Carried {
  const asked = new Set(asks.map(({ key }) => key));
  const entries = Object.entries(answers);
  return {
    kept: Object.fromEntries(entries.filter(([key]) => asked.has(key))),
    left: Object.fromEntries(entries.filter(([key]) => !asked.has(key))),
    open: asks.map(({ key }) => key).filter((key) => !Object.hasOwn(answers, key)),
  };
}
