import { requireSomeRoom, recordUploads, type Uploaded } from '#src/domain/uploads/record.ts';
import { keysOf, storePhoto, type Stored } from '#src/domain/uploads/stored.ts';
import type { Services } from '#src/services/index.ts';
import type { Photos } from '#src/services/photos/index.ts';
import { openUploadRoute, type Uploads } from './upload-route.ts';
import { takeFiles } from './take-files.ts';
import { photoLimits } from './upload-limits.ts';

interface Parts {
  services: Services;
  photos: Photos;
  headers: Record<string, string>;
}

/**
 * Where a workshop's photos arrive: `POST /uploads` (or `/en/uploads`), up to 20 files of 15 MB, JPEG, PNG or WebP. They
 * belong to the workshop whose desk is open. `data.uploads` has `{name, width, height, widths, colour, placeholder,
 * palette}` of each.
 */
export function openUploads({ services, photos, headers }: Parts): Uploads {
  const { db, files } = services;
  return openUploadRoute<Uploaded>(
    { services, headers },
    {
      route: '/uploads',
      list: 'uploads',
      nameOf: ({ name }) => name,
      home: '/producer',
      admit: (user) => requireSomeRoom({ db, user }),
      take: (request, _user, taking) =>
        takeFiles<Stored, Uploaded>(request, {
          ...taking,
          log: services.log,
          limits: photoLimits,
          store: async (path) => storePhoto(files, await photos.read(path)),
          record: async (list) => recordUploads({ db, now: Date.now(), user: await taking.again() }, list),
          remove: (list) => files.remove(list.flatMap(keysOf)),
        }),
    },
  );
}
