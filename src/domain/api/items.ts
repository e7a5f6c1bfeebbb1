import { z } from 'zod';
import { exhibitionPhases } from '#db/schema/exhibitions.ts';

/** The shapes of the public interface; the OpenAPI document is generated from these very objects. */
const both = z
  .object({ id: z.string(), en: z.string() })
  .meta({ description: 'The text in Indonesian and in English.' });
const place = z.object({ slug: z.string(), name: z.string() });
const address = z.url().meta({ description: 'Page of the record.' });

export const listingItem = z
  .object({
    slug: z.string(),
    url: address,
    title: both,
    technique: z.enum(['tulis', 'cap', 'kombinasi', 'printing']),
    isBatik: z
      .boolean()
      .meta({ description: 'False for printed textile with batik motif: batik needs hot wax (SNI 0239:2019).' }),
    price: z.int().meta({ description: 'Rupiah for one piece.' }),
    minimumOrder: z.int().meta({ description: 'Pieces.' }),
    leadTimeDays: z.int(),
    stock: z.int().meta({ description: 'Pieces ready to ship; 0 means made to order.' }),
    workshop: place,
    kelurahan: place,
    picture: z.url().nullable(),
    demo: z.boolean().meta({ description: 'Made up for demonstration.' }),
  })
  .meta({ id: 'Listing' });

export const workshopItem = z
  .object({
    slug: z.string(),
    url: address,
    name: z.string(),
    kelurahan: place,
    techniques: z.array(z.string()),
    capacityPerMonth: z.int().meta({ description: 'Pieces a month.' }),
    leadTimeDays: z.int(),
    firstOrderMinimum: z.int().meta({ description: 'Rupiah.' }),
    reorderMinimum: z.int().meta({ description: 'Rupiah.' }),
    readinessLevel: z.string().nullable(),
    demo: z.boolean(),
  })
  .meta({ id: 'Workshop' });

export const motifItem = z
  .object({
    slug: z.string(),
    url: address,
    name: z.string(),
    otherNames: z.array(z.string()),
    family: z.string(),
    origin: z.object({ place: z.string(), province: z.string(), zone: z.string() }),
    meaning: both,
    colours: z.array(z.string()).meta({ description: '#rrggbb' }),
    picture: z.url(),
    confidence: z.enum(['high', 'medium', 'low']),
    sources: z.array(z.string()),
  })
  .meta({ id: 'Motif' });

export const kelurahanItem = z
  .object({
    slug: z.string(),
    url: address,
    name: z.string(),
    code: z.string().meta({ description: 'Ministry of Home Affairs code.' }),
    kecamatan: place,
    postalCode: z.string(),
    latitude: z.number(),
    longitude: z.number(),
    batikIntensity: z.int().meta({ description: '0 to 3, editorial.' }),
    workshops: z.int(),
    confidence: z.enum(['high', 'medium', 'low']),
    sources: z.array(z.string()),
  })
  .meta({ id: 'Kelurahan' });

export const exhibitionItem = z
  .object({
    slug: z.string(),
    url: address,
    name: z.string(),
    summary: both,
    fair: z.string().nullable().meta({ description: 'The fair it is an edition of, as the reference data names it.' }),
    organiser: z.string(),
    venue: z.string(),
    city: z.string(),
    country: z.string().length(2).meta({ description: 'ISO 3166-1 alpha-2.' }),
    startsOn: z.iso.date().meta({ description: 'WIB day.' }),
    endsOn: z.iso.date().meta({ description: 'WIB day, the last.' }),
    phase: z.enum(exhibitionPhases).exclude(['draft']),
    open: z.boolean().meta({ description: 'Applications are taken this moment.' }),
    opensAt: z.iso.datetime().nullable(),
    deadline: z.iso.datetime(),
    places: z.int().meta({ description: 'Places for workshops of the city.' }),
    newcomerPlaces: z.int().meta({ description: 'Of them kept for newcomers.' }),
    fee: z.int().meta({ description: 'Rupiah a place; 0 is free.' }),
    sectors: z.array(z.string()),
    results: z.url().nullable().meta({ description: 'All that the selection can be run again from, once published.' }),
    demo: z.boolean().meta({ description: 'Made up for demonstration.' }),
  })
  .meta({ id: 'Exhibition' });

const facets = z
  .record(z.string(), z.array(z.object({ value: z.string(), count: z.int() })))
  .meta({ description: 'Counts per value; a facet ignores its own choice.' });

/** `{ total, items, facets, next }`: the form of every list. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({
    total: z.int().min(0),
    items: z.array(item),
    facets,
    next: z.url().nullable().meta({ description: 'Address of the next page, or null on the last.' }),
  });
}

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    problems: z.array(z.object({ param: z.string(), value: z.string(), reason: z.string() })).optional(),
    retryAfterSeconds: z.int().optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details.' });

export const suggestions = z.object({
  items: z.array(z.object({ kind: z.string(), name: z.string(), slug: z.string(), url: z.string() })),
});
