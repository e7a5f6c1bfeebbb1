import type { APIRoute } from 'astro';
import { readOfficeLetter } from '#src/domain/exhibitions/deciding/read-letter.ts';
import { href, paths } from '#src/paths.ts';

/** Any letter, as its workshop gets it, or as a draft. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { locale, origin, documents, now } = locals;
  const letter = await readOfficeLetter(locals, params['slug'] ?? '', params['id'] ?? '');
  const check = origin + href(locale, paths.letterCheck(letter.code));
  const file = await documents.letter({ letter, locale, check, at: now });
  const name = `${letter.number.replaceAll(/[^\w.-]+/g, '-')}.pdf`;
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${name}"`,
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex, nofollow',
    },
  });
};
