import { decodeBase32IgnorePadding } from '@oslojs/encoding';
import { generateHOTP } from '@oslojs/otp';

/** Where a form is sent: a server of `startServer`, or anything else with an address. */
type Place = { origin: string };
export type Fields = Record<string, string | readonly string[] | Blob>;

export interface Posted {
  status: number;
  /** Of a redirect, as sent. */
  location: string | null;
  headers: Headers;
  body: string;
  /** The body read as JSON; null when it is none. */
  json: { ok: boolean; code?: string; to?: string; fields?: Record<string, unknown>; data?: unknown } | null;
  /** `name=value` of each cookie it sets. */
  cookies: string[];
}

/**
 * Sends a form to a page the way its own browser form would: the action's name in `?do=`, our Origin. `action` null
 * leaves the name out; `headers` replaces any header, `json` asks for the answer islands get.
 */
export async function postForm(
  { origin }: Place,
  cookie: string | null,
  path: string,
  action: string | null,
  fields: Fields = {},
  { json = false, headers = {} }: { json?: boolean; headers?: Record<string, string> } = {},
): Promise<Posted> {
  const address = action === null ? path : `${path}${path.includes('?') ? '&' : '?'}do=${action}`;
  const response = await fetch(origin + address, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      Origin: origin,
      ...(cookie ? { Cookie: cookie } : {}),
      ...(json ? { Accept: 'application/json' } : {}),
      ...headers,
    },
    body: bodyOf(fields),
  });
  return readAnswer(response);
}

/** Signs in by the form, with the second step where it is asked for. Returns the `Cookie` header; throws when refused. */
export async function signIn(
  server: Place,
  person: { email: string; password: string; totp?: string | undefined },
): Promise<string> {
  const { email, password, totp } = person;
  const first = await postForm(server, null, '/account/sign-in', 'account.sign-in', { email, password });
  const early = sessionOf(first);
  if (!first.location?.includes('/account/second-step')) return early;
  if (!totp) throw new Error(`${email} is asked for a code`);
  const code = codeNow(totp);
  return sessionOf(await postForm(server, early, '/account/second-step', 'account.second-step', { code }));
}

/** The six digits an authenticator shows for a base32 secret; `at` is milliseconds since 1970. A code works once. */
export function codeNow(secret: string, at = Date.now()): string {
  return generateHOTP(decodeBase32IgnorePadding(secret), BigInt(Math.floor(at / 30_000)), 6);
}

/** Everything of an answer that a test compares. */
export async function readAnswer(response: Response): Promise<Posted> {
  const body = await response.text();
  const type = response.headers.get('content-type') ?? '';
  return {
    status: response.status,
    location: response.headers.get('location'),
    headers: response.headers,
    body,
    json: type.includes('json') ? (JSON.parse(body) as Posted['json']) : null,
    cookies: response.headers.getSetCookie().map((one) => one.split(';', 1)[0] ?? ''),
  };
}

function sessionOf({ status, cookies, body }: Posted): string {
  const cookie = cookies.find((one) => /^(__Host-)?canting=./.test(one));
  if (!cookie)
    throw new Error(`no session was opened: ${status} ${/<p[^>]*notice[^>]*>([^<]*)/.exec(body)?.[1] ?? ''}`);
  return cookie;
}

function bodyOf(fields: Fields): URLSearchParams | FormData {
  const entries = Object.entries(fields).flatMap(([name, value]) =>
    (typeof value === 'string' || value instanceof Blob ? [value] : value).map((one) => [name, one] as const),
  );
  const plain = entries.filter((entry): entry is readonly [string, string] => typeof entry[1] === 'string');
  if (plain.length === entries.length) return new URLSearchParams(plain.map(([name, value]) => [name, value]));
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}
