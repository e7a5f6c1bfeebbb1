import { fillGaps, single } from '../arrange.ts';
import type { Gap } from '../arrange.ts';
import type { Cloth } from '../cloth.ts';
import { mix } from '../colour.ts';
import { wrapped } from '../isen.ts';
import { dots, line, shape, toward, transform } from '../shape.ts';
import type { Point } from '../shape.ts';
import { drawStem, spot } from './stem.ts';
import type { Stem } from './stem.ts';

/** Ganggengan: blades of weed on both sides of stems that sway with the current. */
export function growWeeds(cloth: Cloth): void {
  const { main, accent, detail, line: dark } = cloth.palette;
  const stems: [Stem, string][] = [
    [{ x: 50, sway: 24, phase: 0 }, main],
    [{ x: 150, sway: 24, phase: 0.5 }, accent],
    [{ x: 250, sway: 24, phase: 0.1 }, main],
    [{ x: 350, sway: 24, phase: 0.6 }, detail],
  ];
  for (const [stem, colour] of stems) {
    cloth.under(drawStem(cloth, stem, dark, 6) + drawStem(cloth, stem, colour, 3.8));
    const blades = [colour, mix(colour, '#fbf7ec', 0.35)].map((dye) =>
      cloth.define((id) => `<g id="${id}">${frond(cloth, dye)}</g>`),
    );
    for (let i = 0; i < 26; i++) {
      const { x, y, heading } = spot(cloth, stem, i / 26);
      const side = i % 2 ? 1 : -1;
      const reach = 50 + 12 * Math.sin(i * 1.3);
      cloth.wrap(
        `<use href="#${blades[i % 4 < 2 ? 0 : 1]}" transform="${transform(x, y, reach / 50, heading + side * 48, side < 0)}"/>`,
        x,
        y,
        76,
        'under',
      );
      for (const k of [0.2, 0.6, 0.95]) cloth.reserve(...toward(heading + side * 48, reach * k, 0, [x, y]), 10);
    }
    const beads = Array.from({ length: 40 }, (_, i): Point => {
      const place = spot(cloth, stem, (i + 0.5) / 40);
      return [place.x, place.y];
    });
    cloth.under(dots(beads, '#fbf7ec', 2.2));
  }
  fillGaps(
    cloth,
    {
      types: ['wave', 'curl'],
      count: 12,
      min: 20,
      max: 42,
      lean: 14,
      inks: [{ main: accent, accent: detail }, { main: detail }],
    },
    single,
  );
}

/** A wavy blade of weed that hooks at the tip, 50 units long, growing upwards from (0, 0). */
function frond(cloth: Cloth, colour: string): string {
  const body = 'M0 0C-15-10 6-25-6-36C-14-45-5-56 4-50C-3-50-3-43 3-39C17-28 1-15 0 0Z';
  return shape(body, colour, cloth.palette.line, 1) + line('M0-2.5C-7-12 10-25-1-37', '#fbf7ec', 0.9);
}

/** Latohan: strings of sea grapes, every fourth bead pale. */
export function growSeaGrapes(cloth: Cloth): void {
  const { main, accent, detail, line: dark, light } = cloth.palette;
  const stems: [Stem, string][] = [
    [{ x: 66, sway: 36, phase: 0 }, main],
    [{ x: 200, sway: 36, phase: 0.33 }, accent],
    [{ x: 334, sway: 36, phase: 0.66 }, main],
  ];
  for (const [stem, colour] of stems) {
    cloth.under(drawStem(cloth, stem, dark, 5) + drawStem(cloth, stem, detail, 3));
    for (const side of [-1, 1]) {
      const string = Array.from({ length: 32 }, (_, i): Point => {
        const { x, y, heading } = spot(cloth, stem, (i + (side > 0 ? 0.5 : 0)) / 32);
        return toward(heading + side * 90, i % 2 ? 10 : 13, 0, [x, y]);
      });
      const pale = string.filter((_, i) => i % 4 === 3);
      const full = string.filter((_, i) => i % 4 !== 3);
      cloth.over(
        wrapped(cloth, string, dark, 14.4) + wrapped(cloth, full, colour, 11.6) + wrapped(cloth, pale, light, 11.6),
      );
      cloth.over(
        wrapped(
          cloth,
          full.map(([x, y]): Point => [x - 2, y - 2]),
          light,
          3,
        ) + wrapped(cloth, pale, colour, 4),
      );
      for (const [x, y] of string) cloth.reserve(x, y, 9);
    }
    for (let i = 0; i < 4; i++) {
      const { x, y, heading } = spot(cloth, stem, (i + 0.5) / 4);
      const side = i % 2 ? 1 : -1;
      const foot = toward(heading + side * 70, 54, 0, [x, y]);
      cloth.stamp('seaweed', {
        x: foot[0],
        y: foot[1],
        size: 70,
        rotate: heading + side * 60,
        ink: { main: colour === main ? accent : main },
        room: 0.86,
      });
    }
  }
  const gap: Gap = {
    types: ['leaf', 'sprig'],
    count: 20,
    min: 13,
    max: 36,
    inks: [{ accent: detail }, { accent: detail, main }],
  };
  fillGaps(cloth, gap, single);
}
