import { fillGaps, single } from '../arrange.ts';
import { Cloth } from '../cloth.ts';
import { mix } from '../colour.ts';
import { fillGround } from '../isen.ts';
import type { PatternMotif } from '../motif.ts';
import { toward } from '../shape.ts';
import { growSeaGrapes, growWeeds } from './sea-plants.ts';
import { drawStem, spot } from './stem.ts';
import type { Stem } from './stem.ts';

/** Creepers, weeds and sea grapes: swaying stems that never end, with what grows on them. */
export function drawVine(motif: PatternMotif): Cloth {
  const lead = motif.pattern.elements[0]?.type;
  const beads = motif.pattern.elements.some((element) => element.type === 'dot' && element.role === 'main');
  const cloth = new Cloth(motif, 400, 400);
  if (beads) growSeaGrapes(cloth);
  else if (lead === 'seaweed') growWeeds(cloth);
  else growCreeper(cloth);
  fillGround(cloth, 9);
  return cloth;
}

const stems: readonly Stem[] = [
  { x: 100, sway: 44, phase: 0, waves: 2 },
  { x: 300, sway: 44, phase: 0.5, waves: 2 },
];

/** Lung-lungan: a flower at every crest, a curling shoot from every hollow, a leaf on every half-wave. */
function growCreeper(cloth: Cloth): void {
  const { main, accent, detail, extra, line: dark, leaf } = cloth.palette;
  const blooms = [
    { main: accent, detail: extra },
    { main: extra, detail: accent },
  ];
  for (const stem of stems) {
    cloth.over(drawStem(cloth, stem, dark, 8.4) + drawStem(cloth, stem, main, 6));
    cloth.over(drawStem(cloth, stem, mix(main, '#fbf7ec', 0.5), 1.2));
    for (let i = 0; i < 4; i++) {
      const crest = spot(cloth, stem, (i + 0.5 - 2 * stem.phase) / 4);
      const side = i % 2 ? -1 : 1;
      const ink = blooms[(i >> 1) % 2] ?? {};
      const shoot = { main: detail, accent: leaf, detail: accent };
      const [x, y] = [crest.x - side * 50, crest.y + 4];
      cloth.stamp('tendril', { x, y, size: 88, rotate: side * -20, flip: side > 0, ink: shoot, room: 0.84 });
      cloth.stamp('flower-5', { x: crest.x + side * 10, y: crest.y, size: 84, rotate: i * 36, ink });
    }
    for (let i = 0; i < 8; i++) {
      const { x, y, heading } = spot(cloth, stem, (i + 0.5 - 4 * stem.phase) / 8);
      const side = i % 2 ? 1 : -1;
      const foot = toward(heading + side * 58, 25, 0, [x, y]);
      const turn = heading + side * 58;
      cloth.stamp('leaf', { x: foot[0], y: foot[1], size: 50, rotate: turn, ink: { accent: main }, room: 0.7 });
    }
  }
  const inks = [
    { accent: leaf, main: detail },
    { main: accent, detail: extra },
    { accent: leaf, main: extra },
  ];
  fillGaps(cloth, { types: ['curl', 'flower-5', 'leaf'], count: 30, min: 13, max: 36, inks }, single);
}
