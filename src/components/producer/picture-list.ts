import { moveItem } from '#src/components/photos/order.ts';
import { most } from '#src/domain/workshops/form.ts';
import type { OwnPicture, Profile } from '#src/domain/workshops/profile.ts';

type Values = Record<string, string[]>;

/** Names in `?uploaded=`, and those of a form that came back. */
export function namesOf(url: URL, typed: Values | null): string[] {
  const sent = (url.searchParams.get('uploaded') ?? '').split(',');
  return [...typedRows(typed).map(({ name }) => name), ...sent].filter((name) => /^[\w-]{1,100}$/.test(name));
}

/**
 * The list to show: what was typed when the form came back, else what is kept with what was just sent in behind it, one
 * moved or taken out (`photo` is `up.NAME`, `down.NAME` or `remove.NAME`). `unsaved`: it differs from what is kept.
 */
export function pictureList(
  { pictures, fresh }: Pick<Profile, 'pictures' | 'fresh'>,
  typed: Values | null,
  photo: string,
): { list: OwnPicture[]; unsaved: boolean } {
  const known = new Map([...pictures, ...fresh].map((one) => [one.name, one]));
  if (typed) {
    const list = typedRows(typed).flatMap((row) => {
      const files = known.get(row.name);
      return files ? [{ ...files, ...row }] : [];
    });
    return { list, unsaved: true };
  }
  const all = [...pictures, ...fresh].slice(0, most.pictures);
  const [move, name] = photo.split('.');
  const at = all.findIndex((one) => one.name === name);
  if (at < 0) return { list: all, unsaved: fresh.length > 0 };
  const list =
    move === 'remove' ? all.filter((_, index) => index !== at) : moveItem(all, at, at + (move === 'up' ? -1 : 1));
  return { list, unsaved: true };
}

function typedRows(typed: Values | null): { name: string; altId: string; altEn: string }[] {
  const value = (index: number, field: string) => typed?.[`pictures.${index}.${field}`]?.[0] ?? '';
  return Array.from({ length: most.pictures + 1 }, (_, index) => ({
    name: value(index, 'name'),
    altId: value(index, 'altId'),
    altEn: value(index, 'altEn'),
  })).filter(({ name }) => name !== '');
}
