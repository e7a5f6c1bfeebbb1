import type { Glyph, Ink } from '../glyph.ts';
import { mix } from '../colour.ts';
import { disc, dots, line, shape } from '../shape.ts';

/** Who marches and sails on the company's processions, which the plain `figure` and `ship` cannot tell. */
export const company: Record<string, Glyph> = { soldier: drawSoldier, steamship: drawSteamship };

/** A marching soldier: shako with a plume, crossed belts, a musket on the shoulder. */
function drawSoldier(ink: Ink): string {
  const { stroke, line: edge, main, accent, detail, light } = ink;
  return (
    line('M-20 20L14-48', edge, 4) +
    line('M-20 20L-12 4', accent, 6) +
    shape('M-8 16L-16 44H-6L0 24L8 44H17L9 16Z', light, edge, stroke) +
    shape('M-17 42H-5V49H-21ZM7 42H18L23 49H7Z', edge, edge, stroke) +
    shape('M-12-16Q0-21 12-16L14 18Q0 23-14 18Z', main, edge, stroke) +
    shape('M12-15Q23-6 15 8L9 4Q13-2 9-9ZM-12-15Q-21-4-16 10L-10 8Q-12 0-9-8Z', main, edge, stroke) +
    line('M-10-14L11 17M10-14L-11 17', light, 3.4) +
    line('M-14 13Q0 18 14 13', accent, 3) +
    dots(
      [
        [0, -12],
        [0, -6],
        [0, 8],
      ],
      detail,
      3,
    ) +
    disc(0, 1, 3.4, detail, edge, stroke * 0.6) +
    disc(0, -24, 8.6, mix('#e3b98f', light, 0.25), edge, stroke) +
    line('M-4-19Q0-16 5-20', edge, stroke) +
    dots(
      [
        [4, -25],
        [-2, -25],
      ],
      edge,
      2.2,
    ) +
    shape('M-9-29L-10-43Q0-47 10-43L9-29Q0-32-9-29Z', accent, edge, stroke) +
    line('M-10-29Q2-33 14-28', edge, 3) +
    disc(0, -37, 3, light) +
    shape('M0-43Q-5-50 1-50Q7-49 3-43Z', detail, edge, stroke * 0.7)
  );
}

/** A paddle steamer under smoke, its flag astern. */
function drawSteamship(ink: Ink): string {
  const { stroke, line: edge, main, accent, detail, light } = ink;
  return (
    line('M-30 10V-40M24 10V-34', edge, 2.2) +
    line('M-30-38L24-32M-30-38L-46 12M24-32L46 10', edge, stroke * 0.6) +
    shape('M-30-40Q-40-44-47-38V-26Q-40-32-30-28Z', detail, edge, stroke) +
    line('M-46-32Q-38-37-30-34', light, 3) +
    shape('M-10 8L-8-22H4L6 8Z', accent, edge, stroke) +
    line('M-8-14H4', light, 3.4) +
    line('M-2-24C-6-34 6-32 4-38C2-46 16-40 18-46C22-50 30-44 34-48', mix(edge, light, 0.45), 5) +
    shape('M-22 12V0H30V12Z', light, edge, stroke) +
    dots(
      [-16, -8, 12, 20].map((x) => [x, 6]),
      accent,
      4.4,
    ) +
    shape('M-48 10Q0 16 48 8Q44 26 32 32H-30Q-42 28-48 10Z', main, edge, stroke) +
    line('M-44 18Q0 23 44 17', light, 1.8) +
    disc(2, 20, 11, accent, edge, stroke) +
    line('M2 9V31M-9 20H13M-6 12L10 28M10 12L-6 28', light, stroke) +
    line('M-48 37q6-5 12 0t12 0t12 0t12 0t12 0t12 0t12 0t12 0M-40 44q6-5 12 0t12 0t12 0t12 0t12 0t12 0', accent, 2)
  );
}
