import type { Client } from '@libsql/client';
import { at, width, type Columns } from './columns.ts';
import type { Entry } from './entries.ts';
import { matchSlots, matchWords } from './match.ts';
import type { State } from './state.ts';
import { targetedCodes } from './targeted.ts';
import type { Meaning, Slot } from './understand.ts';

/** What a text finds before any choice of facets. */
export interface Hits {
  meaning: Meaning;
  /** Rows of the columns, and how well each matches: higher is better, the same means equally well. */
  rows: Uint32Array;
  quality: Uint8Array;
  workshops: Scored[];
  motifs: Scored[];
}

export interface Scored {
  entry: Entry;
  score: number;
}

export async function findHits(reader: Client, state: State, meaning: Meaning): Promise<Hits> {
  const { slots } = meaning;
  if (slots.length === 0) return meaning.typed > 0 ? everything(state, meaning) : { meaning, ...nothing };
  const { listings, named, entries } = await matchWords(reader, slots);
  const few = listings.length === 0 && slots.length >= fewestRelaxed ? relax(await matchSlots(reader, slots)) : null;
  const { rows, quality } = rank(state, meaning, few?.ids ?? listings, named, few?.counts ?? null);
  return {
    meaning,
    rows,
    quality,
    workshops: scoreEntries(state, meaning, entries, 'workshop'),
    motifs: scoreEntries(state, meaning, entries, 'motif'),
  };
}

/** Two words are both meant; of three and more some may be too many. */
const fewestRelaxed = 3;

const nothing = { rows: new Uint32Array(0), quality: new Uint8Array(0), workshops: [], motifs: [] };

/** A text that narrows nothing ("batik") finds all; what it names is still ranked first. */
function everything(state: State, meaning: Meaning): Hits {
  const { columns, entries } = state;
  const ids = Uint32Array.from({ length: columns.rows }, (_, row) => columns.id(row));
  const all = Uint32Array.from(entries.byRow.keys());
  return {
    meaning,
    ...rank(state, meaning, ids, new Uint32Array(0), null),
    workshops: scoreEntries(state, meaning, [all], 'workshop'),
    motifs: scoreEntries(state, meaning, [all], 'motif'),
  };
}

/** The ids found by the most slots, at least half of them; fewer slots are left for the ranking to tell apart. */
function relax(found: Uint32Array[]): { ids: Uint32Array; counts: Map<number, number> } {
  const counts = new Map<number, number>();
  for (const ids of found) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const possible = found.filter((ids) => ids.length > 0).length;
  const least = Math.ceil(possible / 2);
  const ids = [...counts].filter(([, count]) => count >= least).map(([id]) => id);
  return { ids: Uint32Array.from(ids), counts };
}

/** Ids to rows; a name or title that has all words is worth 1, every value that the text names 2, a slot held 8. */
function rank(
  { columns, values, entries }: State,
  { targets }: Meaning,
  ids: Uint32Array,
  named: Uint32Array,
  counts: Map<number, number> | null,
): { rows: Uint32Array; quality: Uint8Array } {
  const rows = new Uint32Array(ids.length);
  const quality = new Uint8Array(ids.length);
  const worth = targetedCodes(targets, values, entries);
  let count = 0;
  let name = 0;
  for (const id of ids) {
    const row = columns.rowOf(id);
    if (row < 0) continue;
    while (name < named.length && (named[name] ?? 0) < id) name += 1;
    rows[count] = row;
    quality[count] = (named[name] === id ? 1 : 0) + (worth ? 2 * worthOf(columns, row, worth) : 0) + 8 * (counts?.get(id) ?? 0);
    count += 1;
  }
  return { rows: rows.subarray(0, count), quality: quality.subarray(0, count) };
}

function worthOf({ data }: Columns, row: number, worth: Uint8Array): number {
  const start = row * width;
  let sum = 0;
  for (let field = at.technique; field <= at.workshop; field += 1) sum += worth[data[start + field] ?? 0] ?? 0;
  return sum;
}

/** A motif that the text names comes first, then names with all the words, with some, then the rest. */
function scoreEntries(state: State, { slots, motifs, targets }: Meaning, found: Uint32Array[], kind: Entry['kind']): Scored[] {
  const counts = new Map<Entry, number>();
  for (const rows of found) {
    for (const row of rows) {
      const entry = state.entries.byRow.get(row);
      if (entry?.kind === kind) counts.set(entry, (counts.get(entry) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...counts.values());
  const least = most === slots.length || slots.length < fewestRelaxed ? slots.length : Math.max(1, Math.ceil(most / 2));
  const scored = new Map<Entry, number>();
  for (const [entry, count] of counts) if (count >= least) scored.set(entry, 10 * count + inName(entry, slots));
  if (kind === 'motif') {
    const meant = targets.flatMap(({ facet, values }) => (facet === 'motif' && values.length === 1 ? values : []));
    for (const slug of meant) raise(scored, state.entries.motif(slug), 300);
    const certain = targets.length === 0 || [...motifs.values()].some((sure) => sure >= 70);
    for (const [slug, sure] of motifs) raise(scored, state.entries.motif(slug), certain ? 1000 + sure : 0);
  }
  return [...scored].map(([entry, score]) => ({ entry, score }));
}

function inName({ nameWords }: Entry, slots: Slot[]): number {
  const held = slots.filter(
    ({ alternatives, prefix }) =>
      alternatives.some((one) => one.every((word) => nameWords.includes(word))) ||
      (prefix !== null && nameWords.some((word) => word.startsWith(prefix))),
  );
  return held.length * 20 + (held.length === slots.length ? 50 : 0);
}

function raise(scored: Map<Entry, number>, entry: Entry | undefined, by: number): void {
  if (entry && (by > 0 || !scored.has(entry))) scored.set(entry, (scored.get(entry) ?? 0) + by);
}
