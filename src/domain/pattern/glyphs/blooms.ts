import type { Glyph, Ink, Random } from '../glyph.ts';
import { dots, fill, line, petal, shape, toward, at } from '../shape.ts';
import type { Point } from '../shape.ts';
import { fan, tints, whorl } from './petals.ts';

/** Flowers seen from the side. */
export const blooms: Record<string, Glyph> = {
  lily: drawLily,
  tulip: drawTulip,
  lotus: drawLotus,
  carnation: drawCarnation,
  bud: drawBud,
  'banana-flower': drawBananaFlower,
};

function drawLily(ink: Ink, random: Random): string {
  const { pale, full, deep } = tints(ink, ink.main);
  const heart: Point = [0, 14];
  const stem = line('M0 14C1 28-2 38 0 49', ink.accent, 4);
  const back = [-74, 74, 0].map((a) => lilyPetal(ink, a, 58 - Math.abs(a) * 0.12, 24, full, deep, heart));
  const front = [-38, 38].map((a) => lilyPetal(ink, a + (random() - 0.5) * 6, 60, 25, pale, full, heart));
  const tips = [-24, -8, 8, 24].map((a) => toward(a, 38, 0, heart));
  const stamens = line(
    tips.map((tip) => `M${at(heart)}Q${at([tip[0] * 0.3, 0])} ${at(tip)}`).join(''),
    ink.line,
    ink.stroke * 0.7,
  );
  const cup = shape('M-9 12C-6 26 6 26 9 12C5 18-5 18-9 12Z', ink.accent, ink.line, ink.stroke);
  return stem + back.join('') + front.join('') + stamens + dots(tips, ink.detail, 5) + cup;
}

function lilyPetal(
  ink: Ink,
  degrees: number,
  length: number,
  width: number,
  colour: string,
  shade: string,
  heart: Point,
): string {
  return (
    shape(petal(degrees, 0, length, width, 0.6, heart), colour, ink.line, ink.stroke) +
    fill(petal(degrees, 4, length * 0.6, width * 0.5, 0.5, heart), shade) +
    line(fan(degrees, 8, length * 0.8, width * 0.22, 3, heart), ink.line, ink.stroke * 0.45)
  );
}

function drawTulip(ink: Ink): string {
  const { pale, full, deep } = tints(ink, ink.main);
  const stem = line('M0 20C2 32-2 40 0 49', ink.accent, 4);
  const leaf = shape('M0 48C-20 40-26 24-24 8C-14 20-4 32 0 48Z', ink.accent, ink.line, ink.stroke);
  const back = shape('M-8 0C-22-20-12-40 0-48C12-40 22-20 8 0Z', deep, ink.line, ink.stroke);
  const side = (flip: 1 | -1): string => {
    const x = (v: number): string => String(v * flip);
    return shape(`M0 24C${x(26)} 24 ${x(34)} 0 ${x(30)}-40C${x(16)}-34 ${x(4)}-18 0 2Z`, full, ink.line, ink.stroke);
  };
  const front = shape('M0 25C-17 20-19-8 0-30C19-8 17 20 0 25Z', pale, ink.line, ink.stroke);
  const veins =
    line(fan(0, -18, 22, 8, 5), ink.line, ink.stroke * 0.5) +
    dots(
      [
        [0, 12],
        [-5, 8],
        [5, 8],
      ],
      deep,
      2.6,
    );
  return stem + leaf + back + side(1) + side(-1) + front + veins;
}

function drawLotus(ink: Ink, random: Random): string {
  const { pale, full, deep } = tints(ink, ink.main);
  const heart: Point = [0, 26];
  const draw = (a: number, length: number, colour: string, shade: string): string =>
    lilyPetal(ink, a + (random() - 0.5) * 3, length, 24, colour, shade, heart);
  const back = [-58, 58, -20, 20].map((a) => draw(a, 66 - Math.abs(a) * 0.15, full, deep));
  const front = [-82, 82, -40, 40, 0].map((a) => draw(a, 58 - Math.abs(a) * 0.12, pale, full));
  const base = shape('M-22 26C-14 38 14 38 22 26C10 30-10 30-22 26Z', ink.accent, ink.line, ink.stroke);
  const ripples = line('M-34 40Q-17 45 0 40T34 40M-20 47Q-10 50 0 47T20 47', ink.detail, ink.stroke);
  return back.join('') + front.join('') + base + ripples;
}

function drawCarnation(ink: Ink, random: Random): string {
  const { pale, full, deep } = tints(ink, ink.main);
  const top = whorl({ ...ink }, random, {
    count: 7,
    inner: 4,
    outer: 46,
    width: 24,
    colour: full,
    shade: deep,
    notch: 7,
    veins: 3,
    turn: 6,
  });
  return (
    top +
    whorl(ink, random, { count: 5, inner: 2, outer: 27, width: 20, colour: pale, shade: full, notch: 5, veins: 1 }) +
    dots([[0, 0]], ink.detail, 7)
  );
}

function drawBud(ink: Ink): string {
  const { pale, full } = tints(ink, ink.main);
  return (
    line('M0 16C3 28-3 38 0 49', ink.accent, 5) +
    shape(petal(0, -22, 46, 40, 0.42), full, ink.line, ink.stroke) +
    shape('M0 20C-22 10-16-20 2-34C-4-12 2 4 0 20Z', pale, ink.line, ink.stroke) +
    shape('M-17 2C-14 22-4 26 0 26C4 26 14 22 17 2C10 8 6 10 0 22C-6 10-10 8-17 2Z', ink.accent, ink.line, ink.stroke)
  );
}

/** The pointed heart of a banana plant with its bracts peeling away. */
function drawBananaFlower(ink: Ink, random: Random): string {
  const { pale, full, deep } = tints(ink, ink.main);
  const stalk = line('M0-22C0-36 10-42 16-48', ink.accent, 5);
  const body = shape('M0-26C26-18 28 14 0 48C-28 14-26-18 0-26Z', full, ink.line, ink.stroke * 1.2);
  const bracts = shape('M0-26C18-16 16 10-4 32C-22 8-20-16 0-26Z', pale, ink.line, ink.stroke);
  const peel = shape('M-14-20C-34-20-46-6-46 12C-36 2-28 0-21 2C-22-8-20-14-14-20Z', deep, ink.line, ink.stroke);
  const other = shape('M14-20C34-20 46-6 46 12C36 2 28 0 21 2C22-8 20-14 14-20Z', deep, ink.line, ink.stroke);
  const fingers = dots(
    [
      [-30, 4],
      [-24, 8],
      [30, 4],
      [24, 8],
    ],
    ink.detail,
    6 + random(),
  );
  const veins = line('M-2-22C-12-8-12 10-5 26M0-22C-2-6-4 10-5 28M3-22C8-8 4 12-3 28', ink.line, ink.stroke * 0.5);
  return (
    stalk +
    fingers +
    peel +
    other +
    body +
    bracts +
    veins +
    dots(
      [
        [14, 4],
        [13, 12],
        [10, 20],
        [6, 28],
      ],
      ink.light,
      2.6,
    )
  );
}
