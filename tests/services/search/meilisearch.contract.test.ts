import { openMeilisearch } from '#src/services/search/meilisearch/engine.ts';
import { openFollower } from '#src/services/search/meilisearch/follow.ts';
import { hasServer, openTestServer } from './contract.server.ts';
import { searchContract } from './contract.ts';

searchContract(
  hasServer ? 'Meilisearch' : 'Meilisearch (skipped: MEILISEARCH_URL is not set)',
  async ({ db, reference }) => {
    const { server, remove } = openTestServer();
    const follower = openFollower(server, db, () => reference);
    await follower.catchUp();
    return {
      engine: openMeilisearch(server, db, () => reference, 5_000),
      follow: () => follower.catchUp(),
      close: remove,
    };
  },
  !hasServer,
);
