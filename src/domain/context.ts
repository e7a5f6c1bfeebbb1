import type { Database } from '#db/client.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Reference } from '#src/domain/reference/reference.ts';
import type { Locale } from '#src/i18n/locale.ts';
import type { Files } from '#src/services/files/index.ts';
import type { Passwords } from '#src/services/passwords.ts';
import type { Search } from '#src/services/search/index.ts';
import type { Sessions } from '#src/services/sessions.ts';
import type { Signing } from '#src/services/signing.ts';
import type { Vault } from '#src/services/vault.ts';

/** What a domain function may ask for. Pages pass `Astro.locals`, tests and programs build their own. */
export interface Context {
  db: Database;
  search: Search;
  /** The city's reference data, as the database holds it. */
  reference: Reference;
  /** Milliseconds since 1970; never read the clock elsewhere. */
  now: number;
}

/** What a function that knows who asks may ask for besides. */
export interface Acting extends Context {
  user: User | null;
  locale: Locale;
  /** `https://…` without a slash at the end; links in mail start with it. */
  origin: string;
  sender: Sender;
  sessions: Sessions;
  passwords: Passwords;
  vault: Vault;
  signing: Signing;
  files: Files;
}

export interface Sender {
  /** IPv4 /24 or IPv6 /48 of the sender. */
  ipPrefix: string;
  userAgent: string;
}
