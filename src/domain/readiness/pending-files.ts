/** Files that were uploaded without a script and are not in the draft yet, by the ask they are for. */
export type Pending = Record<string, string[]>;

const most = 60;

/**
 * Reads them from the page's address: `ask` and `uploaded` are of the upload that has just come back, `held` those of
 * the ones before it, as `<ask>.<file id>`.
 */
export function readPending(search: URLSearchParams): Pending {
  const ask = search.get('ask') ?? '';
  const fresh = listOf(search.get('uploaded')).map((id) => [ask, id] as const);
  const held = listOf(search.get('held')).map((entry) => cut(entry));
  const pending: Pending = {};
  for (const [key, id] of [...held, ...fresh].slice(0, most)) {
    if (!/^[a-z]+-\d{1,2}$/.test(key) || !/^[\w-]{1,64}$/.test(id)) continue;
    const known = (pending[key] ??= []);
    if (!known.includes(id)) known.push(id);
  }
  return pending;
}

/** Where an upload for an ask comes back to, with what was uploaded before it. */
export function uploadReturn(path: string, ask: string, pending: Pending): string {
  const held = Object.entries(pending).flatMap(([key, ids]) => ids.map((id) => `${key}.${id}`));
  const query = new URLSearchParams({ ask, ...(held.length > 0 ? { held: held.join(',') } : {}) });
  return `${path}?${query}`;
}

function listOf(text: string | null): string[] {
  return (text ?? '').split(',').filter(Boolean);
}

function cut(entry: string): [string, string] {
  const at = entry.indexOf('.');
  return [entry.slice(0, Math.max(at, 0)), entry.slice(at + 1)];
}
