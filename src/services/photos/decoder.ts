import { setPriority } from 'node:os';
import { isRefusal } from '#src/domain/refusal.ts';
import { decodePhoto } from './decode.ts';
import { encodePhoto } from './encode.ts';
import type { Photo } from './index.ts';

/** The program that handles strangers' files: a process of its own, so that what breaks or bloats it is gone with it. */
export interface Ask {
  path: string;
}
export type Told = { ready: true } | { photo: Photo } | { refused: string; facts: Record<string, string | number> };

// Pages come first where cores are few.
setPriority(10);

process.on('message', ({ path }: Ask) => {
  void read(path).then((told) => process.send?.(told));
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: true } satisfies Told);

async function read(path: string): Promise<Told> {
  try {
    return { photo: await encodePhoto(await decodePhoto(path)) };
  } catch (error) {
    if (isRefusal(error)) return { refused: error.code, facts: error.facts };
    return { refused: 'bad-file', facts: {} };
  }
}
