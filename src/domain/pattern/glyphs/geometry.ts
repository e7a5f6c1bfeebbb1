import type { Glyph, Ink, Random } from '../glyph.ts';
import { at, circlePoints, disc, dots, line, petal, polygon, shape, smoothLoop, toward } from '../shape.ts';
import { heart, tints, whorl } from './petals.ts';

export const geometry: Record<string, Glyph> = {
  dot: (ink) => disc(0, 0, 40, ink.main, ink.line, ink.stroke) + disc(-6, -6, 14, ink.light),
  ring: (ink) =>
    disc(0, 0, 46, ink.accent, ink.line, ink.stroke) +
    disc(0, 0, 30, ink.light, ink.line, ink.stroke) +
    disc(0, 0, 13, ink.main),
  square: (ink) => nested(ink, 45),
  diamond: (ink) => nested(ink, 0),
  cross: drawCross,
  'star-8': drawStar,
  'petal-4': (ink, random) => drawPetals(ink, random, 4, 34),
  'petal-8': (ink, random) => drawPetals(ink, random, 8, 22),
  'kawung-oval': drawKawungOval,
  arrow: (ink) =>
    shape('M0-48L34-6H14V48H-14V-6H-34Z', ink.main, ink.line, ink.stroke) +
    dots(
      [
        [0, -20],
        [0, 0],
        [0, 20],
      ],
      ink.light,
      7,
    ),
  triangle: drawTriangle,
  ray: (ink) =>
    line(
      [0, 45, 90, 135, 180, 225, 270, 315]
        .map((a) => `M${at(toward(a, 16))}L${at(toward(a, a % 90 ? 34 : 47))}`)
        .join(''),
      ink.main,
      4,
    ) + dots([[0, 0]], ink.detail, 14),
  mlinjon: drawMlinjon,
  scale: drawScale,
  patch: drawPatch,
};

function nested(ink: Ink, turn: number): string {
  const box = (r: number): string => polygon(circlePoints(4, r, turn));
  return (
    shape(box(49), ink.main, ink.line, ink.stroke) +
    shape(box(36), ink.light, ink.line, ink.stroke) +
    shape(box(22), ink.accent, ink.line, ink.stroke) +
    dots(
      circlePoints(8, 42, turn + 22.5).map((p) => p),
      ink.light,
      3,
    ) +
    dots([[0, 0]], ink.light, 8)
  );
}

function drawCross(ink: Ink): string {
  const arms = [0, 90, 180, 270].map((a) => shape(petal(a, 4, 47, 20, 0.62), ink.main, ink.line, ink.stroke)).join('');
  return arms + dots(circlePoints(4, 26, 45), ink.accent, 9) + disc(0, 0, 8, ink.detail, ink.line, ink.stroke);
}

function drawStar(ink: Ink, random: Random): string {
  const points = Array.from({ length: 16 }, (_, i) => toward(i * 22.5, i % 2 ? 31 : 49));
  const core = tints(ink, ink.accent);
  return (
    shape(polygon(points), ink.main, ink.line, ink.stroke * 1.2) +
    line(polygon(points.map(([x, y]) => [x * 0.86, y * 0.86])), ink.light, ink.stroke * 0.8) +
    whorl(ink, random, { count: 8, inner: 6, outer: 30, width: 17, colour: core.full, shade: core.pale, wobble: 0 }) +
    dots(circlePoints(8, 38), ink.light, 3.4) +
    heart(ink, 8, ink.detail)
  );
}

function drawPetals(ink: Ink, random: Random, count: number, width: number): string {
  const { pale, full } = tints(ink, ink.main);
  const main = whorl(ink, random, {
    count,
    inner: 5,
    outer: 49,
    width,
    colour: full,
    shade: pale,
    veins: 3,
    wobble: 0.02,
  });
  return main + dots(circlePoints(count, 40, 180 / count), ink.accent, 5) + heart(ink, 8, ink.detail);
}

function drawKawungOval(ink: Ink): string {
  return (
    shape('M0-49C27-49 27 49 0 49C-27 49-27-49 0-49Z', ink.main, ink.line, ink.stroke) +
    line('M0-41C18-41 18 41 0 41C-18 41-18-41 0-41Z', ink.light, ink.stroke) +
    dots(
      [
        [0, -15],
        [0, 15],
      ],
      ink.light,
      8,
    )
  );
}

function drawTriangle(ink: Ink): string {
  const box = (r: number): string =>
    polygon([
      [0, -49 * r],
      [40 * r, 40 * r],
      [-40 * r, 40 * r],
    ]);
  return (
    shape(box(1), ink.main, ink.line, ink.stroke) +
    line(box(0.82), ink.light, ink.stroke) +
    shape(box(0.55), ink.accent, ink.line, ink.stroke) +
    dots(
      [
        [0, 10],
        [-8, 17],
        [8, 17],
      ],
      ink.light,
      4,
    )
  );
}

function drawMlinjon(ink: Ink): string {
  return (
    shape('M0-48C9-24 15-12 30 0C15 12 9 24 0 48C-9 24-15 12-30 0C-15-12-9-24 0-48Z', ink.main, ink.line, ink.stroke) +
    shape('M0-24C5-10 8-5 16 0C8 5 5 10 0 24C-5 10-8 5-16 0C-8-5-5-10 0-24Z', ink.light, ink.line, ink.stroke * 0.6) +
    dots([[0, 0]], ink.accent, 8)
  );
}

function drawScale(ink: Ink): string {
  const arch = (r: number): string => `M${-r} ${-r * 0.5}A${r} ${r} 0 0 0 ${r} ${-r * 0.5}L0 ${-r}Z`;
  return (
    shape(arch(46), ink.main, ink.line, ink.stroke) +
    line(arch(33), ink.light, ink.stroke) +
    dots([[0, 2]], ink.accent, 14)
  );
}

function drawPatch(ink: Ink, random: Random): string {
  const edge = smoothLoop(
    circlePoints(7, 44, random() * 50).map(([x, y]) => [x * (0.9 + random() * 0.2), y * (0.9 + random() * 0.2)]),
  );
  return (
    shape(edge, ink.main, ink.line, ink.stroke) + line('M-24-6H24M-20 6H20M-14 18H14M-14-18H14', ink.light, ink.stroke)
  );
}
