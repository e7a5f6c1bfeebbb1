import type { Pair } from './motifs.ts';

export interface ClothWords {
  /** The name inside a sentence. */
  name: Pair;
  /** Relative choice, and price against prima cotton. */
  weight: number;
  price: number;
  /** Rupiah a square metre that dear cloth costs whatever is done to it; nothing when absent. */
  dear?: number;
  feels: readonly Pair[];
  cares: readonly Pair[];
}

const handWash: Pair = [
  'Cuci dengan tangan memakai sabun lembut, lalu jemur di tempat teduh.',
  'Wash by hand with mild soap and dry in the shade.',
];

export const clothWords: Record<string, ClothWords> = {
  'mori-primissima': {
    name: ['mori primissima', 'primissima cotton'],
    weight: 7,
    price: 1.25,
    feels: [
      [
        'Mori primissima terasa halus dan padat di tangan, dan benangnya yang rapat membuat garis tetap tajam.',
        'Primissima cotton feels smooth and dense, and its close yarns keep every line sharp.',
      ],
      [
        'Kainnya mori primissima: dingin saat disentuh, jatuhnya tegas, dan makin lemas setelah beberapa kali cuci.',
        'The cloth is primissima cotton: cool to the touch, crisp in the fall and softer after a few washes.',
      ],
      [
        'Benang primissima yang rapat memberi permukaan licin tanpa kilap.',
        'The tight primissima yarns give a surface that is smooth without shine.',
      ],
    ],
    cares: [
      handWash,
      [
        'Cuci tangan tanpa pemutih, jangan diperas keras, jemur di tempat teduh.',
        'Hand wash without bleach, do not wring hard, and dry in the shade.',
      ],
    ],
  },
  'mori-prima': {
    name: ['mori prima', 'prima cotton'],
    weight: 9,
    price: 1,
    feels: [
      [
        'Mori prima cukup tebal untuk dipakai harian dan tetap adem di udara pesisir.',
        'Prima cotton is thick enough for every day and still cool in coastal air.',
      ],
      [
        'Kain prima ini sudah diketel sehingga kanjinya hilang dan langsung lemas di badan.',
        'This prima cotton has been scoured, so the starch is gone and it is soft from the first wear.',
      ],
      [
        'Prima menyerap warna dengan rata, dan sisi belakangnya hampir secerah sisi muka.',
        'Prima takes colour evenly, and the back is almost as bright as the front.',
      ],
    ],
    cares: [
      ['Cuci tangan dengan sabun lembut.', 'Hand wash with mild soap.'],
      [
        'Cucian pertama sebaiknya dipisah; pakai sabun lembut dan air dingin.',
        'Wash it apart the first time, in cold water with mild soap.',
      ],
    ],
  },
  'mori-biru': {
    name: ['mori biru', 'medium mori cotton'],
    weight: 5,
    price: 0.82,
    feels: [
      [
        'Mori biru sedikit lebih kasar daripada prima, tetapi kuat dan murah untuk jumlah banyak.',
        'Medium mori is a little coarser than prima, but sturdy and economical in volume.',
      ],
      ['Kainnya berbobot sedang dan tidak menerawang.', 'The cloth is of middle weight and not see-through.'],
    ],
    cares: [
      ['Boleh dicuci tangan atau mesin putaran lembut.', 'Wash by hand or on a gentle machine cycle.'],
      ['Setrika dari sisi dalam dengan panas sedang.', 'Iron on the inside at medium heat.'],
    ],
  },
  blaco: {
    name: ['blaco', 'unbleached calico'],
    weight: 2,
    price: 0.72,
    feels: [
      [
        'Blaco dibiarkan dengan warna gadingnya, terasa kering dan kokoh.',
        'The calico keeps its natural ivory; it feels dry and firm.',
      ],
      [
        'Serat kapas yang belum diputihkan memberi bintik halus di permukaan.',
        'Unbleached cotton leaves fine flecks on the surface.',
      ],
    ],
    cares: [
      [
        'Kain ini menyusut sedikit pada cucian pertama; kami sudah memberi kelonggaran ukuran.',
        'It shrinks slightly in the first wash; we have allowed for that in the size.',
      ],
    ],
  },
  voilissima: {
    name: ['voilissima', 'voile cotton'],
    weight: 3.5,
    price: 1.1,
    feels: [
      [
        'Voilissima tipis dan ringan sehingga jatuh lembut mengikuti badan.',
        'Voile is thin and light and falls softly along the body.',
      ],
      ['Kainnya sedikit menerawang dan cepat kering.', 'The cloth is slightly sheer and dries quickly.'],
    ],
    cares: [
      [
        'Cuci tangan dan jangan diperas; cukup ditekan dengan handuk.',
        'Hand wash and do not wring; press it in a towel.',
      ],
    ],
  },
  'katun-dobby': {
    name: ['katun dobi', 'dobby cotton'],
    weight: 4,
    price: 1.2,
    feels: [
      [
        'Anyaman kecil pada katun dobi memberi kilap halus ketika terkena cahaya.',
        'The small weave of dobby cotton gives a quiet sheen in the light.',
      ],
      [
        'Katun dobi bertekstur dan tidak mudah kusut, nyaman dipakai seharian.',
        'Dobby cotton is textured and resists creasing, comfortable through a long day.',
      ],
    ],
    cares: [['Cuci dengan putaran lembut dan setrika selagi lembap.', 'Wash on a gentle cycle and iron while damp.']],
  },
  'poplin-twill': {
    name: ['katun twill', 'cotton twill'],
    weight: 3,
    price: 1.2,
    feels: [
      [
        'Katun twill terasa tebal dan kuat sehingga bentuknya bertahan.',
        'Cotton twill is thick and strong and keeps its shape.',
      ],
      ['Garis kepar di permukaannya membuat kain tahan gesek.', 'The diagonal of the twill makes it hard-wearing.'],
    ],
    cares: [['Boleh dicuci mesin pada 30 °C.', 'Machine wash at 30 °C.']],
  },
  rayon: {
    name: ['rayon', 'rayon'],
    weight: 5,
    price: 0.85,
    feels: [
      [
        'Rayon dingin di kulit dan jatuhnya licin, enak untuk udara panas.',
        'Rayon is cool on the skin and slippery in its fall, good in the heat.',
      ],
      [
        'Bahan rayonnya lemas dan ringan sehingga gerak tidak terhalang.',
        'The rayon is soft and light and leaves movement free.',
      ],
    ],
    cares: [['Cuci dengan air dingin; rayon menyusut bila terkena panas.', 'Wash cold; rayon shrinks in heat.']],
  },
  sutra: {
    name: ['sutra', 'silk'],
    weight: 3,
    price: 2.3,
    dear: 90_000,
    feels: [
      [
        'Sutra membuat warnanya menyala dan kainnya hampir tak berbobot di bahu.',
        'Silk makes the colours glow, and the cloth weighs next to nothing on the shoulder.',
      ],
      [
        'Sutranya licin dan berkilau lembut, berubah nada ketika dilipat.',
        'The silk is smooth with a soft lustre that shifts as it folds.',
      ],
    ],
    cares: [
      [
        'Gunakan lerak atau cuci kering, dan jauhkan dari sinar matahari langsung.',
        'Use lerak soap or dry clean, and keep it out of direct sun.',
      ],
      [
        'Simpan digulung bersama kertas bebas asam, cuci kering bila perlu.',
        'Store it rolled in acid-free paper and dry clean when needed.',
      ],
    ],
  },
  'sutra-atbm': {
    name: ['sutra ATBM', 'handloom silk'],
    weight: 1.6,
    price: 2.6,
    dear: 110_000,
    feels: [
      [
        'Sutra tenun tangan ini bertekstur, dengan benang yang di sana-sini menebal.',
        'This handwoven silk has texture, its thread thickening here and there.',
      ],
      [
        'Permukaan sutra ATBM tidak rata sempurna, dan di situlah tangannya terasa.',
        'The face of handloom silk is not perfectly even, and that is where the hand shows.',
      ],
    ],
    cares: [['Cuci kering saja, lalu simpan dengan cara digulung.', 'Dry clean only, and store it rolled.']],
  },
  'serat-nanas': {
    name: ['serat nanas ATBM', 'handloom pineapple fibre'],
    weight: 0.8,
    price: 2,
    dear: 60_000,
    feels: [
      [
        'Serat nanas terasa agak kaku dan tembus cahaya, dengan kilap seperti jerami muda.',
        'Pineapple fibre is a little stiff and lets light through, with the sheen of young straw.',
      ],
    ],
    cares: [['Cuci kering, dan setrika dengan lapisan kain.', 'Dry clean, and iron through a cloth.']],
  },
  linen: {
    name: ['linen', 'linen'],
    weight: 1.6,
    price: 1.7,
    dear: 40_000,
    feels: [
      [
        'Linennya bertekstur dan makin lemas tiap kali dicuci.',
        'The linen is textured and grows softer with each wash.',
      ],
      [
        'Serat linen menyerap keringat dengan baik dan memberi nada warna yang teduh.',
        'Linen fibre absorbs well and lends the colours a muted tone.',
      ],
    ],
    cares: [['Cuci dingin dan setrika selagi lembap.', 'Wash cold and iron while damp.']],
  },
  tencel: {
    name: ['lyocell', 'lyocell'],
    weight: 1,
    price: 1.45,
    feels: [
      [
        'Lyocell jatuh seperti sutra tetapi menyerap keringat seperti katun.',
        'Lyocell drapes like silk but absorbs like cotton.',
      ],
    ],
    cares: [['Cuci dengan air dingin dan keringkan di gantungan.', 'Wash in cold water and dry on a hanger.']],
  },
  'katun-organik': {
    name: ['katun organik', 'organic cotton'],
    weight: 1,
    price: 1.5,
    feels: [
      [
        'Katun organiknya lembut dan tidak berbau kimia; salinan sertifikat pemasok kain dapat diminta.',
        'The organic cotton is soft and free of chemical smell; a copy of the mill’s certificate is available on request.',
      ],
    ],
    cares: [['Cuci tangan dengan air dingin.', 'Hand wash in cold water.']],
  },
  'katun-rayon': {
    name: ['katun-rayon', 'cotton-rayon blend'],
    weight: 2.4,
    price: 0.78,
    feels: [
      [
        'Campuran katun dan rayon ini ringan, tidak mudah kusut, dan ramah anggaran seragam.',
        'This cotton-rayon blend is light, slow to crease and kind to a uniform budget.',
      ],
    ],
    cares: [['Cuci dengan putaran lembut, jangan direndam lama.', 'Wash on a gentle cycle and do not soak for long.']],
  },
  'tenun-ikat-dasar': {
    name: ['kain tenun', 'handwoven cotton'],
    weight: 1.2,
    price: 1.65,
    feels: [
      [
        'Kain tenun lokal menjadi dasarnya, sehingga garis benangnya ikut terlihat di balik motif.',
        'Local handwoven cloth lies beneath, so its threads show through the motif.',
      ],
    ],
    cares: [['Cuci tangan dan jangan direndam lama.', 'Hand wash and do not soak for long.']],
  },
};
