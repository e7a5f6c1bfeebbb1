import type { APIRoute } from 'astro';
import { listExhibitions } from '#src/domain/api/exhibitions.ts';
import { allowGet, answerJson, answerProblems } from './_answer.ts';

/** Not kept: a deadline passes by itself. */
export const GET: APIRoute = async ({ locals, url }) => {
  const list = await listExhibitions(locals, url.searchParams);
  return list.problems ? answerProblems(list.problems) : answerJson(list);
};
export const OPTIONS: APIRoute = allowGet;
