import type { SearchAnswer, SearchQuery, Suggestion } from '#src/domain/catalogue/query.ts';
import type { Locale } from '#src/i18n/locale.ts';

/** One search engine; sqlite.ts and meilisearch.ts are held to the same contract test. */
export interface SearchEngine {
  name: SearchAnswer['engine'];
  /** Answers with ids of what is published at this moment or a moment ago; throws when the engine can't answer. */
  find(query: SearchQuery): Promise<SearchAnswer>;
  /** Up to `limit` completions of what is being typed; at least 1 character. */
  suggest(text: string, locale: Locale, limit: number): Promise<Suggestion[]>;
}

/** What the domain sees: an engine that always answers, whatever the outside one does. */
export interface Search extends Omit<SearchEngine, 'name'> {
  close(): Promise<void>;
}
