import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { paletteVariants } from '#src/domain/pattern/palette.ts';
import { colourFamily } from '#db/reference/colours.ts';
import { readEnv, type Env } from '#src/env.ts';
import { databaseUrl, picturesFolder } from '#src/services/index.ts';
import { renderPictures } from '#src/services/pictures/render.ts';
import { openDatabase, type Database } from './client.ts';
import { decide } from './demo/decide.ts';
import { layDesks } from './demo/desks/lay.ts';
import { layReadiness, removeReadiness } from './demo/desks/readiness.ts';
import { dayOf } from './demo/numbers.ts';
import { pictureJobs, type PictureJob } from './demo/pictures.ts';
import { defaults, type Plan } from './demo/plan.ts';
import { clearDemo, firstIds, noteComplete, notePlan, readProgress } from './demo/progress.ts';
import { readReference } from './demo/reference.ts';
import { makeColouring } from './demo/shade.ts';
import { sowDemo } from './demo/sow.ts';
import { readWish, usage, type Wish } from './demo/wish.ts';
import { migrateDatabase } from './migrate.ts';
import { loadReference } from './reference/load.ts';
import { ensureSearch, rebuildSearch } from './search/rebuild.ts';

const started = Date.now();
const reference = readReference();
const colouring = makeColouring(paletteVariants, colourFamily);

try {
  await seed();
} catch (error) {
  const cause = error instanceof Error && error.cause instanceof Error ? `\n${error.cause.message}` : '';
  console.error(`${error instanceof Error ? error.message : String(error)}${cause}`);
  process.exitCode = 1;
}

async function seed(): Promise<void> {
  const wish = readWish(process.argv.slice(2));
  if (wish.help) return say(usage);
  const env = readEnv(process.env);
  const url = databaseUrl(env);
  for (const tag of await migrateDatabase(url)) say(`migration: ${tag}`);
  const db = await openDatabase(url);
  try {
    const { changed } = await db.write((tx) => loadReference(tx, Date.now()));
    if (changed.length > 0) say(`reference data: ${changed.join(', ')}`);
    if (wish.reference) {
      await ensureSearch(db, Date.now());
      await paint(picturesFolder(env), swatchJobs());
    } else await fulfil(db, env, wish, wish.pictures ? picturesFolder(env) : null);
  } finally {
    db.close();
  }
}

async function fulfil(db: Database, env: Env, wish: Wish, folder: string | null): Promise<void> {
  const progress = await readProgress(db);
  const decision = decide(wish, progress);
  if (decision.do === 'refuse') throw new Error(decision.why);
  if (decision.do === 'nothing') {
    await ensureSearch(db, Date.now());
    if (progress.plan) await layDesks(db, progress.plan, env);
    if (folder && progress.plan) await paintMissing(folder);
    if (progress.plan && (await layReadiness(db, progress.plan, laying(env, folder))))
      await rebuildSearch(db, Date.now());
    return say(`nothing to do: ${decision.why}`);
  }
  // Threads paint while the rows are written; a picture that fails is reported after them.
  const painting = folder ? paint(folder, pictureJobs(reference, colouring)) : Promise.resolve();
  painting.catch(() => undefined);
  const plan = decision.do === 'continue' ? decision.plan : await begin(db, env, wish);
  await sowDemo(db, plan, { reference, colouring, report: say });
  await layDesks(db, plan, env);
  say('desks: laid out');
  await painting;
  await layReadiness(db, plan, laying(env, folder));
  await rebuildSearch(db, Date.now());
  say('search: index built');
  await db.write((tx) => noteComplete(tx, Date.now()));
  const rows = `${plan.workshops} workshops and ${plan.listings} listings as of ${plan.day}`;
  say(`done in ${((Date.now() - started) / 1000).toFixed(1)} s: ${rows}, all made up and marked so`);
}

function laying(env: Env, pictures: string | null) {
  return { env, pictures, report: say };
}

async function begin(db: Database, env: Env, wish: Wish): Promise<Plan> {
  if (wish.reset) {
    const { plan } = await readProgress(db);
    if (plan) await removeReadiness(db, plan, env);
    const { workshops, listings } = await clearDemo(db);
    say(`demo rows deleted: ${workshops} workshops, ${listings} listings`);
  }
  const { workshops, listings, day = dayOf(started), readiness } = wish;
  const whole = readiness === 'whole' ? { readiness } : {};
  const plan: Plan = { workshops, listings, seed: defaults.seed, day, ...(await firstIds(db)), ...whole };
  await db.write((tx) => notePlan(tx, plan));
  return plan;
}

/** The motifs alone: what a shop without demo data shows. */
function swatchJobs(): PictureJob[] {
  return pictureJobs(reference, colouring).filter(({ kind }) => kind === 'swatch');
}

async function paint(folder: string, jobs: PictureJob[]): Promise<void> {
  await renderPictures(jobs, folder, { workers: availableParallelism() });
  say(`pictures: ${jobs.length} in ${folder}`);
}

/** A complete set may have been made without pictures, or have lost its folder. */
async function paintMissing(folder: string): Promise<void> {
  const missing = pictureJobs(reference, colouring).filter(({ name }) => !existsSync(join(folder, `${name}-800.webp`)));
  if (missing.length > 0) await paint(folder, missing);
}

function say(line: string): void {
  console.log(line);
}
