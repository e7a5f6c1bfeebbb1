import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Scanned, Scanner } from './index.ts';

interface Place {
  host: string;
  port: number;
  /** Milliseconds until a line must stand, and without a word or a byte taken on it. */
  patience?: { connect: number; silence: number };
}

/**
 * The ClamAV daemon over TCP, by its INSTREAM command: `zINSTREAM\0`, pieces with their length before them (4 bytes, big
 * end first), a piece of length 0, and then one answer: `stream: OK`, or `stream: <name> FOUND`. Every file has a line
 * of its own.
 */
export function openClamd({ host, port, patience = { connect: 3_000, silence: 20_000 } }: Place): Scanner {
  return {
    where: `ClamAV at ${host}:${port}`,
    async scan(path) {
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
        const sent = pipeline(pieces(path), socket, { end: false }).catch(() => undefined);
        await Promise.race([sent, answer]);
        return verdict(await answer);
      } finally {
        socket.destroy();
      }
    },
  };
}

async function* pieces(path: string): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    yield lengthOf(piece.length);
    yield piece;
  }
  yield lengthOf(0);
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
