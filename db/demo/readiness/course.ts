import type { Random } from '../random.ts';
import { dayLength, hour, type Calendar, wibDay } from './calendar.ts';
import type { Fate } from './fates.ts';

/** One version of what was shown for an item; times in milliseconds, null where it has not come to that. */
export interface Version {
  createdAt: number;
  sentAt: number | null;
  decidedAt: number | null;
  verdict: 'accepted' | 'changes-asked' | 'refused' | null;
  /** WIB day. */
  expiresOn: string | null;
  /** When its acceptance ran out while it was the one that counted. */
  endedAt: number | null;
}

interface Course {
  fate: Fate;
  validityMonths: number | null;
  /** Nothing was shown before this moment. */
  start: number;
}

type Decided = Version & { sentAt: number; decidedAt: number };

/** The versions of an item, oldest first: dated backwards from where it stands. */
export function courseOf(random: Random, calendar: Calendar, course: Course): Version[] {
  const { fate } = course;
  const versions = [newest(random, calendar, course)];
  if (fate.before) versions.unshift(acceptedBefore(random, calendar, course));
  while (versions.length < fate.versions) {
    const next = versions[0] as Version;
    versions.unshift(renewed(random, calendar, course, next) ?? returned(random, calendar, course, next));
  }
  return versions;
}

function newest(random: Random, calendar: Calendar, { fate, validityMonths, start }: Course): Version {
  const { end, officeHour } = calendar;
  const room = (end - start) / dayLength;
  const late = fate.before ? 12 : fate.quiet ? room - 20 : Math.min(80, room - 20);
  switch (fate.state) {
    case 'draft': {
      const most = fate.quiet ? late : Math.min(20, late);
      const createdAt = end - random.between(fate.quiet ? Math.min(120, late) : 0.2, most) * dayLength;
      return { ...nothing, createdAt: Math.floor(createdAt) };
    }
    case 'waiting': {
      const days = random.chance(0.72) ? random.between(0.2, 5) : random.between(5, 15);
      return { ...nothing, ...sent(random, Math.floor(end - days * dayLength)) };
    }
    case 'changes-asked':
    case 'refused': {
      const least = fate.quiet ? Math.min(120, late) : 0.6;
      const days = least + (late - least) * random.next() ** 1.6;
      return decided(random, officeHour(end - days * dayLength), fate.state);
    }
    case 'accepted':
      return accepted(random, calendar, { fate, validityMonths, start });
    case 'expired':
      return expired(random, calendar, { fate, validityMonths, start });
  }
}

/** Counts on the plan's day. */
function accepted(random: Random, calendar: Calendar, { fate, validityMonths, start }: Course): Decided {
  const { day, end, monthsLater } = calendar;
  const room = Math.floor((end - start) / dayLength) - 45;
  if (fate.term) {
    const issued = (end - Date.parse(fate.term.issuedOn)) / dayLength;
    const days = Math.max(1.3, Math.min(room, issued - random.between(2, 20)));
    return withEnd(decided(random, calendar.officeHour(end - days * dayLength), 'accepted'), fate.term.expiresOn);
  }
  if (fate.endsIn !== null && validityMonths !== null) {
    const ends = wibDay(end + fate.endsIn * dayLength + hour);
    const on = Date.parse(monthsLater(ends, -validityMonths)) + Math.floor(random.between(1.5, 8) * hour);
    return withEnd(decided(random, on, 'accepted'), ends);
  }
  const most = validityMonths === null ? Math.min(room, 700) : Math.min(room, Math.floor(validityMonths * 30.4) - 12);
  const least = Math.min(fate.quiet ? 120 : Math.max(1.3, fate.settled), most - 1);
  const made = decided(random, calendar.officeHour(end - random.between(least, most) * dayLength), 'accepted');
  const ends = validityMonths === null ? null : monthsLater(wibDay(made.decidedAt), validityMonths);
  return withEnd(made, ends !== null && ends < day ? day : ends);
}

