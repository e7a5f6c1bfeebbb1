import type { WorkshopPage } from '#src/domain/workshops/workshop.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { href, paths } from '#src/paths.ts';
import { coverName } from './picture.ts';

interface Surroundings {
  locale: Locale;
  /** `https://…` without a slash at the end. */
  origin: string;
  postalCode: string;
}

/** A workshop as schema.org knows it. */
export function structuredWorkshop(
  { workshop }: WorkshopPage,
  { locale, origin, postalCode }: Surroundings,
): Record<string, unknown> {
  return {
    '@type': 'LocalBusiness',
    name: workshop.name,
    description: locale === 'id' ? workshop.storyId : workshop.storyEn,
    url: origin + href(locale, paths.workshop(workshop.slug)),
    image: origin + paths.linkPreview(coverName(workshop)),
    ...(workshop.whatsapp ? { telephone: `+${workshop.whatsapp}` } : {}),
    founder: { '@type': 'Person', name: workshop.ownerName },
    foundingDate: String(workshop.foundedYear),
    numberOfEmployees: { '@type': 'QuantitativeValue', value: workshop.workers },
    address: {
      '@type': 'PostalAddress',
      streetAddress: workshop.address,
      addressLocality: 'Pekalongan',
      addressRegion: 'Jawa Tengah',
      postalCode,
      addressCountry: 'ID',
    },
  };
}
