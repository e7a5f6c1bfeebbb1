import type { APIRoute } from 'astro';
import { completeText } from '#src/domain/api/suggest.ts';
import { allowGet, answerJson } from './_answer.ts';

export const GET: APIRoute = async ({ locals, url }) => {
  locals.remember(['listings', 'workshops', 'motifs']);
  const locale = url.searchParams.get('locale') === 'en' ? 'en' : 'id';
  return answerJson({ items: await completeText(locals, url.searchParams.get('q') ?? '', locale) });
};
export const OPTIONS: APIRoute = allowGet;
