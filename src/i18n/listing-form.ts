import type { ListingTechnique } from '#db/schema/catalogue.ts';
import { dictionary } from './locale.ts';

interface Part {
  title: string;
  hint: string;
}

interface Texts {
  newTitle: string;
  lede: string;
  back: string;
  history: string;
  seePublic: string;
  parts: Record<
    'photos' | 'technique' | 'texts' | 'motifs' | 'cloth' | 'colours' | 'measures' | 'hs' | 'prices' | 'stock',
    Part
  >;
  thread: Record<ListingTechnique, string>;
  techniqueWhy: Record<ListingTechnique, string>;
  aboutTechniques: string;
  indonesian: string;
  english: string;
  titleLabel: string;
  titleHint: string;
  titleEnHint: string;
  descriptionLabel: string;
  descriptionHint: string;
  translation: Record<'done' | 'stale' | 'missing', string>;
  mainMotif: string;
  moreMotifs: string;
  motifSearch: string;
  motifNone: string;
  motifCount: string;
  ownMotifs: string;
  otherMotifs: string;
  pick: string;
  product: string;
  cloth: string;
  dyes: string;
  dyesHint: string;
  natural: string;
  synthetic: string;
  fibres: string;
  fibre: string;
  percent: string;
  fibresHint: string;
  fibresUsual: string;
  sum: string;
  sumRight: string;
  sumLess: string;
  sumMore: string;
  addRow: string;
  removeRow: string;
  coloursSeen: string;
  coloursHint: string;
  fromPhotos: string;
  lengthCm: string;
  widthCm: string;
  weightG: string;
  weightHint: string;
  care: string;
  careSteps: Record<'wash' | 'bleach' | 'dry' | 'iron' | 'professional' | 'tumble' | 'batik', string>;
  notSaid: string;
  hsCode: string;
  hsNone: string;
  hsSuggested: (code: string) => string;
  hsUse: string;
  hsLater: string;
  hsWhy: string;
  price: string;
  priceHint: string;
  minimumOrder: string;
  minimumOrderHint: string;
  samplePrice: string;
  samplePriceHint: string;
  ladder: string;
  ladderHint: string;
  ladderFrom: string;
  ladderPrice: string;
  ladderWrong: string;
  availability: Record<'ready' | 'made-to-order', string>;
  availabilityHint: Record<'ready' | 'made-to-order', string>;
  stock: string;
  leadTimeDays: string;
  leadTimeHint: string;
  missing: string;
  complete: string;
  missingOne: string;
  missingCount: string;
  partDone: string;
  partOpen: string;
  save: string;
  submit: string;
  submitTrusted: string;
  takeBack: string;
  discard: string;
  discardWarning: string;
  discardSure: string;
  state: Record<'draft' | 'new' | 'published' | 'archived' | 'in-review' | 'changes-asked', string>;
  about: {
    new: string;
    published: string;
    liveAtOnce: string;
    waits: string;
    trusted: string;
    archived: string;
    inReview: (due: string) => string;
    inReviewHint: string;
    asked: string;
    askedReason: string;
    askedNote: string;
    askedTodo: string;
    refused: string;
    refusedTodo: string;
  };
  otherDesk: (name: string) => string;
  openDesk: (name: string) => string;
  movedUnsaved: string;
  uploadedUnsaved: (count: number) => string;
}

