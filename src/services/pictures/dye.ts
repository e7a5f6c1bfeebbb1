import { randomFrom } from '#src/domain/pattern/glyph.ts';
import type { Drape } from './drape.ts';
import type { Fabric, Rgb } from './fabric.ts';
import { fields } from './fields.ts';
import { FIELD, MASK } from './noise.ts';
import type { Hand } from './technique.ts';

/** The surface a cloth lies on or hangs before. */
export interface Surface {
  colour: Rgb;
  rod: Rgb;
}

const BLOCKS = 16;
/** Stamps are carried by hand: none is much wider than this, in pixels. */
const BLOCK = 230;

/**
 * Paints the cloth as it lies, in one pass over the picture: the loop is long so that it stays near 50 ms for a
 * million pixels. Returns red, green and blue bytes, row by row.
 */
export function dye(fabric: Fabric, drape: Drape, hand: Hand, surface: Surface, seed: string): Uint8Array {
  const { wobbleX, wobbleY, density, brush, grain, thread, crackle } = fields();
  const { width, u, v, light, side, cover } = drape;
  const { tile, border } = fabric;
  const picture = new Uint8ClampedArray(side.length * 3);
  const random = randomFrom(seed);
  const shiftU = Math.floor(random() * 2000);
  const shiftV = Math.floor(random() * 2000);
  const noiseU = 8192 + Math.floor(random() * FIELD);
  const noiseV = 8192 + Math.floor(random() * FIELD);
  const jitter = Float32Array.from({ length: BLOCKS * BLOCKS * 3 }, () => random() * 2 - 1);
  const blockU = tile.width * Math.max(1, Math.round(BLOCK / tile.width));
  const blockV = tile.height * Math.max(1, Math.round(BLOCK / tile.height));
  const keep = keeping(fabric.ground, hand.bleach);
  const groundR = 255 - (255 - fabric.ground[0]) * keep;
  const groundG = 255 - (255 - fabric.ground[1]) * keep;
  const groundB = 255 - (255 - fabric.ground[2]) * keep;
  const [dyeR, dyeG, dyeB] = fabric.dye;
  const [bareR, bareG, bareB] = surface.colour;
  const [rodR, rodG, rodB] = surface.rod;
  const crack = hand.crackle * Math.min(1, fabric.crackle * 2.6);
  const hem = border ? drape.hem - border.height : Infinity;
  const end = drape.hem;

  for (let at = 0, to = 0, column = 0, row = 0; at < side.length; at += 1, to += 3, column += 1) {
    if (column === width) {
      column = 0;
      row += 1;
    }
    const kind = side[at] as number;
    const covered = cover[at] as number;
    let lit = light[at] as number;
    let r = bareR;
    let g = bareG;
    let b = bareB;
    if (covered === 0) {
      if (kind === 3) {
        lit *= 1 + 0.22 * (grain[(((row * 9) & MASK) << 9) | ((column >> 1) & MASK)] as number);
        r = rodR;
        g = rodG;
        b = rodB;
      } else {
        const spot = ((row & MASK) << 9) | (column & MASK);
        lit *= 1 + 0.016 * (thread[spot] as number) + 0.05 * (grain[spot] as number);
      }
    } else {
      const cu = u[at] as number;
      const cv = v[at] as number;
      const here = (((cv + noiseV) & MASK) << 9) | ((cu + noiseU) & MASK);
      const wide = (((cv * 0.37 + noiseU) & MASK) << 9) | ((cu * 0.37 + noiseV) & MASK);
      let su = cu + shiftU;
      let sv = cv + shiftV;
      let tint = 0;
      if (hand.slip > 0) {
        const blockX = Math.floor(su / blockU);
        const blockY = Math.floor(sv / blockV);
        const cell = ((blockY & 15) * BLOCKS + (blockX & 15)) * 3;
        const seam = Math.min(su - blockX * blockU, sv - blockY * blockV);
        su += (jitter[cell] as number) * hand.slip;
        sv += (jitter[cell + 1] as number) * hand.slip;
        tint = (jitter[cell + 2] as number) * 0.05 - (seam < 1.7 ? 0.05 * hand.slip : 0);
      }
      if (hand.wobble > 0) {
        su += ((wobbleX[here] as number) + (wobbleX[wide] as number) * 1.6) * hand.wobble;
        sv += ((wobbleY[here] as number) + (wobbleY[wide] as number) * 1.6) * hand.wobble;
      }
      const edging = border && cv >= hem && cv < end ? border : tile;
      if (edging === border) sv = cv - hem;
      const across = edging.width;
      const down = edging.height;
      const source = edging.data;
      const x = su - across * Math.floor(su / across);
      const y = sv - down * Math.floor(sv / down);
      const x0 = x | 0;
      const y0 = y | 0;
      const kx = x - x0;
      const ky = y - y0;
      const top = y0 * across * 3;
      const bottom = y0 + 1 < down ? top + across * 3 : 0;
      const left = x0 * 3;
      const right = x0 + 1 < across ? left + 3 : 0;
      const a = (1 - kx) * (1 - ky);
      const c = kx * (1 - ky);
      const d = (1 - kx) * ky;
      const e = kx * ky;
      r =
        (source[top + left] as number) * a +
        (source[top + right] as number) * c +
        (source[bottom + left] as number) * d +
        (source[bottom + right] as number) * e;
      g =
        (source[top + left + 1] as number) * a +
        (source[top + right + 1] as number) * c +
        (source[bottom + left + 1] as number) * d +
        (source[bottom + right + 1] as number) * e;
      b =
        (source[top + left + 2] as number) * a +
        (source[top + right + 2] as number) * c +
        (source[bottom + left + 2] as number) * d +
        (source[bottom + right + 2] as number) * e;

      const linger = hand.swell > 0 ? (density[here] as number) * 3 * hand.swell : 0;
      if (linger > 0) {
        const beside = (y0 + 1 < down ? bottom : top) + (x0 + 2 < across ? left + 6 : left);
        const k = linger > 1 ? 1 : linger;
        const nearR = source[beside] as number;
        const nearG = source[beside + 1] as number;
        const nearB = source[beside + 2] as number;
        if (nearR + nearG + nearB < r + g + b) {
          r += (nearR - r) * k;
          g += (nearG - g) * k;
          b += (nearB - b) * k;
        }
      }
      if (hand.bleach > 0) {
        const pale = (r + g + b) / 765;
        const whiter = 1 - hand.bleach * pale * pale * pale;
        r = 255 - (255 - r) * whiter;
        g = 255 - (255 - g) * whiter;
        b = 255 - (255 - b) * whiter;
      }
      if (hand.uneven > 0) {
        const dyed = Math.min(1, (Math.abs(r - groundR) + Math.abs(g - groundG) + Math.abs(b - groundB)) / 160);
        const depth = density[wide] as number;
        if (hand.brush > 0) {
          const warm = (brush[wide] as number) * hand.brush * dyed * 58;
          r += warm * (1 - r / 340);
          g += (grain[wide] as number) * hand.brush * dyed * 26;
          b -= warm * 0.9 * (b / 200);
        }
        if (depth > 0) {
          const fade = depth * hand.uneven * dyed;
          r += (groundR - r) * fade;
          g += (groundG - g) * fade;
          b += (groundB - b) * fade;
        }
        tint -= depth * 0.22 * hand.uneven;
      }
      if (crack > 0) {
        const line = crackle[here] as number;
        if (line > 0) {
          const soak = line * crack * (0.2 + 0.8 * ((r + g + b) / 765));
          r += (dyeR - r) * soak;
          g += (dyeG - g) * soak;
          b += (dyeB - b) * soak;
        }
      }
      if (kind === 2) {
        r += (groundR * 0.97 - r) * hand.oneSided;
        g += (groundG * 0.97 - g) * hand.oneSided;
        b += (groundB * 0.97 - b) * hand.oneSided;
      }
      lit *= 1 + tint + (thread[here] as number) * hand.thread;
      if (covered < 255) {
        const share = covered / 255;
        const bare = (1 - share) * 0.6;
        r = r * share + bareR * bare;
        g = g * share + bareG * bare;
        b = b * share + bareB * bare;
      }
    }
    const cool = lit < 1 ? (1 - lit) * 0.08 : 0;
    picture[to] = r * lit;
    picture[to + 1] = g * (lit + cool * 0.3);
    picture[to + 2] = b * (lit + cool);
  }
  return new Uint8Array(picture.buffer);
}

/** Printed cloth starts from bleached white: the paler a colour, the whiter it comes out. */
function keeping([r, g, b]: Rgb, bleach: number): number {
  return 1 - bleach * ((r + g + b) / 765) ** 3;
}
