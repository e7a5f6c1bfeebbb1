import fc from 'fast-check';
import { expect, test } from 'vitest';
import { strongestColours } from '#src/services/photos/palette.ts';

test('a cloth of soga, indigo and cream names those three, the glowing ones before the ground', () => {
  const cloth = [...patch('#f1e6cf', 600), ...patch('#24427a', 250), ...patch('#8a4b22', 150)];
  const found = strongestColours(Uint8Array.from(cloth));
  expect([...found].sort()).toEqual(['#24427a', '#8a4b22', '#f1e6cf']);
});

test('a thin bright line is not lost in a large ground', () => {
  const cloth = [...patch('#222222', 960), ...patch('#d01030', 40)];
  expect(strongestColours(Uint8Array.from(cloth))).toContain('#d01030');
});

test('shades of one colour are one colour', () => {
  const shades = Array.from({ length: 64 }, (_, step) => [30 + (step % 8), 60 + (step % 8), 110 + (step % 8)]).flat();
  expect(strongestColours(Uint8Array.from(shades))).toHaveLength(1);
});

test('whatever the pixels, there are one to six colours, all different, and the same ones each time', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 3, maxLength: 1_500 }), (bytes) => {
      const pixels = bytes.subarray(0, bytes.length - (bytes.length % 3));
      const found = strongestColours(pixels);
      expect(found.length).toBeLessThanOrEqual(6);
      expect(new Set(found).size).toBe(found.length);
      for (const colour of found) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
      expect(strongestColours(pixels)).toEqual(found);
    }),
    { numRuns: 60 },
  );
  expect(strongestColours(new Uint8Array())).toEqual([]);
});

function patch(colour: string, pixels: number): number[] {
  const rgb = [...Buffer.from(colour.slice(1), 'hex')];
  return Array.from({ length: pixels }, () => rgb).flat();
}
