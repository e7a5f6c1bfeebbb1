import type { Database } from '#db/client.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { filterWords, type PictureFilter } from './filter.ts';
import { computePicture, type Asking, type Picture } from './picture.ts';

/** A computed picture is shown for so long, ms; its page says when it was computed. */
const keptFor = 60_000;
/** Whoever asks after this long, ms, has the next one computed, and still gets this one: nobody waits for it. */
const renewedAfter = 40_000;
/** Filters whose picture is kept at a time. */
const most = 40;

interface Kept {
  at: number;
  picture: Promise<Picture>;
  isRenewed: boolean;
}
interface Shelf {
  kept: Map<string, Kept>;
  /** The computation under way: there is one at a time. */
  last: Promise<unknown>;
}

const shelves = new WeakMap<Database, Shelf>();

/** The officer's picture of readiness, at most a minute old. Throws `forbidden`. */
export function readPicture(context: Pick<Acting, 'user'> & Asking, filter: PictureFilter): Promise<Picture> {
  requireOfficer(context, 'readiness', 'reports');
  const { db, now } = context;
  const shelf = shelves.get(db) ?? { kept: new Map<string, Kept>(), last: Promise.resolve() };
  shelves.set(db, shelf);
  const key = `${wibDay(now)} ${JSON.stringify(filterWords(filter))}`;
  const known = shelf.kept.get(key);
  const age = known ? now - known.at : Infinity;
  if (!known || age < 0 || age >= keptFor) return keep(shelf, key, context, filter);
  if (age >= renewedAfter && !known.isRenewed) {
    known.isRenewed = true;
    compute(shelf, context, filter).then(
      (picture) => put(shelf, key, { at: now, picture: Promise.resolve(picture), isRenewed: false }),
      () => (known.isRenewed = false),
    );
  }
  return known.picture;
}

function keep(shelf: Shelf, key: string, context: Asking, filter: PictureFilter): Promise<Picture> {
  const picture = compute(shelf, context, filter);
  put(shelf, key, { at: context.now, picture, isRenewed: false });
  picture.catch(() => shelf.kept.get(key)?.picture === picture && shelf.kept.delete(key));
  return picture;
}

function compute(shelf: Shelf, context: Asking, filter: PictureFilter): Promise<Picture> {
  const picture = shelf.last.then(() => computePicture(context, filter));
  shelf.last = picture.catch(() => undefined);
  return picture;
}

function put(shelf: Shelf, key: string, kept: Kept): void {
  shelf.kept.delete(key);
  while (shelf.kept.size >= most) shelf.kept.delete(shelf.kept.keys().next().value ?? '');
  shelf.kept.set(key, kept);
}
