import type { Composition } from './compose.ts';

/** Where the ornaments of free and half-drop motifs go: places are shares of the tile, sizes are tile units. */
export const compositions: Readonly<Record<string, Composition>> = {
  buketan: {
    width: 400,
    height: 400,
    repeat: 'half-drop',
    mains: [{ type: 'bouquet', x: 0.25, y: 0.26, size: 272, rotate: -9, room: 0.78 }],
    gaps: [
      { types: ['butterfly'], count: 1, min: 40, max: 66, lean: 30, colour: 'blue' },
      { types: ['bird'], count: 1, min: 40, max: 62, lean: 10, colour: 'blue' },
      { types: ['rose', 'flower-5'], count: 2, min: 22, max: 40, colour: 'flowers' },
      { types: ['leaf', 'bud'], count: 8, min: 13, max: 30, colour: 'flowers' },
    ],
  },
  encim: {
    width: 400,
    height: 400,
    repeat: 'half-drop',
    ground: 'banji',
    mains: [
      { type: 'bouquet', x: 0.25, y: 0.27, size: 232, rotate: -6, room: 0.78, dyes: ['extra', 'main', 'accent'] },
      { type: 'phoenix', x: 0.76, y: 0.24, size: 168, room: 0.78, dyes: ['accent', 'detail', 'extra'] },
    ],
    gaps: [
      { types: ['butterfly'], count: 1, min: 34, max: 64, lean: 30, dyes: [['accent', 'light', 'extra']] },
      { types: ['flower-5', 'sprig'], count: 4, min: 18, max: 34, colour: 'flowers' },
      { types: ['leaf'], count: 6, min: 12, max: 24, colour: 'flowers' },
    ],
  },
  kelengan: {
    width: 400,
    height: 400,
    repeat: 'half-drop',
    mains: [
      { type: 'lily', x: 0.12, y: 0.13, size: 104, rotate: -34, dyes: ['accent', 'main', 'light'] },
      { type: 'lily', x: 0.38, y: 0.13, size: 104, rotate: 34, flip: true, dyes: ['accent', 'main', 'light'] },
      { type: 'tulip', x: 0.25, y: 0.07, size: 88, dyes: ['main', 'accent', 'light'] },
      { type: 'rose', x: 0.25, y: 0.21, size: 74, dyes: ['accent', 'main', 'light'] },
      { type: 'leaf', x: 0.11, y: 0.25, size: 74, rotate: -76, dyes: ['main', 'main', 'light'] },
      { type: 'leaf', x: 0.39, y: 0.25, size: 74, rotate: 76, dyes: ['main', 'main', 'light'] },
      { type: 'basket', x: 0.25, y: 0.4, size: 134, room: 0.85 },
    ],
    gaps: [
      { types: ['bird'], count: 1, min: 50, max: 104, lean: 8 },
      { types: ['butterfly'], count: 2, min: 34, max: 66, lean: 30 },
      { types: ['sprig', 'leaf', 'flower-5'], count: 12, min: 16, max: 44, colour: 'flowers' },
    ],
  },
  'bang-biru': {
    width: 360,
    height: 360,
    repeat: 'half-drop',
    mains: [
      { type: 'flower-8', x: 0.25, y: 0.25, size: 132, room: 0.98 },
      { type: 'tendril', x: 0.44, y: 0.05, size: 112, rotate: 30, room: 0.8 },
      { type: 'tendril', x: 0.06, y: 0.45, size: 112, rotate: 210, room: 0.8 },
    ],
    gaps: [
      { types: ['bird'], count: 1, min: 50, max: 84, lean: 8 },
      { types: ['flower-5', 'sprig'], count: 4, min: 24, max: 52, colour: 'twotone' },
      { types: ['leaf'], count: 10, min: 14, max: 28, colour: 'twotone' },
    ],
  },
  'tiga-negeri': {
    width: 400,
    height: 400,
    repeat: 'half-drop',
    mains: [
      { type: 'phoenix', x: 0.27, y: 0.24, size: 206, rotate: -8, room: 0.82 },
      { type: 'flower-8', x: 0.75, y: 0.25, size: 108 },
    ],
    gaps: [
      { types: ['tendril'], count: 3, min: 40, max: 76, colour: 'twotone' },
      { types: ['flower-8', 'chrysanthemum'], count: 3, min: 26, max: 54, colour: 'twotone' },
      { types: ['sprig', 'leaf'], count: 10, min: 16, max: 36, colour: 'twotone' },
    ],
  },
  'pelo-ati': {
    width: 360,
    height: 360,
    repeat: 'half-drop',
    mains: [{ type: 'rooster-heart', x: 0.25, y: 0.25, size: 196, room: 0.86 }],
    gaps: [
      { types: ['tendril'], count: 3, min: 36, max: 84, colour: 'flowers' },
      { types: ['flower-5'], count: 2, min: 26, max: 48, colour: 'flowers' },
      { types: ['leaf'], count: 6, min: 14, max: 28, colour: 'flowers' },
    ],
  },
  'semen-pekalongan': {
    width: 400,
    height: 400,
    repeat: 'half-drop',
    mains: [
      { type: 'wing', x: 0.25, y: 0.21, size: 184, room: 0.86 },
      { type: 'tree', x: 0.25, y: 0.73, size: 148, room: 0.84, dyes: ['detail', 'accent', 'light'] },
    ],
    gaps: [
      { types: ['mountain'], count: 1, min: 50, max: 84, lean: 0, dyes: [['accent', 'main', 'light']] },
      { types: ['bird'], count: 1, min: 44, max: 74, lean: 8 },
      { types: ['tendril'], count: 3, min: 30, max: 62, colour: 'flowers' },
      { types: ['flower-5', 'leaf'], count: 9, min: 14, max: 32, colour: 'flowers' },
    ],
  },
  'sawat-pekalongan': {
    width: 420,
    height: 420,
    repeat: 'half-drop',
    mains: [
      { type: 'wing', x: 0.25, y: 0.21, size: 244, room: 0.84 },
      { type: 'tail-feather', x: 0.25, y: 0.58, size: 108, rotate: 180, room: 0.9 },
    ],
    gaps: [
      { types: ['tendril'], count: 3, min: 40, max: 86, colour: 'flowers' },
      { types: ['flower-5'], count: 3, min: 22, max: 46, colour: 'twotone' },
      { types: ['sprig', 'leaf'], count: 6, min: 16, max: 34, colour: 'flowers' },
    ],
  },
  'batik-dongeng': {
    width: 420,
    height: 520,
    repeat: 'half-drop',
    mains: [
      { type: 'cottage', x: 0.26, y: 0.18, size: 176, room: 0.88, dyes: ['main', 'dark', 'accent'] },
      { type: 'red-hood', x: 0.13, y: 0.46, size: 116, room: 0.8, dyes: ['main', 'accent', 'detail'] },
      { type: 'wolf', x: 0.38, y: 0.47, size: 104, room: 0.8, dyes: ['accent', 'dark', 'main'] },
      { type: 'coach', x: 0.75, y: 0.235, size: 142, room: 0.84, dyes: ['accent', 'main', 'detail'] },
    ],
    gaps: [
      { types: ['tree'], count: 2, min: 50, max: 118, lean: 0, dyes: [['detail', 'detail', 'main']] },
      { types: ['bird'], count: 1, min: 30, max: 46, lean: 8 },
      { types: ['flower-5', 'sprig', 'leaf'], count: 12, min: 14, max: 34, lean: 30, colour: 'flowers' },
    ],
  },
  'tujuh-rupa': {
    width: 380,
    height: 380,
    repeat: 'single',
    isen: true,
    mains: [
      { type: 'flower-8', x: 0.18, y: 0.2, size: 104 },
      { type: 'bird', x: 0.62, y: 0.16, size: 122 },
      { type: 'fish', x: 0.3, y: 0.52, size: 112, rotate: -14 },
      { type: 'butterfly', x: 0.8, y: 0.48, size: 104, rotate: 16 },
      { type: 'flower-8', x: 0.58, y: 0.78, size: 108 },
      { type: 'tendril', x: 0.1, y: 0.78, size: 108, rotate: 20 },
      { type: 'tendril', x: 0.93, y: 0.8, size: 96, rotate: 160 },
    ],
    gaps: [
      {
        types: ['flower-5', 'tendril', 'aster', 'fern'],
        count: 10,
        min: 30,
        max: 62,
        dyes: [
          ['extra', 'leaf', 'main'],
          ['detail', 'leaf', 'extra'],
        ],
      },
      { types: ['sprig', 'leaf', 'flower-5'], count: 22, min: 14, max: 34, dyes: [['extra', 'leaf', 'main']] },
    ],
  },
};
