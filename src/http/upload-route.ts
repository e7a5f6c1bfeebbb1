import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { gateFor } from '#src/domain/access/decide.ts';
import { pages, type PageRoute } from '#src/domain/access/table.ts';
import type { User } from '#src/domain/access/user.ts';
import { isRefusal, Refusal } from '#src/domain/refusal.ts';
import { splitLocale } from '#src/i18n/locale.ts';
import type { Services } from '#src/services/index.ts';
import { discardBody } from './gate.ts';
import { uploadPace, watchPace } from './pace.ts';
import { plainPage } from './plain-page.ts';
import { Slots } from './slots.ts';
import type { Taking } from './take-files.ts';
import { answerUpload, type Manner, type Outcome } from './upload-answer.ts';
import { tokenFromCookie } from './visit.ts';

export interface Uploads {
  /** Answers everything at its address; false: another address. */
  serve(path: string, request: IncomingMessage, response: ServerResponse, requestId: string): Promise<boolean>;
  /** Resolves when no upload is under way any more, its temporary files removed. */
  settled(): Promise<void>;
}

/** What one address does with files: all else is the same for every one. */
export interface Plan<Kept> extends Manner<Kept> {
  route: PageRoute;
  /** Throws the refusal of whoever may not send, or has no room: asked before the body is read. */
  admit(user: User, request: IncomingMessage): Promise<void>;
  take(request: IncomingMessage, user: User, taking: Pick<Taking<never, never>, 'folder' | 'signal' | 'again'>): Promise<Outcome<Kept>>; // prettier-ignore
}

interface Parts {
  services: Services;
  headers: Record<string, string>;
}

/** Longer than for other forms: whoever is cut off in the middle of a photo never sees why. */
const patience = 60_000;

/**
 * An address for files: `POST`, `multipart/form-data`, any field names.
 *
 * A script sends `Accept: application/json` and gets `{ok: true, data: {<list>: […]}}` in the order sent, or `{ok: false,
 * code, facts}` with the refusal's status; `facts.file` is the sender's name of the file. 408, 429, 503 and 507 are worth
 * another try (`Retry-After` in seconds).
 *
 * A form without script has a field `next` before its files, or better `?next=/own/path` in its action, which works for
 * refusals before the body is read too. It is sent there by 303 with `uploaded=<name>,<name>` and, where something went
 * wrong, `failed=<code>` in the query (words in i18n/refusals.ts). Who may not upload at all gets a plain 401 or 403.
 *
 * Of several files the good ones are kept when one is bad; JSON then has `ok: false` and the good ones in `data`. When
 * the body breaks off, nothing is kept. What nothing names for seven days is removed again.
 */
export function openUploadRoute<Kept>({ services, headers }: Parts, plan: Plan<Kept>): Uploads {
  const folder = join(resolve(services.env.DATA_DIR), 'tmp');
  const slots = new Slots({ all: 4, each: 2 });
  return {
    async serve(path, request, response, requestId) {
      if (splitLocale(path).path !== plan.route) return false;
      if (request.method !== 'POST') {
        const type = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', Allow: 'POST' };
        response.writeHead(405, { ...headers, ...type }).end(plainPage(405, 'bad-method', requestId));
        return true;
      }
      const outcome = await receive(request);
      if (!response.destroyed)
        answerUpload(request, response, outcome, { ...plan, origin: services.origin, headers, requestId });
      return true;
    },
    settled: () => slots.empty(),
  };

  async function receive(request: IncomingMessage): Promise<Outcome<Kept>> {
    const slow = new AbortController();
    const endWatch = watchPace(request, uploadPace, () => slow.abort(new Refusal('too-slow')));
    let leave: (() => void) | undefined;
    try {
      const user = await admit(request);
      leave = slots.enter(user.id);
      const again = () => signedIn(request);
      return await plan.take(request, user, { folder, signal: slow.signal, again });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (error.code !== 'too-slow') await discardBody(request, patience);
      return { kept: [], refusal: error };
    } finally {
      endWatch();
      leave?.();
    }
  }

  async function admit(request: IncomingMessage): Promise<User> {
    const user = await signedIn(request);
    const gate = gateFor(pages[plan.route], user, Date.now());
    if (gate === 'forbidden') throw new Refusal('forbidden');
    if (gate !== 'open' || !user) throw new Refusal('sign-in-first');
    if (request.headers['content-length'] === undefined) throw new Refusal('length-needed');
    await plan.admit(user, request);
    return user;
  }

  async function signedIn(request: IncomingMessage): Promise<User | null> {
    const token = tokenFromCookie(request.headers.cookie, services.origin);
    return token ? services.sessions.read(token, Date.now()) : null;
  }
}
