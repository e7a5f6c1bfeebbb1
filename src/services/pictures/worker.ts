import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { renderCloth } from './cloth.ts';
import type { PictureJob } from './job.ts';
import { renderSwatch } from './swatch.ts';
import { factsOf, isWritten, writePicture } from './write.ts';

sharp.concurrency(1);
sharp.cache(false);

const { dir } = workerData as { dir: string };

parentPort?.on('message', (job: PictureJob) => {
  void make(job).then(
    (facts) => parentPort?.postMessage({ facts }),
    (error: unknown) => parentPort?.postMessage({ failure: `${job.name}: ${String(error)}` }),
  );
});

async function make(job: PictureJob) {
  if (!(await isWritten(job, dir))) await write(job);
  return factsOf(job, dir);
}

async function write(job: PictureJob): Promise<void> {
  if (job.kind === 'detail') return writePicture(await renderCloth({ ...job, closer: 1.6 }), job, dir);
  if (job.kind !== 'swatch') return writePicture(await renderCloth(job), job, dir);
  const { square, preview } = await renderSwatch(job.motif, job.variant);
  return writePicture(square, job, dir, preview);
}
