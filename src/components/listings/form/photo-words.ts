import { colours as families } from '#db/reference/colours.ts';
import { productName } from '#src/domain/catalogue/product-name.ts';
import type { ListingBody } from '#src/domain/listings/form.ts';
import type { Reference } from '#src/domain/reference/reference.ts';
import { cards } from '#src/i18n/cards.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { altText, isPrinted, type Piece } from './alt-text.ts';

/** The form with words suggested for these photos, where it has none for them yet. */
export function withWords(body: ListingBody, added: readonly string[], reference: Reference): ListingBody {
  const pictures = body.pictures.map((picture, index) => {
    if (!added.includes(picture.name)) return picture;
    const words = (locale: Locale) => altText(pieceOf(body, reference, locale), index, locale);
    return { ...picture, altId: picture.altId || words('id'), altEn: picture.altEn || words('en') };
  });
  return { ...body, pictures };
}

function pieceOf({ product, technique, motifs, colours }: ListingBody, reference: Reference, locale: Locale): Piece {
  const names: Record<string, string> = cards[locale].technique;
  return {
    product: product ? productName(reference, product, locale) : '',
    technique: names[technique] ?? '',
    printed: isPrinted(technique),
    motif: reference.motifs.get(motifs[0] ?? '')?.name ?? '',
    colours: families.filter(({ slug }) => colours.includes(slug)).map(({ name }) => name[locale]),
  };
}
