/** A page of which this phone has a copy; see public/readiness-worker.js. */
export interface KeptPage {
  path: string;
  title: string;
  /** The small line above its title: the exhibition of a stand's notes, the part an item belongs to. */
  of: string;
  /** When it was copied, milliseconds by the phone's clock. */
  at: number;
}

const pages = 'readiness-pages';

/** Whose pages are copied here; null: nobody's. */
export async function keptFor(): Promise<string | null> {
  const mark = await caches.match('/owner', { cacheName: pages });
  return (await mark?.text()) || null;
}

/** The copies, the path and the notes of stands first. A page kept in both languages is shown in this one. */
export async function keptPages(locale: 'id' | 'en'): Promise<KeptPage[]> {
  if (!(await caches.has(pages))) return [];
  const cache = await caches.open(pages);
  const paths = (await cache.keys())
    .map(({ url }) => url.slice(location.origin.length))
    .filter((path) => path !== '/owner');
  const spoken = paths.filter((path) => languageOf(path) === locale);
  const foreign = paths.filter(
    (path) => languageOf(path) !== locale && !spoken.some((one) => bare(one) === bare(path)),
  );
  const found = await Promise.all([...spoken, ...foreign].map((path) => read(cache, path)));
  return found
    .filter((page) => page !== null)
    .sort((a, b) => rank(a.path) - rank(b.path) || a.title.localeCompare(b.title, locale));
}

async function read(cache: Cache, path: string): Promise<KeptPage | null> {
  const copy = await cache.match(path);
  if (!copy) return null;
  const head = new DOMParser().parseFromString(await copy.text(), 'text/html').querySelector('.desk__head');
  const text = (part: string) => head?.querySelector(part)?.textContent.trim() ?? '';
  return { path, title: text('h1') || path, of: text('.eyebrow'), at: Number(copy.headers.get('x-kept-at')) };
}

function rank(path: string): number {
  return /\/readiness(\?|$)/.test(path) ? 0 : /\/leads$/.test(path) ? 1 : 2;
}

function languageOf(path: string): 'id' | 'en' {
  return path.startsWith('/en/') ? 'en' : 'id';
}

function bare(path: string): string {
  return path.replace(/^\/en\//, '/');
}
