import { expect, test } from 'vitest';
import { blankCall } from '#db/exhibitions/blank.ts';
import { stageOf } from '#src/domain/exhibitions/public/stage.ts';
import { timetableOf } from '#src/domain/exhibitions/public/timetable.ts';
import { formatDays, formatDeadline, formatLeft } from '#src/i18n/exhibition-dates.ts';

const at = (text: string) => Date.parse(`${text}+07:00`);
const deadline = at('2025-12-05T16:00');

test('a deadline is said in the reader’s words, by the day in Pekalongan', () => {
  expect(formatDeadline(deadline, at('2025-12-02T09:00'), 'id')).toBe(
    '3 hari lagi, Jumat 5 Desember 2025 pukul 16.00 WIB',
  );
  expect(formatDeadline(deadline, at('2025-12-02T23:59'), 'en')).toBe('in 3 days, Friday 5 December 2025 at 16:00 WIB');
  expect(formatLeft(deadline, at('2025-12-04T23:59'), 'id')).toBe('besok');
  expect(formatLeft(deadline, at('2025-12-05T00:01'), 'id')).toBe('hari ini, 15 jam lagi');
  expect(formatLeft(deadline, at('2025-12-05T15:30'), 'en')).toBe('in 30 minutes');
  expect(formatLeft(deadline, deadline, 'en')).toBe('in 1 minute');
  expect(formatLeft(deadline, deadline + 1, 'id')).toBe('lewat hari ini');
  expect(formatLeft(deadline, at('2025-12-06T00:00'), 'en')).toBe('passed yesterday');
});

test('days of a fair are said no longer than they must', () => {
  expect(formatDays('2027-02-04', '2027-02-08', 'id')).toBe('4–8 Februari 2027');
  expect(formatDays('2027-02-27', '2027-03-02', 'en')).toBe('27 February – 2 March 2027');
  expect(formatDays('2027-12-30', '2028-01-02', 'id')).toBe('30 Desember 2027 – 2 Januari 2028');
  expect(formatDays('2027-02-04', '2027-02-04', 'en')).toBe('4 February 2027');
});

test('a call is open until its last millisecond, whatever the phase is left at', () => {
  const of = { phase: 'apply' as const, deadlineAt: deadline, startsOn: '2026-02-04', endsOn: '2026-02-08' };
  expect(stageOf(of, deadline)).toBe('open');
  expect(stageOf(of, deadline + 1)).toBe('coming');
  expect(stageOf({ ...of, phase: 'confirmation' }, at('2026-02-04T00:00'))).toBe('running');
  expect(stageOf({ ...of, phase: 'fair' }, at('2026-02-08T23:59'))).toBe('running');
  expect(stageOf({ ...of, phase: 'fair' }, at('2026-02-09T00:00'))).toBe('past');
  expect(stageOf({ ...of, phase: 'withdrawn' }, at('2026-02-05T00:00'))).toBe('coming');
});

test('the timetable marks the active phase, and last days to answer only once they are known', () => {
  const of = {
    ...{ phase: 'scoring' as const, opensAt: at('2025-11-01T08:00'), deadlineAt: deadline },
    ...{ startsOn: '2026-02-04', endsOn: '2026-02-08', decidedAt: null, body: blankCall() },
  };
  const lines = timetableOf(of);
  expect(lines.find(({ step }) => step === 'deadline')?.state).toBe('done');
  expect(lines.find(({ step }) => step === 'fair')?.state).toBe('next');
  expect(lines.find(({ step }) => step === 'appeal')).toMatchObject({ until: null, days: 5 });
  expect(lines.some(({ step }) => step === 'payment')).toBe(false);
  const after = timetableOf({ ...of, phase: 'appeal', decidedAt: at('2026-01-10T09:00') });
  expect(after.find(({ step }) => step === 'appeal')).toMatchObject({ until: '2026-01-15', days: null, state: 'now' });
});
