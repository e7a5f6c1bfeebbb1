import type { Pair } from './motifs.ts';

export interface ProductForm {
  name: Pair;
  /** Stands after the title: "lengan panjang". */
  detail?: Pair;
  /** Square metres of cloth in one piece; from the size when absent. */
  area?: number;
  /** Centimetres to choose from. */
  size?: { length: readonly number[]; width: readonly number[] };
  /** Rupiah for sewing and trimmings of one piece. */
  sewing: number;
  /** Grams besides the cloth: buttons, lining, frame. */
  extra: number;
  /** Price against a plain cut of the same size; 1 when absent. */
  worth?: number;
  /** Said instead of the product's own `makes`. */
  makes?: readonly Pair[];
}

export interface ProductWords {
  /** How often each technique makes it: tulis, kombinasi, cap, printing. */
  weight: readonly [tulis: number, kombinasi: number, cap: number, printing: number];
  cloths: readonly string[];
  forms: readonly ProductForm[];
  /** How this piece is finished, sized or used. */
  makes: readonly Pair[];
}

const primary = ['mori-primissima', 'mori-prima'] as const;

export const productWords: Record<string, ProductWords> = {
  'kain-panjang': {
    weight: [30, 20, 9, 4],
    cloths: [...primary, 'mori-primissima', 'sutra', 'sutra-atbm', 'serat-nanas', 'katun-organik', 'tenun-ikat-dasar'],
    forms: [
      {
        name: ['kain panjang', 'long cloth'],
        size: { length: [240, 245, 250, 250, 255, 260], width: [104, 105, 106, 108] },
        sewing: 0,
        extra: 0,
      },
    ],
    makes: [
      [
        'Panjangnya {length} dan lebarnya {width}, cukup untuk dililit dengan wiru di depan.',
        'It measures {length} by {width}, enough to wrap with a pleated front.',
      ],
      [
        'Kain {length} kali {width} ini dijual utuh tanpa dipotong, tepinya dikelim tipis.',
        'The cloth is sold whole at {length} by {width}, with a narrow hem.',
      ],
      [
        'Lebar {width} dan panjang {length}: pas untuk jarit, cukup pula dijahit menjadi atasan.',
        'At {length} by {width} it serves as a wrap and is also enough for a top.',
      ],
    ],
  },
  sarung: {
    weight: [16, 16, 14, 10],
    cloths: [...primary, 'mori-biru', 'katun-dobby', 'sutra'],
    forms: [
      {
        name: ['sarung', 'sarong'],
        detail: ['belum dijahit', 'unsewn'],
        size: { length: [185, 190, 195], width: [106, 108, 110] },
        sewing: 0,
        extra: 0,
      },
      {
        name: ['sarung', 'sarong'],
        detail: ['sudah dijahit', 'sewn'],
        size: { length: [182, 186, 190], width: [108, 112, 116] },
        sewing: 12_000,
        extra: 8,
      },
    ],
    makes: [
      [
        'Sarung berukuran {length} kali {width} ini memakai tata kepala dan badan seperti lazimnya sarung Pekalongan.',
        'The sarong measures {length} by {width} and keeps the head-and-body layout usual in Pekalongan.',
      ],
      [
        'Ukurannya {length} kali {width}, nyaman dipakai orang dewasa sampai tinggi 180 cm.',
        'At {length} by {width} it sits comfortably on an adult up to 180 cm tall.',
      ],
      [
        'Kepala sarung ditaruh tepat di tengah lipatan sehingga jatuh di depan ketika dipakai; ukurannya {length} kali {width}.',
        'The head panel sits in the fold and falls to the front when worn; the cloth is {length} by {width}.',
      ],
    ],
  },
  selendang: {
    weight: [16, 9, 5, 3],
    cloths: ['sutra', 'sutra', 'sutra-atbm', 'voilissima', 'serat-nanas', 'rayon'],
    forms: [
      {
        name: ['selendang', 'shawl'],
        size: { length: [190, 200, 200, 210], width: [50, 52, 55, 60] },
        sewing: 8_000,
        extra: 2,
      },
      { name: ['pasmina', 'pashmina'], size: { length: [180, 190], width: [65, 70] }, sewing: 8_000, extra: 2 },
    ],
    makes: [
      [
        'Panjang {length} dan lebar {width}, ujungnya dirumbai pendek dengan tangan.',
        'It is {length} long and {width} wide, with a short hand-knotted fringe.',
      ],
      [
        'Ukuran {length} kali {width} cukup untuk bahu atau kerudung; tepinya dikelim gulung.',
        'At {length} by {width} it covers shoulders or hair; the edge is rolled.',
      ],
    ],
  },
  iket: {
    weight: [1, 1, 2, 0],
    cloths: [...primary, 'mori-biru'],
    forms: [
      {
        name: ['iket', 'head cloth'],
        size: { length: [104, 105, 106], width: [104, 105, 106] },
        sewing: 4_000,
        extra: 0,
      },
    ],
    makes: [
      [
        'Kain persegi {length} ini dilipat menjadi segitiga lalu diikat tanpa peniti.',
        'The {length} square folds into a triangle and ties without a pin.',
      ],
    ],
  },
  bahan: {
    weight: [8, 14, 20, 28],
    cloths: [
      ...primary,
      'mori-biru',
      'katun-dobby',
      'rayon',
      'voilissima',
      'katun-organik',
      'linen',
      'tencel',
      'katun-rayon',
      'tenun-ikat-dasar',
      'sutra',
    ],
    forms: [
      {
        name: ['bahan', 'dress length'],
        size: { length: [210, 215, 220, 225], width: [105, 110, 115] },
        sewing: 0,
        extra: 0,
      },
      {
        name: ['bahan kemeja', 'shirt length'],
        size: { length: [220, 225, 240, 250], width: [110, 115] },
        sewing: 0,
        extra: 0,
      },
    ],
    makes: [
      [
        'Satu potong {length} kali {width}, cukup untuk satu kemeja lengan panjang dewasa.',
        'One cut is {length} by {width}, enough for an adult’s long-sleeved shirt.',
      ],
      [
        'Dijual per potong {length}, lebar {width}; untuk pesanan besar panjangnya dapat disesuaikan.',
        'Sold in cuts of {length}, {width} wide; larger orders can set their own length.',
      ],
      [
        'Motif disusun searah sehingga penjahit mudah menyambung di {length} kain selebar {width} ini.',
        'The repeat runs one way, so a tailor can match it easily along {length} of cloth {width} wide.',
      ],
    ],
  },
  kemeja: {
    weight: [7, 14, 14, 12],
    cloths: [...primary, 'katun-dobby', 'mori-biru', 'katun-rayon', 'sutra', 'linen', 'tencel', 'katun-organik'],
    forms: [
      { name: ['kemeja', 'shirt'], detail: ['lengan panjang', 'long sleeves'], area: 2.3, sewing: 75_000, extra: 18 },
      { name: ['kemeja', 'shirt'], detail: ['lengan pendek', 'short sleeves'], area: 1.95, sewing: 60_000, extra: 15 },
      { name: ['kemeja', 'shirt'], detail: ['kerah koko', 'band collar'], area: 2.1, sewing: 65_000, extra: 12 },
    ],
    makes: [
      [
        'Motif disambung di saku dan kancing tengah; tersedia ukuran S sampai XXL.',
        'The motif is matched at pocket and placket; sizes run from S to XXL.',
      ],
      [
        'Bagian dalam bahu dilapis furing tipis, ukuran M sampai XXL.',
        'The shoulders are lined with light cotton inside; sizes M to XXL.',
      ],
      [
        'Potongannya lurus dengan belahan samping, tersedia dari S sampai XXXL.',
        'The cut is straight with side vents, from S to XXXL.',
      ],
    ],
  },
  blus: {
    weight: [3, 5, 6, 6],
    cloths: ['voilissima', 'mori-prima', 'rayon', 'sutra', 'katun-dobby', 'linen'],
    forms: [
      {
        name: ['blus', 'blouse'],
        detail: ['lengan tiga perempat', 'three-quarter sleeves'],
        area: 1.7,
        sewing: 65_000,
        extra: 10,
      },
      {
        name: ['blus kutubaru', 'kutubaru blouse'],
        area: 1.9,
        sewing: 95_000,
        extra: 15,
        makes: [
          [
            'Dadanya memakai bef dan peniti kecil, pinggangnya sedikit menyempit; ukuran S sampai XL.',
            'It closes with a panel and small pins at the front and is slightly waisted; S to XL.',
          ],
          [
            'Kutubaru ini dijahit tanpa furing supaya adem, ukuran S sampai XXL.',
            'This kutubaru is sewn without lining to stay cool, S to XXL.',
          ],
        ],
      },
    ],
    makes: [
      [
        'Potongannya longgar dengan kerut di bahu, ukuran S sampai XL.',
        'It is cut loose with gathers at the shoulder, in S to XL.',
      ],
      [
        'Dada dan pergelangan diberi kancing bungkus dari kain yang sama; ukuran S sampai XXL.',
        'Front and cuffs close with buttons covered in the same cloth; S to XXL.',
      ],
    ],
  },
  gaun: {
    weight: [2, 4, 8, 13],
    cloths: ['rayon', 'mori-prima', 'voilissima', 'linen', 'tencel', 'sutra'],
    forms: [
      { name: ['gaun', 'dress'], detail: ['panjang betis', 'midi length'], area: 2.9, sewing: 95_000, extra: 15 },
      {
        name: ['daster', 'house dress'],
        area: 2.4,
        sewing: 22_000,
        extra: 5,
        makes: [
          [
            'Potongannya lurus sampai betis dengan dua saku, satu ukuran sampai lingkar dada 110 cm.',
            'It falls straight to the calf with two pockets; one size up to a 110 cm chest.',
          ],
          [
            'Bukaan kancing di dada memudahkan ibu menyusui; satu ukuran untuk M sampai XL.',
            'The buttoned front suits nursing mothers; one size covers M to XL.',
          ],
        ],
      },
      { name: ['gaun', 'dress'], detail: ['tanpa lengan', 'sleeveless'], area: 2.3, sewing: 80_000, extra: 12 },
    ],
    makes: [
      [
        'Pinggangnya bertali sehingga satu ukuran menampung M sampai XL.',
        'A tie at the waist lets one size cover M to XL.',
      ],
      [
        'Kedua sisinya bersaku, jahitan dalamnya diobras rapat; ukuran S sampai XXL.',
        'There is a pocket in each side seam and the inside is neatly overlocked; S to XXL.',
      ],
    ],
  },
  rok: {
    weight: [1, 2, 3, 3],
    cloths: ['mori-prima', 'katun-dobby', 'rayon', 'poplin-twill', 'mori-primissima'],
    forms: [
      {
        name: ['rok lilit', 'wrap skirt'],
        area: 1.9,
        sewing: 45_000,
        extra: 10,
        makes: [
          [
            'Tali pinggangnya panjang, cocok untuk lingkar 64 sampai 90 cm.',
            'The long ties fit a waist of 64 to 90 cm.',
          ],
          [
            'Dililit satu setengah putaran dan panjangnya 88 cm, tanpa ritsleting.',
            'It wraps one and a half times around, is 88 cm long and needs no zip.',
          ],
        ],
      },
      { name: ['rok', 'skirt'], detail: ['model A', 'A-line'], area: 2.1, sewing: 60_000, extra: 20 },
    ],
    makes: [
      ['Tali pinggangnya panjang, cocok untuk lingkar 64 sampai 90 cm.', 'The long ties fit a waist of 64 to 90 cm.'],
      [
        'Roknya memakai ritsleting samping dan furing pendek, ukuran S sampai XL.',
        'It has a side zip and a short lining, S to XL.',
      ],
      [
        'Pinggang belakang berkaret dan panjangnya 85 cm, ukuran S sampai XL.',
        'The back waist is elasticated and the skirt is 85 cm long, S to XL.',
      ],
    ],
  },
  outer: {
    weight: [2, 4, 4, 4],
    cloths: ['linen', 'tenun-ikat-dasar', 'mori-prima', 'rayon', 'katun-dobby'],
    forms: [
      { name: ['kimono', 'kimono jacket'], area: 2.2, sewing: 70_000, extra: 10 },
      { name: ['outer', 'open jacket'], area: 2.0, sewing: 75_000, extra: 15 },
    ],
    makes: [
      [
        'Satu ukuran untuk semua, panjangnya 95 cm dengan lengan lebar.',
        'One size fits most: 95 cm long with wide sleeves.',
      ],
      [
        'Dipakai terbuka di atas kaus polos; sakunya dua dan jahitan bahunya diperkuat.',
        'Worn open over a plain top; it has two pockets and reinforced shoulders.',
      ],
    ],
  },
  celana: {
    weight: [0, 0, 3, 4],
    cloths: ['rayon', 'poplin-twill'],
    forms: [
      { name: ['kulot', 'culottes'], area: 2.1, sewing: 50_000, extra: 20 },
      { name: ['celana panjang', 'trousers'], area: 2.2, sewing: 50_000, extra: 20 },
    ],
    makes: [
      ['Pinggangnya karet dengan tali, ukuran M sampai XXL.', 'The waist is elastic with a drawstring, M to XXL.'],
      [
        'Ada dua saku samping, dan kakinya lebar sehingga ringan untuk bepergian.',
        'It has two side pockets and wide legs that travel lightly.',
      ],
    ],
  },
  sarimbit: {
    weight: [1, 2, 2, 2],
    cloths: [...primary, 'katun-dobby', 'mori-biru'],
    forms: [
      {
        name: ['sarimbit', 'couple set'],
        detail: ['kemeja dan gaun', 'shirt and dress'],
        area: 5.2,
        sewing: 165_000,
        extra: 40,
      },
    ],
    makes: [
      [
        'Kemeja dan gaun dipotong dari kain yang dikerjakan bersamaan supaya warnanya sama; ukurannya boleh berbeda.',
        'Shirt and dress are cut from cloth made in one run so the colours agree; the sizes may differ.',
      ],
      [
        'Satu set berisi kemeja pria dan gaun; kemeja anak dapat ditambahkan atas pesanan.',
        'A set holds a man’s shirt and a dress; a child’s shirt can be added to order.',
      ],
    ],
  },
  seragam: {
    weight: [0, 2, 3, 3],
    cloths: ['mori-prima', 'katun-rayon', 'mori-biru', 'katun-dobby'],
    forms: [{ name: ['seragam kantor', 'office uniform'], area: 2.2, sewing: 68_000, extra: 18 }],
    makes: [
      [
        'Warna dapat disesuaikan dengan warna lembaga dan logo kecil dapat dibordir di dada.',
        'Colours can follow those of the organisation, with a small embroidered badge on the chest.',
      ],
      [
        'Ukuran diambil dari daftar karyawan, dan kami menyimpan lima persen cadangan ukuran.',
        'Sizes come from your staff list, and we keep five per cent spare.',
      ],
    ],
  },
  taplak: {
    weight: [1, 2, 3, 2],
    cloths: ['mori-prima', 'linen', 'blaco', 'tenun-ikat-dasar', 'mori-biru'],
    forms: [
      {
        name: ['taplak meja', 'tablecloth'],
        size: { length: [150, 180, 200, 220], width: [140, 150] },
        sewing: 18_000,
        extra: 10,
      },
      {
        name: ['taplak panjang', 'table runner'],
        size: { length: [160, 180, 200], width: [40, 45] },
        sewing: 12_000,
        extra: 10,
      },
    ],
    makes: [
      [
        'Ukuran {length} kali {width}, sudutnya dijahit serong supaya jatuh rata.',
        'It measures {length} by {width}, with mitred corners that lie flat.',
      ],
      [
        'Tepinya dikelim ganda sehingga tahan sering dicuci; ukurannya {length} kali {width}.',
        'A double hem lets it stand frequent washing; the size is {length} by {width}.',
      ],
    ],
  },
  sprei: {
    weight: [0, 0, 1.5, 3],
    cloths: ['mori-prima', 'mori-biru'],
    forms: [
      {
        name: ['seprai', 'bed sheet set'],
        detail: ['dua sarung bantal', 'two pillowcases'],
        size: { length: [200], width: [160, 180] },
        area: 7.2,
        sewing: 70_000,
        extra: 60,
      },
      {
        name: ['penutup ranjang', 'bedspread'],
        size: { length: [220, 230], width: [180, 200] },
        sewing: 55_000,
        extra: 30,
        makes: [
          [
            'Ukurannya {length} kali {width}, dilapis dakron tipis dan dijahit tindas.',
            'It measures {length} by {width}, with a thin padding quilted in.',
          ],
        ],
      },
    ],
    makes: [
      [
        'Kain disambung mengikuti raport sehingga sambungan nyaris tak terlihat pada ukuran {length} kali {width}.',
        'Panels are joined on the repeat, so the seams hardly show at {length} by {width}.',
      ],
      [
        'Ukurannya {length} kali {width}; pinggirnya dijahit dua kali.',
        'It measures {length} by {width} and is stitched twice along the edge.',
      ],
    ],
  },
  bantal: {
    weight: [1, 1, 2, 1],
    cloths: ['poplin-twill', 'blaco', 'linen', 'tenun-ikat-dasar', 'mori-prima'],
    forms: [
      {
        name: ['sarung bantal', 'cushion cover'],
        size: { length: [40, 45, 50], width: [40, 45, 50] },
        area: 0.52,
        sewing: 22_000,
        extra: 15,
      },
    ],
    makes: [
      [
        'Bagian belakangnya polos dengan ritsleting tersembunyi; ukuran {length} kali {width}, tanpa isi.',
        'The back is plain with a hidden zip; {length} by {width}, without filling.',
      ],
      [
        'Motif ditaruh tepat di tengah sehingga dua sarung dapat dipajang berpasangan; ukurannya {length} kali {width}.',
        'The motif is centred so two covers can stand as a pair; each is {length} by {width}.',
      ],
    ],
  },
  panel: {
    weight: [3, 0.5, 0, 0],
    cloths: [...primary, 'sutra'],
    forms: [
      {
        name: ['panel dinding', 'wall panel'],
        size: { length: [60, 80, 100, 120], width: [50, 60, 80] },
        sewing: 90_000,
        extra: 900,
        worth: 2.4,
      },
    ],
    makes: [
      [
        'Panel {length} kali {width} ini direntang pada bingkai kayu mahoni tipis, siap gantung.',
        'The panel, {length} by {width}, is stretched on a thin mahogany frame and ready to hang.',
      ],
      [
        'Kain berukuran {length} kali {width} dikirim tergulung dengan bilah kayu atas dan bawah.',
        'The cloth, {length} by {width}, ships rolled with a wooden batten at top and foot.',
      ],
    ],
  },
  tas: {
    weight: [1, 0, 2, 1],
    cloths: ['poplin-twill', 'blaco', 'tenun-ikat-dasar', 'serat-nanas'],
    forms: [
      { name: ['tas jinjing', 'tote bag'], area: 0.7, sewing: 55_000, extra: 160 },
      {
        name: ['pouch', 'pouch'],
        area: 0.22,
        sewing: 22_000,
        extra: 40,
        makes: [
          [
            'Ukurannya 22 kali 14 cm, dilapis kain polos, dan ritsletingnya besi.',
            'It measures 22 by 14 cm, is lined in plain cloth and has a metal zip.',
          ],
        ],
      },
      {
        name: ['clutch', 'clutch bag'],
        area: 0.3,
        sewing: 60_000,
        extra: 120,
        makes: [
          [
            'Bagian dalamnya bersekat dan diberi busa tipis; ukurannya 28 kali 17 cm.',
            'The inside is divided and lightly padded; it measures 28 by 17 cm.',
          ],
          [
            'Tutupnya bermagnet, dan rantai pendek dapat dilepas.',
            'The flap is magnetic and the short chain comes off.',
          ],
        ],
      },
    ],
    makes: [
      [
        'Dalamnya dilapis kain polos dan diberi satu saku beritsleting.',
        'The inside is lined in plain cloth with one zipped pocket.',
      ],
      [
        'Talinya dijahit silang di empat titik dan sudah dicoba menahan beban delapan kilogram.',
        'The straps are cross-stitched at four points and tested with a load of eight kilograms.',
      ],
    ],
  },
  dasi: {
    weight: [1, 0.7, 0.7, 0],
    cloths: ['sutra', 'mori-primissima', 'mori-prima'],
    forms: [
      { name: ['dasi', 'tie'], area: 0.32, sewing: 55_000, extra: 22 },
      {
        name: ['saputangan saku', 'pocket square'],
        area: 0.12,
        sewing: 9_000,
        extra: 2,
        makes: [
          [
            'Persegi 33 cm dengan tepi digulung dan dijahit tangan.',
            'A 33 cm square, its edges rolled and sewn by hand.',
          ],
        ],
      },
    ],
    makes: [
      [
        'Kain dipotong serong 45 derajat dan ujungnya dijahit tangan.',
        'It is cut on the bias and the ends are sewn by hand.',
      ],
      [
        'Dikemas dalam kotak karton daur ulang berisi kartu motif.',
        'It comes in a recycled-card box with a note on the motif.',
      ],
    ],
  },
  mukena: {
    weight: [0.5, 0.7, 1.5, 2],
    cloths: ['voilissima', 'rayon', 'mori-prima'],
    forms: [
      {
        name: ['mukena', 'prayer set'],
        detail: ['atasan dan bawahan', 'top and skirt'],
        area: 4.4,
        sewing: 75_000,
        extra: 25,
      },
    ],
    makes: [
      [
        'Motif hanya di tepi atasan dan bawahan sehingga bagian muka tetap polos; ukurannya dewasa standar.',
        'The motif stays on the borders so the face is framed in plain cloth; standard adult size.',
      ],
      ['Satu set muat dalam kantong kecil dari kain yang sama.', 'The set folds into a small pouch of the same cloth.'],
    ],
  },
  'abaya-kaftan': {
    weight: [1, 1.5, 2, 3],
    cloths: ['rayon', 'sutra', 'voilissima', 'tencel', 'mori-prima'],
    forms: [
      { name: ['kaftan', 'kaftan'], area: 3.1, sewing: 75_000, extra: 15 },
      { name: ['abaya', 'abaya'], area: 3.6, sewing: 95_000, extra: 20 },
    ],
    makes: [
      [
        'Panjangnya 140 cm dengan lengan lebar; satu ukuran sampai lingkar dada 120 cm.',
        'It is 140 cm long with wide sleeves; one size up to a 120 cm chest.',
      ],
      [
        'Lehernya diberi bis dari warna kedua pada motif, dan kedua sisinya bersaku.',
        'The neck is bound in the second colour of the motif, and both side seams hold a pocket.',
      ],
    ],
  },
  'masker-kain': {
    weight: [0.4, 0.8, 2.4, 0],
    cloths: ['mori-biru', 'mori-prima', 'mori-primissima', 'blaco'],
    forms: [
      {
        name: ['kipas', 'fan'],
        area: 0.12,
        sewing: 16_000,
        extra: 45,
        makes: [
          [
            'Bilahnya bambu, dan kainnya diambil dari perca bengkel sendiri.',
            'The ribs are bamboo, and the cloth is from our own offcuts.',
          ],
        ],
      },
      {
        name: ['furoshiki', 'furoshiki'],
        area: 0.5,
        sewing: 6_000,
        extra: 0,
        makes: [
          [
            'Kain persegi 70 cm ini cukup untuk membungkus dua buku atau sebotol minuman.',
            'The 70 cm square wraps two books or a bottle.',
          ],
        ],
      },
      { name: ['gantungan kunci', 'key ring'], area: 0.02, sewing: 9_000, extra: 12 },
      { name: ['kotak pernik', 'trinket box'], area: 0.1, sewing: 28_000, extra: 140 },
    ],
    makes: [
      [
        'Dibuat dari perca bengkel sendiri, jadi potongan motifnya berlainan pada tiap buah.',
        'It is made from our own offcuts, so the part of the motif you get differs each time.',
      ],
      [
        'Perca dipilah menurut warna supaya satu kiriman tampak seragam.',
        'Offcuts are sorted by colour so that one shipment looks alike.',
      ],
    ],
  },
};
