import type { Pair } from './motifs.ts';

export interface DyeWords {
  /** The name inside a sentence. */
  name: Pair;
  /** Colour families it gives. */
  gives: readonly string[];
  natural: boolean;
  weight: number;
  /** {shade} is the colour it gives on this cloth. */
  works: readonly Pair[];
}

export const dyeWords: Record<string, DyeWords> = {
  naphthol: {
    name: ['naftol', 'naphthol'],
    gives: ['red', 'maroon', 'brown', 'indigo', 'black', 'orange', 'gold'],
    natural: false,
    weight: 6,
    works: [
      [
        'Warna {shade} dicelup dingin dengan naftol bebas amina terlarang lalu dibangkitkan garam diazo, sehingga pekat dan tidak mudah luntur.',
        'The {shade} is dipped cold in naphthol free of banned amines and developed with diazo salt, which makes it deep and fast.',
      ],
      [
        'Untuk {shade} dipakai naftol, dua kali celup dengan pengeringan di antaranya.',
        'The {shade} comes from naphthol, two dips with a drying in between.',
      ],
    ],
  },
  indigosol: {
    name: ['indigosol', 'indigosol'],
    gives: [
      'light-blue',
      'pink',
      'light-green',
      'green',
      'yellow',
      'purple',
      'grey',
      'turquoise',
      'cream',
      'indigo',
      'orange',
    ],
    natural: false,
    weight: 5,
    works: [
      [
        'Nada {shade} yang lembut muncul dari indigosol setelah kain dijemur dan dioksidasi.',
        'The soft {shade} appears from indigosol once the cloth has been sunned and oxidised.',
      ],
      [
        'Indigosol dikuaskan tipis lalu dijemur; dari situlah {shade} ini keluar.',
        'Indigosol is brushed on thinly and set in the sun, and that is where this {shade} comes from.',
      ],
    ],
  },
  remazol: {
    name: ['remasol', 'remazol'],
    gives: [
      'pink',
      'turquoise',
      'yellow',
      'orange',
      'red',
      'green',
      'light-blue',
      'purple',
      'indigo',
      'light-green',
      'grey',
      'black',
      'brown',
      'gold',
      'maroon',
    ],
    natural: false,
    weight: 6,
    works: [
      [
        'Warna {shade} dicolet dengan remasol, didiamkan semalam, lalu dikunci waterglass.',
        'The {shade} is brushed in with remazol, rested overnight and fixed with waterglass.',
      ],
      [
        'Remasol memberi {shade} yang rata; bilasannya diulang sampai air jernih.',
        'Remazol gives an even {shade}; the rinse is repeated until the water runs clean.',
      ],
    ],
  },
  procion: {
    name: ['procion', 'procion'],
    gives: [
      'yellow',
      'light-blue',
      'indigo',
      'orange',
      'red',
      'turquoise',
      'green',
      'gold',
      'pink',
      'purple',
      'maroon',
      'grey',
      'black',
      'brown',
      'light-green',
    ],
    natural: false,
    weight: 3,
    works: [
      [
        'Warna {shade} dicelup dingin dengan procion dan soda abu.',
        'The {shade} is dyed cold with procion and soda ash.',
      ],
      [
        'Procion dipilih untuk {shade} karena warnanya meresap rata sampai ke serat.',
        'Procion was chosen for the {shade} because it sinks evenly into the fibre.',
      ],
    ],
  },
  rapid: {
    name: ['rapid', 'rapid'],
    gives: ['red', 'orange', 'maroon'],
    natural: false,
    weight: 1,
    works: [
      [
        'Aksen {shade} dicolet dengan rapid pada bidang kecil, sisa pastanya dikumpulkan.',
        'Accents in {shade} are brushed with rapid on small areas, and leftover paste is collected.',
      ],
    ],
  },
  'indigo-alam': {
    name: ['nila alam', 'natural indigo'],
    gives: ['indigo', 'light-blue', 'black'],
    natural: true,
    weight: 5,
    works: [
      [
        'Warna {shade} berasal dari pasta daun tarum, dicelup berulang dan diangin-anginkan di antara celupan.',
        'The {shade} comes from indigo-leaf paste, dipped again and again with airing in between.',
      ],
      [
        'Nila alam memberi kedalaman yang tidak pernah datar; celupannya diulang sampai nada {shade} itu pas.',
        'Natural indigo gives a depth that is never flat; the dips are repeated until the {shade} is right.',
      ],
    ],
  },
  tingi: {
    name: ['tingi', 'tingi bark'],
    gives: ['brown', 'maroon', 'orange'],
    natural: true,
    weight: 2,
    works: [
      [
        'Kulit kayu tingi direbus lama untuk {shade}, kemudian dikunci kapur.',
        'Tingi bark is boiled long for the {shade} and then fixed with lime.',
      ],
    ],
  },
  jambal: {
    name: ['jambal', 'jambal bark'],
    gives: ['brown', 'yellow', 'gold', 'orange'],
    natural: true,
    weight: 2,
    works: [
      [
        'Nada {shade} diperoleh dari kulit jambal, dikunci dengan tawas.',
        'The {shade} is drawn from jambal bark and fixed with alum.',
      ],
    ],
  },
  tegeran: {
    name: ['tegeran', 'tegeran wood'],
    gives: ['yellow', 'gold'],
    natural: true,
    weight: 2,
    works: [
      [
        'Serutan kayu tegeran memberi {shade} yang terang setelah dikunci tawas.',
        'Chips of tegeran wood give a bright {shade} once fixed with alum.',
      ],
    ],
  },
  soga: {
    name: ['soga', 'soga'],
    gives: ['brown', 'gold', 'orange'],
    natural: true,
    weight: 4,
    works: [
      [
        'Warna {shade} dari campuran jambal, tingi, dan tegeran, dicelup sampai sepuluh kali.',
        'The {shade} comes from jambal, tingi and tegeran together, dipped up to ten times.',
      ],
      [
        'Soga direbus sendiri di bengkel; {shade} yang keluar sedikit berbeda menurut musim kayunya.',
        'Soga is boiled in the workshop, and its {shade} varies a little with the season of the bark.',
      ],
    ],
  },
  mahoni: {
    name: ['mahoni', 'mahogany bark'],
    gives: ['brown', 'maroon', 'orange', 'red'],
    natural: true,
    weight: 2.5,
    works: [
      [
        'Kulit mahoni sisa gergajian direbus untuk mendapat {shade} ini.',
        'This {shade} is boiled from mahogany bark left over at the sawmill.',
      ],
    ],
  },
  secang: {
    name: ['secang', 'sappanwood'],
    gives: ['red', 'pink', 'maroon', 'purple'],
    natural: true,
    weight: 2,
    works: [
      [
        'Kayu secang memberi {shade}; warnanya peka sinar, jadi simpanlah di tempat teduh.',
        'Sappanwood gives the {shade}; it is sensitive to light, so store it in the shade.',
      ],
    ],
  },
  mangrove: {
    name: ['mangrove', 'mangrove'],
    gives: ['brown', 'orange', 'maroon'],
    natural: true,
    weight: 1.2,
    works: [
      [
        'Warna {shade} direbus dari buah mangrove yang jatuh di pesisir, tanpa menebang pohonnya.',
        'The {shade} is boiled from fallen mangrove fruit gathered on the coast, with no tree cut.',
      ],
    ],
  },
  jelawe: {
    name: ['jelawe', 'myrobalan'],
    gives: ['black', 'green', 'grey', 'yellow'],
    natural: true,
    weight: 1.5,
    works: [
      [
        'Buah jelawe yang dikunci tunjung menghasilkan {shade} yang teduh.',
        'Myrobalan fruit fixed with iron yields a quiet {shade}.',
      ],
    ],
  },
  'daun-mangga': {
    name: ['daun mangga', 'mango leaf'],
    gives: ['yellow', 'green', 'light-green'],
    natural: true,
    weight: 1.5,
    works: [
      [
        'Daun mangga gugur direbus untuk {shade} ini, cara murah yang ramah selokan.',
        'Fallen mango leaves are boiled for this {shade}, a cheap way that is kind to the drains.',
      ],
    ],
  },
};

/** How a second dye joins the first. */
export const secondDye: readonly Pair[] = [
  ['Bagian {shade} dikerjakan dengan {dye}.', 'The {shade} parts are worked in {dye}.'],
  ['Untuk {shade} perajin memakai {dye}.', 'For the {shade} the makers use {dye}.'],
  ['Sementara itu {shade} didapat dari {dye}.', 'The {shade}, meanwhile, is from {dye}.'],
];

/** Said of printed cloth, where a vat or a brush plays no part. */
export const printedDye: readonly Pair[] = [
  [
    'Warna {shade} dan lainnya memakai zat warna reaktif yang diuap agar tidak luntur.',
    'The {shade} and the other colours are reactive dyes, steamed so that they hold.',
  ],
  [
    'Cetakan {shade} dikunci dengan uap, lalu kain dibilas sampai airnya bening.',
    'The {shade} print is fixed with steam, and the cloth is rinsed until the water is clear.',
  ],
];
