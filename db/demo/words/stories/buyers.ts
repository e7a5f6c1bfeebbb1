import type { StoryPart } from './part.ts';

/** Who buys, and what they come back for. */
export const buyers: readonly StoryPart[] = [
  {
    when: ['known', 'wax'],
    id: 'Pembelinya butik di Jakarta dan Surabaya yang memesan dua kali setahun.',
    en: 'Its buyers are boutiques in Jakarta and Surabaya that order twice a year.',
  },
  {
    when: ['wax'],
    not: ['main-tulis'],
    id: 'Sebagian besar kain dibawa pedagang Sumatra yang datang sebelum Lebaran.',
    en: 'Most of the cloth leaves with traders from Sumatra, who come before Lebaran.',
  },
  {
    when: ['abroad'],
    id: 'Setiap tahun beberapa koli berangkat ke Malaysia dan Jepang, lengkap dengan keterangan motif dalam bahasa Inggris.',
    en: 'Every year several bales leave for Malaysia and Japan, with notes on the motifs in English.',
  },
  {
    when: ['exporter'],
    id: 'Pembeli di Belanda dan Australia memesan ulang sejak kiriman pertama.',
    en: 'Buyers in the Netherlands and Australia have re-ordered ever since the first shipment.',
  },
  {
    when: ['exporter', 'wax'],
    id: 'Dokumen ekspornya disiapkan sendiri, dan contoh dikirim tiga minggu sebelum pesanan dibuat.',
    en: 'Export papers are prepared in-house, and samples go out three weeks before an order is made.',
  },
  {
    when: ['registered'],
    id: 'Pembelinya masih tetangga, pegawai, dan tamu yang mampir, tetapi fotonya mulai sampai ke luar kota.',
    en: 'Its buyers are still neighbours, office staff and passers-by, but the photographs have begun to travel.',
  },
  {
    when: ['registered'],
    id: 'Pesanan datang dari mulut ke mulut, biasanya setelah sehelai kain dipakai di sebuah hajatan.',
    en: 'Orders come by word of mouth, usually after a cloth has been seen at someone’s celebration.',
  },
  {
    when: ['wax'],
    id: 'Pembeli menyukai warnanya yang tidak berteriak dan kelimnya yang rapi.',
    en: 'Buyers like colours that do not shout and hems that are neat.',
  },
  {
    id: 'Harga disebut sekali dan tidak berubah di tengah pesanan; itu yang membuat orang kembali.',
    en: 'A price is named once and does not change halfway through an order, which is why people come back.',
  },
  {
    when: ['team'],
    not: ['main-tulis'],
    id: 'Pesanan seragam sekolah dan kantor menjaga bengkel tetap sibuk di luar musim pameran.',
    en: 'Uniform orders from schools and offices keep the place busy outside the fair season.',
  },
  {
    when: ['main-tulis'],
    id: 'Kolektor menunggu giliran, dan mereka dikabari dengan foto pada setiap tahap.',
    en: 'Collectors wait their turn and are sent photographs at every stage.',
  },
  {
    id: 'Contoh kain dikirim lebih dahulu, supaya warna di layar tidak mengecewakan.',
    en: 'A sample goes out first, so that the colour on the screen does not disappoint.',
  },
  {
    when: ['exhibition-ready', 'wax'],
    id: 'Di pameran, {call} membawa kain setengah jadi agar pengunjung mengerti mengapa harganya berbeda.',
    en: 'At fairs {call} brings half-finished cloth, so that visitors understand why prices differ.',
  },
  {
    when: ['exhibition-ready'],
    id: 'Sejak ikut pameran di Jakarta, daftar pelanggannya bertambah dengan dua toko di Bandung.',
    en: 'Since a fair in Jakarta the list of customers has grown by two shops in Bandung.',
  },
  {
    when: ['wax'],
    not: ['main-cap'],
    id: 'Pengantin sering memesan sepasang kain dan menunggu sampai selesai, berapa pun lamanya.',
    en: 'Couples often order a pair of cloths for their wedding and wait for as long as it takes.',
  },
  {
    when: ['arab', 'wax'],
    id: 'Pemesan dari pondok pesantren mengambil sarung setiap awal tahun ajaran.',
    en: 'Islamic boarding schools collect sarongs at the start of every school year.',
  },
  {
    when: ['peranakan', 'wax'],
    id: 'Menjelang Imlek antreannya sampai ke teras, dan sebagian pembeli membawa foto sarung nenek mereka.',
    en: 'Before Lunar New Year the queue reaches the veranda, and some buyers bring a photograph of a grandmother’s sarong.',
  },
  {
    when: ['merek'],
    id: 'Setelah mereknya terdaftar, {call} menulis nama usahanya di tepi setiap kain.',
    en: 'Since the trademark was registered, {call} has put the name on the edge of every cloth.',
  },
  {
    when: ['batikmark', 'wax'],
    id: 'Label Batikmark dijahit di sudut kain, dan pembeli baru paling sering bertanya tentang itu.',
    en: 'The Batikmark label is sewn into a corner, and it is what new buyers ask about most.',
  },
  {
    when: ['settled'],
    id: 'Separuh pesanan datang lewat telepon, separuhnya dari orang yang pernah duduk di ruang tamunya.',
    en: 'Half the orders come by telephone and half from people who have sat in the front room.',
  },
  {
    when: ['legal', 'wax'],
    id: 'Sejak izinnya lengkap, koperasi kantor berani memesan lebih dari seratus potong sekaligus.',
    en: 'With its papers in order, office cooperatives now dare to order more than a hundred pieces at a time.',
    not: ['main-tulis'],
  },
  {
    when: ['main-printing'],
    id: 'Pembelinya konveksi kecil yang perlu kain rata dan murah, dan mereka tahu persis apa yang dibeli.',
    en: 'Its buyers are small garment makers who need even, inexpensive cloth and know exactly what they are buying.',
  },
  {
    when: ['main-printing'],
    id: 'Toko oleh-oleh yang mencari batik selalu diarahkan {call} ke tetangga yang memakai malam.',
    en: 'Souvenir shops in search of batik are always sent by {call} to neighbours who use wax.',
  },
  {
    when: ['wax', 'main-tulis'],
    id: 'Setiap kain dikirim dengan kartu berisi nama pembatik dan lama pengerjaannya.',
    en: 'Each cloth leaves with a card giving the name of its maker and the time it took.',
  },
];
