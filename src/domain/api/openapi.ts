import { z } from 'zod';
import { exhibitionParameters } from '#src/domain/api/exhibition-parameters.ts';
import { boundNames, facetNames, facetsOf, searchKinds, sorts, type SearchKind } from '#src/domain/catalogue/query.ts';
import {
  exhibitionItem,
  kelurahanItem,
  listingItem,
  listOf,
  motifItem,
  problem,
  suggestions,
  workshopItem,
} from './items.ts';

const answers = {
  listings: listOf(listingItem),
  workshops: listOf(workshopItem),
  motifs: listOf(motifItem),
  kelurahan: listOf(kelurahanItem),
  exhibitions: listOf(exhibitionItem),
};

/** What each operation answers with; tests hold real answers against these. */
export const answerSchemas = {
  '/listings': answers.listings,
  '/workshops': answers.workshops,
  '/motifs': answers.motifs,
  '/kelurahan': answers.kelurahan,
  '/exhibitions': answers.exhibitions,
  '/search': z.union([answers.listings, answers.workshops, answers.motifs]),
  '/suggest': suggestions,
} as const;

const summaries: Record<keyof typeof answerSchemas, { id: string; en: string }> = {
  '/listings': { id: 'Kain yang dijual', en: 'Cloth for sale' },
  '/workshops': { id: 'Bengkel batik', en: 'Batik workshops' },
  '/motifs': { id: 'Motif dengan makna dan sumbernya', en: 'Motifs with meaning and sources' },
  '/kelurahan': { id: '27 kelurahan Kota Pekalongan', en: 'The 27 wards of Pekalongan City' },
  '/exhibitions': { id: 'Panggilan pameran, yang terbaru dulu', en: 'Calls for exhibitions, the newest first' },
  '/search': { id: 'Pencarian dengan jenis hasil pilihan', en: 'Search with the kind of result as a parameter' },
  '/suggest': { id: 'Pelengkap kata saat mengetik', en: 'Completions while typing' },
};

interface Parameter {
  name: string;
  in: 'query';
  description: string;
  schema: Record<string, unknown>;
  explode?: boolean;
}

/** The OpenAPI 3.1 document of the public interface. */
export function openApiDocument(origin: string) {
  const schemas: Record<string, unknown> = {};
  const paths = Object.entries(answerSchemas).map(([path, schema]) => [
    path,
    { get: operation(path as keyof typeof answerSchemas, schema, schemas) },
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Canting public data',
      version: '1.0.0',
      description: 'Batik workshops, motifs and cloth of Pekalongan City. Read only, no key needed, CORS open for GET.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths: Object.fromEntries(paths) as Record<string, { get: ReturnType<typeof operation> }>,
    components: { schemas },
  };
}

function operation(path: keyof typeof answerSchemas, schema: z.ZodType, schemas: Record<string, unknown>) {
  return {
    operationId: `get${path.slice(1, 2).toUpperCase()}${path.slice(2)}`,
    summary: summaries[path].en,
    'x-summary-id': summaries[path].id,
    parameters: parametersOf(path),
    responses: {
      '200': {
        description: 'What was found',
        content: { 'application/json': { schema: embedded(schema, schemas) } },
      },
      '400': {
        description: 'A parameter is not legal',
        content: { 'application/problem+json': { schema: embedded(problem, schemas) } },
      },
      '429': {
        description: 'Too many requests; see Retry-After',
        content: { 'application/problem+json': { schema: embedded(problem, schemas) } },
      },
    },
  };
}

/** As JSON Schema; what it names goes into `schemas`, since `#/$defs/…` would be looked for at the document's root. */
function embedded(schema: z.ZodType, schemas: Record<string, unknown>): Record<string, unknown> {
  const text = JSON.stringify(z.toJSONSchema(schema, { target: 'draft-2020-12' }));
  const {
    $schema: _,
    $defs,
    ...own
  } = JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/')) as {
    $schema: string;
    $defs?: Record<string, unknown>;
  };
  Object.assign(schemas, $defs);
  return own;
}

function parametersOf(path: keyof typeof answerSchemas): Parameter[] {
  if (path === '/kelurahan') return [];
  if (path === '/exhibitions') return exhibitionParameters;
  const text: Parameter = {
    name: 'q',
    in: 'query',
    description: 'Words to search for; misspellings are forgiven.',
    schema: { type: 'string', maxLength: 200 },
  };
  if (path === '/suggest') {
    return [
      text,
      {
        name: 'locale',
        in: 'query',
        description: 'Language of the names.',
        schema: { type: 'string', enum: ['id', 'en'], default: 'id' },
      },
    ];
  }
  const kind = path.slice(1) as SearchKind | 'search';
  const facets = kind === 'search' ? facetNames : facetsOf[kind];
  return [
    text,
    ...(kind === 'search'
      ? [
          {
            name: 'kind',
            in: 'query' as const,
            description: 'Kind of result.',
            schema: { type: 'string', enum: [...searchKinds], default: 'listings' },
          },
        ]
      : []),
    ...facets.map((name): Parameter => ({
      name,
      in: 'query',
      description:
        name === 'level'
          ? 'The least level of export readiness: a workshop holds every level up to its own.'
          : 'Repeat for more than one value: any of them.',
      schema: { type: 'array', items: { type: 'string' } },
      explode: true,
    })),
    ...(kind === 'workshops' || kind === 'motifs'
      ? []
      : boundNames.map((name): Parameter => ({
          name,
          in: 'query',
          description: boundWords[name],
          schema: { type: 'integer', minimum: 0 },
        }))),
    { name: 'sort', in: 'query', description: 'Order.', schema: { type: 'string', enum: [...sorts] } },
    {
      name: 'page',
      in: 'query',
      description: 'From 1.',
      schema: { type: 'integer', minimum: 1, maximum: 10_000, default: 1 },
    },
    {
      name: 'per',
      in: 'query',
      description: 'Items a page.',
      schema: { type: 'integer', minimum: 1, maximum: 96, default: 24 },
    },
  ];
}

const boundWords: Record<(typeof boundNames)[number], string> = {
  price_from: 'Lowest price, rupiah.',
  price_to: 'Highest price, rupiah.',
  minimum_order: 'Minimum order at most, pieces.',
  lead_time: 'Lead time at most, days.',
};
