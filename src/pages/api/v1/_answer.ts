import { parseQuery } from '#src/domain/catalogue/parse.ts';
import type { SearchKind } from '#src/domain/catalogue/query.ts';
import { listFound } from '#src/domain/api/list.ts';

const open = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag, Retry-After' };

/** A found list as JSON, or 400 naming every parameter that is not legal. */
export async function answerList(locals: App.Locals, url: URL, kind?: SearchKind): Promise<Response> {
  const { query, problems } = parseQuery(url.searchParams, kind);
  if (problems.length > 0) return answerProblems(problems);
  locals.remember(['listings', 'workshops', 'motifs']);
  return answerJson(await listFound(locals, query, url.pathname));
}

export function answerProblems(problems: unknown[]): Response {
  const body = { type: 'about:blank', title: 'A parameter is not legal', status: 400, problems };
  return new Response(JSON.stringify(body), {
    status: 400,
    headers: { ...open, 'Content-Type': 'application/problem+json' },
  });
}

export function answerJson(body: unknown): Response {
  return new Response(JSON.stringify(body), {
    headers: { ...open, 'Content-Type': 'application/json; charset=utf-8' },
  });
}

/** Preflight of cross-origin readers. */
export function allowGet(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...open,
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  });
}
