import type { InStatement } from '@libsql/client';
import { certify } from '../certificates.ts';
import type { Reference } from '../reference.ts';
import { makeWorkshops } from '../workshop.ts';
import type { Making } from './making.ts';
import { recordOf } from './record.ts';
import type { WantedFile } from './shelf.ts';
import { statementsFor, type KeptFile } from './store.ts';

/** What is to be written for the next few workshops. */
export interface Batch {
  statements: InStatement[];
  /** Workshops of the plan that are written with it and all before it. */
  reached: number;
}

export interface Preparing extends Making {
  reference: Reference;
  /** Keeps the bytes of a file before any row names it. */
  keep(file: WantedFile): Promise<KeptFile>;
}

/** Workshops a statement, so that no more lies in memory at once. */
const perStatement = 10;

/** Everything from the workshop at this place of the plan on, in order. */
export async function* prepareBatches(preparing: Preparing, done: number): AsyncGenerator<Batch> {
  const { plan, reference, keep } = preparing;
  const makers = makeWorkshops(plan, reference);
  for (let at = done; at < makers.length; at += perStatement) {
    const some = makers.slice(at, at + perStatement);
    const records = some.map((maker) => recordOf(preparing, maker, certify(plan, maker, reference)));
    const files: KeptFile[] = [];
    for (const file of records.flatMap((one) => one.files)) files.push(await keep(file));
    yield { statements: statementsFor(records, files), reached: at + some.length };
  }
}
