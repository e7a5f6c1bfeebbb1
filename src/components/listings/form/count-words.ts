export interface CountWords {
  complete: string;
  missingOne: string;
  /** `#` is the number. */
  missingCount: string;
}

/** How many parts of the form are not complete. */
export function countWords(open: number, { complete, missingOne, missingCount }: CountWords): string {
  if (open === 0) return complete;
  return open === 1 ? missingOne : missingCount.replace('#', String(open));
}
