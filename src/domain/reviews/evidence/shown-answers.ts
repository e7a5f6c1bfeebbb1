import type { Answer, Ask, EvidenceBody, ItemBody } from '#db/readiness/types.ts';
import type { FileFacts } from '#src/domain/evidence-files/describe.ts';
import type { MaskedPaper } from '#src/domain/verification/papers.ts';
import { checkNumber, groupedNumber, type NumberCheck } from './number-checks.ts';

/** One thing an item asks, and what the workshop gave for it. */
export interface ShownAnswer {
  ask: Ask;
  answer: Omit<Answer, 'files'>;
  files: FileFacts[];
  /** Null when no number was given. */
  number: { text: string; checks: NumberCheck[] } | null;
}

/** Asks of the edition the version was sent under, in its order. `files` are those the versions name, by id. Pure. */
export function shownAnswers(
  { asks, fromProfile, limit }: Pick<ItemBody, 'asks' | 'fromProfile' | 'limit'>,
  { answers }: EvidenceBody,
  files: ReadonlyMap<string, FileFacts>,
  papers: readonly MaskedPaper[],
): ShownAnswer[] {
  const kind = fromProfile?.startsWith('paper:') ? fromProfile.slice('paper:'.length) : null;
  const tail = kind === null ? undefined : (papers.find((paper) => paper.kind === kind)?.tail ?? null);
  return asks.map((ask) => {
    const { files: ids = [], ...answer } = answers[ask.key] ?? {};
    const { number } = answer;
    return {
      ask,
      answer,
      files: ids.flatMap((id) => files.get(id) ?? []),
      number: number ? { text: groupedNumber(ask, number), checks: checkNumber(ask, number, tail, limit) } : null,
    };
  });
}
