import { describe, expect, test } from 'vitest';
import { depths, ramp } from '#src/components/charts/fills.ts';
import { linePath, scaleTo, shorten, spread, stackParts } from '#src/components/charts/scale.ts';
import { shareOf, shareSteps, stepOfShare } from '#src/components/readiness-picture/share-steps.ts';

describe('a scale', () => {
  test('runs from 0 to a round value no less than the most, and has room for nothing at all', () => {
    const scale = scaleTo(7_341, 400);
    expect([scale(0), scale(scale.end)]).toEqual([0, 400]);
    expect(scale.end).toBeGreaterThanOrEqual(7_341);
    expect(scale(7_341)).toBeLessThanOrEqual(400);
    expect(scaleTo(0, 400)(0)).toBe(0);
    expect(scaleTo(1, 200).ticks.every(Number.isInteger)).toBe(true);
  });

  test('grows with the value', () => {
    const scale = scaleTo(50, 300);
    const places = Array.from({ length: 51 }, (_, value) => scale(value));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

test('the parts of a bar stand end to end and fill what they are parts of', () => {
  const parts = stackParts([5, 0, 10, 5], (value) => (value / 20) * 400);
  expect(parts).toEqual([
    { x: 0, width: 100 },
    { x: 100, width: 0 },
    { x: 100, width: 200 },
    { x: 300, width: 100 },
  ]);
});

test('a line goes through its points', () => {
  expect(linePath([])).toBe('');
  expect(
    linePath([
      { x: 1, y: 2 },
      { x: 3.25, y: 4 },
    ]),
  ).toMatch(/^M1,2L3\.[23],4$/);
});

describe('names at the ends of lines', () => {
  test('are moved apart, stay in order and within the drawing', () => {
    for (const heights of [[100, 100, 100, 100, 100], [10, 12, 11, 230, 231], [236, 236, 235, 20, 19], [50]]) {
      const moved = spread(heights, 30, [20, 246]);
      const sorted = [...moved].sort((a, b) => a - b);
      for (const [index, height] of sorted.entries()) {
        expect(height).toBeGreaterThanOrEqual(20);
        expect(height).toBeLessThanOrEqual(246);
        if (index > 0) expect(height - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(30);
      }
      for (const [a, one] of heights.entries())
        for (const [b, other] of heights.entries()) if (one < other) expect(moved[a] ?? 0).toBeLessThan(moved[b] ?? 0);
    }
  });

  test('that have room stay where they are', () => {
    expect(spread([40, 200], 30, [20, 246])).toEqual([40, 200]);
  });
});

test('a long name is cut with an ellipsis, a short one is whole', () => {
  expect(shorten('Label serat', 20)).toBe('Label serat');
  expect(shorten('Label serat, ukuran, dan perawatan', 20)).toBe('Label serat, ukuran…');
});

test('no two parts of a chart look alike: ground or texture differ', () => {
  const looks = [...ramp, ...Object.values(depths)].map(({ ground, texture }) => `${ground} ${texture}`);
  const alike = looks.filter((look, index) => looks.indexOf(look) !== index);
  expect(new Set(ramp.map(({ ground, texture }) => `${ground} ${texture}`)).size).toBe(ramp.length);
  // Nothing at all and all there is are both plain paper, in charts of their own.
  expect(alike).toHaveLength(1);
});

describe('a share on the map', () => {
  test('is at least one per cent when there is anyone, and has a step of its own', () => {
    expect([shareOf(0, 9), shareOf(1, 900), shareOf(9, 9), shareOf(0, 0)]).toEqual([0, 1, 100, null]);
    for (let share = 0; share <= 100; share += 1) {
      const { from, to } = shareSteps[stepOfShare(share) as 0];
      expect(share >= from && share <= to, String(share)).toBe(true);
    }
  });
});
