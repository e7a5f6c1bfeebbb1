import type { StoryPart } from './part.ts';

/** Who learns, who teaches, who will carry on. */
export const people: readonly StoryPart[] = [
  {
    when: ['team'],
    id: 'Dua siswa SMK magang setiap tahun, dan salah satunya biasanya tinggal.',
    en: 'Two vocational students come as apprentices each year, and one of them usually stays.',
  },
  {
    when: ['settled'],
    id: 'Anak sulung {call} mengurus foto dan pesanan daring, adiknya sedang belajar mencampur warna.',
    en: '{call}’s eldest child looks after photographs and online orders; the younger is learning to mix colours.',
  },
  {
    when: ['wax', 'team', 'settled'],
    id: 'Pembatik tertua berumur lebih dari tujuh puluh tahun dan masih datang tiga hari seminggu untuk mengajar.',
    en: 'The oldest batiker is past seventy and still comes three days a week to teach.',
  },
  {
    when: ['wax'],
    id: 'Setiap Minggu pagi anak-anak gang boleh mencanting tanpa bayar.',
    en: 'On Sunday mornings the children of the lane may try the canting free of charge.',
  },
  {
    when: ['wax', 'team'],
    id: 'Sebagian pembatiknya ibu yang bekerja dari rumah mengikuti jam sekolah anak.',
    en: 'Some of the batikers are mothers who work from home around school hours.',
  },
  {
    when: ['settled'],
    id: 'Anak-anaknya memilih jalan lain, maka {call} melatih dua keponakan.',
    en: 'The children have chosen other paths, so {call} is training two nephews.',
  },
  {
    when: ['third', 'wax'],
    id: 'Cucu pertama {call} sudah dapat memegang canting sebelum lancar menulis.',
    en: '{call}’s first grandchild could hold a canting before writing came easily.',
  },
  {
    when: ['wax'],
    id: '{call} mengajar membatik di sekolah dekat rumah sebulan sekali.',
    en: 'Once a month {call} teaches batik at the school nearby.',
  },
  {
    when: ['wax', 'team'],
    not: ['main-cap'],
    id: 'Pekerja baru menembok latar selama tiga bulan sebelum boleh menulis garis.',
    en: 'New workers block in grounds for three months before they may draw a line.',
  },
  {
    when: ['skkni-batik', 'team'],
    id: 'Empat pembatik sudah lulus uji kompetensi, dan yang lain menyusul.',
    en: 'Four of the batikers have passed the competence test, and others will follow.',
  },
  {
    when: ['skkni-batik', 'wax'],
    not: ['team'],
    id: '{call} sendiri ikut uji kompetensi supaya tahu apa yang harus diajarkan.',
    en: '{call} sat the competence test in person, to know what ought to be taught.',
  },
  {
    when: ['large'],
    id: 'Hampir separuh pekerjanya perempuan di atas lima puluh tahun, dan mereka diantar pulang bila lembur.',
    en: 'Nearly half the workers are women over fifty, and they are driven home after late shifts.',
  },
  {
    when: ['known', 'settled'],
    id: 'Seorang menantu yang dulu bekerja di bank memegang pembukuan, dan harga pokok akhirnya dihitung dengan benar.',
    en: 'A son-in-law who used to work in a bank keeps the books, and costs are finally reckoned properly.',
  },
  {
    when: ['team'],
    id: 'Hari liburnya mengikuti Syawalan dan pasar pagi, sebab pekerjanya datang dari tiga kampung.',
    en: 'Days off follow Syawalan and the morning market, since the workers come from three villages.',
  },
  {
    when: ['known', 'team'],
    id: 'Tidak ada pekerja di bawah delapan belas tahun; remaja hanya boleh datang untuk belajar.',
    en: 'Nobody under eighteen is employed; teenagers may come only to learn.',
  },
  {
    when: ['young'],
    id: 'Kebanyakan pekerjanya belum tiga puluh tahun dan belajar bersama dari awal.',
    en: 'Most of the people here are under thirty and learned together from the start.',
  },
  {
    when: ['tiny'],
    id: '{call} masih mengerjakan bagian tersulit sendiri, dan pekerjaan lain dibagi dengan keluarga.',
    en: '{call} still does the hardest part alone and shares the rest with the family.',
  },
  {
    when: ['tiny'],
    id: 'Kalau pesanan menumpuk, dua bibi dari gang sebelah datang membantu.',
    en: 'When orders pile up, two aunts from the next lane come to help.',
  },
  {
    when: ['founder'],
    not: ['young'],
    id: 'Dua orang yang pernah dilatih {call} kini membuka bengkel sendiri, dan mereka masih saling meminjam bahan.',
    en: 'Two people trained by {call} have since opened workshops of their own, and they still lend one another supplies.',
  },
  {
    when: ['main-printing'],
    id: 'Operator mejanya dilatih enam bulan, sebagian besar di urusan meluruskan kain.',
    en: 'Table operators train for six months, most of it spent on keeping the cloth straight.',
  },
  {
    when: ['main-printing'],
    id: 'Seorang perancang muda dari kota ini menggambar dua motif baru setiap bulan.',
    en: 'A young designer from the city draws two new motifs each month.',
  },
];
