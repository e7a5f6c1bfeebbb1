import { randomUUID } from 'node:crypto';
import { searchKinds } from '#src/domain/catalogue/query.ts';
import { connect, settle, type Server } from '#src/services/search/meilisearch/server.ts';

const url = process.env['MEILISEARCH_URL'];

/** Tests against a real Meilisearch run only where one is named. */
export const hasServer = Boolean(url);

/** The real server under index names of its own, and how to take them away. */
export function openTestServer(): { server: Server; remove: () => Promise<void> } {
  const server = connect({
    url: url ?? '',
    apiKey: process.env['MEILISEARCH_API_KEY'],
    prefix: `canting-test-${randomUUID()}`,
  });
  return {
    server,
    async remove() {
      for (const kind of searchKinds) await settle(server, server.client.deleteIndex(server.uid(kind)));
    },
  };
}
