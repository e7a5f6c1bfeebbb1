import type { APIRoute } from 'astro';
import { readResultsData } from '#src/domain/exhibitions/public/results-data.ts';
import { isRefusal } from '#src/domain/refusal.ts';

const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Access-Control-Allow-Origin': '*' };

/** Everything the selection can be run again from; 404 with the reason as long as nothing is published. */
export const GET: APIRoute = async ({ locals, params }) => {
  const data = await readResultsData(locals, params['slug'] ?? '').catch((error: unknown) => {
    if (isRefusal(error) && error.code === 'not-found') return 'not-found' as const;
    throw error;
  });
  if (data === null || data === 'not-found')
    return new Response(JSON.stringify({ error: data ?? 'not-published' }), { status: 404, headers });
  return new Response(JSON.stringify(data, null, 1), { headers });
};
