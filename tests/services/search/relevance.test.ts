import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { rebuildSearch } from '#db/search/rebuild.ts';
import { readReference, type Reference } from '#src/domain/reference/reference.ts';
import type { SearchEngine } from '#src/services/search/index.ts';
import { openSqliteSearch } from '#src/services/search/sqlite.ts';
import { freshDatabase } from '#tests/support/database.ts';

let world: { db: Database; remove(): Promise<void> };
let reference: Reference;
let engine: SearchEngine;
/** Motifs by every name they have. */
const names = new Map<string, string[]>();

beforeAll(async () => {
  world = await freshDatabase();
  await rebuildSearch(world.db, 0);
  reference = await readReference(world.db);
  engine = openSqliteSearch(world.db, () => reference);
  for (const { slug, name, alt_names } of reference.motifs.values()) {
    for (const text of [name, ...alt_names])
      names.set(text.toLowerCase(), [...(names.get(text.toLowerCase()) ?? []), slug]);
  }
});
afterAll(() => world.remove());

const first = async (text: string): Promise<unknown> => {
  const { ids } = await engine.find({
    kind: 'motifs',
    text,
    facets: {},
    bounds: {},
    sort: 'relevance',
    page: 1,
    perPage: 24,
  });
  return ids[0];
};

test('every name of every motif finds that motif first', async () => {
  expect(names.size).toBeGreaterThan(200);
  const missed: string[] = [];
  for (const [name, slugs] of names) if (!slugs.includes(String(await first(name)))) missed.push(name);
  expect(missed).toEqual([]);
});

test('with one random edit at least 95 % of the names still find their motif first', async () => {
  const found = { long: 0, ofLong: 0, short: 0, ofShort: 0 };
  const missed = new Set<string>();
  for (const seed of [1, 2, 3, 4, 5]) {
    const random = generator(seed);
    for (const [name, slugs] of names) {
      const { text, covered } = misspell(name, random);
      const hit = slugs.includes(String(await first(text)));
      if (covered) found.ofLong += 1;
      else found.ofShort += 1;
      if (hit && covered) found.long += 1;
      if (hit && !covered) found.short += 1;
      if (!hit && covered) missed.add(`${text} (${name})`);
    }
  }
  const share = found.long / found.ofLong;
  process.stdout.write(
    `relevance: ${found.long} of ${found.ofLong} misspelt motif names (${(share * 100).toFixed(1)} %) find their motif first; ` +
      `of names without a word of 5 letters ${found.short} of ${found.ofShort}; missed: ${[...missed].join(', ')}\n`,
  );
  expect(found.ofLong).toBeGreaterThan(1_000);
  expect(share).toBeGreaterThanOrEqual(0.95);
});

test('a word that is no name finds no motif first', async () => {
  expect(await first('zzzzqqqq')).toBeUndefined();
});

/** One letter put in, left out, changed or swapped with the next, in a word of 5 letters or more where there is one. */
function misspell(name: string, random: (below: number) => number): { text: string; covered: boolean } {
  const parts = name.split(/([^\p{L}\p{N}]+)/u);
  const long = parts.flatMap((part, index) => ([...part].length >= 5 && /\p{L}/u.test(part) ? index : []));
  const chosen = long[random(long.length)] ?? parts.findIndex((part) => /[\p{L}\p{N}]/u.test(part));
  const word = parts[chosen] ?? '';
  let text = word;
  while (text === word) text = edited(word, random);
  return { text: parts.with(chosen, text).join(''), covered: long.length > 0 };
}

function edited(word: string, random: (below: number) => number): string {
  const place = random(word.length);
  const letter = 'abcdefghijklmnopqrstuvwxyz'[random(26)] ?? 'a';
  const [before, at, after] = [word.slice(0, place), word[place] ?? '', word.slice(place + 1)];
  const edits = [
    before + letter + at + after,
    before + after,
    before + letter + after,
    before + after.slice(0, 1) + at + after.slice(1),
  ];
  return edits[random(4)] ?? word;
}

function generator(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
