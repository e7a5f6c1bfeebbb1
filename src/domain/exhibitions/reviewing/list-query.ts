import { applicationStates, type ApplicationState } from '#db/schema/index.ts';

export const applicationSorts = ['number', 'fewest', 'score'] as const;

export interface ApplicationQuery {
  q: string;
  state: ApplicationState | null;
  /** Slug. */
  kelurahan: string;
  newcomer: 'yes' | 'no' | null;
  sort: (typeof applicationSorts)[number];
  page: number;
}

export function parseApplicationQuery(params: URLSearchParams): ApplicationQuery {
  const newcomer = params.get('newcomer');
  return {
    q: (params.get('q') ?? '').trim().slice(0, 80),
    state: applicationStates.find((one) => one === params.get('state') && one !== 'draft') ?? null,
    kelurahan: /^[a-z0-9-]{1,60}$/.exec(params.get('kelurahan') ?? '')?.[0] ?? '',
    newcomer: newcomer === 'yes' || newcomer === 'no' ? newcomer : null,
    sort: applicationSorts.find((one) => one === params.get('sort')) ?? 'number',
    page: Math.min(Math.max(1, Math.trunc(Number(params.get('page')) || 1)), 10_000),
  };
}

/** The words of a list's address; what is as usual is left out. */
export function formatApplicationQuery({ q, state, kelurahan, newcomer, sort, page }: ApplicationQuery) {
  return {
    ...(q ? { q } : {}),
    ...(state ? { state } : {}),
    ...(kelurahan ? { kelurahan } : {}),
    ...(newcomer ? { newcomer } : {}),
    ...(sort === 'number' ? {} : { sort }),
    ...(page > 1 ? { page: String(page) } : {}),
  };
}

/** Whether only some applications are asked for. */
export function isFiltered({ q, state, kelurahan, newcomer }: ApplicationQuery): boolean {
  return q !== '' || state !== null || kelurahan !== '' || newcomer !== null;
}
