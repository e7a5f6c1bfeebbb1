import type { IncomingMessage } from 'node:http';
import type { User } from '#src/domain/access/user.ts';
import { isRefusal, Refusal } from '#src/domain/refusal.ts';
import { recordUploads } from '#src/domain/uploads/record.ts';
import { keysOf, storePhoto, type Stored } from '#src/domain/uploads/stored.ts';
import type { Services } from '#src/services/index.ts';
import type { Photos } from '#src/services/photos/index.ts';
import { receiveFiles } from './receive-files.ts';
import type { Outcome } from './upload-answer.ts';

interface Taking {
  services: Services;
  photos: Photos;
  folder: string;
  request: IncomingMessage;
  signal: AbortSignal;
  /** Who sends it, asked anew: a body may take half an hour, and a power may end in that time. */
  again(): Promise<User | null>;
}

/** Reads the photos of a body as they arrive, keeps their files, and writes their rows once the body is whole. */
export async function takePhotos({ services, photos, folder, request, signal, again }: Taking): Promise<Outcome> {
  const { db, files } = services;
  const stored: Stored[] = [];
  let recorded = false;
  try {
    const received = await receiveFiles(request, {
      folder,
      signal,
      take: async (path, place) => void (stored[place] = await storePhoto(files, await photos.read(path))),
    });
    // Nobody waits for the answer any more, and who tries again should not find everything twice.
    if (request.socket.destroyed) throw new Refusal('upload-cut');
    const kept = stored.filter(Boolean);
    const uploads = kept.length > 0 ? await recordUploads({ db, now: Date.now(), user: await again() }, kept) : [];
    recorded = true;
    return { uploads, refusal: refusalOf(received), next: received.next };
  } catch (error) {
    throw asRefusal(error, '');
  } finally {
    // What can't be removed now has no row: the hourly sweep finds it.
    if (!recorded) await files.remove(stored.filter(Boolean).flatMap(keysOf)).catch(() => undefined);
  }

  function refusalOf({ failed, files: count }: Awaited<ReturnType<typeof receiveFiles>>): Refusal | null {
    if (failed) return asRefusal(failed.error, failed.fileName);
    return count === 0 ? new Refusal('no-files') : null;
  }

  function asRefusal(error: unknown, fileName: string): Refusal {
    const file = shown(fileName);
    if (isRefusal(error)) return file ? new Refusal(error.code, { ...error.facts, file }) : error;
    services.log.error({ upload: error instanceof Error ? error.stack : String(error) });
    return new Refusal(isFull(error) ? 'no-room' : 'busy');
  }
}

/** A name as a page may show it: no control characters, nothing that turns the line around, not long. */
function shown(fileName: string): string {
  return fileName.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '').slice(0, 80);
}

function isFull(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  const { code } = (cause ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^(ENOSPC|EDQUOT|SQLITE_FULL)/.test(code);
}
