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

/** The family nearest to a `#rrggbb` colour, by weighted RGB distance. */
export function colourFamily(hex: string): ColourSlug {
  const [r, g, b] = rgb(hex);
  let best: { slug: ColourSlug; distance: number } = { slug: 'black', distance: Infinity };
  for (const { slug, hex: other } of colours) {
    const [r2, g2, b2] = rgb(other);
    const distance = 2 * (r - r2) ** 2 + 4 * (g - g2) ** 2 + 3 * (b - b2) ** 2;
    if (distance < best.distance) best = { slug, distance };
  }
  return best.slug;
}

function rgb(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
