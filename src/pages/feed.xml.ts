import type { APIRoute } from 'astro';
import { newestListings } from '#src/domain/feeds/newest.ts';
import { shell } from '#src/i18n/shell.ts';
import { escapeXml } from '#src/i18n/xml.ts';
import { href, paths } from '#src/paths.ts';

/** Atom feed of new listings, in the language of its address. */
export const GET: APIRoute = async ({ locals }) => {
  locals.remember(['listings', 'workshops']);
  const { locale, origin } = locals;
  const t = shell[locale];
  const entries = await newestListings(locals);
  const self = origin + href(locale, paths.feed());
  const updated = new Date(
    Math.max(0, ...entries.map((entry) => Math.max(entry.publishedAt ?? 0, entry.updatedAt))),
  ).toISOString();
  const items = entries.map((entry) => {
    const address = origin + href(locale, paths.listing(entry.slug));
    const title = locale === 'id' ? entry.titleId : entry.titleEn;
    const summary = locale === 'id' ? entry.descriptionId : entry.descriptionEn;
    return [
      '<entry>',
      `<id>${origin}/catalogue/${escapeXml(entry.slug)}</id>`,
      `<title>${escapeXml(title)}</title>`,
      `<link rel="alternate" type="text/html" hreflang="${locale}" href="${escapeXml(address)}"/>`,
      ...(entry.picture
        ? [`<link rel="enclosure" type="image/jpeg" href="${escapeXml(origin + paths.linkPreview(entry.picture))}"/>`]
        : []),
      `<published>${new Date(entry.publishedAt ?? entry.updatedAt).toISOString()}</published>`,
      `<updated>${new Date(entry.updatedAt).toISOString()}</updated>`,
      `<author><name>${escapeXml(entry.workshop)}</name></author>`,
      `<summary>${escapeXml(summary)}</summary>`,
      '</entry>',
    ].join('');
  });
  const xml = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${self}</id><title>${escapeXml(`${t.product}: ${t.feed}`)}</title>`,
    `<link rel="self" href="${self}"/><link rel="alternate" href="${origin + href(locale, paths.catalogue())}"/>`,
    `<updated>${updated}</updated>`,
    ...items,
    '</feed>',
  ].join('\n');
  return new Response(xml, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
