import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { levelKeys, noFilter, type LevelKey } from '#src/domain/readiness-picture/filter.ts';
import { countLevelsAt } from '#src/domain/readiness-picture/history.ts';
import { noneByLevel } from '#src/domain/readiness-picture/levels.ts';
import { lookFor } from '#src/domain/readiness-picture/picture.ts';
import { parseQuarter, quarterAfter, quarterOf } from '#src/domain/readiness-picture/quarters.ts';
import { noon, openCity, day, type City } from './city.ts';

describe('levels as they were', () => {
  let city: City;
  beforeAll(async () => {
    city = await openCity(60);
  }, 60_000);
  afterAll(() => city.world.close());

  test('are what each workshop’s own story says, at any moment and in any order', async () => {
    const context = await city.world.as('rahmat', { now: noon });
    const looking = await lookFor(context, noFilter);
    const moments = [300, 1, 0, 700, 90, 91, 450, 899].map((days) => noon - days * day + 5);
    const counted = await countLevelsAt(looking, moments);
    for (const [index, moment] of moments.entries()) {
      const expected = noneByLevel();
      for (const { createdAt, changes } of city.stories) {
        if (createdAt > moment) continue;
        const level: LevelKey = changes.filter(({ at }) => at <= moment).at(-1)?.to ?? 'none';
        expected[level] += 1;
      }
      // The two workshops of the world came today, after every moment but the last.
      expect(counted[index], `${(noon - moment) / day} days ago`).toEqual(expected);
    }
    const total = (at: number) => levelKeys.reduce((sum, level) => sum + (counted[at]?.[level] ?? 0), 0);
    expect(total(2)).toBeGreaterThan(total(7));
  });
});

describe('quarters', () => {
  test('begin and end at midnight in Pekalongan', () => {
    const third = parseQuarter('2026-Q3');
    expect(third).toMatchObject({ firstDay: '2026-07-01', lastDay: '2026-09-30', year: 2026, number: 3 });
    expect(new Date(third?.start ?? 0).toISOString()).toBe('2026-06-30T17:00:00.000Z');
    expect(new Date(third?.end ?? 0).toISOString()).toBe('2026-09-30T17:00:00.000Z');
  });

  test('follow each other over the turn of a year', () => {
    expect(quarterAfter(quarterOf('2026-01-01'), -1).name).toBe('2025-Q4');
    expect(quarterAfter(quarterOf('2026-12-31'), 1).name).toBe('2027-Q1');
    expect(quarterAfter(quarterOf('2026-05-05'), -8).name).toBe('2024-Q2');
  });

  test('are nothing else', () => {
    for (const text of ['2026-Q5', '2026-Q0', '26-Q1', '1999-Q1', '2026-q3', ' 2026-Q3', '', null])
      expect(parseQuarter(text), String(text)).toBeNull();
  });
});
