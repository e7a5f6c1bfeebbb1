/** Where on the device the unsent things of one person lie; nobody else's pages look there. */
export const scopeOf = {
  /** Files of everything this person sends. */
  filesOf: (owner: string) => `evidence:${owner}:`,
  /** Files of everything this person sends for this workshop. */
  files: (owner: string, workshop: string) => `${scopeOf.filesOf(owner)}${workshop}:`,
  /** Files of one ask of one item. */
  ask: (owner: string, workshop: string, item: string, ask: string) =>
    `${scopeOf.files(owner, workshop)}${item}:${ask}`,
  /** What this person typed: localStorage keys begin so. */
  typedBy: (owner: string) => `canting.evidence.${owner}.`,
  /** What was typed for this workshop. */
  typed: (owner: string, workshop: string) => `${scopeOf.typedBy(owner)}${workshop}.`,
};

/** Workshop, item and ask of a file's scope. */
export function placeIn(scope: string): { workshop: string; item: string; ask: string } {
  const [, , workshop = '', item = '', ask = ''] = scope.split(':');
  return { workshop, item, ask };
}
