import type { Limits } from '#src/domain/exhibitions/selection.ts';
import { nameOf, type Reference } from '#src/domain/reference/reference.ts';
import { exhibitionDecision, formatScore } from '#src/i18n/exhibition-decision.ts';
import type { Locale } from '#src/i18n/locale.ts';

/** The limits of a selection, a line each, in the reader's language. */
export function limitsLines(limits: Limits, reference: Reference, locale: Locale): string[] {
  const t = exhibitionDecision[locale].minutes;
  const { places, newcomers, caps, leastScore, waiting } = limits;
  const any = { kelurahan: t.anyKelurahan, technique: t.anyTechnique };
  return [
    t.places(places),
    ...(newcomers > 0 ? [t.newcomers(newcomers)] : []),
    ...caps.map(({ by, value, most }) => t.cap(value === 'any' ? any[by] : nameOf(reference, by, value, locale), most)),
    ...(leastScore === null ? [] : [t.least(formatScore(leastScore, locale))]),
    ...(waiting === null ? [] : [t.waiting(waiting)]),
  ];
}
