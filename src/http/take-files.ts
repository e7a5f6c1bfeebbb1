import type { IncomingMessage } from 'node:http';
import type { User } from '#src/domain/access/user.ts';
import { isRefusal, Refusal } from '#src/domain/refusal.ts';
import { receiveFiles, type Received } from './receive-files.ts';
import type { Outcome } from './upload-answer.ts';

export interface Taking<Stored, Kept> {
  log: { error(fields: object): void };
  limits: { file: number; files: number };
  folder: string;
  signal: AbortSignal;
  /** Who sends it, asked anew: a body may take half an hour, and a power may end in that time. */
  again(): Promise<User | null>;
  /** Keeps the bytes of one file. */
  store(path: string, fileName: string): Promise<Stored>;
  /** Writes the rows of what is kept, all or none. */
  record(list: Stored[], received: Received): Promise<Kept[]>;
  /** Removes the bytes of what has no row. */
  remove(list: Stored[]): Promise<void>;
}

/** Reads the files of a body as they arrive, keeps their bytes, and writes their rows once the body is whole. */
export async function takeFiles<Stored, Kept>(
  request: IncomingMessage,
  { log, limits, folder, signal, store, record, remove }: Omit<Taking<Stored, Kept>, 'again'>,
): Promise<Outcome<Kept>> {
  const stored: Stored[] = [];
  let recorded = false;
  try {
    const received = await receiveFiles(request, {
      limits,
      folder,
      signal,
      take: async (path, place, fileName) => void (stored[place] = await store(path, fileName)),
    });
    // Nobody waits for the answer any more, and who tries again should not find everything twice.
    if (request.socket.destroyed) throw new Refusal('upload-cut');
    const list = stored.filter(Boolean);
    const kept = list.length > 0 ? await record(list, received) : [];
    recorded = true;
    return { kept, refusal: refusalOf(received), next: received.fields.get('next') };
  } catch (error) {
    throw asRefusal(error, '');
  } finally {
    // What can't be removed now has no row: the hourly sweep finds it.
    if (!recorded) await remove(stored.filter(Boolean)).catch(() => undefined);
  }

  function refusalOf({ failed, files: count }: Received): Refusal | null {
    if (failed) return asRefusal(failed.error, failed.fileName);
    return count === 0 ? new Refusal('no-files') : null;
  }

  function asRefusal(error: unknown, fileName: string): Refusal {
    const file = shown(fileName);
    if (isRefusal(error)) return file ? new Refusal(error.code, { ...error.facts, file }) : error;
    log.error({ upload: error instanceof Error ? error.stack : String(error) });
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
