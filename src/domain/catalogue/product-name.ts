import { nameOf, type Reference } from '#src/domain/reference/reference.ts';
import type { Locale } from '#src/i18n/locale.ts';

/**
 * A product type's name without the word batik ("Sarung batik" → "Sarung"): prints are of these types too, and nothing
 * that counts or names a print may call it batik.
 */
export function productName(reference: Reference, slug: string, locale: Locale): string {
  const name = nameOf(reference, 'product', slug, locale);
  const plain = name
    .replace(/\s*\([^)]*batik[^)]*\)/i, '')
    .replace(/\s*\bbatik\b\s*/i, ' ')
    .trim();
  return plain ? plain.charAt(0).toUpperCase() + plain.slice(1) : name;
}
