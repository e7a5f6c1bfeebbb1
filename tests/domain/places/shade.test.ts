import { describe, expect, it } from 'vitest';
import { shadeOf, shadeRanges } from '#src/domain/places/shade.ts';

describe('shades of the map', () => {
  it('are none for nothing and the darkest for the fullest place', () => {
    expect(shadeOf(0, 40)).toBe(0);
    expect(shadeOf(40, 40)).toBe(4);
    expect(shadeOf(1, 40)).toBe(1);
    expect(shadeOf(0, 0)).toBe(0);
  });

  it('never get lighter as a place gets fuller', () => {
    const shades = Array.from({ length: 41 }, (_, count) => shadeOf(count, 40));
    expect(shades).toEqual([...shades].sort((a, b) => a - b));
  });

  it('are explained by a legend without gaps', () => {
    expect(shadeRanges(16)).toEqual([
      { shade: 0, from: 0, to: 0 },
      { shade: 1, from: 1, to: 1 },
      { shade: 2, from: 2, to: 4 },
      { shade: 3, from: 5, to: 9 },
      { shade: 4, from: 10, to: 16 },
    ]);
    expect(shadeRanges(1)).toEqual([
      { shade: 0, from: 0, to: 0 },
      { shade: 4, from: 1, to: 1 },
    ]);
    expect(shadeRanges(0)).toEqual([{ shade: 0, from: 0, to: 0 }]);
  });
});
