import type { APIRoute } from 'astro';
import { openPassport } from '#src/domain/passports/open.ts';
import { passports } from '#src/i18n/passports.ts';
import { href, paths } from '#src/paths.ts';

const robots = { 'X-Robots-Tag': 'noindex, nofollow' };

/** What the passport shows at this moment, on paper. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { locale, reference, origin, documents } = locals;
  const t = passports[locale].page;
  const opened = await openPassport(locals, params['id'] ?? '');
  if (opened.state !== 'open') {
    const why = opened.state === 'gone' ? t.gone[opened.why] : { title: t.unknownTitle, text: t.unknown };
    const status = opened.state === 'gone' ? 410 : 404;
    const plain = { ...robots, 'Content-Type': 'text/plain; charset=utf-8' };
    return new Response(`${why.title}. ${why.text}\n`, { status, headers: plain });
  }
  const { shown, signed } = opened;
  const address = (path: string) => origin + href(locale, path);
  const addresses = { live: address(paths.passport(shown.passport)), check: address(paths.checkPassport()) };
  const file = await documents.passport({ shown, signed, locale, reference, addresses });
  return new Response(new Uint8Array(file), {
    headers: {
      ...robots,
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="passport-${shown.workshop.slug}.pdf"`,
    },
  });
};
