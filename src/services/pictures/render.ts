import { mkdir } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { PictureFacts, PictureJob } from './job.ts';

interface Options {
  /** Threads; each keeps one core busy and about 120 MB. */
  workers: number;
  /** Called after each picture with the number done. */
  onProgress?: (done: number) => void;
}

/**
 * Makes the pictures that are not in `dir` yet and returns the facts of all, in the order of the jobs.
 * Throws with the name of the first picture that could not be made; those already written stay.
 */
export async function renderPictures(
  jobs: readonly PictureJob[],
  dir: string,
  options: Options,
): Promise<PictureFacts[]> {
  await mkdir(dir, { recursive: true });
  const queue = byFabric(jobs);
  const facts = new Map<string, PictureFacts>();
  const take = () => queue.shift();
  const done = (made: PictureFacts) => {
    facts.set(made.name, made);
    options.onProgress?.(facts.size);
  };
  const crew = Array.from({ length: Math.max(1, Math.min(options.workers, queue.length)) }, () =>
    employ(dir, take, done),
  );
  await Promise.all(crew);
  return jobs.map((job) => facts.get(job.name) as PictureFacts);
}

/** One thread that takes jobs, group by group, until none are left. */
async function employ(
  dir: string,
  take: () => PictureJob[] | undefined,
  done: (facts: PictureFacts) => void,
): Promise<void> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { dir } });
  try {
    for (let group = take(); group; group = take()) {
      for (const job of group) done(await ask(worker, job));
    }
  } finally {
    await worker.terminate();
  }
}

function ask(worker: Worker, job: PictureJob): Promise<PictureFacts> {
  return new Promise((resolve, reject) => {
    const stop = (cause: unknown) => reject(new Error(`picture ${job.name} could not be made`, { cause }));
    const leave = (code: number) => stop(new Error(`the thread left with ${code}`));
    worker.once('error', stop).once('exit', leave);
    worker.once('message', (answer: { facts: PictureFacts } | { failure: string }) => {
      worker.off('error', stop).off('exit', leave);
      if ('facts' in answer) resolve(answer.facts);
      else stop(new Error(answer.failure));
    });
    worker.postMessage(job);
  });
}

/** Jobs that share a drawing go to the same thread one after the other, the longest rows first. */
function byFabric(jobs: readonly PictureJob[]): PictureJob[][] {
  const groups = new Map<string, PictureJob[]>();
  for (const job of jobs) {
    const key = job.kind === 'detail' ? job.name : `${job.motif.slug} ${job.variant}`;
    groups.set(key, [...(groups.get(key) ?? []), job]);
  }
  return [...groups.values()].toSorted((a, b) => b.length - a.length);
}
