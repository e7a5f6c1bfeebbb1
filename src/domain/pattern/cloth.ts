import { randomFrom } from './glyph.ts';
import type { Ink, Random } from './glyph.ts';
import { glyphOf } from './glyphs/index.ts';
import type { PatternMotif } from './motif.ts';
import { inkFor, paletteOf } from './palette.ts';
import type { Palette } from './palette.ts';
import { modulo, Room } from './room.ts';
import { n, transform } from './shape.ts';

export interface Placement {
  x: number;
  y: number;
  size: number;
  rotate?: number;
  flip?: boolean;
  ink?: Partial<Ink>;
  /** Another drawing of the same glyph. */
  variant?: number;
  /** How much of the glyph's circle stays free of other ornament; 0 reserves nothing. */
  room?: number;
}

type Piece = string | { drawing: string; transform: string };

/** One repeat being drawn. Everything put on it comes back on the opposite side when it crosses an edge. */
export class Cloth {
  readonly width: number;
  readonly height: number;
  readonly motif: PatternMotif;
  readonly palette: Palette;
  readonly random: Random;
  lineWidth: number;
  readonly #prefix: string;
  readonly #drawn = new Map<string, string>();
  readonly #defs: string[] = [];
  #ids = 0;
  readonly #under: string[] = [];
  readonly #over: Piece[] = [];
  readonly #room: Room;

  constructor(motif: PatternMotif, width: number, height: number, part = '') {
    this.motif = motif;
    this.width = width;
    this.height = height;
    this.#room = new Room(width, height);
    this.palette = paletteOf(motif.colours);
    this.random = randomFrom(motif.slug);
    this.lineWidth = motif.pattern.line === 'fine' ? 1 : 1.3;
    this.#prefix = `${motif.slug}${part}-${fingerprint(motif.colours.map((colour) => colour.hex).join())}`;
  }

  /** Draws below every ornament. The caller guarantees that the fragment tiles by itself. */
  under(fragment: string): void {
    this.#under.push(fragment);
  }

  /** Draws above what is there. The caller guarantees that the fragment tiles by itself. */
  over(fragment: string): void {
    this.#over.push(fragment);
  }

  /** Draws a fragment that lies inside a circle, again on the other side of every edge it crosses. */
  wrap(fragment: string, x: number, y: number, radius: number, layer: 'under' | 'over' = 'over'): void {
    for (const [dx, dy] of this.#copies(x, y, radius)) {
      const moved = dx === 0 && dy === 0 ? fragment : `<g transform="translate(${dx} ${dy})">${fragment}</g>`;
      if (layer === 'under') this.under(moved);
      else this.over(moved);
    }
  }

  /** Puts one ornament on the cloth, upright unless turned, `size` units across. */
  stamp(type: string, place: Placement): void {
    const { size, ink = {}, variant = 0, room = 0.92 } = place;
    const [x, y] = [modulo(place.x, this.width), modulo(place.y, this.height)];
    const colours = inkFor(this.palette, sizeClass(size), this.lineWidth, ink);
    const key = [type, variant, ...Object.values(colours)].join();
    const drawing = this.#drawn.get(key) ?? glyphOf(type)(colours, randomFrom(`${this.motif.slug} ${type} ${variant}`));
    this.#drawn.set(key, drawing);
    for (const [dx, dy] of this.#copies(x, y, size * 0.58)) {
      this.#over.push({ drawing, transform: transform(x + dx, y + dy, size / 100, place.rotate, place.flip) });
    }
    if (room > 0) this.reserve(x, y, (size / 2) * room);
  }

  /** Keeps a circle free of ornament that looks for room. */
  reserve(x: number, y: number, r: number): void {
    this.#room.reserve(x, y, r);
  }

  /** Distance from a point to the nearest reserved circle, across the edges too, at most 60; negative inside one. */
  clearance(x: number, y: number): number {
    return this.#room.clearance(x, y);
  }

  /** Adds a definition and gives its id, unique to the motif and its colours. */
  define(build: (id: string) => string): string {
    this.#ids += 1;
    const id = `${this.#prefix}-${this.#ids}`;
    this.#defs.push(build(id));
    return id;
  }

  /** The finished drawing: an ornament used more than once is written once. */
  body(): string {
    const uses = new Map<string, number>();
    for (const piece of this.#over)
      if (typeof piece !== 'string') uses.set(piece.drawing, (uses.get(piece.drawing) ?? 0) + 1);
    const ids = new Map<string, string>();
    const over = this.#over.map((piece) => {
      if (typeof piece === 'string') return piece;
      const { drawing } = piece;
      if (uses.get(drawing) === 1) return `<g transform="${piece.transform}">${drawing}</g>`;
      const id = ids.get(drawing) ?? this.define((name) => `<g id="${name}">${drawing}</g>`);
      ids.set(drawing, id);
      return `<use href="#${id}" transform="${piece.transform}"/>`;
    });
    const defs = this.#defs.length > 0 ? `<defs>${this.#defs.join('')}</defs>` : '';
    const ground = `<path d="M0 0H${n(this.width)}V${n(this.height)}H0Z" fill="${this.palette.ground}"/>`;
    return `<g stroke-linecap="round" stroke-linejoin="round">${defs}${ground}${this.#under.join('')}${over.join('')}</g>`;
  }

  #copies(x: number, y: number, radius: number): [number, number][] {
    const found: [number, number][] = [];
    const across = Math.ceil(radius / this.width);
    const down = Math.ceil(radius / this.height);
    for (let i = -across; i <= across; i++) {
      for (let j = -down; j <= down; j++) {
        const [dx, dy] = [i * this.width, j * this.height];
        const inside =
          x + dx > -radius && x + dx < this.width + radius && y + dy > -radius && y + dy < this.height + radius;
        if (inside) found.push([dx, dy]);
      }
    }
    return found;
  }
}

/** Sizes within a quarter of each other share one drawing, and so one line width. */
function sizeClass(size: number): number {
  return Math.round(1.5 ** Math.round(Math.log(size) / Math.log(1.5)));
}

function fingerprint(text: string): string {
  let hash = 7;
  for (const char of text) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) | 0;
  return (hash >>> 0).toString(36).slice(0, 5);
}
