import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import { calendarDates, formatCalendar } from '#src/domain/exhibitions/public/calendar.ts';
import { layExhibition } from '#tests/support/exhibitions.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let of: Exhibition;
beforeAll(async () => {
  world = await openWorld();
  of = await layExhibition(world, {
    name: 'Pameran; besar, "batik" \\ kain: Ünïcödé yang panjang sekali sampai lewat tujuh puluh lima oktet 🧵🧵🧵🧵🧵🧵',
    startsOn: '2027-02-27',
    endsOn: '2027-03-02',
    deadlineAt: Date.parse('2026-12-05T09:00:00Z'),
  });
});
afterAll(() => world.close());

const text = (one: Exhibition) =>
  formatCalendar(one, calendarDates(one), {
    url: 'https://canting.test/exhibitions/x',
    host: 'canting.test',
    textOf: ({ what }) => ({ summary: `${what}: ${one.name}`, description: 'Baris satu\nbaris, dua' }),
  });

/** Reads a calendar as RFC 5545 has it, strictly: line ends, octets a line, parts in pairs. */
function parse(file: string): Record<string, string>[] {
  expect(file.endsWith('\r\n')).toBe(true);
  const physical = file.slice(0, -2).split('\r\n');
  for (const line of physical) {
    expect(line).not.toMatch(/[\r\n]/);
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(line).not.toContain('\ufffd');
  }
  const events: Record<string, string>[] = [];
  const open: string[] = [];
  for (const line of physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n')) {
    const found = /^(?<name>[A-Z-]+)(?<params>(?:;[A-Z-]+=[^;:]+)*):(?<value>.*)$/.exec(line)?.groups;
    if (!found) throw new Error(`not a content line: ${line}`);
    const { name = '', params = '', value = '' } = found;
    if (name === 'BEGIN') open.push(value);
    if (name === 'BEGIN' && value === 'VEVENT') events.push({});
    if (name === 'END') expect(open.pop()).toBe(value);
    else if (open.at(-1) === 'VEVENT' && name !== 'BEGIN')
      Object.assign(events.at(-1) ?? {}, { [name + params]: value });
  }
  expect(open).toEqual([]);
  return events;
}
const plain = (value = '') => value.replace(/\\([\\;,n])/g, (_, one: string) => (one === 'n' ? '\n' : one));

test('a calendar can be parsed, says what is known and keeps every character', () => {
  const events = parse(text(of));
  expect(events.map((event) => event['UID'])).toEqual([
    'deadline.inacraft-2027@canting.test',
    'fair.inacraft-2027@canting.test',
  ]);
  const [deadline, fair] = events;
  expect(deadline?.['DTSTART']).toBe('20261205T090000Z');
  expect(fair).toMatchObject({ 'DTSTART;VALUE=DATE': '20270227', 'DTEND;VALUE=DATE': '20270303', STATUS: 'CONFIRMED' });
  expect(plain(fair?.['SUMMARY'])).toBe(`fair: ${of.name}`);
  expect(plain(fair?.['DESCRIPTION'])).toBe('Baris satu\nbaris, dua');
  for (const event of events)
    expect(Object.keys(event)).toEqual(expect.arrayContaining(['UID', 'DTSTAMP', 'SEQUENCE']));
});

test('last days to answer are there once the results are out, and a withdrawn call cancels its dates', () => {
  const decided = { ...of, phase: 'appeal' as const, decidedAt: Date.parse('2027-01-10T20:00:00Z') };
  const days = parse(text(decided)).map((event) => [event['UID']?.split('.')[0], event['DTSTART;VALUE=DATE']]);
  // 03.00 WIB on the 11th, five days for each.
  expect(days).toContainEqual(['appeal', '20270116']);
  expect(days).toContainEqual(['confirmation', '20270116']);
  expect(parse(text({ ...of, phase: 'withdrawn' })).map((event) => event['STATUS'])).toEqual([
    'CANCELLED',
    'CANCELLED',
  ]);
});

test('the parser sees what is wrong', () => {
  expect(() => parse(text(of).replaceAll('\r\n', '\n'))).toThrow();
  expect(() => parse(text(of).replace('END:VEVENT\r\n', ''))).toThrow();
  expect(() => parse(text(of).replaceAll('\r\n ', ''))).toThrow();
});
