import type { ListingTechnique } from '#db/schema/catalogue.ts';
import { dictionary } from './locale.ts';

interface Texts {
  pictures: string;
  picture: (number: number, of: number) => string;
  by: string;
  perPiece: (unit: string) => string;
  minimum: string;
  pieces: (count: string, unit: string) => string;
  availability: string;
  inStock: (count: string, unit: string) => string;
  madeToOrder: string;
  leadTime: string;
  days: (count: string) => string;
  afterStock: string;
  size: string;
  sizeOf: (length: string, width: string) => string;
  lengthOf: (length: string) => string;
  weight: string;
  grams: (count: string, unit: string) => string;
  product: string;
  cloth: string;
  dyes: string;
  natural: string;
  synthetic: string;
  colours: string;
  hsCode: string;
  hsNote: string;
  hsNone: string;
  care: string;
  fibres: string;
  ladder: string;
  ladderFrom: (pieces: string) => string;
  sample: string;
  /** On the English page. */
  translation: Record<'missing' | 'stale', string>;
  about: string;
  facts: string;
  motifs: string;
  aboutMotif: (name: string) => string;
  technique: string;
  label: Record<Exclude<ListingTechnique, 'printing'>, string>;
  aboutTechniques: string;
  printed: string;
  printedTitle: string;
  workshop: string;
  since: (year: number) => string;
  inKelurahan: (name: string) => string;
  capacity: string;
  level: string;
  certificates: string;
  certificateUntil: (day: string) => string;
  certificateEndless: string;
  noCertificates: string;
  firstOrder: string;
  reorder: string;
  toWorkshop: (name: string) => string;
  howTo: string;
  howToText: string;
  demo: string;
  more: (name: string) => string;
  similar: (motif: string) => string;
  seeAll: string;
}

