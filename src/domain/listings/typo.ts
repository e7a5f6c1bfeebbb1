const mostChanged = 12;
const mostShare = 0.1;

/** Words that say what a piece is, or that it isn't: no slip of the pen puts them in or takes them out. */
const telling =
  /\b(?:tulis|cap|kombinasi|printing|print(?:ed)?|sablon|canting|batik|hand\w*|stamp\w*|drawn|combination|asli|genuine|authentic|original|sutra|silk|katun|cotton|organi[ck]\w*|alam|natural|sintetis|synthetic|bukan|tidak|tanpa|not?|without|non|antik|antique|sertifikat|certified|halal|batikmark)\b/gi;

/**
 * Whether one text became the other by mending slips: at most 12 characters and a tenth of it changed, in words that
 * stay what they were but for a letter or two; no figure and no word that tells what the piece is.
 */
export function isTypo(before: string, after: string): boolean {
  if (before === after) return true;
  if (found(before, /\d+/g) !== found(after, /\d+/g) || found(before, telling) !== found(after, telling)) return false;
  if (/https?:|www\.|@/i.test(after) && !/https?:|www\.|@/i.test(before)) return false;
  if (!sameWords(before, after)) return false;
  const allowed = Math.min(mostChanged, Math.floor(Math.max(before.length, after.length) * mostShare));
  return distance(before, after, allowed) <= allowed;
}

/** Word for word the same but for slips, or the same letters with other spaces and signs between them. */
function sameWords(before: string, after: string): boolean {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  if (old.join('') === fresh.join('')) return true;
  return (
    old.length === fresh.length &&
    old.every((word, index) => {
      const other = fresh[index] ?? '';
      const slips = Math.min(word.length, other.length) <= 5 ? 1 : 2;
      return word === other || distance(word, other, slips) <= slips;
    })
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function found(text: string, words: RegExp): string {
  return (text.toLowerCase().match(words) ?? []).join(' ');
}

/** Levenshtein's distance where it is at most `limit`, else `limit + 1`: only a band about the diagonal is filled. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => (j <= limit ? j : limit + 1));
  for (let i = 1; i <= a.length; i += 1) {
    const next = new Array<number>(b.length + 1).fill(limit + 1);
    if (i <= limit) next[0] = i;
    let least = next[0] ?? limit + 1;
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j += 1) {
      const swap = (row[j - 1] ?? limit + 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const cost = Math.min(swap, (row[j] ?? limit + 1) + 1, (next[j - 1] ?? limit + 1) + 1, limit + 1);
      next[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}
