import { moveItem } from '#src/components/photos/order.ts';
import type { FormPhoto } from '#src/components/photos/form-photo.ts';
import { most, type ListingBody } from '#src/domain/listings/form.ts';
import type { SentPhoto } from '#src/domain/listings/form-photos.ts';
import type { OwnListing } from '#src/domain/listings/read-edit.ts';
import { paths } from '#src/paths.ts';

export type Move = { how: 'up' | 'down' | 'remove'; name: string };

/** `?photo=up.<name>`: what a button without a script asked for when it saved the form. */
export function readMove(url: URL): Move | null {
  const [how = '', name = ''] = (url.searchParams.get('photo') ?? '').split('.');
  return ['up', 'down', 'remove'].includes(how) && name ? { how: how as Move['how'], name } : null;
}

/** `?uploaded=<name>,<name>`: pictures the form doesn't name yet. */
export function readUploaded(url: URL): string[] {
  const names = (url.searchParams.get('uploaded') ?? '').split(',');
  return [...new Set(names)].filter((name) => /^[\w-]{1,100}$/.test(name)).slice(0, most.pictures);
}

type Pictures = ListingBody['pictures'];

/** The form's pictures with those just uploaded at the end, and one moved or taken out. */
export function arrangePictures(pictures: Pictures, uploaded: readonly string[], move: Move | null): Pictures {
  const known = new Set(pictures.map(({ name }) => name));
  const added = uploaded.filter((name) => !known.has(name)).map((name) => ({ name, altId: '', altEn: '' }));
  const all = [...pictures.filter(({ name }) => name !== ''), ...added].slice(0, most.pictures);
  const place = move ? all.findIndex(({ name }) => name === move.name) : -1;
  if (!move || place < 0) return all;
  if (move.how === 'remove') return all.filter((_, index) => index !== place);
  return moveItem(all, place, Math.max(0, place + (move.how === 'up' ? -1 : 1)));
}

/** What the list of photos draws. */
export function formPhotos(
  pictures: Pictures,
  files: OwnListing['pictures'],
  sent: ReadonlyMap<string, SentPhoto>,
): FormPhoto[] {
  return pictures.map(({ name, altId, altEn }) => {
    const widths = sent.get(name)?.widths ?? files.get(name)?.widths;
    return {
      name,
      src: paths.picture(name, widths?.[0] ?? 320, 'webp'),
      altId,
      altEn,
      palette: sent.get(name)?.palette ?? [],
    };
  });
}