export const listing = dictionary<Texts>({
  id: {
    pictures: 'Foto kain',
    picture: (number, of) => `Foto ${number} dari ${of}`,
    by: 'dari',
    perPiece: (unit) => `per ${unit}`,
    minimum: 'Pesanan minimum',
    pieces: (count, unit) => `${count} ${unit}`,
    availability: 'Ketersediaan',
    inStock: (count, unit) => `Siap kirim, stok ${count} ${unit}`,
    madeToOrder: 'Dibuat setelah dipesan',
    leadTime: 'Waktu pengerjaan',
    days: (count) => `${count} hari kerja`,
    afterStock: 'untuk pesanan yang melebihi stok',
    size: 'Ukuran',
    sizeOf: (length, width) => `${length} × ${width} cm`,
    lengthOf: (length) => `${length} cm`,
    weight: 'Berat',
    grams: (count, unit) => `${count} gram per ${unit}`,
    product: 'Jenis barang',
    cloth: 'Bahan kain',
    dyes: 'Pewarna',
    natural: 'alami',
    synthetic: 'sintetis',
    colours: 'Warna',
    hsCode: 'Kode HS',
    hsNote:
      'Hanya enam angka pertama berlaku di semua negara; angka sisanya milik tarif Indonesia. Kepastiannya ada pada bea cukai negara tujuan.',
    hsNone: 'Belum ada; ditetapkan bersama pengurus kepabeanan.',
    care: 'Perawatan',
    fibres: 'Serat',
    ladder: 'Harga menurut jumlah',
    ladderFrom: (pieces) => `mulai ${pieces}`,
    sample: 'Harga contoh',
    translation: {
      missing: 'Bengkel belum menerjemahkan keterangan kain ini.',
      stale: 'Terjemahan ini belum mengikuti perubahan keterangan Indonesianya.',
    },
    about: 'Tentang kain ini',
    facts: 'Rincian',
    motifs: 'Motif',
    aboutMotif: (name) => `Arti motif ${name}`,
    technique: 'Teknik',
    label: {
      tulis: 'Benang label emas: batik tulis.',
      kombinasi: 'Benang label perak: batik kombinasi.',
      cap: 'Benang label putih: batik cap.',
    },
    aboutTechniques: 'Tentang teknik dan benang label',
    printedTitle: 'Ini bukan batik',
    printed:
      'Motifnya dicetak tanpa lilin panas. Menurut SNI 0239:2019 dan Perda Kota Pekalongan 6/2014, barang seperti ini adalah tekstil bermotif batik: tidak memakai benang label batik dan tidak dihitung sebagai batik.',
    workshop: 'Bengkel',
    since: (year) => `Berdiri sejak ${year}`,
    inKelurahan: (name) => `Kelurahan ${name}`,
    capacity: 'Kapasitas',
    level: 'Kesiapan ekspor',
    certificates: 'Sertifikat yang berlaku',
    certificateUntil: (day) => `berlaku sampai ${day}`,
    certificateEndless: 'tanpa batas waktu',
    noCertificates: 'Belum ada yang tercatat',
    firstOrder: 'Nilai minimum pesanan pertama',
    reorder: 'Pesanan berikutnya',
    toWorkshop: (name) => `Lihat ${name}`,
    howTo: 'Cara membeli',
    howToText:
      'Pembeli berurusan langsung dengan bengkel. Alamat, kapasitas, dan seluruh kain bengkel ini ada di halamannya.',
    demo: 'Kain contoh, dibuat untuk peragaan.',
    more: (name) => `Kain lain dari ${name}`,
    similar: (motif) => `Kain lain bermotif ${motif}`,
    seeAll: 'Lihat semua',
  },
  en: {
    pictures: 'Pictures of the cloth',
    picture: (number, of) => `Picture ${number} of ${of}`,
    by: 'by',
    perPiece: (unit) => `a ${unit}`,
    minimum: 'Minimum order',
    pieces: (count, unit) => `${count} ${unit}${count === '1' ? '' : 's'}`,
    availability: 'Availability',
    inStock: (count, unit) => `${count} ${unit}${count === '1' ? '' : 's'} in stock`,
    madeToOrder: 'Made to order',
    leadTime: 'Lead time',
    days: (count) => `${count} working ${count === '1' ? 'day' : 'days'}`,
    afterStock: 'for orders beyond the stock',
    size: 'Size',
    sizeOf: (length, width) => `${length} × ${width} cm`,
    lengthOf: (length) => `${length} cm`,
    weight: 'Weight',
    grams: (count, unit) => `${count} grams a ${unit}`,
    product: 'Product',
    cloth: 'Cloth',
    dyes: 'Dyes',
    natural: 'natural',
    synthetic: 'synthetic',
    colours: 'Colours',
    hsCode: 'HS code',
    hsNote:
      'Only the first six digits hold in every country; the rest belong to the Indonesian tariff. The customs office of the destination decides.',
    hsNone: 'None yet; to be settled with a customs broker.',
    care: 'Care',
    fibres: 'Fibres',
    ladder: 'Price by quantity',
    ladderFrom: (pieces) => `from ${pieces}`,
    sample: 'Sample price',
    translation: {
      missing: 'The workshop has not translated this text yet; it is shown in Indonesian.',
      stale: 'The Indonesian text has changed since; this translation may be older.',
    },
    about: 'About this cloth',
    facts: 'Details',
    motifs: 'Motifs',
    aboutMotif: (name) => `What ${name} means`,
    technique: 'Technique',
    label: {
      tulis: 'Gold label thread: hand-drawn batik (tulis).',
      kombinasi: 'Silver label thread: combination batik (kombinasi).',
      cap: 'White label thread: stamped batik (cap).',
    },
    aboutTechniques: 'About techniques and label threads',
    printedTitle: 'This is not batik',
    printed:
      'The pattern is printed without hot wax. Under SNI 0239:2019 and Pekalongan City Regulation (Perda) 6/2014 such goods are textiles with a batik motif: they carry no batik label thread and are not counted as batik.',
    workshop: 'Workshop',
    since: (year) => `Founded in ${year}`,
    inKelurahan: (name) => `${name} ward`,
    capacity: 'Capacity',
    level: 'Export readiness',
    certificates: 'Valid certificates',
    certificateUntil: (day) => `valid until ${day}`,
    certificateEndless: 'without expiry',
    noCertificates: 'None recorded yet',
    firstOrder: 'First order from',
    reorder: 'Later orders from',
    toWorkshop: (name) => `See ${name}`,
    howTo: 'How to buy',
    howToText: 'Buyers deal with the workshop directly. Its address, capacity and all its cloth are on its page.',
    demo: 'A sample cloth, made up for the demo.',
    more: (name) => `More from ${name}`,
    similar: (motif) => `More cloth with ${motif}`,
    seeAll: 'See all',
  },
});
