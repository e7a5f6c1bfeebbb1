const marks = /\p{M}+/gu;
const ascii = /^[\0-\x7f]*$/;
const asciiWords = /[a-z0-9]+/g;
const otherWords = /[\p{L}\p{N}]+/gu;

/**
 * The words of a text as the index knows them: lower case, no accents, letters and digits only, at most 40 characters.
 * Agrees with FTS5's `unicode61 remove_diacritics 2`, so that what is asked and what is indexed split alike.
 */
export function words(text: string): string[] {
  const found = ascii.test(text) ? text.toLowerCase().match(asciiWords) : folded(text).match(otherWords);
  if (!found) return [];
  return found.map((word) => (word.length > 40 ? [...word].slice(0, 40).join('') : word));
}

/** Compatibility forms first (™ gives capitals), then case, then the accents that both may leave behind. */
function folded(text: string): string {
  return text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(marks, '');
}
