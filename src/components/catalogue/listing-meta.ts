import type { ListingPage } from '#src/domain/catalogue/listing.ts';
import { productData } from '#src/domain/catalogue/product-data.ts';
import { productName } from '#src/domain/catalogue/product-name.ts';
import { nameOf } from '#src/domain/reference/reference.ts';
import { cards } from '#src/i18n/cards.ts';
import { href, paths } from '#src/paths.ts';

/** What a listing says of itself to search engines and in link previews: the layout's properties. */
export function listingMeta(
  page: ListingPage,
  { locale, reference, origin }: Pick<App.Locals, 'locale' | 'reference' | 'origin'>,
) {
  const { listing, workshop, pictures, motifs, colours } = page;
  const english = locale === 'en';
  const title = english ? listing.titleEn : listing.titleId;
  const description = english ? listing.descriptionEn : listing.descriptionId;
  const [picture] = pictures;
  const preview = picture?.name ?? `motif-${motifs[0] ?? 'jlamprang'}`;
  const structured = productData(page, {
    name: title,
    description,
    category: `${cards[locale].technique[listing.technique]}, ${productName(reference, listing.product, locale)}`,
    material: nameOf(reference, 'cloth', listing.cloth, locale),
    url: origin + href(locale, paths.listing(listing.slug)),
    image: origin + paths.linkPreview(preview),
    workshopUrl: origin + href(locale, paths.workshop(workshop.slug)),
    colours: colours.map((colour) => nameOf(reference, 'colour', colour, locale)),
  });
  return {
    title,
    description: shorten(description),
    preview,
    previewAlt: (english ? picture?.altEn : picture?.altId) ?? title,
    structured,
  };
}

/** At most about 200 characters, cut between words. */
function shorten(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199).replace(/\s+\S*$/, '')}…`;
}
