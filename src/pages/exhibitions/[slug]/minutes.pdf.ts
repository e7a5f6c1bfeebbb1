import type { APIRoute } from 'astro';
import { readMinutes } from '#src/domain/exhibitions/deciding/read-minutes.ts';
import { href, paths } from '#src/paths.ts';

/** The minutes of a selection, for anyone, once its results are public. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { locale, origin, documents, now, reference } = locals;
  const slug = params['slug'] ?? '';
  const minutes = await readMinutes(locals, slug);
  const addresses = {
    results: origin + href(locale, paths.exhibitionResults(slug)),
    data: origin + paths.exhibitionResultsData(slug),
  };
  const file = await documents.minutes({ minutes, locale, reference, addresses, at: now });
  const headers = {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="minutes-${minutes.of.slug}.pdf"`,
  };
  return new Response(new Uint8Array(file), { headers });
};
