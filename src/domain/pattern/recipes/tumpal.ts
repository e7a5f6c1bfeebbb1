import { fillGaps, mirrored } from '../arrange.ts';
import { Cloth } from '../cloth.ts';
import { fillGround } from '../isen.ts';
import { mix } from '../colour.ts';
import type { PatternMotif } from '../motif.ts';
import { dots, fill, line, n, petal, polygon, shape } from '../shape.ts';
import type { Point } from '../shape.ts';

/** Two facing rows of tall points with a free channel between; the rows stand on a "boh" band at the cloth's edge. */
export function drawTumpal(motif: PatternMotif): Cloth {
  const shoots = motif.pattern.elements.some((element) => element.type === 'bamboo-shoot');
  const cloth = new Cloth(motif, 400, shoots ? 420 : 400);
  const { width, height } = cloth;
  const count = 4;
  const [base, rise, boh] = [width / count, shoots ? 134 : 148, 22];
  const figure = shoots ? drawShoot(cloth, base, rise) : drawTriangle(cloth, base, rise);
  const id = cloth.define((name) => `<g id="${name}">${figure}</g>`);
  for (let i = 0; i < count; i++) {
    const x = (i + 0.5) * base;
    cloth.over(`<use href="#${id}" transform="translate(${n(x)} ${n(height - boh)})"/>`);
    cloth.over(`<use href="#${id}" transform="translate(${n(x)} ${n(boh)})scale(1 -1)"/>`);
    for (const [along, r] of [
      [0, 0.46],
      [0.25, 0.38],
      [0.5, 0.27],
      [0.75, 0.16],
      [0.92, 0.08],
    ] as const) {
      cloth.reserve(x, height - boh - along * rise, base * r);
      cloth.reserve(x, boh + along * rise, base * r);
    }
  }
  for (let i = 0; i < 30; i++) cloth.reserve((i * width) / 30, 0, boh);
  drawBoh(cloth, boh);
  const { main, accent, detail, extra } = cloth.palette;
  const middle = height / 2;
  for (let i = 0; i < count; i++) {
    cloth.stamp(shoots ? 'tendril' : 'flower-8', {
      x: i * base,
      y: middle,
      size: shoots ? 74 : 62,
      rotate: shoots ? (i % 2) * 180 : 0,
      ink: { main, accent: i % 2 ? accent : detail, detail: extra },
    });
    cloth.stamp(shoots ? 'flower-5' : 'tendril', {
      x: (i + 0.5) * base,
      y: middle,
      size: shoots ? 38 : 54,
      rotate: 90 + (i % 2) * 180,
      ink: { accent: extra },
    });
  }
  fillGaps(
    cloth,
    { types: ['flower-5', 'leaf', 'leaf'], count: 12, min: 11, max: 26, inks: [{ accent: extra }, { accent: detail }] },
    mirrored,
  );
  fillGround(cloth, 9, 0.5);
  return cloth;
}

function drawTriangle(cloth: Cloth, base: number, rise: number): string {
  const { main, accent, detail, extra, line: dark, light } = cloth.palette;
  const tent = (k: number): string =>
    polygon([
      [0, -rise * (k + (1 - k) * 0.14)],
      [(base / 2 - 2) * k, -rise * (1 - k) * 0.14],
      [-(base / 2 - 2) * k, -rise * (1 - k) * 0.14],
    ]);
  const edge = [-1, 1].flatMap((s) =>
    Array.from({ length: 15 }, (_, i): Point => [
      s * (base / 2 - 2) * 0.91 * (1 - i / 15),
      -rise * (0.02 + 0.93 * (i / 15)),
    ]),
  );
  const stem = line(`M0-8V${n(-rise * 0.66)}`, dark, 2);
  const leafs = [18, 34, 50, 66, 80].flatMap((y, i) =>
    [-1, 1].map((s) => shape(petal(s * 52, 0, 25 - i * 3.2, 11 - i, 0.5, [0, -y]), i % 2 ? extra : accent, dark, 0.9)),
  );
  const flower =
    [-90, -45, 0, 45, 90].map((a) => shape(petal(a, 2, 15, 11, 0.6, [0, -rise * 0.14]), detail, dark, 0.9)).join('') +
    dots([[0, -rise * 0.14]], light, 6);
  return (
    shape(tent(1), main, dark, 1.6) +
    dots(edge, accent, 3) +
    shape(tent(0.83), accent, dark, 1.2) +
    shape(tent(0.75), mix(main, light, 0.4), dark, 1) +
    stem +
    leafs.join('') +
    flower +
    dots([[0, -rise * 0.68]], detail, 6) +
    dots(
      [
        [-26, -14],
        [26, -14],
        [-18, -10],
        [18, -10],
      ],
      accent,
      3,
    )
  );
}

