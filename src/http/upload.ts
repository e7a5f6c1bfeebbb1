import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { gateFor } from '#src/domain/access/decide.ts';
import { pages, type PageRoute } from '#src/domain/access/table.ts';
import type { User } from '#src/domain/access/user.ts';
import { isRefusal, Refusal } from '#src/domain/refusal.ts';
import { requireSomeRoom } from '#src/domain/uploads/record.ts';
import { splitLocale } from '#src/i18n/locale.ts';
import type { Services } from '#src/services/index.ts';
import type { Photos } from '#src/services/photos/index.ts';
import { discardBody } from './gate.ts';
import { uploadPace, watchPace } from './pace.ts';
import { plainPage } from './plain-page.ts';
import { limits } from './receive-files.ts';
import { Slots } from './slots.ts';
import { takePhotos } from './take-photos.ts';
import { answerUpload, type Outcome } from './upload-answer.ts';
import { tokenFromCookie } from './visit.ts';

export interface Uploads {
  /** Answers everything at `/uploads`; false: another address. */
  serve(path: string, request: IncomingMessage, response: ServerResponse, requestId: string): Promise<boolean>;
  /** Resolves when no upload is under way any more, its temporary files removed. */
  settled(): Promise<void>;
}

interface Parts {
  services: Services;
  photos: Photos;
  headers: Record<string, string>;
}

const route = '/uploads' satisfies PageRoute;
/** Bytes a whole request may have: its files and what a form adds. */
export const uploadLimit = limits.files * limits.file + 1024 * 1024;
/** Longer than for other forms: whoever is cut off in the middle of a photo never sees why. */
const patience = 60_000;

export function isUpload(path: string): boolean {
  return splitLocale(path).path === route;
}

/**
 * Where a workshop's photos arrive: `POST /uploads` (or `/en/uploads`), `multipart/form-data`, any field names, up to
 * 20 files of 15 MB, JPEG, PNG or WebP. They belong to the workshop whose desk is open.
 *
 * A script sends `Accept: application/json` and gets `{ok: true, data: {uploads: [{name, width, height, widths, colour,
 * placeholder, palette}]}}` in the order sent, or `{ok: false, code, facts}` with the refusal's status; `facts.file` is
 * the sender's name of the file. 408, 429, 503 and 507 are worth another try (`Retry-After` in seconds).
 *
 * A form without script has a field `next` before its files, or better `?next=/own/path` in its action, which works for
 * refusals before the body is read too. It is sent there by 303 with `uploaded=<name>,<name>` and, where something went
 * wrong, `failed=<code>` in the query (words in i18n/refusals.ts). Who may not upload at all gets a plain 401 or 403.
 *
 * Of several files the good ones are kept when one is bad; JSON then has `ok: false` and the good ones in
 * `data.uploads`. When the body breaks off, nothing is kept. What nothing names for seven days is removed again.
 */
export function openUploads({ services, photos, headers }: Parts): Uploads {
  const folder = join(resolve(services.env.DATA_DIR), 'tmp');
  const slots = new Slots({ all: 4, each: 2 });
  return {
    async serve(path, request, response, requestId) {
      if (!isUpload(path)) return false;
      if (request.method !== 'POST') {
        const type = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', Allow: 'POST' };
        response.writeHead(405, { ...headers, ...type }).end(plainPage(405, 'bad-method', requestId));
        return true;
      }
      const outcome = await receive(request);
      if (!response.destroyed)
        answerUpload(request, response, outcome, { origin: services.origin, headers, requestId });
      return true;
    },
    settled: () => slots.empty(),
  };

  async function receive(request: IncomingMessage): Promise<Outcome> {
    const slow = new AbortController();
    const endWatch = watchPace(request, uploadPace, () => slow.abort(new Refusal('too-slow')));
    let leave: (() => void) | undefined;
    try {
      const user = await admit(request);
      leave = slots.enter(user.id);
      const again = () => signedIn(request);
      return await takePhotos({ services, photos, folder, request, signal: slow.signal, again });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (error.code !== 'too-slow') await discardBody(request, patience);
      return { uploads: [], refusal: error };
    } finally {
      endWatch();
      leave?.();
    }
  }

  async function admit(request: IncomingMessage): Promise<User> {
    const user = await signedIn(request);
    const gate = gateFor(pages[route], user, Date.now());
    if (gate === 'forbidden') throw new Refusal('forbidden');
    if (gate !== 'open' || !user) throw new Refusal('sign-in-first');
    if (request.headers['content-length'] === undefined) throw new Refusal('length-needed');
    await requireSomeRoom({ db: services.db, user });
    return user;
  }

  async function signedIn(request: IncomingMessage): Promise<User | null> {
    const token = tokenFromCookie(request.headers.cookie, services.origin);
    return token ? services.sessions.read(token, Date.now()) : null;
  }
}
