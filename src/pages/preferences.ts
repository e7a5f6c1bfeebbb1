import type { APIRoute } from 'astro';
import { currencies } from '#src/i18n/format.ts';
import { href, paths } from '#src/paths.ts';

/** Keeps the reader's currency in a cookie for a year and goes back to where they were. */
export const POST: APIRoute = async ({ request, locals, cookies, url }) => {
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
  const back = placeHere(String(form?.get('back') ?? ''), url) ?? href(locals.locale, paths.home());
  return new Response(null, { status: 303, headers: { Location: back } });
};

/** Someone who types the address is sent home. */
export const GET: APIRoute = ({ locals }) =>
  new Response(null, { status: 303, headers: { Location: href(locals.locale, paths.home()) } });

/** A path of ours, or null: anything that leads to another site is dropped. */
function placeHere(back: string, url: URL): string | null {
  if (!back.startsWith('/') || /^\/[/\\]/.test(back) || !URL.canParse(back, url.origin)) return null;
  const target = new URL(back, url.origin);
  return target.origin === url.origin ? target.pathname + target.search : null;
}
