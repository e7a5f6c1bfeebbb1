import type { FairData } from '#db/exhibitions/fair.ts';
import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import { placeKinds, placeOf, type PlaceKind } from './place.ts';
import { isOpen } from './stage.ts';

/** What a reader of the list asked for; null: anything. `month` is 1 to 12. */
export interface CallFilter {
  place: PlaceKind | null;
  month: number | null;
  sector: string | null;
  fee: 'free' | 'paid' | null;
  openNow: boolean;
}

/** What is not legal counts as not asked. Pure. */
export function readCallFilter(params: URLSearchParams): CallFilter {
  const month = Number(params.get('month'));
  const fee = params.get('fee');
  return {
    place: placeKinds.find((kind) => kind === params.get('place')) ?? null,
    month: Number.isInteger(month) && month >= 1 && month <= 12 ? month : null,
    sector: params.get('sector')?.slice(0, 60) || null,
    fee: fee === 'free' || fee === 'paid' ? fee : null,
    openNow: params.get('open') === '1',
  };
}

export function isFiltered({ place, month, sector, fee, openNow }: CallFilter): boolean {
  return place !== null || month !== null || sector !== null || fee !== null || openNow;
}

type Row = Pick<Exhibition, 'country' | 'startsOn' | 'endsOn' | 'fee' | 'phase' | 'deadlineAt' | 'body'>;

export function callMatches(of: Row, { place, month, sector, fee, openNow }: CallFilter, now: number): boolean {
  return (
    (place === null || placeOf(of) === place) &&
    (month === null || Number(of.startsOn.slice(5, 7)) === month || Number(of.endsOn.slice(5, 7)) === month) &&
    (sector === null || of.body.sectors.includes(sector)) &&
    (fee === null || (of.fee === 0) === (fee === 'free')) &&
    (!openNow || isOpen(of, now))
  );
}

/** Fairs have no fee and no deadline of ours: those two filters leave them as they are. */
export function fairMatches(fair: FairData, { place, month, sector }: CallFilter): boolean {
  return (
    (place === null || placeOf(fair) === place) &&
    (month === null || fair.usual_months.includes(month)) &&
    (sector === null || fair.sector.includes(sector))
  );
}
