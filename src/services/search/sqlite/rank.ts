import { at, width } from './columns.ts';
import type { Entry } from './entries.ts';
import { scoreName, type Scored } from './score.ts';
import type { State } from './state.ts';
import { targetedCodes } from './targeted.ts';
import type { Meaning } from './understand.ts';

/**
 * Ids to rows with a quality: a name or title that has all words is worth 1, every value that the text names 2, every
 * slot held 8 where listings differ in that.
 */
export function rankListings(
  { columns, values, entries }: State,
  { targets }: Meaning,
  ids: Uint32Array,
  named: Uint32Array,
  counts: Map<number, number> | null,
): { rows: Uint32Array; quality: Uint8Array } {
  const { data } = columns;
  const rows = new Uint32Array(ids.length);
  const quality = new Uint8Array(ids.length);
  const worth = targetedCodes(targets, values, entries);
  const fields = [...new Set(targets.map(({ facet }) => at[facet as keyof typeof at] ?? at.workshop))];
  let count = 0;
  let name = 0;
  for (let index = 0; index < ids.length; index += 1) {
    const id = ids[index] ?? 0;
    const row = columns.rowOf(id);
    if (row < 0) continue;
    let points = counts ? 8 * (counts.get(id) ?? 0) : 0;
    while (name < named.length && (named[name] ?? 0) < id) name += 1;
    if (named[name] === id) points += 1;
    for (let field = 0; field < fields.length; field += 1)
      points += 2 * (worth[data[row * width + (fields[field] ?? 0)] ?? 0] ?? 0);
    rows[count] = row;
    quality[count++] = points;
  }
  return { rows: rows.subarray(0, count), quality: quality.subarray(0, count) };
}

/** A motif that the text names comes first, then one that a part of it names, then by words in the name. */
export function scoreMotifs(
  { entries }: State,
  { slots, motifs, targets, certain }: Meaning,
  { counts }: { counts: Map<number, number> },
): Scored[] {
  const scored = new Map<Entry, number>();
  const raise = (slug: string, by: number) => {
    const entry = entries.motif(slug);
    if (entry && by > 0) scored.set(entry, (scored.get(entry) ?? 0) + by);
  };
  for (const [row, count] of counts) {
    const entry = entries.byRow.get(row);
    if (entry) scored.set(entry, 10 * count + scoreName(entry, slots));
  }
  const meant = targets.flatMap(({ facet, values }) => (facet === 'motif' && values.length === 1 ? values : []));
  for (const slug of meant) raise(slug, 300);
  for (const [slug, sure] of motifs)
    raise(slug, sure >= 70 || !certain ? 1000 + sure : meant.includes(slug) ? sure : 0);
  return [...scored].map(([entry, score]) => ({ entry, score }));
}
