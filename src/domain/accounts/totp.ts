import { timingSafeEqual } from 'node:crypto';
import { decodeBase32, encodeBase32NoPadding } from '@oslojs/encoding';
import { createTOTPKeyURI, generateHOTP } from '@oslojs/otp';

/** RFC 6238 as every authenticator app does it: SHA-1, six digits, 30 seconds. */
const period = 30;
const digits = 6;

/**
 * The step whose code this is: the present one, or one to either side for a clock that is a little off. null when it is
 * none of them. Whoever accepts it keeps the step, so that it is good once.
 */
export function stepOfCode(secret: string, code: string, now: number): number | null {
  const typed = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(typed)) return null;
  const key = decodeBase32(secret);
  const present = Math.floor(now / 1000 / period);
  let found: number | null = null;
  for (const step of [present - 1, present, present + 1]) if (same(codeOfStep(key, step), typed)) found = step;
  return found;
}

/** The code an app shows at this time. */
export function codeAt(secret: string, now: number): string {
  return codeOfStep(decodeBase32(secret), Math.floor(now / 1000 / period));
}

/** 160 random bits, base32. */
export function newSecret(): string {
  return encodeBase32NoPadding(crypto.getRandomValues(new Uint8Array(20)));
}

/** What the QR code says. */
export function addressOfSecret(secret: string, account: string): string {
  return createTOTPKeyURI('Canting', account, decodeBase32(secret), period, digits);
}

function codeOfStep(key: Uint8Array, step: number): string {
  return generateHOTP(key, BigInt(step), digits);
}

function same(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
