import { z } from 'zod';
import type { Database } from '#db/client.ts';
import { words } from '#db/search/words.ts';
import type { Suggestion } from '#src/domain/catalogue/query.ts';
import type { Reference } from '#src/domain/reference/reference.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { keepPublished } from './published.ts';
import type { Server } from './server.ts';

const groups = ['technique', 'product', 'cloth', 'dye'];
const hit = z.object({ id: z.union([z.number(), z.string()]), slug: z.string(), title: z.array(z.string()).min(1) });
const shape = z.object({ results: z.tuple([z.object({ hits: z.array(hit) }), z.object({ hits: z.array(hit) })]) });

interface Source {
  server: Server;
  db: Database;
  reference: Reference;
  signal: AbortSignal;
}

/** Motifs and workshops from the server, places and terms from memory: names that begin with the text come first. */
export async function suggestFrom(
  { server, db, reference, signal }: Source,
  asked: string[],
  locale: Locale,
  limit: number,
): Promise<Suggestion[]> {
  const text = asked.join(' ');
  if (text === '' || limit < 1) return [];
  const same = {
    q: text,
    limit,
    matchingStrategy: 'all' as const,
    attributesToSearchOn: ['name'],
    attributesToRetrieve: ['id', 'slug', 'title'],
  };
  const queries = [
    { ...same, indexUid: server.uid('motifs') },
    { ...same, indexUid: server.uid('workshops') },
  ];
  const [motifs, workshops] = shape.parse(await server.client.multiSearch({ queries }, { signal })).results;
  const shown = new Set(
    await keepPublished(
      db,
      'workshops',
      workshops.hits.map(({ id }) => id),
    ),
  );
  const named =
    (kind: 'motif' | 'workshop') =>
    ({ slug, title }: z.infer<typeof hit>): Suggestion => ({ kind, slug, name: title[0] ?? slug });
  const all = [
    ...motifs.hits.map(named('motif')),
    ...termsNamed(reference, asked, locale),
    ...wardsNamed(reference, asked),
    ...workshops.hits.filter(({ id }) => shown.has(id)).map(named('workshop')),
  ];
  const begins = ({ name }: Suggestion): boolean => words(name).join(' ').startsWith(text);
  return [...all.filter(begins), ...all.filter((one) => !begins(one))].slice(0, limit);
}

function termsNamed(reference: Reference, asked: string[], locale: Locale): Suggestion[] {
  return groups.flatMap((group) =>
    [...(reference.terms.get(group) ?? [])]
      .filter(([, { name }]) => holds(name.id, asked) || holds(name.en, asked))
      .map(([slug, { name }]): Suggestion => ({ kind: 'term', slug: `${group}/${slug}`, name: name[locale] })),
  );
}

function wardsNamed(reference: Reference, asked: string[]): Suggestion[] {
  const wards = [...reference.kelurahan].filter(([, { name }]) => holds(name, asked));
  return wards.map(([slug, { name }]) => ({ kind: 'kelurahan', slug, name }));
}

/** Whether every word begins a word of the name. */
function holds(name: string, asked: string[]): boolean {
  const parts = words(name);
  return asked.every((word) => parts.some((part) => part.startsWith(word)));
}
