import { formatQueueQuery, type QueueQuery } from '#src/domain/reviews/queue-query.ts';
import { paths } from '#src/paths.ts';

/** The queue with these filters, without language prefix. */
export function queuePath(query: Partial<QueueQuery>): string {
  return withQuery(paths.reviews(), formatQueueQuery(query));
}

/** A review that keeps the list it was opened from. */
export function reviewPath(id: string, list: string): string {
  return withQuery(paths.review(id), list);
}

/** Where a form of this page is sent: the page itself, with the list it belongs to. */
export function actionPath(name: string, list: string): string {
  return list ? `?do=${name}&${list}` : `?do=${name}`;
}

function withQuery(path: string, query: string): string {
  return query ? `${path}?${query}` : path;
}
