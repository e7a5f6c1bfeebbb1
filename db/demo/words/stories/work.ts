import type { StoryPart } from './part.ts';

const print = ['main-printing'];

/** How the cloth is made here. */
export const work: readonly StoryPart[] = [
  {
    when: ['team'],
    id: '{workers} orang bekerja di sini, kebanyakan tetangga sendiri.',
    en: '{workers} people work here, most of them neighbours.',
  },
  {
    when: ['main-tulis', 'team'],
    id: 'Para pembatik menulis di rumah masing-masing dan menyetor kain setiap Kamis.',
    en: 'The batikers draw at home and hand in their cloth every Thursday.',
  },
  {
    when: ['main-tulis'],
    id: 'Pekerjaan dimulai pukul tujuh, ketika cahaya dari timur jatuh tepat di gawangan.',
    en: 'Work starts at seven, when the light from the east falls right on the frames.',
  },
  {
    when: ['main-cap'],
    id: 'Dua meja cap menghadap jendela, dan ketukan tembaganya terdengar sampai sore.',
    en: 'Two stamping tables face the window, and the knock of copper is heard until late afternoon.',
  },
  {
    when: ['main-cap'],
    id: 'Kedua sisi kain dicap, walaupun itu melipatgandakan kerja, supaya warna belakang sama kuat.',
    en: 'Both faces of the cloth are stamped, though it doubles the work, so that the back is as strong as the front.',
  },
  {
    when: ['main-cap', 'team'],
    id: 'Tukang cap bekerja berpasangan karena sambungan raport paling rapi bila dikerjakan empat mata.',
    en: 'The stampers work in pairs, since the joins come out best under four eyes.',
  },
  {
    when: ['main-kombinasi'],
    id: 'Kain berpindah dari meja cap ke gawangan lalu ke bak celup, dan di setiap perpindahan diperiksa sekali.',
    en: 'Cloth moves from stamping table to frame to dye bath, and is checked once at every move.',
  },
  {
    when: ['main-kombinasi'],
    id: 'Cap dan canting ada di satu ruangan, jadi yang mengecap langsung melihat apa yang harus ditulis.',
    en: 'Stamp and canting share one room, so whoever stamps can see what has still to be drawn.',
  },
  {
    when: ['plants'],
    id: 'Sebagian besar kain diwarnai dengan tumbuhan yang direbus di halaman belakang.',
    en: 'Most of the cloth is dyed with plants boiled in the back yard.',
  },
  {
    when: ['plants'],
    id: 'Karena memakai warna alam, mereka mencatat cuaca: soga pada musim hujan perlu celupan lebih banyak.',
    en: 'Working with plant dyes, they keep notes on the weather: in the rains, brown needs more dips.',
  },
  {
    when: ['plants'],
    id: 'Tong nilanya dijaga hidup sejak lama, diberi gula jawa dan diaduk setiap pagi.',
    en: 'The indigo vat has been kept alive for years, fed with palm sugar and stirred every morning.',
  },
  {
    id: 'Setiap kain diberi nomor, sehingga pembeli dapat bertanya siapa yang mengerjakannya.',
    en: 'Every cloth is numbered, so a buyer can ask who made it.',
  },
  {
    not: print,
    id: 'Takaran warna dicatat dalam buku tulis bergaris yang kini sudah {volumes} jilid.',
    en: 'Dye measures are written in ruled notebooks, {volumes} of them by now.',
  },
  {
    not: print,
    id: 'Malam dicampur sendiri dari parafin, gondorukem, dan damar supaya lentur di kain tipis.',
    en: 'The wax is mixed in-house from paraffin, rosin and damar so that it stays supple on thin cloth.',
  },
  {
    when: ['team'],
    id: 'Upah dihitung per lembar dan dibayar setiap Sabtu tanpa ditunda.',
    en: 'Wages are counted by the piece and paid every Saturday without delay.',
  },
  {
    when: ['large'],
    not: print,
    id: 'Dengan {workers} pekerja, ruangnya dibagi menjadi pembatikan, pewarnaan, pelorodan, dan pengemasan.',
    en: 'With {workers} workers, the rooms are divided into waxing, dyeing, boiling-out and packing.',
  },
  {
    when: ['tiny'],
    id: 'Hanya {workers} orang yang bekerja di sini, jadi satu kain biasanya dipegang tangan yang sama dari awal sampai akhir.',
    en: 'Only {workers} people work here, so a cloth usually stays in the same hands from start to finish.',
  },
  {
    not: ['tiny'],
    id: 'Kemampuannya sekitar {capacity} potong sebulan, dan {call} lebih suka menolak daripada terlambat.',
    en: 'They can make about {capacity} pieces a month, and {call} would rather decline than be late.',
  },
  {
    id: 'Kain yang gagal tidak dijual murah, melainkan dipotong menjadi perca untuk latihan.',
    en: 'Failed cloth is not sold cheap but cut up for practice.',
  },
  {
    id: 'Sebelum dikirim, tiap lembar dilihat di bawah dua macam lampu.',
    en: 'Before it ships, every piece is looked at under two kinds of light.',
  },
  {
    when: ['settled'],
    id: 'Contoh warna pembeli disimpan lima tahun supaya pesanan ulang cocok.',
    en: 'Buyers’ colour samples are kept for five years so that a re-order will match.',
  },
  {
    when: ['main-tulis'],
    id: 'Ujung canting dibersihkan dengan sehelai ijuk, cara lama yang menurut mereka belum ada gantinya.',
    en: 'Canting spouts are cleared with a strand of palm fibre, an old way they have found no substitute for.',
  },
  {
    not: print,
    id: 'Kompor listrik menggantikan minyak tanah beberapa tahun lalu, dan sejak itu ruang kerja bebas asap.',
    en: 'Electric stoves replaced kerosene some years ago, and the workroom has been free of smoke since.',
  },
  {
    not: print,
    id: 'Pada musim hujan jadwal digeser dua hari, sebab warna tidak boleh dipaksa kering.',
    en: 'In the rainy season the schedule moves by two days, since colour should not be forced to dry.',
  },
  {
    when: ['main-printing'],
    id: 'Setiap gulungan diberi label tekstil bermotif batik, dengan huruf sebesar nama usahanya.',
    en: 'Every roll is labelled textile with batik motif, in letters as large as the name of the house.',
  },
  {
    when: ['main-printing', 'cap'],
    id: 'Meja cap berada di ruang lain dari meja sablon, dan keduanya tidak pernah berbagi label.',
    en: 'The stamping table stands in another room than the screens, and the two never share a label.',
  },
  {
    when: ['main-printing'],
    id: 'Screen disiapkan sendiri; satu rancangan empat warna siap cetak dalam tiga hari.',
    en: 'Screens are prepared in-house; a four-colour design is ready to print in three days.',
  },
  {
    when: ['main-printing'],
    id: 'Kain dicetak pagi hari dan dikunci dengan uap sebelum gelap supaya warnanya tidak bergeser.',
    en: 'Cloth is printed in the morning and steamed before dark so that the colours do not drift.',
  },
];
