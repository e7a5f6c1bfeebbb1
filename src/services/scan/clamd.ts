import { once } from 'node:events';
import { open, type FileHandle } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Scanned, Scanner } from './index.ts';

interface Place {
  host: string;
  port: number;
  /** Milliseconds until a line must stand, and without a word or a byte taken on it. */
  patience?: { connect: number; silence: number };
}

/** Bytes sent at once. */
const piece = 64 * 1024;

/**
 * The ClamAV daemon over TCP, by its INSTREAM command: `zINSTREAM\0`, pieces with their length before them (4 bytes, big
 * end first), a piece of length 0, and then one answer: `stream: OK`, or `stream: <name> FOUND`. Every file has a line
 * of its own.
 */
export function openClamd({ host, port, patience = { connect: 3_000, silence: 20_000 } }: Place): Scanner {
  return {
    where: `ClamAV at ${host}:${port}`,
    async scan(path) {
      const file = await open(path, 'r');
      const socket = connect({ host, port });
      // Whoever waits on it hears of an error too; this is for one that comes when nobody does.
      socket.on('error', () => undefined);
      try {
        socket.setTimeout(patience.connect, () => {
          socket.destroy(new Error(`ClamAV at ${host}:${port} does not answer`));
        });
        await once(socket, 'connect');
        socket.setTimeout(patience.silence);
        const answer = text(socket);
        // It may answer, or hang up, before the file is through: then the answer counts, or that there is none.
        await Promise.race([send(file, socket).catch(() => undefined), answer]);
        return verdict(await answer);
      } finally {
        socket.destroy();
        await file.close();
      }
    },
  };
}

/** Ends early when the line does. */
async function send(file: FileHandle, socket: Socket): Promise<void> {
  socket.write('zINSTREAM\0');
  while (socket.writable) {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.allocUnsafe(piece) });
    socket.write(lengthOf(bytesRead));
    if (bytesRead === 0) return;
    if (!socket.write(buffer.subarray(0, bytesRead))) await drainedOrClosed(socket);
  }
}

function drainedOrClosed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function verdict(said: string): Scanned {
  const answer = said.replaceAll('\0', '').trim();
  if (answer === 'stream: OK') return { scan: 'clean' };
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found) return { found };
  throw new Error(`ClamAV gave no verdict: ${JSON.stringify(answer.slice(0, 200))}`);
}
