import type { APIRoute } from 'astro';
import { readOwnLetter } from '#src/domain/exhibitions/deciding/read-letter.ts';
import { letterFile } from '#src/pages/letters/_letter-file.ts';

/** A letter to the workshop whose desk it is read at. */
export const GET: APIRoute = async ({ locals, params }) =>
  letterFile(locals, await readOwnLetter(locals, params['slug'] ?? '', params['id'] ?? ''));
