import type { Row, RowFile, Rows } from './sealed-rows.ts';

/** Rows that last as long as the page. */
export function passingRows<Facts>(): Rows<Facts> {
  const rows = new Map<string, Row<Facts>>();
  const those = (mine: (scope: string) => boolean) =>
    [...rows.values()].filter(({ scope }) => mine(scope)).sort((a, b) => a.at - b.at);
  return {
    list: async (scope) => those((one) => one === scope),
    under: async (prefix) => those((one) => one.startsWith(prefix)),
    async put({ id, scope, at, state }, facts, file) {
      rows.set(id, { id, scope, at, state, facts, file: file instanceof Blob ? asFile(file) : file });
    },
    remove: async (id) => void rows.delete(id),
  };
}

function asFile(blob: Blob): RowFile {
  return { open: async () => blob };
}
