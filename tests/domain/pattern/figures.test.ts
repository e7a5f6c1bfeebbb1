import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '#src/domain/pattern/glyph.ts';
import type { Glyph, Ink } from '#src/domain/pattern/glyph.ts';
import { beasts } from '#src/domain/pattern/glyphs/beasts.ts';
import { birds } from '#src/domain/pattern/glyphs/birds.ts';
import { scenery } from '#src/domain/pattern/glyphs/scenery.ts';
import { symbols } from '#src/domain/pattern/glyphs/symbols.ts';

const figures: Record<string, Glyph> = { ...birds, ...beasts, ...scenery, ...symbols };
const PAGE = 240;

describe.each(Object.entries(figures))('the figure %s', (name, glyph) => {
  const drawn = glyph(inkOf(1.3), randomFrom(name));

  test('is the same for the same ink and the same random numbers', () => {
    expect(glyph(inkOf(1.3), randomFrom(name))).toBe(drawn);
  });

  test('needs no style, no id, no text and no more than 9 kB', () => {
    expect(drawn).not.toMatch(/style=|\sid=|<text|<style|NaN|undefined|url\(/);
    expect(drawn.length).toBeLessThanOrEqual(9000);
  });

  test('is written with at most two decimals', () => {
    expect(drawn).not.toMatch(/\.\d{3}/);
  });

  test('uses at least three colours', () => {
    expect(new Set(drawn.match(/#[0-9a-f]{6}/gi)).size).toBeGreaterThanOrEqual(3);
  });

  test.each([1.3, 3.5])('stays inside its circle with outlines of %d', async (stroke) => {
    expect(await farthestInk(glyph(inkOf(stroke), randomFrom(name)))).toBeLessThanOrEqual(52);
  });
});

test('every figure fills a fair part of its circle', async () => {
  for (const [name, glyph] of Object.entries(figures)) {
    expect(await farthestInk(glyph(inkOf(1.3), randomFrom(name))), name).toBeGreaterThan(40);
  }
});

function inkOf(stroke: number): Ink {
  return {
    ground: '#f5e9d0',
    main: '#a31621',
    accent: '#2e6fb7',
    detail: '#c9962b',
    light: '#fbf7ec',
    line: '#3a2417',
    stroke,
  };
}

/** The distance from the middle, in glyph units, of the farthest pixel that is not clear. */
async function farthestInk(drawn: string): Promise<number> {
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE}" height="${PAGE}" viewBox="-60 -60 120 120">${drawn}</svg>`;
  const pixels = await sharp(Buffer.from(page)).ensureAlpha().raw().toBuffer();
  let farthest = 0;
  for (let y = 0; y < PAGE; y += 1) {
    for (let x = 0; x < PAGE; x += 1) {
      if ((pixels[(y * PAGE + x) * 4 + 3] ?? 0) < 24) continue;
      farthest = Math.max(farthest, (Math.hypot(x + 0.5 - PAGE / 2, y + 0.5 - PAGE / 2) * 120) / PAGE);
    }
  }
  return farthest;
}
