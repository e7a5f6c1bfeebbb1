import type { Glyph, Ink } from '../glyph.ts';
import { mix } from '../colour.ts';
import { disc, dots, fill, line, shape } from '../shape.ts';

/** Figures of the cloths that tell European tales. */
export const tales: Record<string, Glyph> = {
  'red-hood': drawRedHood,
  wolf: drawWolf,
  cottage: drawCottage,
  coach: drawCoach,
};

const skinOf = (ink: Ink): string => mix('#e3b98f', ink.light, 0.25);

/** A girl in a red hood and cape with a covered basket. */
function drawRedHood(ink: Ink): string {
  const { stroke, line: edge, main, accent, detail, light } = ink;
  return (
    line('M-6 40V48M6 40V48', skinOf(ink), 4) +
    shape('M-11 48H-2V44H-7ZM2 48H11L7 44H2Z', edge, edge, stroke) +
    shape('M-10 2L-21 42Q0 47 21 42L10 2Z', accent, edge, stroke) +
    line('M-19 36Q0 41 19 36', light, 2.4) +
    shape('M-8 6L-11 38Q0 41 11 38L8 6Z', light, edge, stroke * 0.7) +
    shape(
      'M0-48C-19-46-19-26-14-18C-22-6-24 12-20 26Q-12 16-7 0L0-8L7 0Q12 16 20 26C24 12 22-6 14-18C19-26 19-46 0-48Z',
      main,
      edge,
      stroke,
    ) +
    disc(0, -25, 10.5, skinOf(ink), edge, stroke) +
    shape('M-10-29Q0-37 10-29Q4-32 0-27Q-4-32-10-29Z', detail, edge, stroke * 0.6) +
    dots(
      [
        [-4, -24],
        [4, -24],
      ],
      edge,
      2.4,
    ) +
    line('M-3-19Q0-17 3-19', main, 1.6) +
    dots([[0, -11]], detail, 4) +
    line('M20 18Q28 0 38 18', edge, 2) +
    shape('M16 18H42L38 34H20Z', detail, edge, stroke) +
    shape('M16 18Q29 8 42 18Z', light, edge, stroke * 0.8) +
    line('M19 24H39M20 29H38', edge, stroke * 0.6)
  );
}

function drawWolf(ink: Ink): string {
  const { stroke, line: edge, main, accent, detail, light } = ink;
  return (
    shape('M28 4Q48-2 48-22Q42-14 30-10Z', main, edge, stroke) +
    shape(
      'M-46-14L-32-20L-30-34L-22-24L-16-34L-12-20Q6-14 26-12Q36-6 34 10L38 40H28L24 16Q8 22-8 16L-8 40H-18L-20 12Q-28 4-28-2L-44-4Z',
      main,
      edge,
      stroke,
    ) +
    shape('M18 14L14 40H22L28 16ZM-14 14L-24 38H-16L-8 18Z', accent, edge, stroke * 0.8) +
    fill('M-44-5L-28-3Q-24 8-12 12L20 12Q4 2-14 0Q-26-8-44-5Z', mix(main, light, 0.6)) +
    line('M-42-7L-34-8M-6-10l4 4l4-6l4 5l4-5l4 5l4-4M-2-1l4 4l4-5l4 5l4-5', edge, stroke * 0.7) +
    dots([[-46, -13]], edge, 4) +
    dots([[-28, -16]], detail, 4) +
    dots([[-28, -16]], edge, 1.8)
  );
}

/** A half-timbered cottage with a smoking chimney. */
function drawCottage(ink: Ink): string {
  const { stroke, line: edge, main, accent, detail, light } = ink;
  const tiles = [-30, -21, -12, -3].map((y, i) => `M${-14 - i * 8} ${y}q4 4 8 0${'t8 0'.repeat(2 + i * 2)}`).join('');
  return (
    line('M22-40Q16-46 22-49Q30-50 28-46', edge, 1.6) +
    shape('M18-22V-40H28V-14Z', detail, edge, stroke) +
    shape('M-34 2H34V46H-34Z', light, edge, stroke) +
    line('M-34 22H34M-34 22L-18 2M34 22L18 2M-12 2V46M14 2V46', accent, 3) +
    shape('M-9 46V24Q0 14 9 24V46Z', detail, edge, stroke) +
    dots([[5, 36]], light, 3) +
    line('M0 20V46', edge, stroke * 0.6) +
    shape('M-30 27H-17V40H-30ZM17 27H30V40H17Z', mix(accent, light, 0.5), edge, stroke) +
    line('M-23.5 27V40M-30 33.5H-17M23.5 27V40M17 33.5H30', edge, stroke * 0.8) +
    shape('M-46 6L-14-38Q0-42 14-38L46 6Q0 0-46 6Z', main, edge, stroke) +
    line(tiles, light, stroke) +
    disc(0, -18, 6, light, edge, stroke) +
    line('M-6-18H6M0-24V-12', edge, stroke * 0.7) +
    dots(
      [
        [-40, 47],
        [-36, 43],
        [-33, 47],
        [40, 47],
        [36, 43],
        [33, 47],
      ],
      accent,
      5.4,
    )
  );
}

/** A pumpkin coach on two wheels, a lantern at the box. */
function drawCoach(ink: Ink): string {
  const { stroke, line: edge, main, accent, detail, light } = ink;
  const wheel = (x: number, r: number): string =>
    disc(x, 32, r, 'none', edge, stroke * 2.4) +
    disc(x, 32, r * 0.86, 'none', detail, stroke * 1.4) +
    line(
      [0, 45, 90, 135]
        .map((a) => {
          const [c, s] = [Math.cos((a * Math.PI) / 180) * r, Math.sin((a * Math.PI) / 180) * r];
          return `M${x - c} ${32 - s}L${x + c} ${32 + s}`;
        })
        .join('')
        .replace(/(\.\d)\d+/g, '$1'),
      edge,
      stroke,
    ) +
    disc(x, 32, 3.4, detail, edge, stroke * 0.7);
  return (
    line('M-46 18Q-40 30-22 28H24Q38 30 46 10', edge, 4) +
    shape('M0-36C-34-40-42-8-32 10C-24 24 24 24 32 10C42-8 34-40 0-36Z', main, edge, stroke) +
    line('M-14-34C-28-20-26 8-16 19M14-34C28-20 26 8 16 19', edge, stroke) +
    shape('M-11 18V-10Q0-24 11-10V18Z', accent, edge, stroke) +
    shape('M-7 0V-9Q0-18 7-9V0Z', light, edge, stroke * 0.8) +
    dots([[6, 8]], detail, 3) +
    shape('M-27-8Q-25-20-18-20L-17-4ZM27-8Q25-20 18-20L17-4Z', light, edge, stroke * 0.8) +
    shape('M-6-36Q0-50 6-36Z', detail, edge, stroke) +
    disc(40, 2, 4, detail, edge, stroke * 0.8) +
    wheel(-24, 15) +
    wheel(24, 15)
  );
}
