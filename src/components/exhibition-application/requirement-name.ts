import type { EligibilityLine } from '#src/domain/exhibitions/applying/eligibility.ts';
import { nameOf, type Reference } from '#src/domain/reference/reference.ts';
import { cards } from '#src/i18n/cards.ts';
import { exhibitions } from '#src/i18n/exhibitions.ts';
import { levelName } from '#src/i18n/levels.ts';
import type { Locale } from '#src/i18n/locale.ts';

/** What a call asks, in words. */
export function requirementName(
  { requirement, name }: Pick<EligibilityLine, 'requirement' | 'name'>,
  reference: Reference,
  locale: Locale,
): string {
  const t = exhibitions[locale].call.require;
  switch (requirement.kind) {
    case 'level':
      return t.level(levelName(requirement.level, locale));
    case 'item':
      return t.item(name?.[locale] ?? requirement.item);
    case 'pack':
      return t.pack(name?.[locale] ?? requirement.list);
    case 'points':
      return t.points(requirement.least);
    case 'technique':
      return t.technique(requirement.any.map((slug) => techniqueName(slug, reference, locale)).join(', '));
    case 'listings':
      return t.listings(requirement.least);
  }
}

export function techniqueName(slug: string, reference: Reference, locale: Locale): string {
  const names: Record<string, string> = cards[locale].technique;
  return names[slug] ?? nameOf(reference, 'technique', slug, locale);
}
