import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { compiled } from './program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: { start: string } };

export interface Running {
  origin: string;
  pid: number;
  /** Log lines so far. */
  log: string[];
  get(path: string, init?: RequestInit): Promise<Response>;
  /** Sends the signal and resolves to the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** The built product as its own process on a free port of the loopback. Rejects when it isn't up in 20 seconds. */
export async function startServer(dataDir: string, env: Record<string, string> = {}): Promise<Running> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, scripts.start.split(' ').slice(1), {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: dataDir,
      PORT: String(port),
      PUBLIC_ORIGIN: origin,
      LOG_LEVEL: 'info',
      ...compiled,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  let exit: number | null | undefined;
  const gone = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve((exit = code))));
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => log.push(...text.split('\n').filter(Boolean)));
  }
  for (let tries = 0; ; tries += 1) {
    if (exit !== undefined) throw new Error(`the server stopped with ${exit}:\n${log.join('\n')}`);
    if (tries > 400) throw new Error(`the server is not up:\n${log.join('\n')}`);
    if ((await fetch(`${origin}/up`).catch(() => null))?.ok) break;
    await sleep(50);
  }
  return {
    origin,
    pid: child.pid ?? 0,
    log,
    get: (path, init) => fetch(origin + path, { redirect: 'manual', ...init }),
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return gone;
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
