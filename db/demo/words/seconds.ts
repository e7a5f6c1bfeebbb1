import type { Pair } from './motifs.ts';

export interface SecondMotif {
  slug: string;
  weight: number;
  /** Products it may join; every product when absent. */
  on?: readonly string[];
  /** First motifs it may join; every one when absent. */
  beside?: readonly string[];
  says: readonly Pair[];
}

/** Motifs never accompanied: whole layouts, court patterns and names without a known form. */
export const alone = [
  'tumpal',
  'untu-walang',
  'pakem-kaumanan',
  'pisan-bali',
  'cap-kombinasi',
  'kelengan',
  'merawit',
  'watu-pecah',
  'batik-dongeng',
  'kompeni',
];

/** A second motif has a place of its own on the cloth. */
export const secondMotifs: readonly SecondMotif[] = [
  {
    slug: 'tumpal',
    weight: 6,
    on: ['sarung', 'selendang'],
    says: [
      ['Kepalanya memakai tumpal yang saling berhadapan.', 'The head carries facing rows of tumpal.'],
      [
        'Ujung kain ditutup deret tumpal setinggi satu telapak tangan.',
        'The end is closed by a row of tumpal as high as a palm.',
      ],
    ],
  },
  {
    slug: 'untu-walang',
    weight: 3,
    on: ['sarung', 'selendang', 'kain-panjang', 'taplak'],
    says: [
      [
        'Pinggirnya dibingkai untu walang serapat gigi sisir.',
        'The edge is framed in untu walang, close as the teeth of a comb.',
      ],
    ],
  },
  {
    slug: 'gringsing',
    weight: 1.5,
    beside: ['liong', 'burung-hong', 'urang-ayu', 'buketan', 'bunga-laut', 'semen-pekalongan'],
    says: [['Latar di sela motif diisi sisik gringsing.', 'The ground between is filled with gringsing scales.']],
  },
  {
    slug: 'banji',
    weight: 1.5,
    beside: ['encim', 'burung-hong', 'buketan', 'liong'],
    says: [['Di belakangnya tampak jalinan banji yang tipis.', 'Behind it runs a faint banji fret.']],
  },
  {
    slug: 'kupu-kupu',
    weight: 2,
    beside: ['buketan', 'lung-lungan', 'terang-bulan', 'jawa-hokokai', 'lereng-kembang', 'encim', 'dlorong-buket'],
    says: [['Kupu-kupu kecil mengisi sela di antara bunga.', 'Small butterflies fill the gaps among the flowers.']],
  },
  {
    slug: 'lung-lungan',
    weight: 1.5,
    beside: ['merak', 'kupu-kupu', 'buketan', 'burung-hong', 'ceplok-kembang', 'sekar-jagad'],
    says: [
      ['Sulur lung-lungan menautkan motif satu dengan yang lain.', 'Lung-lungan vines link one motif to the next.'],
    ],
  },
  {
    slug: 'truntum',
    weight: 0.8,
    beside: ['buketan', 'lung-lungan', 'sidomukti', 'bangau'],
    says: [['Dasarnya ditaburi bintang truntum kecil-kecil.', 'Small truntum stars are strewn over the ground.']],
  },
  {
    slug: 'merak',
    weight: 1,
    beside: ['terang-bulan', 'jawa-hokokai', 'pagi-sore'],
    says: [['Seekor merak bertengger di sudut kain.', 'A peacock perches in the corner of the cloth.']],
  },
  {
    slug: 'buketan',
    weight: 1.5,
    beside: ['pagi-sore', 'terang-bulan', 'bang-biru', 'tiga-negeri'],
    says: [['Buket bunga besar menjadi pusat perhatiannya.', 'Large bouquets hold the centre of attention.']],
  },
  {
    slug: 'bangau',
    weight: 1,
    beside: ['terang-bulan', 'encim'],
    says: [['Di tepi bawah berdiri sepasang bangau.', 'A pair of cranes stands at the lower edge.']],
  },
];
