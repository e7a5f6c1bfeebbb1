import type { Pair } from './motifs.ts';

/** Colour families as they stand behind a noun in a title. */
export const colourWords: Record<string, Pair> = {
  indigo: ['biru indigo', 'indigo'],
  'light-blue': ['biru muda', 'light blue'],
  turquoise: ['toska', 'turquoise'],
  green: ['hijau', 'green'],
  'light-green': ['hijau muda', 'light green'],
  yellow: ['kuning', 'yellow'],
  orange: ['jingga', 'orange'],
  red: ['merah', 'red'],
  maroon: ['marun', 'maroon'],
  pink: ['merah muda', 'pink'],
  purple: ['ungu', 'purple'],
  brown: ['cokelat', 'brown'],
  gold: ['emas', 'gold'],
  cream: ['krem', 'cream'],
  white: ['putih', 'white'],
  grey: ['abu-abu', 'grey'],
  black: ['hitam', 'black'],
};
