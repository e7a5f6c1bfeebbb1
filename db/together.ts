/** One write that waits to be run, and whoever waits for it. */
interface Job<Tx> {
  work: (tx: Tx) => Promise<unknown>;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

/** A transaction in which each part can be taken back alone: drizzle's nested transactions are savepoints. */
interface Parts<Tx> {
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

interface Errors {
  /** The whole transaction is gone and will be tried again. */
  isLost(error: unknown): boolean;
  /** Trying again would fail in the same way. */
  isHopeless(error: unknown): boolean;
}

/** Milliseconds after which a shared transaction takes no further part, and the most parts it has. */
const longest = 20;
const most = 32;

/**
 * Runs writes one after another, and those that wait at the same moment in one transaction: a disk makes a transaction
 * durable 100 to 200 times a second, however small it is. Each write is a savepoint of its own, so one that throws is
 * undone alone; nobody hears of success before the shared commit. When the commit fails, each is run again by itself, so
 * that one can't take the others with it.
 */
export function writeTogether<Tx extends Parts<Tx>>(
  commit: (work: (tx: Tx) => Promise<unknown>) => Promise<unknown>,
  { isLost, isHopeless }: Errors,
): <T>(work: (tx: Tx) => Promise<T>) => Promise<T> {
  const waiting: Job<Tx>[] = [];
  let running = false;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      // Whoever came with the same packets joins.
      await new Promise((resolve) => setImmediate(resolve));
      await (waiting.length === 1 ? runAlone(waiting) : runShared(waiting));
    }
    running = false;
  }

  async function runAlone(queue: Job<Tx>[]): Promise<void> {
    const job = queue.shift();
    if (job) await commit(job.work).then(job.resolve, job.reject);
  }

  async function runShared(queue: Job<Tx>[]): Promise<void> {
    const jobs = queue.splice(0, most);
    let answers: (() => void)[] = [];
    try {
      await commit(async (tx) => {
        answers = [];
        const end = performance.now() + longest;
        for (const job of jobs) {
          if (answers.length > 0 && performance.now() > end) break;
          answers.push(await runPart(tx, job));
        }
      });
    } catch (error) {
      if (isHopeless(error)) for (const { reject } of jobs) reject(error);
      else for (const job of jobs) await runAlone([job]);
      return;
    }
    queue.unshift(...jobs.slice(answers.length));
    for (const answer of answers) answer();
  }

  async function runPart(tx: Tx, { work, resolve, reject }: Job<Tx>): Promise<() => void> {
    try {
      const result = await tx.transaction(work);
      return () => resolve(result);
    } catch (error) {
      if (isLost(error)) throw error;
      return () => reject(error);
    }
  }

  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push({ work, resolve: resolve as (result: unknown) => void, reject });
      if (running) return;
      running = true;
      void run();
    });
}
