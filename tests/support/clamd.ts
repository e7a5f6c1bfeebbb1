import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { eicar } from './photos.ts';

export interface FakeClamd {
  url: string;
  port: number;
  /** Whole files it was sent. */
  seen: Buffer[];
  /** What it does from now on: its work, nothing at all, hang up in the middle, or this answer. */
  mood: 'work' | 'silent' | 'hang-up' | { say: string };
  close(): Promise<void>;
}

/** Bytes of a file it takes, as StreamMaxLength of a real one. */
const most = 26_214_400;

/** A ClamAV daemon that knows the EICAR test file only and speaks the INSTREAM protocol to the byte. */
export async function openFakeClamd(): Promise<FakeClamd> {
  const lines = new Set<Socket>();
  const fake = { seen: [] as Buffer[], mood: 'work' as FakeClamd['mood'] };
  const server: Server = createServer((socket) => {
    lines.add(socket.on('close', () => lines.delete(socket)).on('error', () => undefined));
    let given = Buffer.alloc(0);
    socket.on('data', (piece) => {
      given = Buffer.concat([given, piece]);
      if (fake.mood === 'silent') return;
      if (fake.mood === 'hang-up') return void socket.destroy();
      const answer = read(given);
      if (answer === null) return;
      if (answer instanceof Buffer) fake.seen.push(answer);
      const said = answer instanceof Buffer ? `stream: ${verdict(answer)}` : answer;
      socket.end(`${typeof fake.mood === 'object' ? fake.mood.say : said}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(fake, {
    url: `tcp://127.0.0.1:${port}`,
    port,
    async close() {
      for (const line of lines) line.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

/** The file, an error in the daemon's words, or null while more must come. */
function read(given: Buffer): Buffer | string | null {
  const command = 'zINSTREAM\0';
  if (given.length < command.length) return null;
  if (given.toString('latin1', 0, command.length) !== command) return 'UNKNOWN COMMAND';
  const pieces: Buffer[] = [];
  for (let at = command.length; ;) {
    if (given.length < at + 4) return null;
    const length = given.readUInt32BE(at);
    if (length > most) return 'INSTREAM size limit exceeded. ERROR';
    if (length === 0) return Buffer.concat(pieces);
    if (given.length < at + 4 + length) return null;
    pieces.push(given.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
}

function verdict(file: Buffer): string {
  return file.includes(eicar) ? 'Win.Test.EICAR_HDB-1 FOUND' : 'OK';
}
