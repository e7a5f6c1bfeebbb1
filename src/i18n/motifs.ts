import { dictionary } from './locale.ts';

export const motifs = dictionary({
  id: {
    title: 'Motif batik',
    description: (total: number) =>
      `${total} motif batik: yang lahir di Pekalongan, yang tumbuh di pesisir lain, dan yang dari keraton sebagai pembanding, beserta makna dan kainnya.`,
    lede: 'Tiap motif punya asal, nama, dan makna. Di sini motif Pekalongan tampil lebih dahulu, lalu saudara-saudaranya dari pesisir lain, dan dari pedalaman sebagai pembanding.',
    drawn: 'Semua gambar dibuat oleh penggambar motif kami dari data acuan; bukan foto kain.',
    byOrigin: 'Menurut asal',
    byFamily: 'Menurut keluarga',
    everyOrigin: 'Semua asal',
    everyFamily: 'Semua keluarga',
    shown: (shown: number, total: number) => (shown === total ? `${total} motif` : `${shown} dari ${total} motif`),
    reset: 'Tampilkan semua',
    nothing: 'Tidak ada motif untuk pilihan ini.',
    nothingHint: 'Lepaskan salah satu pilihan, misalnya asalnya, untuk melihat lebih banyak.',
    family: {
      geometric: ['Geometris', 'Ulangan bidang dan garis: ceplok, kawung, parang, nitik.'],
      floral: ['Flora', 'Bunga, daun, dan sulur; wajah pesisir yang paling dikenal.'],
      fauna: ['Fauna', 'Burung, kupu-kupu, naga, dan isi laut.'],
      symbolic: ['Simbolik', 'Lambang yang dibaca: sayap, sawat, pakem, doa.'],
      pictorial: ['Gambar', 'Kisah, awan, ombak, dan pemandangan.'],
    },
    zone: { pekalongan: 'Pekalongan', coastal: 'Pesisir lain', inland: 'Pedalaman (pembanding)' },
    zoneLong: {
      pekalongan: 'Motif Pekalongan',
      coastal: 'Motif pesisir lain, juga dikenal atau dikerjakan di Pekalongan',
      inland: 'Motif pedalaman, ditampilkan sebagai pembanding',
    },
    place: (place: string) => place,
    cloths: (count: string) => `${count} kain dijual`,
    noCloths: 'belum ada kain',
    pictureAlt: (name: string) => `Gambar motif ${name}`,
    kind: { motif: 'motif', layout: 'tata letak kain', style: 'gaya batik', 'technique-set': 'cara pengerjaan' },
    notSure: 'Bentuk dan makna motif ini belum dapat dipastikan. Gambarnya tafsir bebas, bukan salinan kain lama.',
    lowConfidence: 'Keterangan tentang motif ini masih lemah; bacalah sebagai dugaan.',
    alsoCalled: 'Disebut juga',
    origin: 'Asal',
    familyLabel: 'Keluarga',
    techniques: 'Teknik lazim',
    isen: 'Isian (isen)',
    occasions: 'Dipakai untuk',
    meaning: 'Makna',
    colours: 'Warna',
    coloursNote: 'Warna lazim menurut pilihan redaksi kami, bukan aturan.',
    role: { ground: 'latar', main: 'utama', accent: 'aksen', detail: 'rincian' },
    drawing: 'Tentang gambar ini',
    drawingText:
      'Digambar oleh program kami dari data acuan: susunan, unsur, isen, dan warna. Bukan foto, dan bukan pola siap produksi.',
    rights: 'Hak dan asal',
    rightsCourt: (name: string, place: string) =>
      `${name} membawa sejarah keraton atau dimiliki bersama oleh lebih dari satu masyarakat. Asalnya menurut data kami: ${place}. Hormati riwayat itu: sebutkan asalnya saat menjual atau memakainya, dan jangan mengakuinya sebagai ciptaan sendiri.`,
    rightsSarong:
      'Bagian dari tata letak Sarung Batik Pekalongan, yang terdaftar sebagai indikasi geografis. Tanda resminya hanya boleh dipakai anggota perkumpulan pengelolanya (MPIG) yang memenuhi syarat.',
    rightsElsewhere: (place: string) =>
      `Terdaftar sebagai indikasi geografis dari ${place}. Nama dan tandanya milik pembatik di sana; di sini hanya pembanding.`,
    court: 'Bersejarah keraton atau milik bersama',
    rightsNone:
      'Data kami tidak mencatat hak khusus atas motif ini. Itu tidak berarti bebas hak: gambar karya perancang tetap milik pembuatnya.',
    makers: 'Siapa yang membuat',
    makersMore: (count: string) => `${count} bengkel di kota ini membuatnya; inilah yang kainnya paling banyak.`,
    noMakers: 'Belum ada bengkel yang menjual kain bermotif ini.',
    noMakersHint: 'Bengkel sering mengerjakan pesanan. Tanyakan pada bengkel yang tekniknya cocok.',
    browseWorkshops: 'Lihat bengkel',
    forSale: 'Yang sedang dijual',
    seeAll: (count: string) => `Lihat semua (${count})`,
    noForSale: 'Kain bermotif ini belum ada di katalog. Motif yang berkerabat mungkin ada.',
    prints: (count: string) => `Ada pula ${count} tekstil bermotif ini yang dicetak tanpa malam: bukan batik.`,
    related: 'Motif berkerabat',
    sources: 'Sumber',
    all: 'Semua motif',
  },
  en: {
    title: 'Batik motifs',
    description: (total: number) =>
      `${total} batik motifs: those born in Pekalongan, those of the rest of the coast, and court patterns for contrast, with their meanings and cloths.`,
    lede: 'Every motif has an origin, names and a meaning. Pekalongan’s own come first here, then their relatives along the coast, and inland patterns for contrast.',
    drawn:
      'All pictures are made by our own motif renderer from the reference data; they are not photographs of cloth.',
    byOrigin: 'By origin',
    byFamily: 'By family',
    everyOrigin: 'Every origin',
    everyFamily: 'Every family',
    shown: (shown: number, total: number) => (shown === total ? `${total} motifs` : `${shown} of ${total} motifs`),
    reset: 'Show all',
    nothing: 'No motif fits this choice.',
    nothingHint: 'Drop one of the choices, the origin for instance, to see more.',
    family: {
      geometric: ['Geometric', 'Repeats of plane and line: ceplok, kawung, parang, nitik.'],
      floral: ['Floral', 'Flowers, leaves and tendrils; the coast’s best-known face.'],
      fauna: ['Fauna', 'Birds, butterflies, dragons and what lives in the sea.'],
      symbolic: ['Symbolic', 'Emblems meant to be read: wings, sawat, pakem, prayers.'],
      pictorial: ['Pictorial', 'Tales, clouds, waves and landscapes.'],
    },
    zone: { pekalongan: 'Pekalongan', coastal: 'Other coast', inland: 'Inland (for contrast)' },
    zoneLong: {
      pekalongan: 'A motif of Pekalongan',
      coastal: 'A motif of the wider coast, known or made in Pekalongan too',
      inland: 'An inland motif, shown for contrast',
    },
    place: (place: string) => placesInEnglish[place] ?? place,
    cloths: (count: string) => `${count} ${count === '1' ? 'cloth' : 'cloths'} for sale`,
    noCloths: 'no cloth yet',
    pictureAlt: (name: string) => `Drawing of the ${name} motif`,
    kind: { motif: 'motif', layout: 'cloth layout', style: 'style of batik', 'technique-set': 'way of working' },
    notSure:
      'The form and meaning of this motif are not established. The drawing is a free interpretation, not a copy of an old cloth.',
    lowConfidence: 'What is known of this motif is thin; read it as a conjecture.',
    alsoCalled: 'Also called',
    origin: 'Origin',
    familyLabel: 'Family',
    techniques: 'Usual techniques',
    isen: 'Fillings (isen)',
    occasions: 'Worn for',
    meaning: 'Meaning',
    colours: 'Colours',
    coloursNote: 'Customary colours as our editors chose them, not a rule.',
    role: { ground: 'ground', main: 'main', accent: 'accent', detail: 'detail' },
    drawing: 'About this drawing',
    drawingText:
      'Drawn by our program from the reference data: layout, elements, fillings and colours. Not a photograph, and not a pattern ready for production.',
    rights: 'Rights and origin',
    rightsCourt: (name: string, place: string) =>
      `${name} carries court history or belongs to more than one community. Its origin in our data: ${place}. Honour that history: name the origin when you sell or wear it, and do not claim it as your own creation.`,
    rightsSarong:
      'Part of the layout of the Pekalongan batik sarong, a registered geographical indication. Only members of the association that manages it (MPIG) who meet its conditions may use the official mark.',
    rightsElsewhere: (place: string) =>
      `Registered as a geographical indication of ${place}. Name and mark belong to the makers there; it is shown here for contrast only.`,
    court: 'Court history or shared ownership',
    rightsNone:
      'Our data records no particular right in this motif. That does not make it free of rights: a designer’s drawing still belongs to its maker.',
    makers: 'Who makes it',
    makersMore: (count: string) =>
      `${count} ${count === '1' ? 'workshop' : 'workshops'} in the city ${count === '1' ? 'makes' : 'make'} it; those with most cloths first.`,
    noMakers: 'No workshop sells cloth with this motif yet.',
    noMakersHint: 'Workshops often work to order. Ask one whose technique fits.',
    browseWorkshops: 'See the workshops',
    forSale: 'Now for sale',
    seeAll: (count: string) => `See all (${count})`,
    noForSale: 'There is no cloth with this motif in the catalogue yet. Its relatives may have some.',
    prints: (count: string) =>
      count === '1'
        ? 'There is also 1 textile with this pattern printed without wax: not batik.'
        : `There are also ${count} textiles with this pattern printed without wax: not batik.`,
    related: 'Related motifs',
    sources: 'Sources',
    all: 'All motifs',
  },
});

/** Origins that are descriptions in the reference data; names of towns stay as they are. */
const placesInEnglish: Record<string, string> = {
  'Kota Pekalongan': 'Pekalongan City',
  'Pekalongan Raya (kota dan Kedungwuni)': 'Greater Pekalongan (the city and Kedungwuni)',
  'Jawa Tengah pedalaman (Solo dan Yogyakarta)': 'inland Central Java (Solo and Yogyakarta)',
  'pesisir utara Jawa': 'Java’s north coast',
  'Indramayu dan Cirebon': 'Indramayu and Cirebon',
};
