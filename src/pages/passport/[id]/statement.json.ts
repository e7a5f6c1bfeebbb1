import type { APIRoute } from 'astro';
import { openPassport } from '#src/domain/passports/open.ts';
import { statementFile } from '#src/domain/passports/statement.ts';

const headers = {
  'Content-Type': 'application/json',
  'Access-Control-Allow-Origin': '*',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** The signed statement of what the passport shows at this moment. */
export const GET: APIRoute = async ({ locals, params }) => {
  const opened = await openPassport(locals, params['id'] ?? '');
  if (opened.state === 'open') return new Response(statementFile(opened.signed), { headers });
  const status = opened.state === 'gone' ? 410 : 404;
  const state = opened.state === 'gone' ? opened.why : opened.state;
  return new Response(JSON.stringify({ state }), { status, headers });
};
