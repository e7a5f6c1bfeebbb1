import type { Part } from '#src/domain/readiness-picture/levels.ts';
import { percent } from '#src/i18n/readiness-picture.ts';
import type { Locale } from '#src/i18n/locale.ts';

/**
 * The part with the largest share that is exhibition-ready or above; of equal ones the first. Printed textile is not
 * batik, and leads only where there is nothing else. The share comes with its counts: 100% may be one workshop.
 */
export function bestOf(parts: readonly Part[], locale: Locale): { key: string; share: string } {
  const share = ({ ready, workshops }: Part) => (workshops === 0 ? 0 : ready / workshops);
  const batik = parts.filter(({ key }) => key !== 'printing');
  const best = (batik.length > 0 ? batik : parts).reduce<Part | null>(
    (one, other) => (one && share(one) >= share(other) ? one : other),
    null,
  );
  const { ready, workshops } = best ?? { ready: 0, workshops: 0 };
  return { key: best?.key ?? '', share: `${percent(ready, workshops, locale)} (${ready}/${workshops})` };
}
