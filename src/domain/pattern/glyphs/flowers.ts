import type { Glyph, Ink, Random } from '../glyph.ts';
import { circlePoints, dots, fill, line, petal, shape, smoothLoop, toward, at } from '../shape.ts';
import type { Point } from '../shape.ts';
import { fan, heart, tints, whorl } from './petals.ts';

export const flowers: Record<string, Glyph> = {
  'flower-5': drawFive,
  'flower-8': drawEight,
  'cherry-blossom': drawCherryBlossom,
  chrysanthemum: drawChrysanthemum,
  jasmine: drawJasmine,
  rose: drawRose,
  aster: drawAster,
};

function drawFive(ink: Ink, random: Random): string {
  const { pale, full, deep } = tints(ink, ink.main);
  const back = whorl(ink, random, {
    count: 5,
    inner: 6,
    outer: 47,
    width: 42,
    colour: pale,
    shade: full,
    veins: 3,
    belly: 0.6,
  });
  return back + dots(circlePoints(10, 15, 18), deep, 3.2) + heart(ink, 9, ink.detail);
}

function drawEight(ink: Ink, random: Random): string {
  const outer = tints(ink, ink.main);
  const inner = tints(ink, ink.accent);
  return (
    whorl(ink, random, {
      count: 8,
      inner: 10,
      outer: 49,
      width: 27,
      colour: outer.full,
      shade: outer.deep,
      veins: 3,
      turn: 22.5,
    }) +
    whorl(ink, random, {
      count: 8,
      inner: 6,
      outer: 31,
      width: 18,
      colour: inner.pale,
      shade: inner.full,
      belly: 0.6,
    }) +
    dots(circlePoints(8, 40, 22.5), ink.light, 2.6) +
    heart(ink, 9, ink.detail)
  );
}

function drawCherryBlossom(ink: Ink, random: Random): string {
  const { pale, full } = tints(ink, ink.main);
  const stamens = Array.from({ length: 10 }, (_, i) => toward(i * 36 + 18, i % 2 ? 15 : 21));
  return (
    whorl(ink, random, {
      count: 5,
      inner: 3,
      outer: 48,
      width: 46,
      colour: pale,
      shade: full,
      notch: 10,
      veins: 3,
      wobble: 0.03,
    }) +
    line(stamens.map((tip) => `M0 0L${at(tip)}`).join(''), ink.line, ink.stroke * 0.6) +
    dots(stamens, ink.detail, 4) +
    dots([[0, 0]], ink.detail, 9)
  );
}

function drawChrysanthemum(ink: Ink, random: Random): string {
  const { pale, full, deep } = tints(ink, ink.main);
  return (
    whorl(ink, random, {
      count: 18,
      inner: 14,
      outer: 49,
      width: 11,
      colour: full,
      shade: deep,
      belly: 0.7,
      wobble: 0.06,
    }) +
    whorl(ink, random, {
      count: 14,
      inner: 8,
      outer: 36,
      width: 10.5,
      colour: pale,
      shade: full,
      belly: 0.7,
      turn: 9,
      wobble: 0.06,
    }) +
    whorl(ink, random, {
      count: 9,
      inner: 2,
      outer: 22,
      width: 10,
      colour: ink.light,
      shade: pale,
      belly: 0.7,
      wobble: 0.05,
    }) +
    dots([[0, 0], ...circlePoints(6, 5)], ink.detail, 4)
  );
}

function drawJasmine(ink: Ink, random: Random): string {
  const { pale, full } = tints(ink, ink.main);
  return (
    whorl(ink, random, {
      count: 6,
      inner: 4,
      outer: 48,
      width: 25,
      colour: ink.light,
      shade: pale,
      belly: 0.5,
      veins: 1,
    }) + heart(ink, 8, full)
  );
}

function drawAster(ink: Ink, random: Random): string {
  const { pale, full, deep } = tints(ink, ink.main);
  return (
    whorl(ink, random, {
      count: 13,
      inner: 9,
      outer: 48,
      width: 17,
      colour: full,
      shade: deep,
      belly: 0.62,
      veins: 1,
    }) +
    dots(circlePoints(13, 19), pale, 3) +
    heart(ink, 13, ink.detail)
  );
}

/** A cabbage rose from above: three whorls of wide overlapping petals closing on a spiral. */
function drawRose(ink: Ink, random: Random): string {
  const { pale, full, deep } = tints(ink, ink.main);
  const outer = ring(ink, random, 6, 24, 25, pale, full, 0);
  const middle = ring(ink, random, 5, 14, 20, full, deep, 25);
  const inner = ring(ink, random, 4, 6.5, 14, full, deep, 5);
  const bud = shape(smoothLoop(circlePoints(6, 9, random() * 40), 5), deep, ink.line, ink.stroke);
  const spiral = line('M-5 1C-5-6 5-6 5 0C5 5-2 5-2 1C-2-2 2-2 2 0', ink.light, ink.stroke * 0.9);
  return outer + middle + inner + bud + spiral;
}

function ring(
  ink: Ink,
  random: Random,
  count: number,
  reach: number,
  size: number,
  colour: string,
  shade: string,
  turn: number,
): string {
  const parts: string[] = [];
  for (let i = 0; i < count; i++) {
    const degrees = turn + (360 / count) * i + (random() - 0.5) * 10;
    const r = size * (0.96 + random() * 0.08);
    const edge: Point[] = [-140, -75, -15, 15, 75, 140].map((side) => {
      const lip = Math.abs(side) === 15 ? 0.9 : 1;
      return toward(
        degrees,
        reach + Math.cos((side * Math.PI) / 180) * r * lip,
        Math.sin((side * Math.PI) / 180) * r * 1.08,
      );
    });
    parts.push(shape(smoothLoop(edge, 4.6), colour, ink.line, ink.stroke));
    parts.push(fill(petal(degrees, reach - r * 0.5, reach + r * 0.45, r * 1.5, 0.5), shade));
    parts.push(line(fan(degrees, reach + r * 0.3, reach + r * 0.82, r * 0.5, 3), ink.line, ink.stroke * 0.45));
  }
  return parts.join('');
}
