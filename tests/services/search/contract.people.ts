import type { listing, workshop } from '#db/schema/index.ts';

type Columns<T, K extends keyof T> = Pick<T, K>;

export interface ListingFacts
  extends Columns<
    typeof listing.$inferSelect,
    'id' | 'workshopId' | 'state' | 'titleId' | 'titleEn' | 'descriptionId' | 'descriptionEn' | 'technique' | 'cloth' | 'product'
  > {
  price: number;
  minimumOrder: number;
  leadTimeDays: number;
  stock: number;
  motifs: string[];
  dyes: string[];
  colours: string[];
  /** Days since it was published. */
  age: number;
}

export interface WorkshopFacts
  extends Columns<typeof workshop.$inferSelect, 'id' | 'name' | 'storyId' | 'storyEn' | 'kelurahanSlug' | 'techniques' | 'readinessLevel' | 'mainMotif' | 'state'> {
  certificates: { certification: string; expiresOn: string | null }[];
}

export const workshops: WorkshopFacts[] = [
  {
    id: 1, name: 'Griya Sekarwangi', kelurahanSlug: 'kauman', techniques: ['tulis', 'kombinasi'], readinessLevel: 'export-ready', mainMotif: 'buketan', state: 'published',
    storyId: 'Tiga generasi menulis malam di rumah tua.', storyEn: 'Three generations drawing wax in an old house.',
    certificates: [{ certification: 'batikmark', expiresOn: null }, { certification: 'oeko-tex', expiresOn: '2020-01-01' }],
  },
  {
    id: 2, name: 'Lestari Jaya', kelurahanSlug: 'jenggot', techniques: ['cap'], readinessLevel: 'registered', mainMotif: 'jlamprang', state: 'published',
    storyId: 'Bengkel besar di tepi sungai.', storyEn: 'A large shop by the river.', certificates: [],
  },
  {
    id: 3, name: 'Warna Pasisir', kelurahanSlug: 'bendan-kergon', techniques: ['kombinasi', 'tulis'], readinessLevel: 'exhibition-ready', mainMotif: 'liong', state: 'published',
    storyId: 'Anak muda dengan warna berani.', storyEn: 'Young people with bold hues.',
    certificates: [{ certification: 'sni-batik', expiresOn: '2099-12-31' }],
  },
  {
    id: 4, name: 'Rumah Tertutup', kelurahanSlug: 'setono', techniques: ['tulis'], readinessLevel: 'legal', mainMotif: 'kawung', state: 'suspended',
    storyId: 'Tidak tampil.', storyEn: 'Not shown.', certificates: [{ certification: 'gots', expiresOn: null }],
  },
];

export const listings: ListingFacts[] = [
  cloth(1, 2, 'Sarung Jlamprang Pasar', 'Jlamprang Market Sarong', 'cap', 'mori-prima', 'sarung', [350_000, 5, 14, 20], ['jlamprang'], ['remazol'], ['red', 'yellow']),
  cloth(2, 1, 'Kain Panjang Buketan Pagi', 'Morning Buketan Long Cloth', 'tulis', 'mori-primissima', 'kain-panjang', [2_500_000, 1, 60, 0], ['buketan'], ['naphthol'], ['indigo', 'cream']),
  cloth(3, 1, 'Selendang Merak Anggun', 'Graceful Merak Shawl', 'tulis', 'sutra', 'selendang', [1_800_000, 1, 45, 2], ['merak'], ['indigo-alam', 'jambal'], ['turquoise', 'gold']),
  cloth(4, 2, 'Kemeja Mega Mendung Kantor', 'Mega Mendung Office Shirt', 'cap', 'mori-prima', 'kemeja', [275_000, 10, 10, 100], ['mega-mendung'], ['procion'], ['light-blue', 'indigo']),
  cloth(5, 3, 'Kain Panjang Jlamprang Kepala', 'Jlamprang Headed Long Cloth', 'kombinasi', 'mori-primissima', 'kain-panjang', [750_000, 3, 30, 0], ['jlamprang', 'banji'], ['remazol', 'naphthol'], ['red', 'indigo']),
  cloth(6, 3, 'Taplak Kawung Teras', 'Kawung Terrace Table Linen', 'cap', 'blaco', 'taplak', [180_000, 6, 12, 30], ['kawung'], ['soga'], ['brown', 'cream']),
  cloth(7, 2, 'Meteran Parang Hemat', 'Thrifty Parang Yardage', 'printing', 'rayon', 'bahan', [90_000, 50, 7, 500], ['parang-rusak'], ['remazol'], ['brown', 'black']),
  cloth(8, 3, 'Selendang Liong Malam', 'Evening Liong Shawl', 'kombinasi', 'sutra', 'selendang', [1_250_000, 2, 40, 0], ['liong'], ['naphthol'], ['black', 'gold']),
  cloth(9, 1, 'Sarung Tujuh Rupa Pusaka', 'Heirloom Tujuh Rupa Sarong', 'tulis', 'mori-primissima', 'sarung', [3_200_000, 1, 90, 0], ['tujuh-rupa'], ['naphthol', 'indigosol'], ['green', 'pink']),
  cloth(10, 1, 'Blus Truntum Senja', 'Dusk Truntum Blouse', 'kombinasi', 'katun-dobby', 'blus', [480_000, 4, 21, 8], ['truntum'], ['tingi', 'soga'], ['brown', 'maroon']),
];

/** Values that nothing published has, so that they would show in the counts. */
const hidden = (id: number, workshopId: number, titleId: string, titleEn: string): ListingFacts =>
  cloth(id, workshopId, titleId, titleEn, 'tulis', 'linen', 'panel', [10_000, 1, 1, 1], ['udan-liris'], ['secang'], ['purple']);
export const hiddenListings: ListingFacts[] = [
  { ...hidden(11, 1, 'Rancangan Rahasia', 'Secret Draft'), state: 'draft' },
  { ...hidden(12, 1, 'Arsip Rahasia', 'Secret Archive'), state: 'archived' },
  hidden(13, 4, 'Gudang Rahasia', 'Secret Store'),
];

function cloth(
  id: number, workshopId: number, titleId: string, titleEn: string, technique: ListingFacts['technique'], material: string, product: string,
  numbers: readonly number[], motifs: string[], dyes: string[], colours: string[],
): ListingFacts {
  const [price = 0, minimumOrder = 0, leadTimeDays = 0, stock = 0] = numbers;
  const texts = { titleId, titleEn, descriptionId: `Dikerjakan dengan tekun, nomor ${id}.`, descriptionEn: `Patiently made, number ${id}.` };
  const counts = { price, minimumOrder, leadTimeDays, stock };
  return { id, workshopId, state: 'published', ...texts, technique, cloth: material, product, ...counts, motifs, dyes, colours, age: id };
}
