import type { ItemBody, Words } from '#db/readiness/types.ts';
import type { Acting } from '#src/domain/context.ts';
import { describeFiles } from '#src/domain/evidence-files/describe.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Review } from '#src/domain/reviews/effects.ts';
import { changesBetween, type Change } from '#src/domain/reviews/evidence/changes.ts';
import { editionNews, type EditionNews } from '#src/domain/reviews/evidence/edition-news.ts';
import { shownAnswers, type ShownAnswer } from '#src/domain/reviews/evidence/shown-answers.ts';
import { sentVersions, type SentVersion } from '#src/domain/reviews/evidence/versions.ts';
import { papersOf } from '#src/domain/verification/papers.ts';
import { filesOf, openBody } from './body.ts';
import { readEdition, readLists } from './lists.ts';
import { evidenceOf, itemAsSent } from './review-effects.ts';
import { standingOf, type StandingRow } from './standing.ts';

/** One version of a workshop's evidence, as an officer judges it. */
export interface ShownEvidence {
  item: string;
  /** 1, 2, 3 … within the item. */
  number: number;
  /** The workshop has taken it back; what it says now is its own again, and nothing of it is here. */
  isTakenBack: boolean;
  list: { title: Words; edition: number };
  /** The item as the workshop read it when it sent this. */
  body: ItemBody;
  news: EditionNews | null;
  answers: ShownAnswer[];
  /** From the workshop to the officer. */
  note: string;
  /** The last version before this one that was answered, and what changed since; null when this is the first. */
  since: { number: number; changes: Change[] } | null;
  /** All versions officers have seen, newest first. */
  versions: SentVersion[];
  standing: StandingRow | null;
}

/** What a review of evidence, or a spot check of it, is about. Eight queries. Who may see it, the caller checks. */
export async function showEvidence(
  { db, vault }: Pick<Acting, 'db' | 'vault'>,
  review: Pick<Review, 'subjectVersion'>,
): Promise<ShownEvidence> {
  const { read } = db;
  const row = await evidenceOf(read, review);
  if (!row) throw new Refusal('not-found');
  const [lists, list, listed] = [
    await readLists(read),
    await readEdition(read, row.checklistVersionId),
    await itemAsSent(read, row),
  ];
  const [versions, papers, standing] = await Promise.all([
    sentVersions(read, row),
    papersOf({ db }, row.workshopId),
    standingOf(read, row.workshopId, row.item),
  ]);
  const isTakenBack = row.state === 'draft';
  const body = isTakenBack ? { answers: {}, note: '' } : openBody(vault, row);
  const before = versions.find((one) => one.row.number < row.number && one.row.state !== 'withdrawn');
  const beforeBody = before && !isTakenBack ? openBody(vault, before.row) : null;
  const ids = [body, beforeBody].flatMap((one) => (one ? filesOf(one) : []));
  const files = new Map((await describeFiles(read, ids)).map((file) => [file.id, file]));
  const answers = shownAnswers(listed.body, body, files, papers);
  const itemBefore = before && (await itemAsSent(read, before.row)).body;
  const old = before && beforeBody && itemBefore ? shownAnswers(itemBefore, beforeBody, files, papers) : null;
  return {
    item: row.item,
    number: row.number,
    isTakenBack,
    list: { title: list.title, edition: list.number },
    body: listed.body,
    news: editionNews(lists, list, listed),
    answers,
    note: body.note,
    since:
      before && beforeBody && old
        ? {
            number: before.row.number,
            changes: changesBetween({ answers: old, note: beforeBody.note }, { answers, note: body.note }),
          }
        : null,
    versions,
    standing,
  };
}
