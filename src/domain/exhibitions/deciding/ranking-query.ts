import type { Limits } from '../selection.ts';

export const outcomeFilters = ['chosen', 'waiting', 'refused', 'moved'] as const;
export const decisionFilters = ['open', 'chosen', 'waiting', 'refused', 'against'] as const;

/** What an officer looks at; '' and null: all of them. */
export interface RankingQuery {
  outcome: (typeof outcomeFilters)[number] | '';
  decision: (typeof decisionFilters)[number] | '';
  kelurahan: string;
  technique: string;
  newcomer: boolean;
  page: number;
  /** Limits to try, which nothing is saved of; null: as the call has it. */
  what: WhatIf | null;
}

/** One number each; null: no such limit. */
export interface WhatIf {
  places: number;
  newcomers: number;
  least: number | null;
  waiting: number | null;
  /** Most of any one kelurahan, of any one technique. */
  perKelurahan: number | null;
  perTechnique: number | null;
}

export const whatIfFields = ['places', 'newcomers', 'least', 'waiting', 'perKelurahan', 'perTechnique'] as const;
const filters = ['outcome', 'decision', 'kelurahan', 'technique', 'newcomer'] as const;

/** What is not understood counts as not said. */
export function parseRankingQuery(search: URLSearchParams, limits: Limits): RankingQuery {
  const one = (name: string) => (search.get(name) ?? '').slice(0, 60);
  const of = <T extends string>(name: string, known: readonly T[]) => known.find((value) => value === one(name)) ?? '';
  return {
    outcome: of('outcome', outcomeFilters),
    decision: of('decision', decisionFilters),
    kelurahan: one('kelurahan'),
    technique: one('technique'),
    newcomer: one('newcomer') === '1',
    page: Math.max(1, whole(one('page'), 9_999) ?? 1),
    what: search.has('places') ? readWhatIf(one, limits) : null,
  };
}

/** The query in words, without the page and what is left out anyway. */
export function rankingWords({ what, ...query }: RankingQuery): Record<string, string> {
  const said = filters.map((name) => [name, query[name] === true ? '1' : query[name]]);
  const tried = what ? whatIfFields.map((name) => [name, what[name] === null ? '' : String(what[name])]) : [];
  return Object.fromEntries([...said.filter(([, value]) => value), ...tried]) as Record<string, string>;
}

/** What the call itself says, in the fields of the form. */
export function asWhatIf({ places, newcomers, leastScore, waiting, caps }: Limits): WhatIf {
  const any = (by: 'kelurahan' | 'technique') => caps.find((cap) => cap.by === by && cap.value === 'any')?.most ?? null;
  const [perKelurahan, perTechnique] = [any('kelurahan'), any('technique')];
  return { places, newcomers, least: leastScore, waiting, perKelurahan, perTechnique };
}

/** Limits with those tried in place of the call's; its limits for single kelurahan and techniques stay. */
export function withWhatIf(limits: Limits, what: WhatIf): Limits {
  const single = limits.caps.filter(({ value }) => value !== 'any');
  const any = (by: 'kelurahan' | 'technique', most: number | null) =>
    most === null ? [] : [{ by, value: 'any', most }];
  return {
    ...{ places: what.places, newcomers: what.newcomers, leastScore: what.least, waiting: what.waiting },
    caps: [...single, ...any('kelurahan', what.perKelurahan), ...any('technique', what.perTechnique)],
  };
}

function readWhatIf(one: (name: string) => string, limits: Limits): WhatIf {
  return {
    places: whole(one('places'), 5_000) ?? limits.places,
    newcomers: whole(one('newcomers'), 5_000) ?? 0,
    least: share(one('least')),
    waiting: whole(one('waiting'), 5_000),
    perKelurahan: whole(one('perKelurahan'), 5_000),
    perTechnique: whole(one('perTechnique'), 5_000),
  };
}

function whole(text: string, most: number): number | null {
  return /^\d{1,4}$/.test(text.trim()) ? Math.min(Number(text), most) : null;
}

function share(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && value >= 0 && value <= 100 ? value : null;
}
