import type { APIRoute } from 'astro';
import { openApiDocument } from '#src/domain/api/openapi.ts';
import { allowGet, answerJson } from './_answer.ts';

export const GET: APIRoute = ({ locals }) => {
  locals.remember([]);
  return answerJson(openApiDocument(locals.origin));
};
export const OPTIONS: APIRoute = allowGet;
