import type { Glyph, Ink } from '../glyph.ts';
import { dots, line, petal, shape } from '../shape.ts';

/** Pieces of bands, edges and grounds, drawn as single ornaments. */
export const strips: Record<string, Glyph> = {
  's-curve': drawSCurve,
  stripe: (ink) =>
    shape('M-49-14H49V14H-49Z', ink.main, ink.line, ink.stroke) +
    dots(
      [-40, -20, 0, 20, 40].map((x) => [x, 0]),
      ink.light,
      7,
    ),
  'swastika-fret': drawFret,
  weave: drawWeave,
  lace: drawLace,
  tooth: (ink) =>
    shape('M-45 34L-30-34L-15 34L0-34L15 34L30-34L45 34Z', ink.main, ink.line, ink.stroke) +
    dots(
      [-30, 0, 30].map((x) => [x, 20]),
      ink.light,
      6,
    ),
  comb: (ink) => line('M-45 30H45M-40 30V-34M-24 30V-34M-8 30V-34M8 30V-34M24 30V-34M40 30V-34', ink.main, 6),
};

function drawSCurve(ink: Ink): string {
  const body =
    'M-30 40C-52 22-44-6-16-6C-2-6 2-14-2-24C-6-36 8-50 24-44C46-34 44-2 18 4C2 8-2 14 0 24C2 40-14 52-30 40Z';
  return (
    shape(body, ink.main, ink.line, ink.stroke * 1.2) +
    line('M-26 32C-38 20-34 4-14 2C4 0 12-10 8-24C6-34 14-40 22-36', ink.light, ink.stroke) +
    dots(
      [
        [-16, 26],
        [-14, 14],
        [20, -14],
        [18, -26],
      ],
      ink.light,
      5,
    )
  );
}

/** A square of the banji fret: one line that turns inwards and out again, never a hooked cross standing alone. */
function drawFret(ink: Ink): string {
  const key = 'M-34 34V-34H34V34H-20V-20H20V20H-6V-6H6';
  const leaves = [45, 135, 225, 315].map((turn) => shape(petal(turn, 46, 62, 11), ink.accent, ink.line, ink.stroke));
  return `<g transform="scale(.8)">${leaves.join('')}${line(key, ink.line, 9)}${line(key, ink.main, 6)}</g>`;
}

function drawWeave(ink: Ink): string {
  const over = [-32, 0, 32]
    .map((y, i) => [-32, 0, 32].map((x, j) => ((i + j) % 2 ? `M${x - 14} ${y}h28` : `M${x} ${y - 14}v28`)).join(''))
    .join('');
  return line(over, ink.line, 12) + line(over, ink.main, 9) + line(over, ink.light, 1.6);
}

function drawLace(ink: Ink): string {
  const scallops = [-32, 0, 32];
  return (
    shape(`M-48-20H48V4${scallops.map(() => 'a16 18 0 0 1-32 0').join('')}Z`, ink.light, ink.line, ink.stroke) +
    scallops.map((x) => line(`M${x - 9} 4a9 10 0 0 0 18 0`, ink.main, ink.stroke * 1.3)).join('') +
    dots(
      [-40, -24, -8, 8, 24, 40].map((x) => [x, -10]),
      ink.main,
      5,
    ) +
    dots(
      scallops.map((x) => [x, 6]),
      ink.accent,
      6,
    )
  );
}
