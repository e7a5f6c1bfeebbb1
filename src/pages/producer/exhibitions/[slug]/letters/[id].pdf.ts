import type { APIRoute } from 'astro';
import { readOwnLetter } from '#src/domain/exhibitions/deciding/read-letter.ts';
import { href, paths } from '#src/paths.ts';

/** A letter to the workshop whose desk it is read at, in the language it is read in. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { locale, origin, documents, now } = locals;
  const letter = await readOwnLetter(locals, params['slug'] ?? '', params['id'] ?? '');
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
