import type { IncomingMessage } from 'node:http';
import { readFile } from 'node:fs/promises';
import { currentWorkshop, type User } from '#src/domain/access/user.ts';
import type { FileFacts } from '#src/domain/evidence-files/describe.ts';
import { cleanName } from '#src/domain/evidence-files/file-name.ts';
import { keysOf } from '#src/domain/evidence-files/keys.ts';
import { evidenceLimits } from '#src/domain/evidence-files/limits.ts';
import { readPurpose, requireSender, type Wish } from '#src/domain/evidence-files/purpose.ts';
import { recordFiles } from '#src/domain/evidence-files/record.ts';
import { storeFile, type StoredFile } from '#src/domain/evidence-files/store.ts';
import { requireFileRoom } from '#src/domain/evidence-files/used.ts';
import { isRefusal, Refusal } from '#src/domain/refusal.ts';
import type { Services } from '#src/services/index.ts';
import type { Views } from '#src/services/photos/index.ts';
import { inspectDocument } from '#src/services/scan/inspect.ts';
import { openUploadRoute, type Uploads } from './upload-route.ts';
import { scanOrRefuse } from './scan-file.ts';
import { takeFiles } from './take-files.ts';

interface Parts {
  services: Services;
  photos: Views;
  headers: Record<string, string>;
}

/** What a multipart body adds to its files, at most: its size is known before they are. */
const wrapping = 16 * 1024;

/**
 * Where evidence arrives: `POST /evidence` (or `/en/evidence`), up to 10 files of 10 MB, PDF, JPEG, PNG or WebP. Fields,
 * or the same in the address, where they are heeded before the body is read: `item=<slug>` for the checklist of the
 * workshop whose desk is open (with `workshop=<id>`: only if it is that one), `exhibition=<slug>` for its place there, or
 * `visit=<id>` for officers; `key=<uuid>`
 * of something sent again, which is then kept once. `data.files` has `{id, name, type, bytes, width, height, scan,
 * createdAt}` of each.
 */
export function openEvidenceUploads({ services, photos, headers }: Parts): Uploads {
  const { db, files, vault, log } = services;
  let last: Promise<unknown> = Promise.resolve();
  return openUploadRoute<FileFacts>(
    { services, headers },
    {
      route: '/evidence',
      list: 'files',
      nameOf: ({ id }) => id,
      home: '/producer/readiness',
      admit,
      take: (request, user, taking) =>
        takeFiles<StoredFile, FileFacts>(request, {
          ...taking,
          log,
          limits: evidenceLimits,
          store: (path, fileName) => take(path, fileName, user, wishOf(request).visit),
          async record(list, { fields, failed }) {
            const wish = wishOf(request, fields);
            // Sent again, what failed for the moment may pass: then it is not the same as before.
            const key = failed ? undefined : wish.key;
            return recordFiles({ db, files, user: await taking.again(), now: Date.now() }, { ...wish, key }, list);
          },
          remove: (list) => files.remove(list.flatMap(({ id }) => Object.values(keysOf(id)))),
        }),
    },
  );

  async function admit(user: User, request: IncomingMessage): Promise<void> {
    requireSender({ user });
    const wish = wishOf(request);
    const more = Math.max(1, Number(request.headers['content-length']) - wrapping);
    const desk = currentWorkshop(user);
    if (wish.item || wish.visit || wish.exhibition)
      await requireFileRoom(db.read, await readPurpose(db.read, { user }, wish), more);
    else if (desk) await requireFileRoom(db.read, { workshopId: desk.id, visitId: null }, 1);
  }

  async function take(path: string, fileName: string, user: User, visit: string | undefined): Promise<StoredFile> {
    const scan = await scanOrRefuse(services, path, { user, visit });
    const type = await inspectDocument(path, fileName);
    const view = type === 'application/pdf' ? null : await photos.view(path).catch(asDocument);
    // One at a time: a file is in memory twice while it is sealed.
    const mine = last.then(async () =>
      storeFile({ files, vault }, { name: cleanName(fileName, type), type, body: await readFile(path), view, scan }),
    );
    last = mine.catch(() => undefined);
    return mine;
  }
}

function wishOf(
  { url = '' }: IncomingMessage,
  fields = new Map<string, string>(),
): Wish & { key?: string | undefined } {
  const query = new URLSearchParams(url.split('?', 2)[1] ?? '');
  const said = (name: string) => (fields.get(name) ?? query.get(name))?.slice(0, 200) || undefined;
  const of = { item: said('item'), visit: said('visit'), exhibition: said('exhibition') };
  return { ...of, workshop: said('workshop'), key: said('key') };
}

/** The words for photos don't fit here. */
function asDocument(error: unknown): never {
  const unreadable = isRefusal(error) && (error.code === 'bad-file' || error.code === 'wrong-file-type');
  throw unreadable ? new Refusal('bad-document') : error;
}
