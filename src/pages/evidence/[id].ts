import type { APIRoute } from 'astro';
import { disposition } from '#src/domain/evidence-files/file-name.ts';
import { openEvidenceFile } from '#src/domain/evidence-files/open.ts';

/**
 * A file as it was sent, to keep and never to show; `?view=1` is the picture made of it, which may be shown. Officers say
 * what for: `?review=<id>`, `?visit=<id>`, `?payment=<id>` or `?reason=<code>`.
 */
export const GET: APIRoute = async ({ locals, params, url }) => {
  const said = (name: string) => url.searchParams.get(name)?.slice(0, 200) || undefined;
  const view = said('view') === '1';
  const what = { review: said('review'), visit: said('visit'), payment: said('payment'), reason: said('reason') };
  const { name, type, body } = await openEvidenceFile(locals, { id: params['id'] ?? '', view, ...what });
  return new Response(body as Buffer<ArrayBuffer>, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': disposition(view ? 'inline' : 'attachment', name),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
    },
  });
};
