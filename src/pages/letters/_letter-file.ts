import type { ReadLetter } from '#src/domain/exhibitions/deciding/read-letter.ts';
import { href, paths } from '#src/paths.ts';

/** A letter as a file, in the language it is read in. */
export async function letterFile(
  { locale, origin, documents, now }: App.Locals,
  letter: ReadLetter,
): Promise<Response> {
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
}
