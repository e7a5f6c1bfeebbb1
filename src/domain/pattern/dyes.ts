import { distance, luminance, mix } from './colour.ts';
import type { MotifColour, PatternMotif } from './motif.ts';

export interface PaletteVariant {
  key: string;
  name: { id: string; en: string };
  colours: MotifColour[];
}

interface DyeBath {
  key: string;
  name: { id: string; en: string };
  /** Ground on a light cloth, ground on a dark one, then colours in order of use. */
  light: string;
  dark: string;
  dyes: readonly { hex: string; id: string; en: string }[];
}

const cream = { hex: '#F5E9D0', id: 'krem mori', en: 'cloth cream' };

const baths: readonly DyeBath[] = [
  {
    key: 'indigo',
    name: { id: 'Biru indigo', en: 'Indigo' },
    light: '#F7F1E1',
    dark: '#1F2F4F',
    dyes: [
      { hex: '#24427A', id: 'indigo tua', en: 'deep indigo' },
      { hex: '#5F8FBF', id: 'indigo sedang', en: 'middle indigo' },
      { hex: '#A9C7DF', id: 'indigo muda', en: 'pale indigo' },
      { hex: '#2E6FB7', id: 'biru terang', en: 'bright blue' },
    ],
  },
  {
    key: 'soga',
    name: { id: 'Soga', en: 'Soga brown' },
    light: '#F3E4C3',
    dark: '#4A2E18',
    dyes: [
      { hex: '#8A5A2B', id: 'soga', en: 'soga brown' },
      { hex: '#1F2F4F', id: 'biru wedel', en: 'wedelan indigo' },
      { hex: '#C9962B', id: 'kuning tegeran', en: 'tegeran yellow' },
      { hex: '#B9793F', id: 'soga muda', en: 'light soga' },
    ],
  },
  {
    key: 'mengkudu',
    name: { id: 'Merah mengkudu', en: 'Morinda red' },
    light: '#F5E9D0',
    dark: '#7D1A22',
    dyes: [
      { hex: '#A31621', id: 'merah mengkudu', en: 'morinda red' },
      { hex: '#24427A', id: 'biru indigo', en: 'indigo' },
      { hex: '#D98A3D', id: 'jingga kunyit', en: 'turmeric orange' },
      { hex: '#D9797E', id: 'merah muda', en: 'rose' },
    ],
  },
  {
    key: 'natural',
    name: { id: 'Warna alam', en: 'Natural dyes' },
    light: '#EFE3C2',
    dark: '#3E4A35',
    dyes: [
      { hex: '#7A6A2F', id: 'hijau jalawe', en: 'jalawe green' },
      { hex: '#9C5B3C', id: 'merah tingi', en: 'tingi rust' },
      { hex: '#C9A24B', id: 'kuning tegeran', en: 'tegeran yellow' },
      { hex: '#4F6B57', id: 'hijau daun', en: 'leaf green' },
    ],
  },
  {
    key: 'pastel',
    name: { id: 'Pastel encim', en: 'Encim pastels' },
    light: '#F3D9DC',
    dark: '#4F7F86',
    dyes: [
      { hex: '#D9718A', id: 'merah jambu', en: 'rose pink' },
      { hex: '#6BA368', id: 'hijau daun', en: 'leaf green' },
      { hex: '#5FA6CF', id: 'biru langit', en: 'sky blue' },
      { hex: '#E3B23C', id: 'kuning', en: 'yellow' },
    ],
  },
];

/**
 * Four recolourings of a motif in dyes that Pekalongan workshops use, the same every time: the five dye baths without
 * the one nearest to the motif's own colours. Pass `colours` back into `renderTile` in place of the motif's.
 */
export function paletteVariants(motif: PatternMotif): PaletteVariant[] {
  const own = motif.colours.find((colour) => colour.role === 'main')?.hex ?? '#24427A';
  const ground = motif.colours.find((colour) => colour.role === 'ground')?.hex ?? cream.hex;
  const near = ({ dyes }: DyeBath): number => distance(own, dyes[0]?.hex ?? own);
  const nearest = [...baths].sort((a, b) => near(a) - near(b))[0];
  return baths
    .filter((bath) => bath !== nearest)
    .map((bath) => ({
      key: bath.key,
      name: bath.name,
      colours: recolour(motif.colours, bath, luminance(ground) < 0.25),
    }));
}

/** Every role keeps its place; a dark cloth stays dark, with its first dye lightened so that it still reads. */
function recolour(colours: readonly MotifColour[], bath: DyeBath, dark: boolean): MotifColour[] {
  const dyes = dark
    ? [cream, ...bath.dyes.slice(1).map((dye) => ({ ...dye, hex: lift(dye.hex) })), bath.dyes[0] ?? cream]
    : [...bath.dyes, cream];
  let next = 0;
  return colours.map(({ role }) => {
    if (role === 'ground') return { role, hex: dark ? bath.dark : bath.light, name: bath.name };
    const dye = dyes[next++ % dyes.length] ?? cream;
    return { role, hex: dye.hex, name: { id: dye.id, en: dye.en } };
  });
}

function lift(hex: string): string {
  return luminance(hex) < 0.2 ? mix(hex, cream.hex, 0.35).toUpperCase() : hex;
}
