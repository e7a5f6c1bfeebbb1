import { resolve } from 'node:path';
import type { Env } from '#src/env.ts';
import type { Files } from './index.ts';
import { openLocalFiles } from './local.ts';

/** The folder DATA_DIR, or a bucket when `S3_*` names one. */
export async function chooseFiles(env: Env): Promise<Files> {
  return openLocalFiles(resolve(env.DATA_DIR));
}
