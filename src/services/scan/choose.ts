import type { Env } from '#src/env.ts';
import { openClamd } from './clamd.ts';
import type { Scanner } from './index.ts';

/** The ClamAV daemon at `CLAMAV_URL`, or nobody. Throws when that is no `tcp://host:port`. */
export function chooseScanner({ CLAMAV_URL: url }: Pick<Env, 'CLAMAV_URL'>): Scanner {
  if (!url) return { where: 'files are not scanned', scan: async () => ({ scan: 'not-scanned' }) };
  const place = /^tcp:\/\/(\[[0-9a-f:.]+\]|[a-z0-9._-]+):(\d{1,5})\/?$/i.exec(url);
  const port = Number(place?.[2]);
  if (!place?.[1] || port < 1 || port > 65_535)
    throw new Error(`CLAMAV_URL="${url}" is not legal: use tcp://host:port, e.g. tcp://127.0.0.1:3310`);
  return openClamd({ host: place[1].replace(/^\[|\]$/g, ''), port });
}
