import { Cloth } from '../cloth.ts';
import { mix } from '../colour.ts';
import type { PatternMotif } from '../motif.ts';
import { line, n, n2 } from '../shape.ts';

/** A cloud 260 units long: high lobes above, low ones below, drawn out to a point at both ends. */
const cloud =
  'M-130 34C-104 38-92 22-82 6A26 26 0 0 1-44-24A32 32 0 0 1 10-42A31 31 0 0 1 58-20A25 25 0 0 1 84 14C92 28 108 36 130 34C114 52 98 54 86 46A24 17 0 0 1 46 50A27 19 0 0 1 0 54A27 19 0 0 1-46 50A24 17 0 0 1-86 46C-98 54-114 52-130 34Z';

/** Clouds in eight outlines that step from dark to light towards the heart, in staggered rows. */
export function drawMegaMendung(motif: PatternMotif): Cloth {
  const cloth = new Cloth(motif, 460, 340);
  const { ground, main, accent } = cloth.palette;
  const deep = cloth.palette.detail;
  const steps = [
    mix(deep, '#12182b', 0.25),
    deep,
    mix(deep, ground, 0.55),
    ground,
    mix(ground, main, 0.4),
    mix(ground, main, 0.75),
    main,
    mix(main, accent, 0.55),
  ];
  const outline = cloth.define((name) => `<path id="${name}" d="${cloud}"/>`);
  const layers = steps.map((colour, i) => {
    const k = 1 - i * 0.108;
    const place = `transform="translate(${n((1 - k) * 6)} ${n((1 - k) * 20)})scale(${n2(k)})"`;
    return `<use href="#${outline}" ${place} fill="${colour}" stroke="${i < 4 ? accent : deep}" stroke-width="${n2((i < 4 ? 1.7 : 1.1) / k)}"/>`;
  });
  const curls = line('M-16 16C-14 6 0 6-1 15C-2 20-8 20-8 16M14 14C18 4 32 8 27 18C24 22 19 20 20 16', deep, 1.6);
  const id = cloth.define((name) => `<g id="${name}">${layers.join('')}${curls}</g>`);
  const sky = line(waves(460, 340), mix(ground, deep, 0.55), 1.2);
  cloth.under(sky);
  for (const [x, y, scale] of [
    [125, 80, 1.36],
    [355, 250, 1.36],
    [362, 84, 0.84],
    [132, 254, 0.84],
  ] as const) {
    const flip = scale < 1;
    cloth.wrap(
      `<use href="#${id}" transform="translate(${x} ${y})scale(${flip ? '-' : ''}${scale} ${scale})"/>`,
      x,
      y,
      175 * scale,
    );
  }
  return cloth;
}

function waves(width: number, height: number): string {
  return Array.from(
    { length: height / 10 },
    (_, i) => `M0 ${i * 10 + 5}q${width / 8}-5 ${width / 4} 0t${width / 4} 0t${width / 4} 0t${width / 4} 0`,
  ).join('');
}