/** Counted once, and ended before the plan's day. */
function expired(random: Random, calendar: Calendar, { fate, validityMonths, start }: Course): Decided {
  const { day, end, monthsLater, officeHour } = calendar;
  const room = (end - start) / dayLength - 30;
  const term = fate.term?.expiresOn ?? null;
  if (term !== null) {
    const ago = (end - Date.parse(term)) / dayLength;
    const days = Math.max(ago + 8, Math.min(room, ago + random.between(40, 300)));
    return ended(withEnd(decided(random, officeHour(end - days * dayLength), 'accepted'), term));
  }
  const months = validityMonths ?? 12;
  const most = Math.min(150, room - months * 30.5);
  const ago = fate.endsIn === null ? random.between(1.5, Math.max(2, most)) : -fate.endsIn;
  for (let days = months * 30.4 + ago; ; days += 1) {
    const made = decided(random, officeHour(end - days * dayLength), 'accepted');
    const ends = monthsLater(wibDay(made.decidedAt), months);
    if (ends < day) return ended(withEnd(made, ends));
  }
}

/** The version whose renewal is under way: it ends soon, or has just ended. */
function acceptedBefore(random: Random, calendar: Calendar, course: Course): Version {
  const fate = { ...course.fate, term: null };
  if (fate.before === 'expired') return expired(random, calendar, { ...course, fate });
  return accepted(random, calendar, { ...course, fate: { ...fate, endsIn: Math.floor(random.between(1, 56)) } });
}

/** An acceptance that the next one took over from; null where the time or the term is too short for it. */
function renewed(random: Random, calendar: Calendar, { validityMonths, start }: Course, next: Version): Version | null {
  if (next.verdict !== 'accepted' || next.decidedAt === null || validityMonths === null) return null;
  if (!random.chance(0.4)) return null;
  const ends = wibDay(next.decidedAt + random.between(-12, 26) * dayLength);
  const on = Date.parse(calendar.monthsLater(ends, -validityMonths));
  if (on < start + 12 * dayLength || on > next.createdAt - 2 * dayLength) return null;
  const made = withEnd(decided(random, on + Math.floor(random.between(1.5, 8) * hour), 'accepted'), ends);
  return ends < wibDay(next.decidedAt) ? ended(made) : made;
}

/** A version that came back, and was mended by the next. */
function returned(random: Random, { officeHour }: Calendar, { start }: Course, next: Version): Version {
  const room = Math.max(hour, next.createdAt - start);
  const at = next.createdAt - Math.min(random.between(0.2, 14) * dayLength, room * 0.25);
  const worked = officeHour(at);
  const verdict = random.chance(0.88) ? 'changes-asked' : 'refused';
  return decided(random, worked > start + room * 0.4 ? worked : Math.floor(at), verdict, room * 0.15);
}

const nothing = { sentAt: null, decidedAt: null, verdict: null, expiresOn: null, endedAt: null };

function decided(random: Random, decidedAt: number, verdict: Version['verdict'], most = 9 * dayLength): Decided {
  const waited = Math.min((0.15 + 7 * random.next() ** 1.8) * dayLength, most);
  return { ...nothing, ...sent(random, Math.floor(decidedAt - waited), most), decidedAt, verdict };
}

function sent(random: Random, sentAt: number, most = 9 * dayLength): { createdAt: number; sentAt: number } {
  return { createdAt: Math.floor(sentAt - Math.min(random.between(0.02, 5) * dayLength, most)), sentAt };
}

function withEnd(made: Decided, expiresOn: string | null): Decided {
  return { ...made, expiresOn };
}

/** The night after its last day, WIB. */
function ended(made: Decided): Decided {
  return { ...made, endedAt: made.expiresOn === null ? null : midnightAfter(made.expiresOn) };
}

/** Midnight that ends a WIB day, milliseconds. */
export function midnightAfter(day: string): number {
  return Date.parse(day) + 17 * hour;
}
