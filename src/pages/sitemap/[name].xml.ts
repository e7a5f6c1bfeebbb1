import type { APIRoute } from 'astro';
import { fixedAddresses, listingAddresses } from '#src/domain/feeds/addresses.ts';
import { escapeXml } from '#src/i18n/xml.ts';
import { href } from '#src/paths.ts';

/** Every address in both languages, each naming the other. */
export const GET: APIRoute = async ({ locals, params }) => {
  const start = /^listings-(\d{1,12})$/.exec(params['name'] ?? '')?.[1];
  if (!start && params['name'] !== 'pages') return new Response(null, { status: 404 });
  locals.remember(['listings', 'workshops', ...(start ? [] : ['calls'])]);
  const addresses = start ? await listingAddresses(locals, Number(start)) : await fixedAddresses(locals);
  const { origin } = locals;
  const urls = addresses.flatMap(({ path, changedAt }) => {
    const [id, en] = [origin + path, origin + href('en', path)].map(escapeXml) as [string, string];
    const others = `<xhtml:link rel="alternate" hreflang="id" href="${id}"/><xhtml:link rel="alternate" hreflang="en" href="${en}"/>`;
    const changed = changedAt ? `<lastmod>${new Date(changedAt).toISOString().slice(0, 10)}</lastmod>` : '';
    return [id, en].map((loc) => `<url><loc>${loc}</loc>${changed}${others}</url>`);
  });
  const namespaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  const xml = `<?xml version="1.0" encoding="utf-8"?>\n<urlset ${namespaces}>${urls.join('')}</urlset>`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
