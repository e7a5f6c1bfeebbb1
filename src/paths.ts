import { formatQuery } from '#src/domain/catalogue/parse.ts';
import type { SearchQuery } from '#src/domain/catalogue/query.ts';
import type { Locale } from '#src/i18n/locale.ts';

/** Every address of the product as a function; `href` adds the language. */
export const paths = {
  home: () => '/',
  catalogue: (query?: SearchQuery) => withSearch('/catalogue', query && formatQuery(query)),
  /** The catalogue with one facet value chosen. */
  catalogueWith: (facet: string, value: string) => withSearch('/catalogue', new URLSearchParams([[facet, value]])),
  listing: (slug: string) => `/catalogue/${slug}`,
  motifs: () => '/motifs',
  motif: (slug: string) => `/motifs/${slug}`,
  workshops: () => '/workshops',
  workshop: (slug: string) => `/workshops/${slug}`,
  kelurahan: (slug: string) => `/kelurahan/${slug}`,
  techniques: () => '/techniques',
  glossary: () => '/glossary',
  about: () => '/about',
  developers: () => '/api',
  feed: () => '/feed.xml',
  preferences: () => '/preferences',
  picture: (name: string, width: 320 | 640 | 800, type: 'avif' | 'webp') => `/pictures/${name}-${width}.${type}`,
  linkPreview: (name: string) => `/pictures/${name}-og.jpg`,
};

/** The address of a page in a language: English lives under `/en`. */
export function href(locale: Locale, path: string): string {
  if (locale === 'id') return path;
  return path === '/' ? '/en' : `/en${path.startsWith('/?') ? path.slice(1) : path}`;
}

function withSearch(path: string, params: URLSearchParams | undefined): string {
  const search = params?.toString();
  return search ? `${path}?${search}` : path;
}