export const listingForm = dictionary<Texts>({
  id: {
    newTitle: 'Kain baru',
    lede: 'Isi sedikit demi sedikit, urutannya bebas. Semua tersimpan sendiri; kirim setelah lengkap.',
    back: 'Semua kain',
    history: 'Riwayat',
    seePublic: 'Lihat di katalog',
    parts: {
      photos: {
        title: 'Fotonya mana?',
        hint: 'Foto pertama menjadi sampul. Foto di tempat terang, tanpa lampu kilat.',
      },
      technique: {
        title: 'Dibuat dengan cara apa?',
        hint: 'Perda Kota Pekalongan 6/2014 menetapkan warna benang label untuk tiap teknik. Petugas memeriksa pilihan ini.',
      },
      texts: {
        title: 'Apa namanya, dan apa ceritanya?',
        hint: 'Tulis dalam bahasa Indonesia. Terjemahan Inggris boleh menyusul.',
      },
      motifs: { title: 'Motifnya apa?', hint: 'Pilih motif utama, lalu motif lain yang ikut tampak.' },
      cloth: { title: 'Dari bahan apa?', hint: 'Jenis barang, kain, serat, dan pewarnanya.' },
      colours: { title: 'Warnanya apa?', hint: 'Paling banyak empat. Pembeli menyaring katalog menurut warna ini.' },
      measures: {
        title: 'Ukuran, berat, dan perawatan',
        hint: 'Ukuran satu barang jadi. Kosongkan yang tidak berlaku.',
      },
      hs: { title: 'Kode HS untuk ekspor', hint: 'Kode pos tarif untuk bea cukai. Boleh kosong bila belum yakin.' },
      prices: { title: 'Berapa harganya?', hint: 'Dalam rupiah, untuk satu barang. Ketik angkanya saja.' },
      stock: { title: 'Ada stok, atau dibuat dulu?', hint: 'Pembeli melihat ini di sebelah harga.' },
    },
    thread: {
      tulis: 'Benang label emas',
      kombinasi: 'Benang label perak',
      cap: 'Benang label putih',
      printing: 'Tanpa benang label',
    },
    techniqueWhy: {
      tulis: 'Seluruh garis malam ditorehkan dengan canting.',
      kombinasi: 'Tulis dan cap pada satu kain.',
      cap: 'Malam panas dicapkan dengan cap tembaga.',
      printing: 'Dicetak tanpa malam panas: bukan batik, dan tidak boleh memakai label batik.',
    },
    aboutTechniques: 'Cara membedakannya',
    indonesian: 'Bahasa Indonesia',
    english: 'Bahasa Inggris',
    titleLabel: 'Judul',
    titleHint: 'Pendek: jenis barang, motif, warna. Contoh: “Kain panjang jlamprang biru”.',
    titleEnHint: 'Judul yang sama dalam bahasa Inggris. Contoh: “Blue jlamprang long cloth”.',
    descriptionLabel: 'Deskripsi',
    descriptionHint: 'Siapa yang membuat, berapa lama, apa yang istimewa.',
    translation: {
      done: 'Sudah diterjemahkan',
      stale: 'Teks Indonesianya berubah: periksa lagi terjemahannya',
      missing: 'Belum diterjemahkan: pembeli luar negeri melihat teks Indonesia',
    },
    mainMotif: 'Motif utama',
    moreMotifs: 'Motif lain (paling banyak 4)',
    motifSearch: 'Cari motif',
    motifNone: 'Tidak ada motif dengan nama itu.',
    motifCount: '# motif cocok',
    ownMotifs: 'Motif Pekalongan',
    otherMotifs: 'Motif dari tempat lain',
    pick: 'Pilih …',
    product: 'Jenis barang',
    cloth: 'Bahan kain',
    dyes: 'Pewarna',
    dyesHint: 'Semua yang dipakai, paling banyak enam.',
    natural: 'Pewarna alami',
    synthetic: 'Pewarna sintetis',
    fibres: 'Kandungan serat',
    fibre: 'Serat',
    percent: 'Persen',
    fibresHint: 'Jumlahnya harus tepat 100 %.',
    fibresUsual: 'Isi otomatis dari bahan kain: #',
    sum: 'Jumlah',
    sumRight: '100 %, pas',
    sumLess: '# %, kurang ## %',
    sumMore: '# %, lebih ## %',
    addRow: 'Tambah baris',
    removeRow: 'Hapus baris #',
    coloursSeen: 'Warna yang tampak di foto',
    coloursHint: 'Dipilih sendiri dari foto Anda; ubah bila tidak cocok.',
    fromPhotos: 'dari foto',
    lengthCm: 'Panjang (cm)',
    widthCm: 'Lebar (cm)',
    weightG: 'Berat (gram)',
    weightHint: 'Timbang satu barang; menentukan ongkos kirim.',
    care: 'Perawatan',
    careSteps: {
      wash: 'Mencuci',
      bleach: 'Pemutih',
      dry: 'Menjemur',
      iron: 'Menyetrika',
      professional: 'Cuci kering',
      tumble: 'Mesin pengering',
      batik: 'Khusus batik',
    },
    notSaid: 'Tidak disebut',
    hsCode: 'Kode HS',
    hsNone: 'Belum ada',
    hsSuggested: (code) => `Saran: ${code}`,
    hsUse: 'Pakai saran ini',
    hsLater: 'Saran muncul setelah jenis barang dan bahan kain dipilih.',
    hsWhy:
      'Saran dihitung dari jenis barang, serat, dan berat per meter persegi. Kepastiannya ada pada pengurus kepabeanan.',
    price: 'Harga satuan (Rp)',
    priceHint: 'Harga untuk satu barang, belum termasuk ongkos kirim.',
    minimumOrder: 'Pesanan minimum',
    minimumOrderHint: 'Jumlah paling sedikit sekali pesan.',
    samplePrice: 'Harga sampel (Rp)',
    samplePriceHint: 'Satu barang untuk contoh. Kosong: tidak menjual sampel. 0: gratis.',
    ladder: 'Harga lebih murah kalau pesan banyak',
    ladderHint: 'Mulai jumlah berapa, harga satuannya jadi berapa. Jumlah naik, harga turun.',
    ladderFrom: 'Mulai (buah)',
    ladderPrice: 'Harga satuan (Rp)',
    ladderWrong: 'Jumlah harus naik dan harga turun di tiap baris.',
    availability: { ready: 'Ada stok, siap kirim', 'made-to-order': 'Dibuat setelah dipesan' },
    availabilityHint: { ready: 'Tulis jumlah yang ada sekarang.', 'made-to-order': 'Pembeli menunggu sampai selesai.' },
    stock: 'Stok (buah)',
    leadTimeDays: 'Waktu pengerjaan (hari kerja)',
    leadTimeHint: 'Untuk pesanan yang belum ada stoknya.',
    missing: 'Sudah lengkap?',
    complete: 'Lengkap. Silakan kirim.',
    missingOne: 'Satu bagian belum lengkap',
    missingCount: '# bagian belum lengkap',
    partDone: 'lengkap',
    partOpen: 'belum',
    save: 'Simpan rancangan',
    submit: 'Kirim untuk diperiksa',
    submitTrusted: 'Tayangkan sekarang',
    takeBack: 'Tarik kembali',
    discard: 'Buang rancangan',
    discardWarning: 'Semua yang belum tayang di halaman ini hilang. Ini tidak dapat dibatalkan.',
    discardSure: 'Ya, buang',
    state: {
      new: 'Baru',
      draft: 'Rancangan',
      published: 'Tayang',
      archived: 'Diarsipkan',
      'in-review': 'Sedang diperiksa',
      'changes-asked': 'Perlu diperbaiki',
    },
    about: {
      new: 'Kain ini belum tampil di katalog. Setelah lengkap, kirim; petugas memeriksanya dalam lima hari kerja.',
      published: 'Kain ini tayang di katalog. Pembeli tetap melihat yang lama sampai Anda mengirim perubahan.',
      liveAtOnce:
        'Langsung tayang: harga, tangga harga, harga sampel, pesanan minimum, stok, waktu pengerjaan, dan salah ketik kecil.',
      waits:
        'Menunggu pemeriksaan: foto, teknik, judul, deskripsi, motif, bahan, serat, pewarna, warna, ukuran, dan kode HS.',
      trusted: 'Bengkel Anda dipercaya: semua perubahan langsung tayang.',
      archived: 'Kain ini diarsipkan dan tidak tampil di katalog. Tampilkan lagi dari daftar kain untuk mengubahnya.',
      inReview: (due) => `Petugas memeriksanya paling lambat ${due}.`,
      inReviewHint: 'Selama diperiksa isinya tidak dapat diubah. Tarik kembali bila ada yang perlu diperbaiki.',
      asked: 'Petugas minta perbaikan',
      askedReason: 'Alasan',
      askedNote: 'Catatan petugas',
      askedTodo: 'Perbaiki bagian itu di bawah, lalu kirim lagi. Yang lain tetap seperti semula.',
      refused: 'Tidak diterima petugas',
      refusedTodo:
        'Yang terakhir dikirim tidak diterima. Anda boleh mengubahnya menurut catatan ini dan mengirim lagi.',
    },
    otherDesk: (name) =>
      `Kain ini milik ${name}, sedangkan meja yang terbuka meja bengkel lain. Buka dulu mejanya sebelum menambah foto.`,
    openDesk: (name) => `Buka meja ${name}`,
    movedUnsaved: 'Urutan foto berubah di halaman ini. Simpan supaya tetap.',
    uploadedUnsaved: (count) => `${count} foto terunggah dan masuk ke daftar. Simpan supaya tetap.`,
  },
  en: {
    newTitle: 'New cloth',
    lede: 'Fill it in bit by bit, in any order. Everything saves by itself; send it when it is complete.',
    back: 'All listings',
    history: 'History',
    seePublic: 'See it in the catalogue',
    parts: {
      photos: {
        title: 'Where are the photos?',
        hint: 'The first one is the cover. Take them in good light, without a flash.',
      },
      technique: {
        title: 'How is it made?',
        hint: 'Pekalongan City Regulation (Perda) 6/2014 sets the colour of the label thread for each technique. An officer checks this choice.',
      },
      texts: {
        title: 'What is it called, and what is its story?',
        hint: 'Write in Indonesian. The English may follow later.',
      },
      motifs: { title: 'Which motif?', hint: 'Choose the main motif, then others that appear with it.' },
      cloth: { title: 'What is it made of?', hint: 'The kind of goods, the cloth, its fibres and dyes.' },
      colours: { title: 'Which colours?', hint: 'At most four. Buyers filter the catalogue by them.' },
      measures: { title: 'Size, weight and care', hint: 'Of one finished piece. Leave empty what does not apply.' },
      hs: { title: 'HS code for export', hint: 'The tariff line for customs. May stay empty until you are sure.' },
      prices: { title: 'What does it cost?', hint: 'In rupiah, for one piece. Digits only.' },
      stock: { title: 'In stock, or made first?', hint: 'Buyers see this beside the price.' },
    },
    thread: {
      tulis: 'Gold label thread',
      kombinasi: 'Silver label thread',
      cap: 'White label thread',
      printing: 'No label thread',
    },
    techniqueWhy: {
      tulis: 'Every wax line is drawn with a canting.',
      kombinasi: 'Drawn and stamped on one cloth.',
      cap: 'Hot wax is stamped with a copper cap.',
      printing: 'Printed without hot wax: not batik, and it may not carry a batik label.',
    },
    aboutTechniques: 'How to tell them apart',
    indonesian: 'Indonesian',
    english: 'English',
    titleLabel: 'Title',
    titleHint: 'Short: goods, motif, colour. Example: “Kain panjang jlamprang biru”.',
    titleEnHint: 'The same title in English. Example: “Blue jlamprang long cloth”.',
    descriptionLabel: 'Description',
    descriptionHint: 'Who made it, how long it took, what is special about it.',
    translation: {
      done: 'Translated',
      stale: 'The Indonesian text changed: check the translation again',
      missing: 'Not translated yet: buyers abroad see the Indonesian text',
    },
    mainMotif: 'Main motif',
    moreMotifs: 'Other motifs (at most 4)',
    motifSearch: 'Find a motif',
    motifNone: 'No motif of that name.',
    motifCount: '# motifs fit',
    ownMotifs: 'Motifs of Pekalongan',
    otherMotifs: 'Motifs from elsewhere',
    pick: 'Choose …',
    product: 'Kind of goods',
    cloth: 'Cloth',
    dyes: 'Dyes',
    dyesHint: 'All that were used, at most six.',
    natural: 'Natural dyes',
    synthetic: 'Synthetic dyes',
    fibres: 'Fibre content',
    fibre: 'Fibre',
    percent: 'Percent',
    fibresHint: 'They must add to exactly 100 %.',
    fibresUsual: 'Fill in from the cloth: #',
    sum: 'Sum',
    sumRight: '100 %, exact',
    sumLess: '# %, ## % short',
    sumMore: '# %, ## % over',
    addRow: 'Add a line',
    removeRow: 'Remove line #',
    coloursSeen: 'Colours seen in the photos',
    coloursHint: 'Picked from your photos by themselves; change them where they are wrong.',
    fromPhotos: 'from the photos',
    lengthCm: 'Length (cm)',
    widthCm: 'Width (cm)',
    weightG: 'Weight (grams)',
    weightHint: 'Weigh one piece; it decides the cost of shipping.',
    care: 'Care',
    careSteps: {
      wash: 'Washing',
      bleach: 'Bleach',
      dry: 'Drying',
      iron: 'Ironing',
      professional: 'Dry cleaning',
      tumble: 'Tumble dryer',
      batik: 'For batik',
    },
    notSaid: 'Not said',
    hsCode: 'HS code',
    hsNone: 'None yet',
    hsSuggested: (code) => `Suggested: ${code}`,
    hsUse: 'Use this suggestion',
    hsLater: 'A suggestion appears once goods and cloth are chosen.',
    hsWhy:
      'Worked out from the kind of goods, the fibre and the weight of a square metre. A customs broker has the last word.',
    price: 'Price for one (Rp)',
    priceHint: 'For one piece, without shipping.',
    minimumOrder: 'Minimum order (MOQ)',
    minimumOrderHint: 'Fewest pieces in one order.',
    samplePrice: 'Sample price (Rp)',
    samplePriceHint: 'One piece as a sample. Empty: no samples sold. 0: free.',
    ladder: 'Cheaper for larger orders',
    ladderHint: 'From how many pieces, what price for one. The quantity rises, the price falls.',
    ladderFrom: 'From (pieces)',
    ladderPrice: 'Price for one (Rp)',
    ladderWrong: 'In each line the quantity must rise and the price fall.',
    availability: { ready: 'In stock, ready to ship', 'made-to-order': 'Made to order' },
    availabilityHint: { ready: 'Write how many there are now.', 'made-to-order': 'The buyer waits until it is made.' },
    stock: 'Stock (pieces)',
    leadTimeDays: 'Lead time (working days)',
    leadTimeHint: 'For orders beyond the stock.',
    missing: 'Is it complete?',
    complete: 'Complete. You can send it.',
    missingOne: 'One part is not complete',
    missingCount: '# parts are not complete',
    partDone: 'complete',
    partOpen: 'not yet',
    save: 'Save draft',
    submit: 'Send for review',
    submitTrusted: 'Publish now',
    takeBack: 'Take back',
    discard: 'Discard the draft',
    discardWarning: 'Everything on this page that is not live yet is lost. This cannot be undone.',
    discardSure: 'Yes, discard it',
    state: {
      new: 'New',
      draft: 'Draft',
      published: 'Live',
      archived: 'Archived',
      'in-review': 'In review',
      'changes-asked': 'Changes asked',
    },
    about: {
      new: 'This cloth is not in the catalogue yet. When it is complete, send it; an officer looks at it within five working days.',
      published: 'This cloth is live in the catalogue. Buyers go on seeing it as it was until you send your changes.',
      liveAtOnce:
        'Live at once: price, price ladder, sample price, minimum order, stock, lead time and small typing errors.',
      waits:
        'Waiting for review: photos, technique, title, description, motifs, cloth, fibres, dyes, colours, size and HS code.',
      trusted: 'Your workshop is trusted: every change goes live at once.',
      archived: 'This cloth is archived and not in the catalogue. Put it back from the list of listings to change it.',
      inReview: (due) => `An officer will look at it by ${due}.`,
      inReviewHint: 'While it is in review it cannot be changed. Take it back if something needs mending.',
      asked: 'An officer asks for changes',
      askedReason: 'Reason',
      askedNote: 'The officer’s note',
      askedTodo: 'Mend that part below, then send it again. The rest stays as it is.',
      refused: 'Not accepted by the officer',
      refusedTodo: 'What you sent last was not accepted. You may change it after this note and send it again.',
    },
    otherDesk: (name) =>
      `This cloth belongs to ${name}, but the desk of another workshop is open. Open its desk before adding photos.`,
    openDesk: (name) => `Open the desk of ${name}`,
    movedUnsaved: 'The photos are in a new order on this page. Save to keep it.',
    uploadedUnsaved: (count) =>
      `${count === 1 ? 'One photo was' : `${count} photos were`} uploaded and put on the list. Save to keep ${count === 1 ? 'it' : 'them'}.`,
  },
});
