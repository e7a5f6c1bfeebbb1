import type { ListingPage } from './listing.ts';

interface Words {
  name: string;
  description: string;
  category: string;
  material: string;
  /** Full addresses. */
  url: string;
  image: string;
  workshopUrl: string;
  colours: string[];
}

/** A listing in schema.org words. A print is a product too, but nothing here calls it batik: the words are the caller's. */
export function productData({ listing, workshop, closure }: ListingPage, words: Words): Record<string, unknown> {
  const seller = { '@type': 'Organization', name: workshop.name, url: words.workshopUrl };
  return {
    '@type': 'Product',
    name: words.name,
    description: words.description,
    sku: listing.slug,
    url: words.url,
    image: [words.image],
    category: words.category,
    material: words.material,
    color: words.colours.join(', '),
    brand: { '@type': 'Brand', name: workshop.name },
    countryOfOrigin: 'ID',
    ...(listing.weightG ? { weight: measure(listing.weightG, 'GRM') } : {}),
    ...(listing.lengthCm ? { depth: measure(listing.lengthCm, 'CMT') } : {}),
    ...(listing.widthCm ? { width: measure(listing.widthCm, 'CMT') } : {}),
    offers: {
      '@type': 'Offer',
      url: words.url,
      priceCurrency: 'IDR',
      price: listing.price,
      availability: `https://schema.org/${availability(listing.stock, closure?.started === true)}`,
      itemCondition: 'https://schema.org/NewCondition',
      eligibleQuantity: { ...measure(undefined, 'C62'), minValue: listing.minimumOrder },
      ...(listing.stock > 0 ? {} : { deliveryLeadTime: measure(listing.leadTimeDays, 'DAY') }),
      seller,
    },
  };
}

function availability(stock: number, closed: boolean): string {
  if (closed) return 'BackOrder';
  return stock > 0 ? 'InStock' : 'MadeToOrder';
}

/** UN/CEFACT units. */
function measure(value: number | undefined, unitCode: string): Record<string, unknown> {
  return { '@type': 'QuantitativeValue', ...(value === undefined ? {} : { value }), unitCode };
}
