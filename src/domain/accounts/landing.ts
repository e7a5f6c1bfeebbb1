import { paths } from '#src/paths.ts';
import type { User } from '#src/domain/access/user.ts';
import { nextPlace } from './next-place.ts';

/** Where someone goes on to: the page they wanted, when it is one of ours; else the desk they work at. */
export function landing(wish: string | undefined, of: Pick<User, 'workshops' | 'offices' | 'isAdmin'> | null): string {
  const wanted = nextPlace(wish)?.path;
  if (wanted) return wanted;
  if (of?.isAdmin || of?.offices.length) return paths.office();
  return of?.workshops.length ? paths.producer() : paths.account();
}
