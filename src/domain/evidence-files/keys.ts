/** Where a file's sealed bytes lie: the original as it was sent, and of a picture also the one fit to show. */
export function keysOf(id: string): { original: string; view: string } {
  return { original: `${evidenceFolder}/${id}`, view: `${evidenceFolder}/${id}-view` };
}

/** What sealed bytes are bound to: those of one file open for no other. */
export function placesOf(id: string): { original: string; view: string } {
  return { original: `file:${id}`, view: `file:${id}-view` };
}

export const evidenceFolder = 'evidence';
