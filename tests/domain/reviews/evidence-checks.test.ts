import { describe, expect, test } from 'vitest';
import type { Ask } from '#db/readiness/types.ts';
import { checkNumber, groupedNumber } from '#src/domain/reviews/evidence/number-checks.ts';

const nib = { pattern: '^[0-9]{13}$' };
const kbli = { pattern: '^[0-9]{5}$', expect: ['13134'] };

type Case = [
  ask: Pick<Ask, 'pattern' | 'expect' | 'min'>,
  number: string,
  paper: string | null | undefined,
  said: string[],
];
const cases: Case[] = [
  [nib, '1270004512345', '2345', ['digits 13 yes', 'paper yes']],
  [nib, '127000451234', '2345', ['digits 13 no', 'paper no']],
  [nib, '1270004512345', null, ['digits 13 yes', 'paper no']],
  [kbli, '13134', undefined, ['digits 5 yes', 'expected 13134 yes']],
  [kbli, '47711', undefined, ['digits 5 yes', 'expected 13134 no']],
  [{ pattern: '^[0-9]{15,16}$' }, '012345678901234', undefined, ['digits 15–16 yes']],
  [{ pattern: '^https?://' }, 'https://inaexport.id/x', undefined, ['shape yes']],
  [{ min: 3, expect: ['4'] }, '4', undefined, ['expected 4 yes', 'least 3 yes']],
  [{ min: 3, expect: ['4'] }, 'nilai 2', undefined, ['expected 4 no', 'least 3 no']],
  [{ min: 1 }, 'tidak ada', undefined, ['least 1 no']],
  [{}, '7', undefined, []],
];

describe('what a machine says of a number', () => {
  test.each(cases)('%j, %s, %s', (ask, number, paper, said) => {
    const checks = checkNumber(ask, number, paper);
    const words = checks.map((check) => {
      const what = 'digits' in check ? ` ${check.digits}` : 'expected' in check ? ` ${check.expected}` : 'least' in check ? ` ${check.least}` : ''; // prettier-ignore
      return `${check.kind}${what} ${check.ok ? 'yes' : 'no'}`;
    });
    expect(words).toEqual(said);
  });

  test('a result is held against the limit of its market, in the unit of the limit alone', () => {
    const limit = { what: { id: 'Formaldehida', en: 'Formaldehyde' }, max: 75, unit: 'mg/kg', method: null };
    const said = (unit: string, number: string) => checkNumber({ unit }, number, undefined, limit);
    expect(said('mg/kg', '75')).toEqual([{ kind: 'most', most: 75, unit: 'mg/kg', ok: true }]);
    expect(said('mg/kg', '75,1')).toMatchObject([{ ok: false }]);
    expect(said('mg/kg', 'tidak terdeteksi')).toMatchObject([{ ok: false }]);
    expect(said('pH', '6')).toEqual([]);
  });

  test('numbers are grouped for reading, and nothing else is touched', () => {
    expect(groupedNumber(nib, '1270004512345')).toBe('1270 0045 1234 5');
    expect(groupedNumber(kbli, '13134')).toBe('13134');
    expect(groupedNumber({}, '1250000')).toBe('1.250.000');
    for (const text of ['1234', '6211.42.30', 'LAB/2026/77', 'tulis 12, cap 180'])
      expect(groupedNumber({}, text)).toBe(text);
  });
});
