import type { APIRoute } from 'astro';
import { calendarDates, formatCalendar } from '#src/domain/exhibitions/public/calendar.ts';
import { openCall } from '#src/domain/exhibitions/public/call.ts';
import { exhibitions } from '#src/i18n/exhibitions.ts';
import { href, paths } from '#src/paths.ts';

/** The dates of a call for a calendar. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { locale, origin } = locals;
  const t = exhibitions[locale].calendar;
  const { of } = await openCall(locals, params['slug'] ?? '');
  const url = origin + href(locale, paths.exhibition(of.slug));
  const text = formatCalendar(of, calendarDates(of), {
    url,
    host: new URL(origin).hostname,
    textOf: ({ what }) => ({ summary: t[what](of.name), description: t.more(url) }),
  });
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${of.slug}.ics"`,
    },
  });
};
