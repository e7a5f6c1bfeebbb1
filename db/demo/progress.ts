import { eq, sql, type SQL } from 'drizzle-orm';
import type { Database, Tx } from '../client.ts';
import { meta } from '../schema/index.ts';
import { removeDesks } from './desks/lay.ts';
import type { Plan } from './plan.ts';

/** How far the demo data of a database has come. */
export interface Progress {
  plan: Plan | null;
  complete: boolean;
  /** Rows of every kind of workshop, and of made-up ones. */
  workshops: number;
  demoWorkshops: number;
  demoListings: number;
}

const planKey = 'demo-plan';
const completeKey = 'demo-complete';
/** Rows of the plan are published; drafts lie on the demo people's desks. */
const sown = `demo = 1 AND state = 'published'`;

export async function readProgress(db: Database): Promise<Progress> {
  const notes = new Map((await db.read.select().from(meta)).map(({ key, value }) => [key, value]));
  const plan = notes.get(planKey);
  const { rows } = await db.reader.execute(
    `SELECT (SELECT count(*) FROM workshop), (SELECT count(*) FROM workshop WHERE ${sown}), (SELECT count(*) FROM listing WHERE ${sown})`,
  );
  const [workshops, demoWorkshops, demoListings] = [0, 1, 2].map((at) => Number(rows[0]?.[at] ?? 0)) as [
    number,
    number,
    number,
  ];
  return {
    plan: plan ? (JSON.parse(plan) as Plan) : null,
    complete: notes.has(completeKey),
    workshops,
    demoWorkshops,
    demoListings,
  };
}

/** Ids past every row there is, so that made-up rows never meet real ones. */
export async function firstIds(db: Database): Promise<Pick<Plan, 'firstWorkshop' | 'firstListing'>> {
  const { rows } = await db.reader.execute(
    'SELECT (SELECT coalesce(max(id), 0) FROM workshop), (SELECT coalesce(max(id), 0) FROM listing)',
  );
  return { firstWorkshop: Number(rows[0]?.[0]) + 1, firstListing: Number(rows[0]?.[1]) + 1 };
}

export async function notePlan(tx: Tx, plan: Plan): Promise<void> {
  await tx.insert(meta).values({ key: planKey, value: JSON.stringify(plan) });
}

export async function noteComplete(tx: Tx, now: number): Promise<void> {
  await tx
    .insert(meta)
    .values({ key: completeKey, value: new Date(now).toISOString() })
    .onConflictDoNothing();
}

/** Deletes made-up rows in small steps, then the plan; real rows stay. Fails when something real points at a made-up row. */
export async function clearDemo(db: Database): Promise<{ workshops: number; listings: number }> {
  await db.write((tx) => tx.delete(meta).where(eq(meta.key, completeKey)));
  await removeDesks(db);
  // What was listed while playing belongs to a made-up workshop, so it is made up too.
  const mine = sql`SELECT id FROM listing WHERE demo = 1 OR workshop_id IN (SELECT id FROM workshop WHERE demo = 1) LIMIT 500`;
  const listings = await clearAll(db, sql`DELETE FROM listing WHERE id IN (${mine})`);
  const workshops = await clearAll(
    db,
    sql`DELETE FROM workshop WHERE id IN (SELECT id FROM workshop WHERE demo = 1 LIMIT 500)`,
  );
  await db.write((tx) => tx.delete(meta).where(eq(meta.key, planKey)));
  return { workshops, listings };
}

async function clearAll(db: Database, step: SQL): Promise<number> {
  for (let cleared = 0; ;) {
    const { rowsAffected } = await db.write((tx) => tx.run(step));
    if (rowsAffected === 0) return cleared;
    cleared += rowsAffected;
  }
}
