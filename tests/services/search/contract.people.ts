import type { listing, workshop } from '#db/schema/index.ts';

type Columns<T, K extends keyof T> = Pick<T, K>;

export interface ListingFacts extends Columns<
  typeof listing.$inferSelect,
  | 'id'
  | 'workshopId'
  | 'state'
  | 'titleId'
  | 'titleEn'
  | 'descriptionId'
  | 'descriptionEn'
  | 'technique'
  | 'cloth'
  | 'product'
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

export interface WorkshopFacts extends Columns<
  typeof workshop.$inferSelect,
  'id' | 'name' | 'storyId' | 'storyEn' | 'kelurahanSlug' | 'techniques' | 'readinessLevel' | 'mainMotif' | 'state'
> {
  certificates: { certification: string; expiresOn: string | null }[];
}

export const workshops: WorkshopFacts[] = [
  {
    id: 1,
    name: 'Griya Sekarwangi',
    kelurahanSlug: 'kauman',
    techniques: ['tulis', 'kombinasi'],
    readinessLevel: 'export-ready',
    mainMotif: 'buketan',
    state: 'published',
    storyId: 'Tiga generasi menulis malam di rumah tua.',
    storyEn: 'Three generations drawing wax in an old house.',
    certificates: [
      { certification: 'batikmark', expiresOn: null },
      { certification: 'oeko-tex', expiresOn: '2020-01-01' },
    ],
  },
  {
    id: 2,
    name: 'Lestari Jaya',
    kelurahanSlug: 'jenggot',
    techniques: ['cap'],
    readinessLevel: 'registered',
    mainMotif: 'jlamprang',
    state: 'published',
    storyId: 'Bengkel besar di tepi sungai.',
    storyEn: 'A large shop by the river.',
    certificates: [],
  },
  {
    id: 3,
    name: 'Warna Pasisir',
    kelurahanSlug: 'bendan-kergon',
    techniques: ['kombinasi', 'tulis'],
    readinessLevel: 'exhibition-ready',
    mainMotif: 'liong',
    state: 'published',
    storyId: 'Anak muda dengan warna berani.',
    storyEn: 'Young people with bold hues.',
    certificates: [{ certification: 'sni-batik', expiresOn: '2099-12-31' }],
  },
  {
    id: 4,
    name: 'Rumah Tertutup',
    kelurahanSlug: 'setono',
    techniques: ['tulis'],
    readinessLevel: 'legal',
    mainMotif: 'kawung',
    state: 'suspended',
    storyId: 'Tidak tampil.',
    storyEn: 'Not shown.',
    certificates: [{ certification: 'gots', expiresOn: null }],
  },
];

// id, workshop | titles | technique, cloth, product | price, minimum order, lead time, stock | motifs | dyes | colours
const published = `
   1 2 | Sarung Jlamprang Pasar / Jlamprang Market Sarong | cap mori-prima sarung | 350000 5 14 20 | jlamprang | remazol | red yellow
   2 1 | Kain Panjang Buketan Pagi / Morning Buketan Long Cloth | tulis mori-primissima kain-panjang | 2500000 1 60 0 | buketan | naphthol | indigo cream
   3 1 | Selendang Merak Anggun / Graceful Merak Shawl | tulis sutra selendang | 1800000 1 45 2 | merak | indigo-alam jambal | turquoise gold
   4 2 | Kemeja Mega Mendung Kantor / Mega Mendung Office Shirt | cap mori-prima kemeja | 275000 10 10 100 | mega-mendung | procion | light-blue indigo
   5 3 | Kain Panjang Jlamprang Kepala / Jlamprang Headed Long Cloth | kombinasi mori-primissima kain-panjang | 750000 3 30 0 | jlamprang banji | remazol naphthol | red indigo
   6 3 | Taplak Kawung Teras / Kawung Terrace Table Linen | cap blaco taplak | 180000 6 12 30 | kawung | soga | brown cream
   7 2 | Meteran Parang Hemat / Thrifty Parang Yardage | printing rayon bahan | 90000 50 7 500 | parang-rusak | remazol | brown black
   8 3 | Selendang Liong Malam / Evening Liong Shawl | kombinasi sutra selendang | 1250000 2 40 0 | liong | naphthol | black gold
   9 1 | Sarung Tujuh Rupa Pusaka / Heirloom Tujuh Rupa Sarong | tulis mori-primissima sarung | 3200000 1 90 0 | tujuh-rupa | naphthol indigosol | green pink
  10 1 | Blus Truntum Senja / Dusk Truntum Blouse | kombinasi katun-dobby blus | 480000 4 21 8 | truntum | tingi soga | brown maroon`;

/** Values that nothing published has, so that they would show in the counts; a draft, an archived one, one of a suspended workshop. */
const hidden = `
  11 1 | Rancangan Rahasia / Secret Draft | tulis linen panel | 10000 1 1 1 | udan-liris | secang | purple
  12 1 | Arsip Rahasia / Secret Archive | tulis linen panel | 10000 1 1 1 | udan-liris | secang | purple
  13 4 | Gudang Rahasia / Secret Store | tulis linen panel | 10000 1 1 1 | udan-liris | secang | purple`;

export const listings = readTable(published);
export const hiddenListings = readTable(hidden).map((facts): ListingFacts => ({
  ...facts,
  state: facts.id === 11 ? 'draft' : facts.id === 12 ? 'archived' : 'published',
}));

function readTable(table: string): ListingFacts[] {
  return table
    .trim()
    .split('\n')
    .map((line) => readLine(line.split('|').map((cell) => cell.trim())));
}

function readLine([
  ids = '',
  titles = '',
  kinds = '',
  numbers = '',
  motifs = '',
  dyes = '',
  colours = '',
]: string[]): ListingFacts {
  const [id = 0, workshopId = 0] = ids.split(' ').map(Number);
  const [titleId = '', titleEn = ''] = titles.split(' / ');
  const [technique = '', material = '', product = ''] = kinds.split(' ');
  const [price = 0, minimumOrder = 0, leadTimeDays = 0, stock = 0] = numbers.split(' ').map(Number);
  return {
    ...{ id, workshopId, state: 'published', titleId, titleEn, price, minimumOrder, leadTimeDays, stock, age: id },
    descriptionId: `Dikerjakan dengan tekun, nomor ${id}.`,
    descriptionEn: `Patiently made, number ${id}.`,
    technique: technique as ListingFacts['technique'],
    cloth: material,
    product,
    motifs: motifs.split(' '),
    dyes: dyes.split(' '),
    colours: colours.split(' '),
  };
}
