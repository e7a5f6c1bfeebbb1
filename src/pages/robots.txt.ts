import type { APIRoute } from 'astro';

export const GET: APIRoute = ({ locals }) => {
  locals.remember([]);
  const lines = ['User-agent: *', 'Allow: /', 'Disallow: /api/v1/', '', `Sitemap: ${locals.origin}/sitemap.xml`, ''];
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
