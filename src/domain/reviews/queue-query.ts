import { reviewSubjects, type ReviewSubject } from '#db/schema/index.ts';
import { listingTechniques, type ListingTechnique } from '#db/schema/catalogue.ts';

/** `mine`: claimed by me; `team`: by colleagues of my office; `all`: whatever waits; `today`: decided today. */
export const queueTabs = ['all', 'mine', 'team', 'today'] as const;
export type QueueTab = (typeof queueTabs)[number];
export const dueMarks = ['overdue', 'today', 'soon'] as const;
export type DueMark = (typeof dueMarks)[number];

/** What the queue's address says. */
export interface QueueQuery {
  tab: QueueTab;
  subject: ReviewSubject | null;
  state: 'submitted' | 'in-review' | null;
  due: DueMark | null;
  /** A workshop's slug, or part of its name. */
  workshop: string;
  technique: ListingTechnique | null;
  /** A person's id: who claimed it, or with `today` who decided. */
  by: string | null;
  page: number;
}

/** Never throws: what it does not understand is left out. */
export function parseQueueQuery(params: URLSearchParams): QueueQuery {
  const choice = <T extends string>(name: string, choices: readonly T[]) =>
    choices.find((one) => one === params.get(name)) ?? null;
  const by = params.get('by') ?? '';
  return {
    tab: choice('tab', queueTabs) ?? 'all',
    subject: choice('subject', reviewSubjects),
    state: choice('state', ['submitted', 'in-review'] as const),
    due: choice('due', dueMarks),
    workshop: (params.get('workshop') ?? '').trim().slice(0, 80),
    technique: choice('technique', listingTechniques),
    by: /^[\w-]{1,64}$/.test(by) ? by : null,
    page: Math.min(Math.max(1, Math.trunc(Number(params.get('page')) || 1)), 10_000),
  };
}

/** The shortest query string that says the same. */
export function formatQueueQuery(query: Partial<QueueQuery>): string {
  const params = new URLSearchParams();
  if (query.tab && query.tab !== 'all') params.set('tab', query.tab);
  for (const name of ['subject', 'state', 'due', 'workshop', 'technique', 'by'] as const) {
    const value = query[name];
    if (value) params.set(name, value);
  }
  if (query.page && query.page > 1) params.set('page', String(query.page));
  return params.toString();
}
