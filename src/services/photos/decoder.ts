import { setPriority } from 'node:os';
import { isRefusal } from '#src/domain/refusal.ts';
import { decodePhoto } from './decode.ts';
import { encodePhoto, encodeView } from './encode.ts';
import type { Photo, View } from './index.ts';

/** The program that handles strangers' files: a process of its own, so that what breaks or bloats it is gone with it. */
export interface Ask {
  path: string;
  make: 'photo' | 'view';
}
export type Told =
  { ready: true } | { photo: Photo } | { view: View } | { refused: string; facts: Record<string, string | number> };

// Pages come first where cores are few.
setPriority(10);

process.on('message', (ask: Ask) => {
  void read(ask).then((told) => process.send?.(told));
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: true } satisfies Told);

async function read({ path, make }: Ask): Promise<Told> {
  try {
    const decoded = await decodePhoto(path);
    return make === 'view' ? { view: await encodeView(decoded) } : { photo: await encodePhoto(decoded) };
  } catch (error) {
    if (isRefusal(error)) return { refused: error.code, facts: error.facts };
    return { refused: 'bad-file', facts: {} };
  }
}
