/** Longest pattern, most repeats of one character, and how many parts of a pattern may vary in length. */
export const patternLimits = { length: 120, repeats: 200, loose: 2 };

const piece =
  /(?:\\[dDwWsS]|\\[^A-Za-z0-9]|\[\^?(?:\\[^0-9]|[^\]\\])+\]|\.|[^\\^$.|?*+()[\]{}])(?<repeat>[?*+]|\{(?<least>\d{1,3})(?<comma>,(?<most>\d{0,3}))?\})?/y;

/**
 * Whether a pattern for numbers can be run against anything a workshop types. Only a subset is let in: from the start
 * (`^`), one character or class after the other, each with one repeat at most, no groups, alternatives, references or
 * look-arounds, and at most two parts of varying length. Nothing repeated holds a repeat, so the work grows with the
 * square of the text at worst and never exponentially.
 */
export function isSafePattern(text: string): boolean {
  if (!text.startsWith('^') || text.length > patternLimits.length) return false;
  const end = text.endsWith('$') && !text.endsWith('\\$') ? text.length - 1 : text.length;
  let loose = 0;
  for (piece.lastIndex = 1; piece.lastIndex < end;) {
    const found = piece.exec(text);
    if (!found || found.index + found[0].length > end) return false;
    const { repeat, least = '0', comma, most } = found.groups ?? {};
    if (repeat && !(repeat.startsWith('{') && !comma)) loose += 1;
    if (Number(least) > patternLimits.repeats || Number(most ?? 0) > patternLimits.repeats) return false;
  }
  return loose <= patternLimits.loose && compiles(text);
}

function compiles(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}
