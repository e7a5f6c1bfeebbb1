import type { Choice } from '#src/domain/catalogue/choices.ts';
import { productName } from '#src/domain/catalogue/product-name.ts';
import type { FacetName } from '#src/domain/catalogue/query.ts';
import { nameOf } from '#src/domain/reference/reference.ts';
import { cards } from '#src/i18n/cards.ts';
import { catalogue } from '#src/i18n/catalogue.ts';
import { formatNumber } from '#src/i18n/format.ts';
import type { View } from './view.ts';

/** A facet's value in the reader's words. */
export function valueName(facet: FacetName, value: string, { locale, reference }: View): string {
  if (facet === 'technique' || facet === 'level') {
    const names: Record<string, string> = cards[locale][facet];
    return names[value] ?? nameOf(reference, facet, value, locale);
  }
  if (facet === 'availability') return (catalogue[locale].availability as Record<string, string>)[value] ?? value;
  if (facet === 'product') return productName(reference, value, locale);
  return nameOf(reference, facet === 'certificate' ? 'certification' : facet, value, locale);
}

export function choiceName(choice: Choice, view: View): string {
  if (choice.what === 'facet') return valueName(choice.name, choice.value, view);
  return catalogue[view.locale].boundChips[choice.name](formatNumber(choice.value, view.locale));
}
