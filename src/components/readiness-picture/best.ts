import type { Part } from '#src/domain/readiness-picture/levels.ts';
import { percent } from '#src/i18n/readiness-picture.ts';
import type { Locale } from '#src/i18n/locale.ts';

/**
 * The part with the largest share that is exhibition-ready or above; of equal ones the first. Printed textile is not
 * batik, and leads only where there is nothing else.
 */
export function bestOf(parts: readonly Part[], locale: Locale): { key: string; share: string } {
  const share = ({ ready, workshops }: Part) => (workshops === 0 ? 0 : ready / workshops);
  const batik = parts.filter(({ key }) => key !== 'printing');
  const best = (batik.length > 0 ? batik : parts).reduce<Part | null>(
    (one, other) => (one && share(one) >= share(other) ? one : other),
    null,
  );
  return { key: best?.key ?? '', share: percent(best?.ready ?? 0, best?.workshops ?? 0, locale) };
}
