import type { Database } from '../../client.ts';
import { keysOf } from '#src/domain/evidence-files/keys.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import type { Env } from '#src/env.ts';
import { chooseFiles } from '#src/services/files/choose.ts';
import type { Plan } from '../plan.ts';
import { prepareBatches } from '../readiness/batches.ts';
import { clearReadiness, sowReadiness } from '../readiness/sow.ts';
import { openPreparing } from './preparing.ts';
import { batchesOfThread } from './thread.ts';

interface Laying {
  env: Env;
  /** Where rendered pictures are; null: none were made, so nothing is shown as a file either. */
  pictures: string | null;
  report(line: string): void;
}

/** What the plan's workshops proved, with the product's own rules and seals. Returns whether there was any to write. */
export async function layReadiness(db: Database, plan: Plan, { env, pictures, report }: Laying): Promise<boolean> {
  const { core, markets } = await readLists(db.read);
  const wanted = { plan, core, markets, pictures };
  return sowReadiness(db, plan, {
    report,
    async *batchesFrom(done) {
      if (plan.readiness === 'whole') yield* batchesOfThread({ ...wanted, pictures: null, done });
      else yield* prepareBatches(await openPreparing(env, wanted), done);
    },
  });
}

/** Deletes it again, with the bytes of its files. */
export async function removeReadiness(db: Database, plan: Plan, env: Env): Promise<void> {
  const files = await chooseFiles(env);
  await clearReadiness(db, plan, (ids) => files.remove(ids.flatMap((id) => Object.values(keysOf(id)))));
}
