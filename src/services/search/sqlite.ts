import type { Database } from '#db/client.ts';
import type { Reference } from '#src/domain/reference/reference.ts';
import type { SearchEngine } from './index.ts';
import { answerEntries, answerListings } from './sqlite/answer.ts';
import { dayOf } from './sqlite/entries.ts';
import { followChanges } from './sqlite/follow.ts';
import { findHits, type Hits } from './sqlite/hits.ts';
import { lexiconOf } from './sqlite/lexicon.ts';
import { suggest } from './sqlite/suggest.ts';
import { understand } from './sqlite/understand.ts';
import type { State } from './sqlite/state.ts';

export interface SqliteSearch extends SearchEngine {
  /** Reads the columns now instead of at the first search. */
  warm(): Promise<void>;
}

export interface SqliteSearchOptions {
  now?: () => number;
  /** Rows of found texts kept until the next change, so that choosing facets asks the index once; 4 bytes each. */
  remember?: number;
}

/** The embedded engine: words from FTS5 in the same database, facets and numbers from columns in memory. */
export function openSqliteSearch(
  db: Database,
  reference: () => Reference,
  options: SqliteSearchOptions = {},
): SqliteSearch {
  const { now = Date.now, remember = 500_000 } = options;
  const follower = followChanges(db);
  const texts = new Map<string, Hits>();
  let version = -1;

  const hitsOf = async (state: State, text: string): Promise<Hits> => {
    if (version !== follower.version()) texts.clear();
    version = follower.version();
    const known = texts.get(text);
    if (known) return known;
    const hits = await findHits(db.reader, state, understand(text, state.vocabulary, lexiconOf(reference())));
    if (version !== follower.version()) return hitsOf(await follower.current(), text);
    let kept = hits.rows.length + 100;
    for (const other of texts.values()) kept += other.rows.length + 100;
    for (const oldest of texts.keys()) {
      if (kept <= remember) break;
      kept -= (texts.get(oldest)?.rows.length ?? 0) + 100;
      texts.delete(oldest);
    }
    if (kept <= remember) texts.set(text, hits);
    return hits;
  };

  return {
    name: 'sqlite',
    async warm() {
      await follower.current();
    },
    async find(query) {
      const state = await follower.current();
      const hits = query.text === '' ? null : await hitsOf(state, query.text);
      const today = dayOf(now());
      return query.kind === 'listings'
        ? answerListings(state, hits, query, today)
        : answerEntries(state, hits, query, today);
    },
    async suggest(text, locale, limit) {
      const state = await follower.current();
      return suggest(state, reference(), text, locale, limit);
    },
  };
}
