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
  readiness: (list?: string) => (list && list !== 'core' ? `/producer/readiness?list=${list}` : '/producer/readiness'),
  readinessItem: (item: string) => `/producer/readiness/${item}`,
  readinessAbout: () => '/producer/readiness/about',
  fileOpenings: () => '/producer/readiness/openings',
  passports: () => '/producer/passports',
  evidenceUpload: () => '/evidence',
  /** A file as its owner opens it, or an officer with what they open it for: `review`, `visit`, `payment` or `reason`. */
  evidenceFile: (id: string, why: Partial<Record<'review' | 'visit' | 'payment' | 'reason' | 'view', string>> = {}) =>
    withSearch(`/evidence/${id}`, new URLSearchParams(why)),
  passport: (id: string) => `/passport/${id}`,
  passportPdf: (id: string) => `/passport/${id}/passport.pdf`,
  passportStatement: (id: string) => `/passport/${id}/statement.json`,
  checkPassport: () => '/passport',
  levels: () => '/levels',
  exhibitions: (query: Record<string, string> = {}) => withSearch('/exhibitions', new URLSearchParams(query)),
  exhibition: (slug: string) => `/exhibitions/${slug}`,
  exhibitionCalendar: (slug: string) => `/exhibitions/${slug}/calendar.ics`,
  exhibitionResults: (slug: string) => `/exhibitions/${slug}/results`,
  exhibitionResultsData: (slug: string) => `/exhibitions/${slug}/results.json`,
  exhibitionMinutes: (slug: string) => `/exhibitions/${slug}/minutes.pdf`,
  exhibitionParticipants: (slug: string) => `/exhibitions/${slug}/participants`,
  fair: (slug: string) => `/exhibitions/fairs/${slug}`,
  selectionRule: () => '/exhibitions/selection',
  selectionScript: () => '/exhibitions/selection.mjs',
  /** What the QR code of a letter leads to. */
  letterCheck: (code: string) => `/letters/${code}`,
  quote: (id: string) => `/quotes/${id}`,
  ownExhibitions: () => '/producer/exhibitions',
  ownExhibition: (slug: string) => `/producer/exhibitions/${slug}`,
  ownGoing: (slug: string) => `/producer/exhibitions/${slug}/going`,
  ownInvoice: (slug: string) => `/producer/exhibitions/${slug}/invoice.pdf`,
  ownLeads: (slug: string) => `/producer/exhibitions/${slug}/leads`,
  ownLead: (slug: string, id: string) => `/producer/exhibitions/${slug}/leads/${id}`,
  ownExhibitionResults: (slug: string) => `/producer/exhibitions/${slug}/results`,
  ownLetter: (slug: string, id: string) => `/producer/exhibitions/${slug}/letters/${id}.pdf`,
  officeExhibitions: () => '/office/exhibitions',
  newExhibition: (from?: { fair?: string; edition?: string }) =>
    withSearch('/office/exhibitions/new', new URLSearchParams(from)),
  officeExhibition: (slug: string) => `/office/exhibitions/${slug}`,
  officeCall: (slug: string) => `/office/exhibitions/${slug}/call`,
  officeCriteria: (slug: string) => `/office/exhibitions/${slug}/criteria`,
  officeStands: (slug: string) => `/office/exhibitions/${slug}/stands`,
  officePlan: (slug: string) => `/office/exhibitions/${slug}/plan`,
  officeApplications: (slug: string, query: Record<string, string> = {}) =>
    withSearch(`/office/exhibitions/${slug}/applications`, new URLSearchParams(query)),
  officeApplication: (slug: string, id: string) => `/office/exhibitions/${slug}/applications/${id}`,
  officeApplicationsExport: (slug: string, type: 'csv' | 'xlsx') => `/office/exhibitions/${slug}/export?type=${type}`,
  officeReviewers: (slug: string) => `/office/exhibitions/${slug}/reviewers`,
  /** A reviewer's next sheet, or the one of an application. */
  scoring: (slug: string, id?: string) => `/office/exhibitions/${slug}/scoring${id ? `/${id}` : ''}`,
  ranking: (slug: string, query: Record<string, string> = {}) =>
    withSearch(`/office/exhibitions/${slug}/ranking`, new URLSearchParams(query)),
  officeLetters: (slug: string) => `/office/exhibitions/${slug}/letters`,
  officeLetter: (slug: string, id: string) => `/office/exhibitions/${slug}/letters/${id}.pdf`,
  officeAppeals: (slug: string) => `/office/exhibitions/${slug}/appeals`,
  officeGoing: (slug: string) => `/office/exhibitions/${slug}/going`,
  officeReport: (slug: string) => `/office/exhibitions/${slug}/report`,
  officeResultsExport: (slug: string, type: 'csv' | 'xlsx') =>
    `/office/exhibitions/${slug}/results-export?type=${type}`,
  officeReportPdf: (slug: string) => `/office/exhibitions/${slug}/report.pdf`,
  ties: () => '/office/ties',
  office: () => '/office',
  reviews: () => '/office/reviews',
  review: (id: string) => `/office/reviews/${id}`,
  officeWorkshops: () => '/office/workshops',
  officeWorkshop: (slug: string) => `/office/workshops/${slug}`,
  officeWorkshopReadiness: (slug: string) => `/office/workshops/${slug}/readiness`,
  officeReadiness: () => '/office/readiness',
  officeReadinessList: (query: Record<string, string>) =>
    withSearch('/office/readiness/list', new URLSearchParams(query)),
  officeReadinessExport: (type: 'csv' | 'xlsx', query: Record<string, string> = {}) =>
    withSearch('/office/readiness/export', new URLSearchParams({ type, ...query })),
  officeReadinessReport: (quarter?: string) =>
    withSearch('/office/readiness/report', quarter ? new URLSearchParams({ quarter }) : undefined),
  checklists: () => '/office/checklists',
  checklist: (list: string) => `/office/checklists/${list}`,
  checklistItem: (list: string, item: string) => `/office/checklists/${list}/${item}`,
  checklistPreview: (list: string) => `/office/checklists/${list}/preview`,
  checklistPublish: (list: string) => `/office/checklists/${list}/publish`,
  spotChecks: () => '/office/spot-checks',
  visits: () => '/office/visits',
  visit: (id: string) => `/office/visits/${id}`,
  newVisit: (workshop?: string) =>
    withSearch('/office/visits/new', workshop ? new URLSearchParams({ workshop }) : undefined),
  interests: () => '/office/interests',
  people: () => '/office/people',
  person: (id: string) => `/office/people/${id}`,
  auditLog: () => '/office/audit',
  devMail: () => '/dev/mail',
  devMailOne: (id: string) => `/dev/mail/${id}`,
  preferences: () => '/preferences',
  /** What a producer's phone shows for a page it has no copy of, while there is no line. */
  noLine: () => '/no-line',
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
