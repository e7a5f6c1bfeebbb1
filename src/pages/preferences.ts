import type { APIRoute } from 'astro';
import { nextPlace } from '#src/domain/accounts/next-place.ts';
import { currencies } from '#src/i18n/format.ts';
import { href, paths } from '#src/paths.ts';

/** Keeps the reader's currency in a cookie for a year and goes back to where they were. */
export const POST: APIRoute = async ({ request, locals, cookies }) => {
  const form = await request.formData().catch(() => null);
  const chosen = String(form?.get('currency') ?? '');
  const legal = chosen === 'none' || (currencies as readonly string[]).includes(chosen);
  if (legal)
    cookies.set('currency', chosen, {
      path: '/',
      maxAge: 31_536_000,
      sameSite: 'lax',
      httpOnly: true,
      secure: locals.origin.startsWith('https:'),
    });
  const back = nextPlace(String(form?.get('back') ?? '')) ?? { locale: locals.locale, path: paths.home() };
  return new Response(null, { status: 303, headers: { Location: href(back.locale, back.path) } });
};

/** Someone who types the address is sent home. */
export const GET: APIRoute = ({ locals }) =>
  new Response(null, { status: 303, headers: { Location: href(locals.locale, paths.home()) } });