/** A bamboo shoot: bowed sides, overlapping sheaths, a bud at the tip. */
function drawShoot(cloth: Cloth, base: number, rise: number): string {
  const { main, accent, detail, line: dark, ground } = cloth.palette;
  const sheath = (w: number, top: number, foot: number): string =>
    `M${n(-w)} ${n(-foot)}C${n(-w)} ${n(-foot - (top - foot) * 0.5)} ${n(-w * 0.34)} ${n(-foot - (top - foot) * 0.72)} 0 ${n(-top)}C${n(w * 0.34)} ${n(-foot - (top - foot) * 0.72)} ${n(w)} ${n(-foot - (top - foot) * 0.5)} ${n(w)} ${n(-foot)}Z`;
  const w = base / 2 - 3;
  const chevrons = [0.16, 0.3, 0.44, 0.57, 0.69].map((k, i) => {
    const reach = w * 0.66 * (1 - k) ** 0.8;
    return shape(
      `M${n(-reach)} ${n(-rise * (k - 0.11))}Q${n(-reach * 0.3)} ${n(-rise * k)} 0 ${n(-rise * (k + 0.1))}Q${n(reach * 0.3)} ${n(-rise * k)} ${n(reach)} ${n(-rise * (k - 0.11))}Q0 ${n(-rise * (k - 0.03))} ${n(-reach)} ${n(-rise * (k - 0.11))}Z`,
      i % 2 ? accent : detail,
      dark,
      0.8,
    );
  });
  const beads = [-1, 1].flatMap((s) =>
    [0.04, 0.12, 0.2, 0.29, 0.38, 0.47, 0.56].map((k): Point => [
      s * w * 0.86 * (1 - k * 0.96) ** 0.62 * (1 - k * 0.3),
      -rise * k,
    ]),
  );
  return (
    shape(sheath(w, rise, 0), main, dark, 1.5) +
    shape(sheath(w * 0.74, rise * 0.9, 0), ground, dark, 1) +
    dots(beads, ground, 3) +
    chevrons.reverse().join('') +
    dots([[0, -rise * 0.83]], accent, 5)
  );
}

function drawBoh(cloth: Cloth, boh: number): void {
  const { width, height, palette } = cloth;
  const { accent, main, line: dark, light, detail } = palette;
  for (const y of [0, height]) {
    const rule = (d: number): string => `M0 ${n(y + d)}H${width}`;
    const diamonds = Array.from({ length: 20 }, (_, i) => `M${i * 20 + 2} ${n(y)}l8-8l8 8l-8 8Z`).join('');
    cloth.over(
      fill(`M0 ${n(y - boh)}H${width}v${boh * 2}H0Z`, accent) +
        fill(diamonds, main) +
        dots(
          Array.from({ length: 20 }, (_, i): Point => [i * 20 + 10, y]),
          detail,
          6,
        ),
    );
    cloth.over(
      line(rule(-boh + 4) + rule(boh - 4) + rule(-boh) + rule(boh), light, 1.4) +
        line(rule(-boh - 1.6) + rule(boh + 1.6), dark, 1.2),
    );
    cloth.over(
      dots(
        [-13, 13].flatMap((d) => Array.from({ length: 40 }, (_, i): Point => [i * 10 + 5, y + d])),
        light,
        2.8,
      ),
    );
  }
}
