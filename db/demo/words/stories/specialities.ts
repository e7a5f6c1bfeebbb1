import type { StoryPart } from './part.ts';

const print = ['main-printing'];

/** The motifs it is known for. */
export const specialities: readonly StoryPart[] = [
  {
    id: 'Yang paling sering dipesan adalah {motif}, disusul {motif2} dan {motif3}.',
    en: 'Most in demand is {motif}, followed by {motif2} and {motif3}.',
  },
  {
    id: 'Bengkel ini dikenal karena {motif}; {motif2} dikerjakan bila ada yang meminta.',
    en: 'The workshop is known for {motif}; {motif2} is made when someone asks for it.',
  },
  {
    id: 'Untuk {motif} mereka menyimpan pola sendiri, sedangkan {motif2} digambar ulang setiap musim.',
    en: 'For {motif} they keep a pattern of their own, while {motif2} is redrawn every season.',
  },
  {
    id: '{motif} dan {motif2} tidak pernah absen dari rak, dan tiap tahun ditambah satu gambar baru.',
    en: '{motif} and {motif2} are never missing from the shelf, and one new drawing joins them each year.',
  },
  {
    id: 'Pembeli lama datang untuk {motif}, pembeli muda lebih sering membawa pulang {motif2}.',
    en: 'Old customers come for {motif}; younger ones more often go home with {motif2}.',
  },
  {
    id: 'Dalam {motif} buatan mereka, jarak antarbentuk sengaja dilonggarkan agar kain tidak terasa berat.',
    en: 'In their {motif} the forms are spaced apart on purpose, so that the cloth does not feel heavy.',
  },
  {
    not: print,
    id: 'Isen pada {motif} dikerjakan paling akhir oleh tangan yang paling teliti.',
    en: 'The filling of a {motif} cloth comes last, done by the most careful hand.',
  },
  {
    id: '{call} menggambar sendiri pola {motif}, {motif2}, dan {motif3} di atas kertas kalkir.',
    en: '{call} draws the patterns for {motif}, {motif2} and {motif3} on tracing paper.',
  },
  {
    id: 'Separuh produksinya {motif}; sisanya dibagi antara {motif2} dan {motif3}.',
    en: 'Half of what they make is {motif}; the rest is divided between {motif2} and {motif3}.',
  },
  {
    id: 'Warna untuk {motif} selalu dirembuk dahulu dengan pembeli, sementara {motif2} mengikuti palet lama.',
    en: 'Colours for {motif} are always talked over with the buyer first, while {motif2} keeps to the old palette.',
  },
  {
    not: print,
    id: 'Kain {motif} dari bengkel ini mudah dikenali dari pinggirnya yang dibiarkan polos selebar dua jari.',
    en: 'Their {motif} cloths are easy to recognise by an edge left plain, two fingers wide.',
  },
  {
    not: print,
    id: 'Selain {motif}, {motif2} menjadi latihan tetap bagi tangan yang baru belajar.',
    en: 'Besides {motif}, it is {motif2} that new hands are set to practise.',
  },
  {
    id: 'Ketika pasar sepi, mereka justru mencoba ukuran baru untuk {motif} dan {motif2}.',
    en: 'When the market is quiet they use the time to try {motif} and {motif2} in new sizes.',
  },
  {
    id: 'Katalog tipisnya dibuka dengan {motif} dan ditutup dengan {motif2}.',
    en: 'Their slim catalogue opens with {motif} and closes with {motif2}.',
  },
  {
    not: print,
    id: '{call} percaya satu motif perlu waktu untuk dipahami, maka {motif} sudah lama menjadi pekerjaan utama.',
    en: '{call} believes a motif takes time to understand, so {motif} has long been the main work.',
  },
  {
    not: print,
    id: 'Bila pembelinya berani, {motif} dan {motif2} dipertemukan dalam satu kain.',
    en: 'For a daring buyer, {motif} and {motif2} are brought together in one cloth.',
  },
  {
    when: ['main-cap'],
    id: 'Untuk {motif} saja tersimpan {stamps} cap tembaga, beberapa di antaranya sudah tiga kali dipatri ulang.',
    en: 'For {motif} alone there are {stamps} copper stamps, some of them resoldered three times.',
  },
  {
    when: ['main-cap'],
    id: 'Cap {motif} dipesan dari perajin langganan, dan cap {motif2} masih memakai tembaga lama.',
    en: 'Stamps for {motif} are ordered from a trusted maker, while {motif2} still uses the old copper.',
  },
  {
    when: ['main-tulis'],
    id: 'Sehelai {motif} boleh memakan waktu berbulan-bulan di sini, dan tidak ada yang menyuruh cepat.',
    en: 'A single {motif} cloth may take months here, and nobody asks for haste.',
  },
  {
    when: ['main-tulis'],
    id: 'Pola {motif} dijiplak dari kain tua milik keluarga, sedangkan {motif2} lahir dari buku gambar {call}.',
    en: 'The pattern for {motif} was traced from an old family cloth, while {motif2} came out of {call}’s sketchbook.',
  },
  {
    when: ['main-kombinasi'],
    id: 'Kerangka {motif} dicap supaya rata, lalu dihidupkan canting; {motif2} mendapat perlakuan yang sama.',
    en: 'The outline of {motif} is stamped to keep it even and then brought to life with the canting; {motif2} is treated the same way.',
  },
  {
    when: ['main-kombinasi'],
    id: 'Tepi {motif} selalu ditulis tangan, dan dari situlah orang membedakannya dengan kain pasar.',
    en: 'The border of a {motif} cloth is always drawn by hand, which is how people tell it from market cloth.',
  },
  {
    when: ['jlamprang-first'],
    not: print,
    id: 'Titik jlamprangnya dihitung, bukan dikira, sehingga bintangnya bertemu tepat di tengah.',
    en: 'The dots of the jlamprang are counted rather than guessed, so that its stars meet exactly in the middle.',
  },
  {
    when: ['main-printing'],
    id: 'Rancangan {motif} dan {motif2} digambar sendiri, bukan dipindai dari kain orang lain.',
    en: 'The designs for {motif} and {motif2} are drawn in-house and not scanned from anyone else’s cloth.',
  },
  {
    when: ['main-printing'],
    id: 'Yang dicetak terbatas pada beberapa gambar seperti {motif}, sebab pola keraton tidak mereka sentuh.',
    en: 'They print only a few drawings such as {motif}, because court patterns are left alone.',
  },
];
