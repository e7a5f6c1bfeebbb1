import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openDatabase, type Database } from '#db/client.ts';
import { parseQuery } from '#src/domain/catalogue/parse.ts';
import { readReference } from '#src/domain/reference/reference.ts';
import { openSqliteSearch } from '#src/services/search/sqlite.ts';
import { benchData, median, printFigures, type Figure } from './data.ts';
import { plainIndex } from './plain-index.ts';

// Alternating in one process: the FTS5 query alone on our index and on an FTS5 table with no options, then the whole
// search, once for a text never seen (the cache of texts is off) and once for a text whose facets are being chosen.
const sets = [24_000, 240_000];

interface Case {
  name: string;
  address: string;
  /** What the same words are to FTS5; null where there are none. */
  match: string | null;
}

const cases: Case[] = [
  { name: 'one motif', address: 'q=jlamprang', match: '"jlamprang" *' },
  {
    name: 'two words, two facets',
    address: 'q=sarung+jlamprang&technique=tulis&colour=red',
    match: '"sarung" AND "jlamprang" *',
  },
  { name: 'motif and cloth, one facet', address: 'q=merak+sutra&technique=tulis', match: '"merak" AND "sutra" *' },
  {
    name: 'English, three words, a bound',
    address: 'q=hand+drawn+silk&price_to=2000000',
    match: '"hand" AND "drawn" AND "silk" *',
  },
  {
    name: 'six words',
    address: 'q=kain+panjang+tulis+jlamprang+katun+merah',
    match: '"kain" AND "panjang" AND "tulis" AND "jlamprang" AND "katun" AND "merah" *',
  },
  { name: 'a word that is everywhere', address: 'q=batik', match: '"batik" *' },
  { name: 'one letter', address: 'q=b', match: '"b" *' },
  { name: 'far down', address: 'q=jlamprang&page=100', match: '"jlamprang" *' },
  { name: 'no text', address: '', match: null },
  { name: 'no text, two facets', address: 'technique=tulis&kelurahan=jenggot', match: null },
];
const misspelt: [right: string, wrong: string][] = [
  ['jlamprang', 'jlamprng'],
  ['selendang merak', 'slendang mreak'],
  ['kawung', 'kawnug'],
  ['primissima', 'primisimma'],
  ['sarung buketan', 'sarung buketn'],
];

// Each set in a process of its own, so that the memory of one is not counted for the other.
const [only] = process.argv.slice(2);
if (only) await benchSet(Number(only));
else
  for (const listings of sets)
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), String(listings)], { stdio: 'inherit' });

async function benchSet(listings: number): Promise<void> {
  const rounds = listings > 100_000 ? 15 : 40;
  const folder = benchData(listings);
  const db = await openDatabase(`file:${folder}/canting.db`);
  const reference = await readReference(db);
  const before = process.memoryUsage().rss;
  const fresh = openSqliteSearch(db, () => reference, { remember: 0 });
  const started = performance.now();
  await fresh.warm();
  const loaded = performance.now() - started;
  const held = process.memoryUsage().rss - before;
  const kept = openSqliteSearch(db, () => reference);
  await kept.warm();
  const plain = await plainIndex(folder);
  const find = (engine: typeof fresh, address: string) => engine.find(parseQuery(new URLSearchParams(address)).query);

  const figures: Figure[] = [];
  const ratios: number[] = [];
  for (const { name, address, match } of cases) {
    const times = { alone: [] as number[], plain: [] as number[], whole: [] as number[], kept: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      if (match !== null) {
        times.alone.push(await time(() => rankedAlone(db.reader, 'search_listing', match)));
        times.plain.push(await time(() => rankedAlone(plain, 'plain', match)));
      }
      times.whole.push(await time(() => find(fresh, address)));
      times.kept.push(await time(() => find(kept, address)));
    }
    const ratio = median(times.whole) / median(times.alone);
    const value = `${both(times.whole)}, kept ${median(times.kept).toFixed(2)}`;
    if (match === null) figures.push({ name: `${name}: p50/p99 ms`, value });
    else {
      ratios.push(ratio);
      const alone = `alone ${median(times.alone).toFixed(2)} ms, default FTS5 ${median(times.plain).toFixed(2)} ms`;
      figures.push({ name: `${name}: p50/p99 ms (${alone})`, value });
      figures.push({ name: '  times the FTS5 query alone', value: ratio.toFixed(2), target: '<= 3', met: ratio <= 3 });
    }
  }
  figures.push({
    name: 'all texts: median of the ratios',
    value: median(ratios).toFixed(2),
    target: '<= 3',
    met: median(ratios) <= 3,
  });

  const spelling: number[] = [];
  for (const [right, wrong] of misspelt) {
    const times = { right: [] as number[], wrong: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      times.right.push(await time(() => find(fresh, `q=${right}`)));
      times.wrong.push(await time(() => find(fresh, `q=${wrong}`)));
    }
    spelling.push(median(times.wrong) / median(times.right));
  }
  const worst = Math.max(...spelling);
  figures.push({
    name: 'misspelt, times well spelt: median',
    value: median(spelling).toFixed(2),
    target: '<= 3',
    met: median(spelling) <= 3,
  });
  figures.push({ name: 'misspelt, times well spelt: worst', value: worst.toFixed(2), target: '<= 3', met: worst <= 3 });

  const typing: number[] = [];
  for (const text of ['j', 'jl', 'jlam', 'sar', 'griya', 'kaum', 'jlamprnag', 'silk', 'bat', 'zzzzz']) {
    await fresh.suggest(text, 'id', 8);
    for (let round = 0; round < rounds; round += 1) typing.push(await time(() => fresh.suggest(text, 'id', 8)));
  }
  figures.push({
    name: 'suggestions while typing: p50/p99 ms',
    value: both(typing),
    target: '<= 3',
    met: median(typing) <= 3,
  });
  figures.push({ name: 'columns loaded in ms', value: loaded.toFixed(0) });
  figures.push({ name: 'memory they take (RSS) in MB', value: (held / 1e6).toFixed(0) });
  printFigures(`Embedded search over ${listings} listings`, figures);
  plain.close();
  db.close();
}

function rankedAlone(client: Database['reader'], table: string, match: string) {
  return client.execute({
    sql: `SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rank LIMIT 24`,
    args: [match],
  });
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function both(times: number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  return `${median(times).toFixed(2)}/${(sorted[Math.floor(sorted.length * 0.99)] ?? 0).toFixed(2)}`;
}
