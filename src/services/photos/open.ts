import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Logger } from 'pino';
import { Refusal, type RefusalCode } from '#src/domain/refusal.ts';
import type { Ask, Told } from './decoder.ts';
import type { Photo, Photos, View, Views } from './index.ts';

interface Options {
  log: Pick<Logger, 'error'>;
  /** Milliseconds without a photo after which the decoder ends, and its memory with it. */
  idle?: number;
  /** Milliseconds one photo may take, encoding included. */
  longest?: number;
  program?: URL;
}

const startLimit = 10_000;
/** What a decoder complained of last; it goes into the log as one field, since files may have a say in it. */
const lastWords = new WeakMap<ChildProcess, string>();

/**
 * Photos are read one at a time in a process of its own, started when the first one comes. A file that breaks it costs
 * that file only; `read` throws an Error, not a Refusal, when the process can't be started at all.
 */
export function openPhotos({
  log,
  idle = 60_000,
  longest = 60_000,
  program = beside('./decoder.ts'),
}: Options): Photos & Views {
  let decoder: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  return {
    read: (path) => inTurn(async () => (await ask({ path, make: 'photo' })) as Photo),
    view: (path) => inTurn(async () => (await ask({ path, make: 'view' })) as View),
    async close() {
      closed = true;
      await end();
    },
  };

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  }

  async function ask(wish: Ask): Promise<Photo | View> {
    clearTimeout(timer);
    if (closed) throw new Error('the decoder is closed');
    decoder = decoder && decoder.exitCode === null && decoder.connected ? decoder : await start(program);
    const told = await answer(decoder, wish, longest);
    timer = setTimeout(() => void end(), idle).unref();
    if (told === null) {
      const said = lastWords.get(decoder);
      await end();
      log.error({ decoder: 'broke off over a file, or took too long', said });
      throw new Refusal('bad-file');
    }
    if ('photo' in told) return told.photo;
    if ('view' in told) return told.view;
    throw new Refusal(
      'refused' in told ? (told.refused as RefusalCode) : 'bad-file',
      'facts' in told ? told.facts : {},
    );
  }

  async function end(): Promise<void> {
    clearTimeout(timer);
    const child = decoder;
    decoder = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}

/** Starts with nothing of ours in its environment: whoever takes it over finds no key there. */
async function start(program: URL): Promise<ChildProcess> {
  const child = fork(program, {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=128'],
    // One pool of memory, and large pieces given back at once: a fifth less at the highest.
    env: { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '262144', UV_THREADPOOL_SIZE: '2' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords.set(child, ((lastWords.get(child) ?? '') + text).slice(-1_000));
  });
  const told = await message(child, startLimit);
  if (told === null) {
    child.kill('SIGKILL');
    throw new Error(`the photo decoder does not start: ${lastWords.get(child) ?? ''}`);
  }
  return child;
}

function answer(child: ChildProcess, wish: Ask, limit: number): Promise<Told | null> {
  const told = message(child, limit);
  // A closed channel is noticed by its exit too.
  child.send(wish, () => undefined);
  return told;
}

/** The next message, or null when the process ends or says nothing for so long. */
function message(child: ChildProcess, limit: number): Promise<Told | null> {
  return new Promise((resolve) => {
    const done = (told: Told | null) => {
      clearTimeout(timer);
      child.off('message', heard).off('exit', ended).off('error', ended);
      resolve(told);
    };
    const heard = (told: unknown) => done(told as Told);
    const ended = () => done(null);
    const timer = setTimeout(ended, limit);
    child.once('message', heard).once('exit', ended).once('error', ended);
  });
}

function beside(name: string): URL {
  return new URL(name, import.meta.url);
}
