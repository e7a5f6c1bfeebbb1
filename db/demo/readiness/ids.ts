import type { Random } from '../random.ts';

/** As long and as unlike each other as real ids, and the same for the same stream. */
export function makeId(random: Random, form: 'base64url' | 'hex' = 'base64url'): string {
  const bytes = Buffer.allocUnsafe(16);
  for (let at = 0; at < 16; at += 4) bytes.writeUInt32LE(Math.floor(random.next() * 2 ** 32), at);
  return bytes.toString(form);
}
