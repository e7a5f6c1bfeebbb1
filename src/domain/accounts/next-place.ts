import { pages } from '#src/domain/access/table.ts';

/** A page of ours: its language and its path (with query) without the language's prefix. */
export interface Place {
  locale: 'id' | 'en';
  path: string;
}

/**
 * Where a reader wants to go on to, as a link or form said: a page of ours, or null. The one judge of such wishes, so
 * that no link of ours ever leads to another site, or to an address that is no page.
 */
export function nextPlace(wish: string | null | undefined): Place | null {
  if (!wish || wish.length > 2_000 || !wish.startsWith('/')) return null;
  const [path = '', search = ''] = wish.split('#', 1)[0]?.split(/\?(.*)/s) ?? [];
  if (/[\\\s\p{Cc}%]|\/\//u.test(path)) return null;
  const nowhere = 'http://nowhere.invalid';
  if (!URL.canParse(path, nowhere)) return null;
  const target = new URL(path, nowhere);
  // Dots, odd characters and a host of one's own all make a difference here.
  if (target.origin !== nowhere || target.pathname !== path) return null;
  const english = /^\/en(?=\/|$)/.test(path);
  const plain = english ? path.slice(3) || '/' : path;
  if (!isPage(plain)) return null;
  const query = new URLSearchParams(search);
  // A link must not do something, nor say that something was done.
  for (const name of ['do', 'done']) query.delete(name);
  return { locale: english ? 'en' : 'id', path: query.size > 0 ? `${plain}?${query}` : plain };
}

/** Answers that are files, feeds or forms are no places to go on to. */
const notPages = /^\/(?:api\/v1|404|500|refused|preferences|uploads)(?:\/|$)|\.[a-z]+$/;

const known = new RegExp(
  `^(?:${Object.keys(pages)
    .filter((route) => !notPages.test(route))
    .map((route) => route.replaceAll('.', '\\.').replaceAll(/\[\w+\]/g, '[\\w~-]{1,120}'))
    .join('|')})/?$`,
);

function isPage(path: string): boolean {
  return known.test(path);
}
