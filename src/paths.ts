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
  account: () => '/account',
  signUp: () => '/account/sign-up',
  signIn: (next?: string) => withNext('/account/sign-in', next),
  secondStep: (next?: string) => withNext('/account/second-step', next),
  setUp: (next?: string) => withNext('/account/set-up', next),
  prove: (next?: string) => withNext('/account/prove', next),
  forgot: () => '/account/forgot',
  reset: (token: string) => `/account/reset?token=${token}`,
  confirm: (token: string) => `/account/confirm?token=${token}`,
  invitation: (token: string) => `/account/invitation?token=${token}`,
  security: () => '/account/security',
  notifications: () => '/account/notifications',
  producer: () => '/producer',
  newWorkshop: () => '/producer/new',
  workshopProfile: () => '/producer/profile',
  staff: () => '/producer/staff',
  papers: () => '/producer/papers',
  verification: () => '/producer/verification',
  ownListings: () => '/producer/listings',
  ownListing: (id: number) => `/producer/listings/${id}`,
  ownListingHistory: (id: number) => `/producer/history/${id}`,
  importListings: () => '/producer/listings/import',
  exportListings: (type: 'csv' | 'xlsx') => `/producer/listings/export?type=${type}`,
  uploads: () => '/uploads',
  office: () => '/office',
  reviews: () => '/office/reviews',
  review: (id: string) => `/office/reviews/${id}`,
  officeWorkshops: () => '/office/workshops',
  officeWorkshop: (slug: string) => `/office/workshops/${slug}`,
  interests: () => '/office/interests',
  people: () => '/office/people',
  person: (id: string) => `/office/people/${id}`,
  auditLog: () => '/office/audit',
  devMail: () => '/dev/mail',
  devMailOne: (id: string) => `/dev/mail/${id}`,
  preferences: () => '/preferences',
  picture: (name: string, width: number, type: 'avif' | 'webp') => `/pictures/${name}-${width}.${type}`,
  linkPreview: (name: string) => `/pictures/${name}-og.jpg`,
};

/** The address of a page in a language: English lives under `/en`. */
export function href(locale: Locale, path: string): string {
  if (locale === 'id') return path;
  return path === '/' ? '/en' : `/en${path.startsWith('/?') ? path.slice(1) : path}`;
}

/** Where to go on afterwards; whoever follows it asks domain/accounts/next-place.ts first. */
function withNext(path: string, next: string | undefined): string {
  return next && next !== '/' ? `${path}?${new URLSearchParams({ next })}` : path;
}

function withSearch(path: string, params: URLSearchParams | undefined): string {
  const search = params?.toString();
  return search ? `${path}?${search}` : path;
}
