import type { OfficePower } from '#db/schema/index.ts';

/**
 * Who may open a page or do an action. `workshop` is any member, `owner` the owner; `office` any officer, with a power
 * after the colon. `steps` are the pages between password and code. `fresh` wants the password given a short while ago.
 * Whose row it is, the domain function checks itself: this table never says more than "may knock".
 */
export type Access =
  | 'anyone'
  | 'steps'
  | 'signed-in'
  | 'workshop'
  | 'owner'
  | 'office'
  | `office:${OfficePower}`
  | 'office-or-admin'
  | 'admin'
  | 'admin-fresh';

/** Every page and endpoint of src/pages by its route, and of src/http. One that is missing here answers nobody. */
export const pages = {
  '/': 'anyone',
  '/404': 'anyone',
  '/500': 'anyone',
  '/refused': 'anyone',
  '/about': 'anyone',
  '/account': 'signed-in',
  '/account/confirm': 'anyone',
  '/account/forgot': 'anyone',
  '/account/invitation': 'anyone',
  '/account/notifications': 'signed-in',
  '/account/prove': 'signed-in',
  '/account/reset': 'anyone',
  '/account/second-step': 'steps',
  '/account/security': 'signed-in',
  '/account/set-up': 'steps',
  '/account/sign-in': 'anyone',
  '/account/sign-up': 'anyone',
  '/api': 'anyone',
  '/api/v1/kelurahan': 'anyone',
  '/api/v1/listings': 'anyone',
  '/api/v1/motifs': 'anyone',
  '/api/v1/openapi.json': 'anyone',
  '/api/v1/search': 'anyone',
  '/api/v1/suggest': 'anyone',
  '/api/v1/workshops': 'anyone',
  '/catalogue': 'anyone',
  '/catalogue/[slug]': 'anyone',
  '/dev/mail': 'anyone',
  '/dev/mail/[id]': 'anyone',
  '/feed.xml': 'anyone',
  '/glossary': 'anyone',
  '/kelurahan/[slug]': 'anyone',
  '/motifs': 'anyone',
  '/motifs/[slug]': 'anyone',
  '/office': 'office-or-admin',
  '/office/audit': 'admin-fresh',
  '/office/interests': 'office',
  '/office/people': 'admin-fresh',
  '/office/people/[id]': 'admin-fresh',
  '/office/reviews': 'office:listings',
  '/office/reviews/[id]': 'office:listings',
  '/office/workshops': 'office',
  '/office/workshops/[slug]': 'office',
  '/preferences': 'anyone',
  '/producer': 'workshop',
  '/producer/listings': 'workshop',
  '/producer/listings/[id]': 'workshop',
  '/producer/history/[id]': 'workshop',
  '/producer/listings/export': 'workshop',
  '/producer/listings/import': 'workshop',
  '/producer/new': 'signed-in',
  '/producer/papers': 'owner',
  '/producer/profile': 'workshop',
  '/producer/staff': 'workshop',
  '/producer/verification': 'workshop',
  '/robots.txt': 'anyone',
  '/sitemap.xml': 'anyone',
  '/sitemap/[name].xml': 'anyone',
  '/techniques': 'anyone',
  '/uploads': 'workshop',
  '/workshops': 'anyone',
  '/workshops/[slug]': 'anyone',
} as const satisfies Record<string, Access>;

/** Every action of src/actions. */
export const actionAccess = {
  'account.accept-invitation': 'anyone',
  'account.change-email': 'signed-in',
  'account.change-password': 'signed-in',
  'account.confirm': 'anyone',
  'account.end-session': 'signed-in',
  'account.finish-totp': 'steps',
  'account.forgot': 'anyone',
  'account.mute': 'signed-in',
  'account.prove': 'signed-in',
  'account.read-notifications': 'signed-in',
  'account.remove-totp': 'signed-in',
  'account.renew-recovery-codes': 'signed-in',
  'account.reset': 'anyone',
  'account.save-profile': 'signed-in',
  'account.second-step': 'steps',
  'account.sign-in': 'anyone',
  'account.sign-out': 'steps',
  'account.sign-out-everywhere': 'steps',
  'account.sign-up': 'anyone',
  'listing.archive': 'workshop',
  'listing.change-many': 'workshop',
  'listing.check-import': 'workshop',
  'listing.discard': 'workshop',
  'listing.duplicate': 'workshop',
  'listing.import': 'workshop',
  'listing.restore': 'workshop',
  'listing.save': 'workshop',
  'listing.start': 'workshop',
  'listing.submit': 'workshop',
  'listing.take-back': 'workshop',
  'office.declare-interest': 'office',
  'office.reveal-paper': 'office:listings',
  'office.set-trust': 'office:listings',
  'office.withdraw-interest': 'office',
  'people.end-sessions': 'admin-fresh',
  'people.invite-officer': 'admin-fresh',
  'people.reset-second-step': 'admin-fresh',
  'people.restore': 'admin-fresh',
  'people.set-powers': 'admin-fresh',
  'people.suspend': 'admin-fresh',
  'people.withdraw-invitation': 'admin-fresh',
  'review.claim': 'office:listings',
  'review.decide': 'office:listings',
  'review.decide-many': 'office:listings',
  'review.release': 'office:listings',
  'review.undo': 'office:listings',
  'workshop.ask-verification': 'owner',
  'workshop.choose': 'workshop',
  'workshop.invite-staff': 'owner',
  'workshop.leave': 'workshop',
  'workshop.register': 'signed-in',
  'workshop.remove-staff': 'owner',
  'workshop.reveal-paper': 'owner',
  'workshop.save-paper': 'owner',
  'workshop.save-pictures': 'workshop',
  'workshop.save-profile': 'workshop',
} as const satisfies Record<string, Access>;

export type PageRoute = keyof typeof pages;
export type ActionName = keyof typeof actionAccess;
