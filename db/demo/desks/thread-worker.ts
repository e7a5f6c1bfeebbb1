import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { readEnv } from '#src/env.ts';
import { prepareBatches } from '../readiness/batches.ts';
import { openPreparing } from './preparing.ts';
import type { Errand } from './thread.ts';

/** Batches that may wait to be written. */
const ahead = 6;

if (!parentPort) throw new Error('this is the program of a thread');
const { done, ...wanted } = workerData as Errand;
const asked = on(parentPort, 'message');
let sent = 0;
for await (const batch of prepareBatches(await openPreparing(readEnv(process.env), wanted), done)) {
  if (sent >= ahead) await asked.next();
  parentPort.postMessage(batch);
  sent += 1;
}
parentPort.postMessage(null);
