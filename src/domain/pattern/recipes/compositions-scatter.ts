import type { Composition } from './compose.ts';

/** Free layouts ruled by creatures. */
export const scatterings: Readonly<Record<string, Composition>> = {
  liong: {
    width: 420,
    height: 420,
    repeat: 'half-drop',
    mains: [
      { type: 'dragon', x: 0.26, y: 0.25, size: 262, room: 0.86 },
      { type: 'sun', x: 0.75, y: 0.25, size: 62 },
    ],
    gaps: [
      { types: ['cloud'], count: 4, min: 34, max: 88, lean: 0, dyes: [['light', 'detail', 'main']] },
      { types: ['wave', 'curl'], count: 9, min: 18, max: 44, lean: 0 },
    ],
  },
  'burung-hong': {
    width: 440,
    height: 440,
    repeat: 'half-drop',
    mains: [
      { type: 'phoenix', x: 0.25, y: 0.24, size: 218, room: 0.8 },
      { type: 'phoenix', x: 0.76, y: 0.24, size: 218, flip: true, room: 0.8 },
    ],
    gaps: [
      { types: ['flower-8'], count: 2, min: 30, max: 62 },
      { types: ['tendril'], count: 3, min: 28, max: 60, colour: 'flowers' },
      { types: ['cloud', 'flower-5'], count: 6, min: 18, max: 44, lean: 10, colour: 'flowers' },
      { types: ['leaf'], count: 6, min: 12, max: 24, colour: 'flowers' },
    ],
  },
  merak: {
    width: 420,
    height: 420,
    repeat: 'half-drop',
    mains: [{ type: 'peacock', x: 0.26, y: 0.25, size: 248, room: 0.88 }],
    gaps: [
      { types: ['flower-8'], count: 2, min: 40, max: 72, colour: 'flowers' },
      { types: ['tail-feather'], count: 6, min: 28, max: 66 },
      { types: ['flower-5', 'leaf'], count: 10, min: 14, max: 34, colour: 'flowers' },
    ],
  },
  'kupu-kupu': {
    width: 300,
    height: 300,
    repeat: 'single',
    mains: [
      { type: 'butterfly', x: 0.2, y: 0.2, size: 92, rotate: -18 },
      { type: 'butterfly', x: 0.68, y: 0.16, size: 78, rotate: 24, variant: 1, dyes: ['accent', 'main', 'light'] },
      { type: 'butterfly', x: 0.46, y: 0.5, size: 98, rotate: 8 },
      { type: 'butterfly', x: 0.88, y: 0.58, size: 78, rotate: -30, variant: 1, dyes: ['accent', 'main', 'light'] },
      { type: 'butterfly', x: 0.2, y: 0.78, size: 82, rotate: 34, dyes: ['accent', 'main', 'light'] },
      { type: 'butterfly', x: 0.66, y: 0.84, size: 74, rotate: -12 },
    ],
    gaps: [
      { types: ['flower-5', 'cherry-blossom'], count: 8, min: 26, max: 46, colour: 'flowers' },
      { types: ['leaf', 'sprig', 'bud'], count: 22, min: 13, max: 30, colour: 'flowers' },
    ],
  },
  'urang-ayu': {
    width: 320,
    height: 320,
    repeat: 'half-drop',
    mains: [
      { type: 'shrimp', x: 0.22, y: 0.24, size: 126, rotate: -20, room: 0.84 },
      { type: 'shrimp', x: 0.71, y: 0.18, size: 108, rotate: 40, flip: true, room: 0.84 },
    ],
    gaps: [
      { types: ['seaweed'], count: 4, min: 30, max: 84, lean: 16, dyes: [['accent', 'detail', 'main']] },
      { types: ['shrimp'], count: 2, min: 30, max: 50, lean: 60 },
      { types: ['starfish', 'leaf'], count: 6, min: 14, max: 26, colour: 'flowers' },
    ],
  },
  'bunga-laut': {
    width: 340,
    height: 340,
    repeat: 'single',
    mains: [
      { type: 'coral', x: 0.2, y: 0.22, size: 128 },
      { type: 'fish', x: 0.62, y: 0.15, size: 104, rotate: -8 },
      { type: 'starfish', x: 0.86, y: 0.4, size: 90, rotate: 16 },
      { type: 'coral', x: 0.55, y: 0.52, size: 132, flip: true },
      { type: 'starfish', x: 0.22, y: 0.56, size: 86, rotate: -12 },
      { type: 'fish', x: 0.2, y: 0.84, size: 96, flip: true, rotate: 8 },
      { type: 'starfish', x: 0.6, y: 0.86, size: 82, rotate: 30 },
      { type: 'coral', x: 0.9, y: 0.78, size: 108 },
    ],
    gaps: [
      { types: ['seaweed', 'aster'], count: 5, min: 30, max: 56, lean: 20, colour: 'flowers' },
      { types: ['wave', 'curl', 'starfish'], count: 14, min: 16, max: 36, lean: 0 },
    ],
  },
  'paksi-naga-liman': {
    width: 440,
    height: 440,
    repeat: 'half-drop',
    mains: [
      { type: 'naga', x: 0.25, y: 0.21, size: 200, room: 0.86 },
      { type: 'wing', x: 0.24, y: 0.6, size: 128, room: 0.8, dyes: ['accent', 'main', 'detail'] },
      { type: 'elephant', x: 0.26, y: 0.75, size: 158, room: 0.84 },
    ],
    gaps: [
      { types: ['cloud'], count: 3, min: 40, max: 80, lean: 0 },
      { types: ['wadas', 'curl'], count: 6, min: 22, max: 52, lean: 0 },
      { types: ['leaf'], count: 6, min: 14, max: 26, colour: 'flowers' },
    ],
  },
  merawit: {
    width: 400,
    height: 400,
    repeat: 'half-drop',
    hairlines: true,
    mains: [
      { type: 'cloud', x: 0.25, y: 0.22, size: 196, room: 0.8 },
      { type: 'wadas', x: 0.75, y: 0.26, size: 150, room: 0.86 },
    ],
    gaps: [
      { types: ['tendril'], count: 4, min: 40, max: 80, colour: 'flowers' },
      { types: ['wadas', 'cloud'], count: 4, min: 30, max: 70, lean: 0 },
      { types: ['curl', 'leaf', 'fern'], count: 9, min: 16, max: 36, colour: 'flowers' },
    ],
  },
};
