import { readFile } from 'node:fs/promises';
import { choose, lotOf } from '../selection.ts';
import type { ResultsData } from './results-data.ts';

// The end of selection.mjs: reads the published data, runs the rule above on it and compares. 0: same, 1: different,
// 2: could not be read.
const [address = ''] = process.argv.slice(2);
process.exitCode = await rerun(address);

async function rerun(where: string): Promise<number> {
  if (!where) return say('node selection.mjs <address or file of results.json>', 2);
  const data = await readData(where).catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  if (typeof data === 'string') return say(`${where}: ${data}`, 2);
  const { seed, limits, contenders, published } = data;
  if (published.length === 0) return say(`${data.exhibition.name}: no application was ranked`, 2);
  const ruled = new Map(choose(contenders, limits, seed).map((placed) => [placed.id, placed]));
  const known = new Map(contenders.map((one) => [one.id, one]));
  let different = published.length === contenders.length ? 0 : 1;
  for (const { id, rank, outcome, reason } of published) {
    const rule = ruled.get(id);
    if (rule?.outcome === outcome && rule.rank === rank) continue;
    different += 1;
    const said = rule ? `${rule.outcome}, rank ${rule.rank ?? '-'} (${rule.because})` : 'nothing';
    say(`number ${known.get(id)?.number ?? '?'}: the rule says ${said}; published: ${outcome}, rank ${rank ?? '-'}`);
    if (reason) say(`  reason given: ${reason}`);
  }
  say(`${data.exhibition.name}: ${contenders.length} applications, ${limits.places} places, seed ${seed}`);
  for (const { id, rank, outcome, because } of ruled.values())
    if (outcome === 'chosen')
      say(`  ${rank ?? '-'}. number ${known.get(id)?.number ?? '?'} (${because}), lot ${lotOf(seed, id).slice(0, 12)}`);
  return different === 0 ? say('SAME: the rule gives exactly what was published.', 0) : say('DIFFERENT.', 1);
}

async function readData(where: string): Promise<ResultsData> {
  if (!/^https?:/.test(where)) return JSON.parse(await readFile(where, 'utf8')) as ResultsData;
  const answer = await fetch(where);
  if (!answer.ok) throw new Error(`answered with ${answer.status}`);
  return (await answer.json()) as ResultsData;
}

function say(text: string, code = 0): number {
  process.stdout.write(`${text}\n`);
  return code;
}
