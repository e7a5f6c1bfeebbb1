/** Colour families of cloth, for the facet and the swatch; hues from the motifs' reference colours. */
export const colours = [
  { slug: 'indigo', hex: '#24427A', name: { id: 'indigo', en: 'indigo' } },
  { slug: 'light-blue', hex: '#8CC3E0', name: { id: 'biru muda', en: 'light blue' } },
  { slug: 'turquoise', hex: '#2A9D9A', name: { id: 'toska', en: 'turquoise' } },
  { slug: 'green', hex: '#2F7D4F', name: { id: 'hijau', en: 'green' } },
  { slug: 'light-green', hex: '#B5D9C0', name: { id: 'hijau muda', en: 'light green' } },
  { slug: 'yellow', hex: '#E3B23C', name: { id: 'kuning', en: 'yellow' } },
  { slug: 'orange', hex: '#E0812E', name: { id: 'jingga', en: 'orange' } },
  { slug: 'red', hex: '#B3202C', name: { id: 'merah', en: 'red' } },
  { slug: 'maroon', hex: '#6B1F2A', name: { id: 'marun', en: 'maroon' } },
  { slug: 'pink', hex: '#E8A0B4', name: { id: 'merah muda', en: 'pink' } },
  { slug: 'purple', hex: '#6B3F7B', name: { id: 'ungu', en: 'purple' } },
  { slug: 'brown', hex: '#8A5A2B', name: { id: 'cokelat soga', en: 'soga brown' } },
  { slug: 'gold', hex: '#C9962B', name: { id: 'emas', en: 'gold' } },
  { slug: 'cream', hex: '#F5E9D0', name: { id: 'krem', en: 'cream' } },
  { slug: 'white', hex: '#FBF7EC', name: { id: 'putih', en: 'white' } },
  { slug: 'grey', hex: '#8B8680', name: { id: 'abu-abu', en: 'grey' } },
  { slug: 'black', hex: '#1C1714', name: { id: 'hitam', en: 'black' } },
] as const;

export type ColourSlug = (typeof colours)[number]['slug'];

/** The family nearest to a `#rrggbb` colour, in OKLab; hue counts for more than lightness, as names of colours do. */
export function colourFamily(hex: string): ColourSlug {
  const [l, a, b] = oklab(hex);
  let best: { slug: ColourSlug; distance: number } = { slug: 'black', distance: Infinity };
  for (const { slug, hex: other } of colours) {
    const [l2, a2, b2] = oklab(other);
    const distance = 0.36 * (l - l2) ** 2 + 2.56 * ((a - a2) ** 2 + (b - b2) ** 2);
    if (distance < best.distance) best = { slug, distance };
  }
  return best.slug;
}

function oklab(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return toOklab(value >> 16, (value >> 8) & 255, value & 255);
}

/**
 * Björn Ottosson's OKLab (bottosson.github.io/posts/oklab): distances in it follow the eye better than those in RGB.
 * Takes bytes.
 */
export function toOklab(...rgb: [number, number, number]): [lightness: number, a: number, b: number] {
  const [r, g, b] = rgb.map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const middle = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}
