export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Words (with the spaces between them as words of their own) compared one by one; longer texts differ as a whole. */
const most = 1_500;

/** What changed from one text to another, word by word: `removed` and `added` joined with `same` give both texts again. */
export function diffWords(before: string, after: string): DiffPart[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const parts: DiffPart[] = [];
  add(parts, 'same', old.slice(0, start));
  compare(parts, old.slice(start, old.length - end), now.slice(start, now.length - end));
  add(parts, 'same', end > 0 ? old.slice(-end) : []);
  return inPhrases(parts);
}

/** Changes with nothing but space between them read as one: first all that went, then all that came. */
function inPhrases(parts: DiffPart[]): DiffPart[] {
  const phrases: DiffPart[] = [];
  let [gone, come] = ['', ''];
  const close = () => {
    add(phrases, 'removed', gone ? [gone] : []);
    add(phrases, 'added', come ? [come] : []);
    [gone, come] = ['', ''];
  };
  for (const [index, { kind, text }] of parts.entries()) {
    const within = kind === 'same' && !text.trim() && (gone || come) && index < parts.length - 1;
    if (kind === 'same' && !within) {
      close();
      add(phrases, 'same', [text]);
      continue;
    }
    if (kind !== 'added') gone += text;
    if (kind !== 'removed') come += text;
  }
  close();
  return phrases;
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

/** Longest common subsequence by table; rows are the old words. */
function compare(parts: DiffPart[], old: string[], now: string[]): void {
  if (old.length > most || now.length > most) {
    add(parts, 'removed', old);
    return add(parts, 'added', now);
  }
  const width = now.length + 1;
  const length = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => length[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      length[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  for (let i = 0, j = 0; i < old.length || j < now.length;) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      add(parts, 'same', [old[i] ?? '']);
      [i, j] = [i + 1, j + 1];
    } else if (j >= now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      add(parts, 'removed', [old[i] ?? '']);
      i += 1;
    } else {
      add(parts, 'added', [now[j] ?? '']);
      j += 1;
    }
  }
}

function add(parts: DiffPart[], kind: DiffPart['kind'], words: string[]): void {
  if (words.length === 0) return;
  const last = parts.at(-1);
  if (last?.kind === kind) last.text += words.join('');
  else parts.push({ kind, text: words.join('') });
}
