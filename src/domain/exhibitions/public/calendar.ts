import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import { answerDays } from './timetable.ts';
import { daysLater } from '#src/domain/workshops/day.ts';

/** A date of a call that belongs in a calendar. Days are WIB days; `until` is the last one. */
export interface CalendarDate {
  what: 'deadline' | 'decision' | 'appeal' | 'confirmation' | 'fair';
  day: { from: string; until: string } | null;
  /** Milliseconds. */
  at: number | null;
}

/** What is known of a call's dates. The last days to answer are known once the results are published. Pure. */
export function calendarDates(of: Pick<Exhibition, 'deadlineAt' | 'startsOn' | 'endsOn' | 'decidedAt' | 'body'>) {
  const day = (what: CalendarDate['what'], from: string | null | undefined, until = from): CalendarDate[] =>
    from ? [{ what, day: { from, until: until ?? from }, at: null }] : [];
  const answers = answerDays(of);
  return [
    { what: 'deadline', day: null, at: of.deadlineAt } satisfies CalendarDate,
    ...(of.decidedAt === null ? day('decision', of.body.timetable.decisionOn) : []),
    ...day('appeal', answers?.appeal),
    ...day('confirmation', answers?.confirm),
    ...day('fair', of.startsOn, of.endsOn),
  ];
}

export interface CalendarText {
  summary: string;
  description: string;
}

/**
 * A calendar of RFC 5545: one event for each date, with lines folded at 75 octets. The same date keeps its UID, and
 * `SEQUENCE` grows with every save of the call, so calendars that take it again move it instead of doubling it.
 */
export function formatCalendar(
  of: Pick<Exhibition, 'slug' | 'name' | 'venue' | 'city' | 'phase' | 'version' | 'updatedAt'>,
  dates: readonly CalendarDate[],
  { url, host, textOf }: { url: string; host: string; textOf: (date: CalendarDate) => CalendarText },
): string {
  const events = dates.flatMap((date) => {
    const { summary, description } = textOf(date);
    return [
      'BEGIN:VEVENT',
      `UID:${date.what}.${of.slug}@${host}`,
      `DTSTAMP:${moment(of.updatedAt)}`,
      `SEQUENCE:${of.version}`,
      ...timesOf(date),
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      ...(date.what === 'fair' ? [`LOCATION:${escaped(`${of.venue}, ${of.city}`)}`] : []),
      `URL:${url}`,
      `STATUS:${of.phase === 'withdrawn' ? 'CANCELLED' : 'CONFIRMED'}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kota Pekalongan//Canting//ID', 'CALSCALE:GREGORIAN'];
  return [...lines, `X-WR-CALNAME:${escaped(of.name)}`, ...events, 'END:VCALENDAR'].map(folded).join('');
}

function timesOf({ day, at }: CalendarDate): string[] {
  // A moment has no end: one without a length of its own would not be legal.
  if (at !== null) return [`DTSTART:${moment(at)}`];
  if (!day) return [];
  // The end of a whole-day event is the day after its last.
  return [`DTSTART;VALUE=DATE:${plain(day.from)}`, `DTEND;VALUE=DATE:${plain(daysLater(day.until, 1))}`];
}

const plain = (day: string) => day.replaceAll('-', '');
const moment = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** At most 75 octets a line, never cut inside a character; what follows begins with a space. */
function folded(line: string): string {
  let [out, length] = ['', 0];
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (length + octets > 75) [out, length] = [`${out}\r\n `, 1];
    out += character;
    length += octets;
  }
  return `${out}\r\n`;
}
