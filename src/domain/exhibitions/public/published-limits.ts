import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import type { Limits } from '#src/domain/exhibitions/selection.ts';
import type { PublicEvent } from './call.ts';

/**
 * The limits places are given within, for the detail of the event `published`: the quota may change afterwards, and what
 * was published must stay as it was.
 */
export function limitsDetail(of: Pick<Exhibition, 'body' | 'places'>): { limits: string } {
  return { limits: JSON.stringify(limitsNow(of)) };
}

/** The limits the published outcome follows from; those of now where the event does not say. */
export function limitsAsPublished(
  of: Pick<Exhibition, 'body' | 'places'>,
  published: PublicEvent['detail'] | null,
): Limits {
  const kept = published?.['limits'];
  return typeof kept === 'string' ? (JSON.parse(kept) as Limits) : limitsNow(of);
}

function limitsNow({ body, places }: Pick<Exhibition, 'body' | 'places'>): Limits {
  const { newcomers, caps, leastScore, waiting } = body.quota;
  return { places, newcomers, caps, leastScore, waiting };
}
