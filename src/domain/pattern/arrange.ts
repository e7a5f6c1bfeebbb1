import type { Cloth, Placement } from './cloth.ts';
import type { Ink } from './glyph.ts';
import { modulo } from './room.ts';

/** One symmetric image of a place on the cloth. */
export type Image = (x: number, y: number, cloth: Cloth) => { x: number; y: number; flip: boolean };

export const single: readonly Image[] = [(x, y) => ({ x, y, flip: false })];

/** Half-drop with every second column mirrored, as cap stamps are turned. */
export const halfDrop: readonly Image[] = [
  (x, y) => ({ x, y, flip: false }),
  (x, y, cloth) => ({ x: cloth.width - x, y: y + cloth.height / 2, flip: true }),
];

/** Left and right halves mirrored. */
export const mirrored: readonly Image[] = [
  (x, y) => ({ x, y, flip: false }),
  (x, y, cloth) => ({ x: cloth.width - x, y, flip: true }),
];

export interface Gap {
  types: readonly string[];
  count: number;
  min: number;
  max: number;
  /** How far an ornament may lean, in degrees to either side. */
  lean?: number;
  inks?: readonly Partial<Ink>[];
  /** Limits the search to a part of the tile, as shares of width and height. */
  within?: { left: number; top: number; right: number; bottom: number };
}

/** Stamps an ornament at a place and at all its symmetric images. */
export function stampAll(cloth: Cloth, type: string, place: Placement, images: readonly Image[]): void {
  for (const image of images) {
    const { x, y, flip } = image(place.x, place.y, cloth);
    const turn = place.rotate ?? 0;
    cloth.stamp(type, { ...place, x, y, flip: flip !== (place.flip ?? false), rotate: flip ? -turn : turn });
  }
}

/** Puts ornaments, biggest room first, where the cloth is still bare; stops when no gap of `min` is left. */
export function fillGaps(cloth: Cloth, gap: Gap, images: readonly Image[]): void {
  const { types, count, min, max, lean = 180, inks = [{}] } = gap;
  for (let i = 0; i < count; i++) {
    const { x, y, room } = widest(cloth, gap, images);
    if (room * 2 < min) return;
    const size = Math.min(max, room * 2);
    const rotate = (cloth.random() * 2 - 1) * lean;
    stampAll(
      cloth,
      types[i % types.length] ?? 'flower-8',
      { x, y, size, rotate, flip: cloth.random() < 0.5, ink: inks[i % inks.length] ?? {} },
      images,
    );
  }
}

function widest(cloth: Cloth, { within, max }: Gap, images: readonly Image[]): { x: number; y: number; room: number } {
  const { left, top, right, bottom } = within ?? { left: 0, top: 0, right: 1, bottom: 1 };
  let best = { x: 0, y: 0, room: -1 };
  for (let tries = 0; tries < 70 && best.room * 2 < max; tries++) {
    const x = (left + cloth.random() * (right - left)) * cloth.width;
    const y = (top + cloth.random() * (bottom - top)) * cloth.height;
    const room = Math.min(cloth.clearance(x, y), selfRoom(cloth, x, y, images));
    if (room > best.room) best = { x, y, room };
  }
  return best;
}

/** Half the distance between a place and its nearest own image. */
function selfRoom(cloth: Cloth, x: number, y: number, images: readonly Image[]): number {
  let room = Infinity;
  for (const image of images.slice(1)) {
    const other = image(x, y, cloth);
    const dx = modulo(other.x - x, cloth.width);
    const dy = modulo(other.y - y, cloth.height);
    room = Math.min(room, Math.hypot(Math.min(dx, cloth.width - dx), Math.min(dy, cloth.height - dy)) / 2);
  }
  return room;
}
