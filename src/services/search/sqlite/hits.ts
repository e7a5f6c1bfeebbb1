import type { Client } from '@libsql/client';
import { matchSlots, matchWords } from './match.ts';
import { rankListings, scoreMotifs } from './rank.ts';
import type { Scored } from './score.ts';
import type { State } from './state.ts';
import type { Meaning } from './understand.ts';

/** What a text finds before any choice of facets. */
export interface Hits {
  meaning: Meaning;
  /** Rows of the columns, and how well each matches: higher is better, the same means equally well. */
  rows: Uint32Array;
  quality: Uint8Array;
  /** Rows of workshops; they are scored when they are asked for. */
  workshops: Uint32Array;
  motifs: Scored[];
}

/** Two words are both meant; of three and more some may be too many. */
const fewestRelaxed = 3;
const none = new Uint32Array(0);

export async function findHits(reader: Client, state: State, meaning: Meaning): Promise<Hits> {
  const { slots } = meaning;
  if (slots.length === 0)
    return meaning.typed > 0
      ? everything(state, meaning)
      : { meaning, rows: none, quality: new Uint8Array(0), workshops: none, motifs: [] };
  const { listings, named, workshops, motifs } = await matchWords(reader, slots);
  const may = slots.length >= fewestRelaxed;
  const relaxed = may && listings.length === 0 ? mostOf(await matchSlots(reader, 'search_listing', slots)) : null;
  return {
    meaning,
    ...rankListings(state, meaning, relaxed?.ids ?? listings, named, relaxed?.counts ?? null),
    workshops:
      may && workshops.length === 0 ? mostOf(await matchSlots(reader, 'search_workshop', slots)).ids : workshops,
    motifs: scoreMotifs(state, meaning, may ? mostOf(motifs) : mostOf(motifs, slots.length)),
  };
}

/** A text that narrows nothing ("batik") finds all; what it names is still ranked first. */
function everything(state: State, meaning: Meaning): Hits {
  const { columns, entries } = state;
  const ids = Uint32Array.from({ length: columns.rows }, (_, row) => columns.id(row));
  const motifs = new Map(entries.ofKind('motif').map(({ row }) => [row, 0]));
  return {
    meaning,
    ...rankListings(state, meaning, ids, none, null),
    workshops: Uint32Array.from(entries.ofKind('workshop'), ({ row }) => row),
    motifs: scoreMotifs(state, meaning, { counts: motifs }),
  };
}

/** Ids found by at least `least` slots, by default all or, where none has all, half of those that found anything. */
function mostOf(found: Uint32Array[], least?: number): { ids: Uint32Array; counts: Map<number, number> } {
  const counts = new Map<number, number>();
  for (const ids of found) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  let best = 0;
  for (const count of counts.values()) if (count > best) best = count;
  const enough = least ?? (best === found.length ? best : Math.ceil(found.filter((ids) => ids.length > 0).length / 2));
  for (const [id, count] of counts) if (count < enough) counts.delete(id);
  return { ids: Uint32Array.from(counts.keys()).sort(), counts };
}
