import type { APIRoute } from 'astro';
import { listKelurahan } from '#src/domain/api/list.ts';
import { allowGet, answerJson } from './_answer.ts';

export const GET: APIRoute = async ({ locals }) => {
  locals.remember(['workshops']);
  return answerJson(await listKelurahan(locals));
};
export const OPTIONS: APIRoute = allowGet;
