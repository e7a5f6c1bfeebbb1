import type { MultiSearchQuery } from 'meilisearch';
import type { Database } from '#db/client.ts';
import { words } from '#db/search/words.ts';
import { facetsOf, searchKinds, type SearchAnswer, type SearchQuery } from '#src/domain/catalogue/query.ts';
import type { Reference } from '#src/domain/reference/reference.ts';
import type { SearchEngine } from '../index.ts';
import { lexiconOf } from '../sqlite/lexicon.ts';
import { understand } from '../sqlite/understand.ts';
import { Vocabulary } from '../sqlite/vocabulary.ts';
import { matchedWords, readAnswer, readHighlights, type Found } from './answer.ts';
import { meaningfulWords } from './meaningful.ts';
import { keepPublished } from './published.ts';
import { askServer, askWords } from './request.ts';
import type { Server } from './server.ts';
import { openSpeller, type Speller } from './spelling.ts';
import { suggestFrom } from './suggest.ts';
import { synonymsOf } from './synonyms.ts';

/** Milliseconds for one answer; the rest of half a second is the embedded engine's. */
const patience = 250;

/**
 * The server forgives no edit in a word below five letters, none in the first letter of one below nine, and not in the
 * wordings of synonyms. So a text that it finds nothing for is read again by the names and terms of the reference data.
 */
const noVocabulary = new Vocabulary();

/**
 * Answers from the server's indexes, in one request, up to three when it finds nothing. Throws when late, down or wrong.
 * `deadline` is in milliseconds for one answer.
 */
export function openMeilisearch(
  server: Server,
  db: Database,
  reference: () => Reference,
  deadline = patience,
): SearchEngine {
  const ask = async (queries: MultiSearchQuery[], signal: AbortSignal): Promise<unknown> =>
    server.client.multiSearch({ queries }, { signal });

  const look = async (query: SearchQuery, asked: string[], signal: AbortSignal): Promise<Found> => {
    const question = askServer(query, asked.join(' '), server.uid);
    const found = readAnswer(query, question, await ask(question.queries, signal));
    return { ...found, ids: await keepPublished(db, query.kind, found.ids) };
  };

  return {
    name: 'meilisearch',
    async find(query) {
      const signal = AbortSignal.timeout(deadline);
      const typed = words(query.text);
      if (query.text !== '' && typed.length === 0) return nothing(query);
      const { speller, wordings } = languageOf(reference());
      const asked = meaningfulWords(query.text, wordings);
      const found = await look(query, asked, signal);
      const answer = (one: Found, didYouMean: string | null): SearchAnswer => ({
        ...one,
        didYouMean,
        engine: 'meilisearch',
      });
      if (found.total > 0 || asked.length === 0) return answer(found, speller.correct(typed, found.matched));
      const read = understand(query.text, noVocabulary, lexiconOf(reference())).corrected;
      const again = read === null ? null : await look(query, meaningfulWords(read, wordings), signal);
      if (again && again.total > 0) return answer(again, read);
      const heard = await ask(askWords(asked, searchKinds.map(server.uid)), signal);
      return answer(found, speller.correct(typed, matchedWords(readHighlights(heard))));
    },
    async suggest(text, locale, limit) {
      const asked = meaningfulWords(text, languageOf(reference()).wordings);
      return suggestFrom(
        { server, db, reference: reference(), signal: AbortSignal.timeout(deadline) },
        asked,
        locale,
        limit,
      );
    },
  };
}

/** Punctuation alone is no request for everything. */
function nothing({ kind, facets: chosen }: SearchQuery): SearchAnswer {
  const facets = Object.fromEntries(
    facetsOf[kind].map((name) => [name, (chosen[name] ?? []).map((value) => ({ value, count: 0 }))]),
  );
  return {
    ids: [],
    total: 0,
    facets,
    totals: { listings: 0, workshops: 0, motifs: 0 },
    matched: [],
    didYouMean: null,
    engine: 'meilisearch',
  };
}

const languages = new WeakMap<Reference, { speller: Speller; wordings: Set<string> }>();

function languageOf(reference: Reference): { speller: Speller; wordings: Set<string> } {
  const known = languages.get(reference) ?? {
    speller: openSpeller(reference),
    wordings: new Set(Object.keys(synonymsOf(reference, 'motifs'))),
  };
  languages.set(reference, known);
  return known;
}
