import { afterAll, beforeAll, describe } from 'vitest';
import type { SearchAnswer, SearchQuery } from '#src/domain/catalogue/query.ts';
import type { SearchEngine } from '#src/services/search/index.ts';
import { followsChanges } from './contract.changes.ts';
import { answersFacets } from './contract.facets.ts';
import { answersWords } from './contract.words.ts';
import { openWorld, type World } from './contract.world.ts';

export interface OpenedEngine {
  engine: SearchEngine;
  /** Returns when the engine knows every change that was committed before the call. */
  follow(): Promise<void>;
  close(): Promise<void>;
}

/** What the groups of sentences ask; `world` and `opened` are there once the tests run. */
export interface Held {
  world: World;
  opened: OpenedEngine;
  find(query: Partial<SearchQuery>): Promise<SearchAnswer>;
}

/** Everything the catalogue relies on, held against one engine's real code over a small named world. */
export function searchContract(name: string, openEngine: (world: World) => Promise<OpenedEngine>, skip = false): void {
  describe.skipIf(skip)(`the search contract, kept by ${name}`, () => {
    const held = {} as Held;
    beforeAll(async () => {
      held.world = await openWorld();
      held.opened = await openEngine(held.world);
      held.find = (query) => held.opened.engine.find({ ...everything, ...query });
    }, 60_000);
    afterAll(async () => {
      await held.opened?.close();
      await held.world?.remove();
    });
    answersFacets(held);
    answersWords(held);
    followsChanges(held);
  });
}

const everything: SearchQuery = {
  kind: 'listings',
  text: '',
  facets: {},
  bounds: {},
  sort: 'relevance',
  page: 1,
  perPage: 50,
};
