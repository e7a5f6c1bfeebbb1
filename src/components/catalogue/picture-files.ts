import { paths } from '#src/paths.ts';

type Type = 'avif' | 'webp';

/** What there is of a picture that was drawn here. */
const drawn: Record<Type, readonly number[]> = { avif: [320, 640], webp: [320, 800] };

/** `srcset` of a picture: of an uploaded one the widths made, else those of the drawn ones, up to `most` pixels. */
export function sourceSet(
  name: string,
  type: Type,
  widths: readonly number[] | null | undefined,
  most = 1_600,
): string {
  const made = widths?.length ? widths : drawn[type];
  const wanted = made.filter((width, place) => place === 0 || width <= most);
  return wanted.map((width) => `${paths.picture(name, width, type)} ${width}w`).join(', ');
}

/** The WebP for browsers that choose nothing themselves: the largest up to `most` pixels, or the smallest there is. */
export function plainSource(name: string, widths: readonly number[] | null | undefined, most = 1_024): string {
  const made = widths?.length ? widths : drawn.webp;
  return paths.picture(name, made.findLast((width) => width <= most) ?? made[0] ?? 800, 'webp');
}
