import { inflateRaw } from 'node:zlib';
import { promisify } from 'node:util';
import { Refusal } from '#src/domain/refusal.ts';
import { bounds } from './table.ts';

const inflate = promisify(inflateRaw);
const signs = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 } as const;

interface Entry {
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
}

export interface Zip {
  has(name: string): boolean;
  /** One part, unpacked. Throws `import-unreadable` when it is longer than the directory says, or absent. */
  read(name: string): Promise<string>;
}

/**
 * The directory of a ZIP file, trusted for nothing: before anything is unpacked, number and sizes of the entries must lie
 * within the bounds, and unpacking stops at the size announced. Throws `import-unreadable`, `import-too-large`.
 */
export function openZip(file: Buffer): Zip {
  const entries = readDirectory(file);
  return {
    has: (name) => entries.has(name),
    async read(name) {
      const entry = entries.get(name);
      if (!entry) throw new Refusal('import-unreadable');
      return (await unpack(file, entry)).toString('utf8');
    },
  };
}

function readDirectory(file: Buffer): Map<string, Entry> {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > file.length || end < file.length - 65_557) throw new Refusal('import-unreadable');
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (count > bounds.entries) throw new Refusal('import-too-large', { max: bounds.rows });
  const entries = new Map<string, Entry>();
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== signs.central) throw new Refusal('import-unreadable');
    const encrypted = (file.readUInt16LE(at + 8) & 1) === 1;
    const entry: Entry = {
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    };
    const length = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + 46, at + 46 + length);
    total += entry.unpacked;
    if (total > bounds.unpacked) throw new Refusal('import-too-large', { max: bounds.rows });
    if (encrypted || ![0, 8].includes(entry.method) || entries.has(name)) throw new Refusal('import-unreadable');
    entries.set(name, entry);
    at += 46 + length + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

async function unpack(file: Buffer, { method, packed, unpacked, offset }: Entry): Promise<Buffer> {
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== signs.local) throw new Refusal('import-unreadable');
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const body = file.subarray(start, start + packed);
  if (body.length !== packed) throw new Refusal('import-unreadable');
  if (method === 0) return body;
  if (packed === 0 || unpacked === 0) return Buffer.alloc(0);
  try {
    return await inflate(body, { maxOutputLength: unpacked });
  } catch {
    throw new Refusal('import-unreadable');
  }
}
