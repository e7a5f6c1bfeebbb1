import type { ListedItem } from '../../readiness/level.ts';
import type { Random } from '../random.ts';
import { dayLength, hour, type Calendar, wibDay } from './calendar.ts';
import type { Version } from './course.ts';
import { makeId } from './ids.ts';
import { pickOfficer } from './officers.ts';
import type { EventRow, ReviewRow } from './rows.ts';
import { objections } from './words.ts';

interface Reviewed {
  workshopId: number;
  /** Its place in the plan. */
  place: number;
  item: ListedItem;
  evidenceId: string;
  version: Version & { sentAt: number };
  submittedBy: string;
  /** Only what came of it: a long history is not told step by step. */
  short: boolean;
  /** What the officer wrote, where that is told; otherwise what fits the item. */
  objection?: readonly [code: string, note: string] | undefined;
}

/** What officers did with a version that was sent in. */
export function reviewOf(random: Random, calendar: Calendar, asked: Reviewed): { row: ReviewRow; events: EventRow[] } {
  const { workshopId, place, item, evidenceId, version, submittedBy, short } = asked;
  const { sentAt, decidedAt, verdict } = version;
  const { secondOfficer, validityMonths } = item.body;
  const officer = pickOfficer(random, place);
  const id = makeId(random);
  const row: ReviewRow = {
    id,
    subject: 'evidence',
    subjectId: `${workshopId}/${item.slug}`,
    subjectVersion: evidenceId,
    workshopId,
    title: item.slug,
    state: 'submitted',
    submittedBy,
    submittedAt: sentAt,
    dueOn: calendar.dueDay(wibDay(sentAt)),
    secondOfficer,
  };
  const events: EventRow[] = [{ reviewId: id, at: sentAt, userId: submittedBy, kind: 'submitted' }];
  const add = (event: Omit<EventRow, 'reviewId'>) => events.push({ reviewId: id, ...event });
  const seconded = secondOfficer && (verdict === null ? random.chance(0.4) : verdict === 'accepted');
  if (seconded) {
    const first = pickOfficer(random, place, [officer]);
    row.firstBy = first.id;
    row.firstAt = Math.floor(sentAt + ((decidedAt ?? calendar.end) - sentAt) * random.between(0.3, 0.8));
    row.expiresOn = validityMonths === null ? null : calendar.monthsLater(wibDay(row.firstAt), validityMonths);
    add({ at: row.firstAt, userId: first.id, kind: 'first-accepted' });
  } else if (random.chance(verdict === null ? 0.15 : 0.4)) {
    const at = Math.min(
      calendar.end - hour,
      Math.max(sentAt + 1, (decidedAt ?? calendar.end) - random.whole(5, 45) * 60_000),
    );
    if (at > sentAt) add({ at, userId: officer.id, kind: 'claimed' });
    if (at > sentAt && verdict === null)
      Object.assign(row, { state: 'in-review', claimedBy: officer.id, claimedAt: at });
  }
  if (verdict !== null && decidedAt !== null) {
    const said = verdict === 'accepted' ? null : (asked.objection ?? objectionTo(random, item));
    const [reasonCode, note] = said ?? [null, null];
    const ended = { decidedBy: officer.id, decidedAt, decidedOffice: officer.office, reasonCode, note };
    Object.assign(row, {
      state: version.endedAt === null ? verdict : 'expired',
      ...ended,
      expiresOn: version.expiresOn,
    });
    add({ at: decidedAt, userId: officer.id, kind: verdict, reasonCode, note });
    if (version.endedAt !== null) add({ at: version.endedAt, userId: null, kind: 'expired' });
  }
  row.version = events.length;
  return { row, events: short ? events.slice(-1) : events };
}

/** About one in eleven workshops had something accepted looked at again: lately, or some weeks ago. */
export function spotCheckOf(
  random: Random,
  calendar: Calendar,
  asked: Omit<Reviewed, 'version' | 'short' | 'submittedBy'> & { decidedBy: string | null | undefined },
): { row: ReviewRow; events: EventRow[] } {
  const { workshopId, place, item, evidenceId, decidedBy } = asked;
  const waits = random.chance(0.45);
  const drawnAt = calendar.officeHour(
    calendar.end - (waits ? random.between(1, 9) : random.between(14, 90)) * dayLength,
  );
  const drawer = pickOfficer(random, place);
  let officer = pickOfficer(random, place);
  while (officer.id === decidedBy) officer = pickOfficer(random, place);
  const id = makeId(random);
  const row: ReviewRow = {
    id,
    subject: 'spot-check',
    subjectId: `${workshopId}/${item.slug}`,
    subjectVersion: `${evidenceId}/${wibDay(drawnAt)}`,
    workshopId,
    title: item.slug,
    state: 'submitted',
    submittedBy: drawer.id,
    submittedAt: drawnAt,
    dueOn: calendar.dueDay(wibDay(drawnAt)),
    version: 1,
  };
  const events: EventRow[] = [{ reviewId: id, at: drawnAt, userId: drawer.id, kind: 'submitted' }];
  if (waits) return { row, events };
  const decidedAt = calendar.officeHour(drawnAt + random.between(3, 9) * dayLength);
  Object.assign(row, {
    state: 'accepted',
    decidedBy: officer.id,
    decidedAt,
    decidedOffice: officer.office,
    version: 2,
  });
  return { row, events: [...events, { reviewId: id, at: decidedAt, userId: officer.id, kind: 'accepted' }] };
}

function objectionTo(random: Random, { body }: ListedItem): readonly [string, string] {
  return random.pick<readonly [string, string]>(objections[random.pick(body.asks).type]);
}
