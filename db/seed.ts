import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { paletteVariants } from '#src/domain/pattern/palette.ts';
import { colourFamily } from '#src/domain/reference/colours.ts';
import { readEnv } from '#src/env.ts';
import { databaseUrl, picturesFolder } from '#src/services/index.ts';
import { renderPictures } from '#src/services/pictures/render.ts';
import { openDatabase, type Database } from './client.ts';
import { decide, type Wish } from './demo/decide.ts';
import { dayOf } from './demo/numbers.ts';
import { pictureJobs } from './demo/pictures.ts';
import { defaults, type Plan } from './demo/plan.ts';
import { clearDemo, firstIds, noteComplete, notePlan, readProgress } from './demo/progress.ts';
import { readReference } from './demo/reference.ts';
import { makeColouring } from './demo/shade.ts';
import { sowDemo } from './demo/sow.ts';
import { migrateDatabase } from './migrate.ts';
import { loadReference } from './reference/load.ts';
import { ensureSearch, rebuildSearch } from './search/rebuild.ts';

const usage = `npm run seed -- [--workshops ${defaults.workshops}] [--listings ${defaults.listings}] [--now YYYY-MM-DD]
               [--if-empty] [--reset-demo] [--no-pictures]

Loads the reference data and writes a set of made-up workshops and listings, the same for the same numbers and day.
  --if-empty     only where no workshop exists, or to finish a set that was cut short
  --reset-demo   delete made-up rows first; real rows stay
  --no-pictures  rows name the pictures of the shared set, but none is rendered`;

const { values } = parseArgs({
  options: {
    workshops: { type: 'string', default: String(defaults.workshops) },
    listings: { type: 'string', default: String(defaults.listings) },
    now: { type: 'string' },
    'if-empty': { type: 'boolean', default: false },
    'reset-demo': { type: 'boolean', default: false },
    'no-pictures': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const started = Date.now();
const say = (line: string): void => console.log(line);

try {
  if (values.help) say(usage);
  else await seed();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function seed(): Promise<void> {
  const env = readEnv(process.env);
  const wish = readWish();
  const url = databaseUrl(env);
  for (const tag of await migrateDatabase(url)) say(`migration: ${tag}`);
  const db = await openDatabase(url);
  try {
    const { changed } = await db.write((tx) => loadReference(tx, Date.now()));
    if (changed.length > 0) say(`reference data: ${changed.join(', ')}`);
    await fulfil(db, wish, values['no-pictures'] ? null : picturesFolder(env));
  } finally {
    db.close();
  }
}

async function fulfil(db: Database, wish: Wish, pictures: string | null): Promise<void> {
  const decision = decide(wish, await readProgress(db));
  if (decision.do === 'refuse') throw new Error(decision.why);
  const reference = readReference();
  const colouring = makeColouring(paletteVariants, colourFamily);
  const painting = pictures && decision.do !== 'nothing' ? paint(pictures) : undefined;
  // The rows are written while threads paint; a failed picture is reported after them.
  painting?.catch(() => undefined);
  if (decision.do === 'nothing') {
    await ensureSearch(db, Date.now());
    return say(`nothing to do: ${decision.why}`);
  }
  const plan = decision.do === 'continue' ? decision.plan : await begin(db, wish);
  await sowDemo(db, plan, { reference, colouring, report: say });
  await rebuildSearch(db, Date.now());
  say('search: index built');
  if (painting) say(`pictures: ${await painting} in ${pictures}`);
  await db.write((tx) => noteComplete(tx, Date.now()));
  say(
    `done in ${((Date.now() - started) / 1000).toFixed(1)} s: ${plan.workshops} workshops and ${plan.listings} listings as of ${plan.day}, all made up and marked so`,
  );

  async function paint(folder: string): Promise<number> {
    return (await renderPictures(pictureJobs(reference, colouring), folder, { workers: availableParallelism() }))
      .length;
  }
}

async function begin(db: Database, wish: Wish): Promise<Plan> {
  if (wish.reset) {
    const { workshops, listings } = await clearDemo(db);
    say(`demo rows deleted: ${workshops} workshops, ${listings} listings`);
  }
  const { workshops, listings } = wish;
  const plan = { workshops, listings, seed: defaults.seed, day: wish.day ?? dayOf(started), ...(await firstIds(db)) };
  await db.write((tx) => notePlan(tx, plan));
  return plan;
}

function readWish(): Wish {
  const day = values.now;
  if (day !== undefined && !(/^\d{4}-\d{2}-\d{2}$/.test(day) && dayOf(Date.parse(`${day}T00:00:00Z`)) === day))
    throw new Error(`--now ${day} is not a day: use YYYY-MM-DD`);
  return {
    workshops: whole('workshops', 1, 100_000),
    listings: whole('listings', 0, 1_000_000),
    day,
    ifEmpty: values['if-empty'],
    reset: values['reset-demo'],
  };
}

function whole(name: 'workshops' | 'listings', least: number, most: number): number {
  const value = Number(values[name]);
  if (!/^\d+$/.test(values[name]) || value < least || value > most)
    throw new Error(`--${name} ${values[name]} is not legal: use a whole number from ${least} to ${most}`);
  return value;
}
