import { resolve } from 'node:path';
import type { Env } from '#src/env.ts';
import type { Files } from './index.ts';
import { openLocalFiles } from './local.ts';
import { openS3Files } from './s3.ts';

const needed = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

/** The folder DATA_DIR, or a bucket when `S3_*` names one. Throws when only some of those variables are set. */
export async function chooseFiles(env: Env): Promise<Files> {
  const absent = needed.filter((name) => !env[name]);
  if (absent.length === needed.length) return openLocalFiles(resolve(env.DATA_DIR));
  if (absent.length > 0) {
    const given = needed.filter((name) => env[name]);
    throw new Error(
      `${given.join(', ')} ${given.length > 1 ? 'are' : 'is'} set, ${absent.join(', ')} ${absent.length > 1 ? 'are' : 'is'} not: ` +
        'set all four to keep files in a bucket, or none to keep them in DATA_DIR.',
    );
  }
  return openS3Files({
    endpoint: String(env.S3_ENDPOINT),
    bucket: String(env.S3_BUCKET),
    region: env.S3_REGION,
    accessKeyId: String(env.S3_ACCESS_KEY_ID),
    secretAccessKey: String(env.S3_SECRET_ACCESS_KEY),
  });
}
