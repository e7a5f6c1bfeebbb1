import { evidenceLimits } from '#src/domain/evidence-files/limits.ts';
import { splitLocale } from '#src/i18n/locale.ts';

const megabyte = 1024 * 1024;
export const photoLimits = { file: 15 * megabyte, files: 20 };
/** What a form adds to its files. */
const around = megabyte;

/** Bytes a whole request with files to this path may have; null where none are taken. */
export function uploadLimit(path: string): number | null {
  const route = splitLocale(path).path;
  if (route === '/uploads') return photoLimits.files * photoLimits.file + around;
  return route === '/evidence' ? evidenceLimits.files * evidenceLimits.file + around : null;
}
