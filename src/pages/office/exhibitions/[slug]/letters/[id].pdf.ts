import type { APIRoute } from 'astro';
import { readOfficeLetter } from '#src/domain/exhibitions/deciding/read-letter.ts';
import { letterFile } from '#src/pages/letters/_letter-file.ts';

/** Any letter, as its workshop gets it, or as a draft. */
export const GET: APIRoute = async ({ locals, params }) =>
  letterFile(locals, await readOfficeLetter(locals, params['slug'] ?? '', params['id'] ?? ''));
