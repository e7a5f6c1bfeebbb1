import type { APIRoute } from 'astro';
import { sitemapStarts } from '#src/domain/feeds/addresses.ts';

/** The index: one file for pages, then one for each 20,000 listings. */
export const GET: APIRoute = async ({ locals }) => {
  locals.remember(['listings', 'workshops']);
  const names = ['pages', ...(await sitemapStarts(locals)).map((start) => `listings-${start}`)];
  const files = names.map((name) => `<sitemap><loc>${locals.origin}/sitemap/${name}.xml</loc></sitemap>`);
  const xml = `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${files.join('')}</sitemapindex>`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
