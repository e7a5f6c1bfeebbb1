import type { StoryPart } from './part.ts';

/** What becomes of wax, water and dye. */
export const waste: readonly StoryPart[] = [
  {
    when: ['treated', 'wax'],
    id: 'Air bekas celupan dialirkan ke IPAL komunal {ward}.',
    en: 'Water from the dye baths runs to the communal treatment plant in {ward}.',
  },
  {
    when: ['treated', 'wax'],
    id: 'Bengkel ikut iuran IPAL {ward} dan mencatat berapa bak yang dibuang setiap minggu.',
    en: 'The workshop pays into the {ward} treatment plant and notes how many tubs it empties each week.',
  },
  {
    when: ['treated', 'wax'],
    id: 'Saluran ke IPAL {ward} dikuras bersama tetangga setiap awal bulan.',
    en: 'The channel to the {ward} treatment plant is cleared together with the neighbours at the start of each month.',
  },
  {
    when: ['treated', 'wax'],
    id: 'Sebelum masuk ke saluran IPAL {ward}, air warna disaring dengan ijuk supaya malam tidak ikut mengalir.',
    en: 'Before it enters the channel to the {ward} plant, dye water passes through palm fibre that holds back the wax.',
  },
  {
    when: ['treated', 'wax'],
    id: 'Jadwal celup disesuaikan dengan jam buka IPAL {ward}, jadi tidak ada yang dibuang pada malam hari.',
    en: 'Dyeing follows the opening hours of the {ward} treatment plant, so nothing is emptied at night.',
  },
  {
    when: ['treated', 'wax'],
    id: '{call} duduk dalam kelompok pengguna IPAL {ward} dan hafal kapan lumpurnya harus diangkat.',
    en: '{call} sits on the users’ group of the {ward} treatment plant and knows by heart when its sludge is due.',
  },
  {
    not: ['treated', 'main-printing'],
    id: 'Warna dan bilasan dipisah di dua bak, lalu endapannya diangkat setiap bulan dan dikeringkan.',
    en: 'Dye and rinse go to separate tanks, and the sediment is lifted out each month and dried.',
  },
  {
    not: ['treated', 'main-printing'],
    id: 'Air bekas celupan diendapkan di tiga bak kecil di belakang rumah sebelum dialirkan keluar.',
    en: 'Water from the dye baths settles in three small tanks behind the house before it leaves.',
  },
  {
    not: ['treated', 'main-printing'],
    id: 'Sebuah bak penyaring dari pasir, kerikil, dan arang dipasang dua tahun lalu dan isinya diganti tiap enam bulan.',
    en: 'A filter of sand, gravel and charcoal was put in two years ago and is refilled every six months.',
  },
  {
    when: ['wax'],
    id: 'Malam bekas lorodan dikumpulkan, disaring, dan dipakai lagi.',
    en: 'Wax boiled out of the cloth is collected, strained and used again.',
  },
  {
    when: ['wax'],
    id: 'Malam sisa diapungkan dari bak lorod setiap petang; yang paling kotor menjadi tembokan keesokan harinya.',
    en: 'Leftover wax is skimmed from the boiling tub every evening; the dirtiest serves for blocking the next day.',
  },
  {
    when: ['synthetic', 'known'],
    id: 'Naftol yang dipakai hanya jenis bebas amina terlarang, dan lembar ujinya ditempel di dinding.',
    en: 'Only naphthol free of banned amines is used, and the test sheets hang on the wall.',
  },
  {
    when: ['plants'],
    id: 'Ampas kulit kayu dijemur menjadi bahan bakar tungku.',
    en: 'Spent bark is dried and burned under the pans.',
  },
  {
    when: ['plants'],
    id: 'Tawas dan kapur dipilih sebagai pengunci; tunjung hanya dipakai bila pembeli meminta warna gelap.',
    en: 'Alum and lime are the usual fixers; iron is used only when a buyer wants a dark shade.',
  },
  {
    id: 'Bilasan terakhir ditampung untuk bilasan pertama hari berikutnya, sehingga air berkurang seperempat.',
    en: 'The last rinse is kept for the first rinse of the next day, which saves a quarter of the water.',
  },
  {
    when: ['podosugih', 'wax'],
    id: 'Unit pengolah kecil bantuan kota dipasang di samping dapur malam dan dirawat bergiliran.',
    en: 'A small treatment unit provided by the city stands beside the wax kitchen and is tended in turn.',
  },
  {
    when: ['buaran-kradenan', 'wax'],
    id: 'Unit pengolah kecil dari kota dirawat bergiliran, dan airnya diperiksa dengan kertas pH setiap minggu.',
    en: 'The small treatment unit from the city is tended in turn, and its water is checked with pH paper each week.',
  },
  {
    when: ['tidal', 'wax'],
    id: 'Karena rob, bak warna ditaruh di atas panggung supaya limbah tidak ikut terbawa air pasang.',
    en: 'Because of tidal floods the dye tubs stand on a platform, so that waste is not carried off by high water.',
  },
  {
    when: ['main-printing'],
    id: 'Sisa pasta cetak ditampung dalam drum dan diambil pengumpul setiap bulan.',
    en: 'Leftover printing paste goes into drums that a collector takes away every month.',
  },
  {
    when: ['main-printing'],
    id: 'Screen dibilas di bak tertutup, dan air pertamanya dipakai lagi untuk mengencerkan pasta.',
    en: 'Screens are rinsed in a closed tank, and the first water is used again to thin the paste.',
  },
  {
    when: ['abroad', 'reach-azo'],
    id: 'Uji azo dilakukan per warna, dan hasilnya dikirim bersama contoh kain.',
    en: 'Azo tests are done colour by colour, and the results travel with the samples.',
  },
  {
    when: ['team'],
    id: 'Sarung tangan, masker, dan kipas pembuang uap tersedia di ruang warna, dan {call} yang paling sering menegur bila tidak dipakai.',
    en: 'Gloves, masks and an exhaust fan are at hand in the dye room, and {call} is the first to scold when they are not used.',
  },
  {
    when: ['wax'],
    id: 'Abu dari tungku lorod disimpan untuk mencuci kain baru, seperti cara orang tua mereka.',
    en: 'Ash from the boiling stove is saved to scour new cloth, as their parents did.',
  },
  {
    when: ['wax', 'team'],
    id: 'Sejak ikut pelatihan industri hijau, bengkel menimbang zat warna sampai gram dan sisa celupan hampir tidak ada.',
    en: 'Since a training in green industry the workshop weighs its dyes to the gram, and hardly any bath is left over.',
  },
];
