import type { Piece } from '#src/domain/catalogue/highlight.ts';
import { markup, type Html } from './html.ts';

/** What a fragment needs to know about the reader; pages pass `Astro.locals`. */
export type View = Pick<App.Locals, 'locale' | 'currency' | 'rates' | 'reference'>;

export function marked(pieces: readonly Piece[]): Html[] {
  return pieces.map(({ text, hit }) => (hit ? markup`<mark>${text}</mark>` : markup`${text}`));
}
