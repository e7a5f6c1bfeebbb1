import { Meilisearch, type EnqueuedTask } from 'meilisearch';
import type { SearchKind } from '#src/domain/catalogue/query.ts';
import { sendRequest } from './transport.ts';

export interface Server {
  client: Meilisearch;
  /** Name of the index of a kind. */
  uid(kind: SearchKind): string;
}

export interface Address {
  url: string;
  apiKey?: string | undefined;
  /** Starts every index's name, so that several installations can share a server. */
  prefix?: string;
}

/** Needs Meilisearch 1.18 or newer (renaming an index by a swap). Opens no connection yet. */
export function connect({ url, apiKey, prefix = 'canting' }: Address): Server {
  const client = new Meilisearch({
    host: url,
    ...(apiKey ? { apiKey } : {}),
    timeout: 10_000,
    httpClient: sendRequest,
  });
  return { client, uid: (kind) => `${prefix}-${kind}` };
}

/** Waits until a queued task is done: an accepted one may still fail, and failed ones are not tried again. */
export async function settle(server: Server, queued: EnqueuedTask | Promise<EnqueuedTask>): Promise<void> {
  const task = await server.client.tasks.waitForTask(await queued, { timeout: 120_000, interval: 50 });
  if (task.status !== 'succeeded')
    throw new Error(`search task ${task.type} ${task.status}: ${task.error?.message ?? 'no reason given'}`);
}

export async function indexExists(server: Server, uid: string): Promise<boolean> {
  try {
    await server.client.index(uid).getRawInfo();
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** The client wraps what its transport throws. */
function isMissing(error: unknown): boolean {
  for (let cause = error; typeof cause === 'object' && cause !== null; cause = 'cause' in cause ? cause.cause : null) {
    if ('code' in cause && cause.code === 'index_not_found') return true;
  }
  return false;
}
