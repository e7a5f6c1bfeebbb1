import type { Sender } from '#src/domain/context.ts';
import type { Currency } from '#src/i18n/format.ts';
import type { Locale } from '#src/i18n/locale.ts';
import type { Services } from '#src/services/index.ts';

/** What the server tells a page about one request; Astro's middleware turns it into `Astro.locals`. */
export interface Visit {
  services: Services;
  requestId: string;
  locale: Locale;
  /** Without `/en`: `/en/…` is the same page tree in English. */
  path: string;
  currency: Currency | null;
  sender: Sender;
  /** A page that is the same for every visitor names what it shows; it is then kept until one of these changes. */
  remember(tags: string[]): void;
}

/** `USD`, `EUR`, `JPY` or `SGD` from the preference cookie; `none` hides the approximate price; null means not chosen. */
export function currencyFromCookie(header: string | undefined): Currency | 'none' | null {
  const value = /(?:^|;\s*)currency=(USD|EUR|JPY|SGD|none)(?:;|$)/.exec(header ?? '')?.[1];
  return (value as Currency | 'none' | undefined) ?? null;
}

const cookieName = { http: 'canting', https: '__Host-canting' };

export function sessionCookie(origin: string): string {
  return origin.startsWith('https:') ? cookieName.https : cookieName.http;
}

/** The session's token as the browser sends it; undefined for visitors. */
export function tokenFromCookie(header: string | undefined | null, origin: string): string | undefined {
  const name = sessionCookie(origin);
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.split('=', 2);
    if (key?.trim() === name) return value?.trim() || undefined;
  }
  return undefined;
}
