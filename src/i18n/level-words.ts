import { dictionary, type Locale } from './locale.ts';

/** What a level lacks when no market list is whole. */
export const marketPack = { id: 'satu paket pasar tujuan lengkap', en: 'one complete market pack' };

type Facts = Record<string, string>;

/** What restores a level, from the facts of `level-fallen`: items, and market packs where they are wanting. */
export function lackText(facts: Facts, locale: Locale): string {
  const items = facts[locale === 'id' ? 'missingId' : 'missingEn'] ?? '';
  return [items, facts['market'] ? marketPack[locale] : ''].filter(Boolean).join('; ');
}

/** Why a level fell, in a sentence, from the facts of `level-fallen`; empty when the facts don't tell. */
export function fallReason(facts: Facts, locale: Locale): string {
  const items = facts[locale === 'id' ? 'itemsId' : 'itemsEn'] ?? '';
  const cause = facts['cause'] as keyof typeof reasons.id | undefined;
  const words = cause ? reasons[locale][cause] : undefined;
  return words ? words(items) : items ? reasons[locale].other(items) : '';
}

const reasons = dictionary({
  id: {
    verdict: (items: string) =>
      items ? `Petugas memeriksa ulang: ${items}.` : 'Petugas memeriksa ulang bukti bengkel Anda.',
    undo: (items: string) =>
      items ? `Petugas menarik keputusannya tentang: ${items}.` : 'Petugas menarik keputusannya.',
    expiry: (items: string) =>
      items ? `Masa berlaku bukti ini habis: ${items}.` : 'Mulai hari ini ada butir baru yang wajib.',
    checklist: (items: string) =>
      items ? `Daftar periksa yang baru meminta: ${items}.` : 'Daftar periksa yang baru meminta lebih banyak.',
    answers: () => 'Jawaban Anda tentang bengkel berubah, sehingga butir lain ikut berlaku.',
    published: () => 'Bengkel Anda tidak lagi tampil di katalog.',
    other: (items: string) => `Sebabnya: ${items}.`,
  },
  en: {
    verdict: (items: string) =>
      items ? `An officer looked again at: ${items}.` : 'An officer looked again at your evidence.',
    undo: (items: string) =>
      items ? `An officer took back the verdict on: ${items}.` : 'An officer took back a verdict.',
    expiry: (items: string) =>
      items ? `This evidence has expired: ${items}.` : 'Something new is asked for from today.',
    checklist: (items: string) =>
      items ? `The new checklist asks for: ${items}.` : 'The new checklist asks for more.',
    answers: () => 'Your answers about the workshop changed, so other items apply.',
    published: () => 'Your workshop is no longer in the catalogue.',
    other: (items: string) => `Because of: ${items}.`,
  },
});

/** Why a level moved, for histories of it. */
export const levelCauses = dictionary({
  id: {
    verdict: 'keputusan petugas',
    undo: 'keputusan petugas ditarik',
    expiry: 'masa berlaku habis',
    checklist: 'daftar periksa baru',
    answers: 'jawaban bengkel berubah',
    published: 'tampil atau tidaknya bengkel di katalog',
  },
  en: {
    verdict: 'an officer’s verdict',
    undo: 'a verdict taken back',
    expiry: 'evidence expired',
    checklist: 'a new checklist',
    answers: 'the workshop’s answers changed',
    published: 'the workshop entered or left the catalogue',
  },
});

/** What each level unlocks: domain/readiness/unlocks.ts. */
export const unlockWords = dictionary({
  id: {
    catalogue: 'Bengkel dan kainnya tampil di katalog',
    badge: 'Tanda tingkat di kartu bengkel dan setiap kainnya',
    'legal-badge': 'Muncul saat pembeli menyaring bengkel yang legal',
    exhibitions: 'Boleh mendaftar pameran yang diadakan kota',
    abroad: 'Ditunjukkan sebagai siap dijual ke luar negeri',
    'front-page': 'Dapat tampil di beranda, di antara bengkel yang siap ekspor',
    shipped: 'Ditunjukkan sebagai bengkel yang pernah mengirim ke luar negeri',
  },
  en: {
    catalogue: 'The workshop and its cloth are in the catalogue',
    badge: 'The level is shown on the workshop’s card and beside its cloth',
    'legal-badge': 'Found by buyers who ask for legal workshops',
    exhibitions: 'May apply to the city’s exhibitions',
    abroad: 'Shown as ready to be sold abroad',
    'front-page': 'May be on the front page, among workshops that are ready to export',
    shipped: 'Shown as a workshop that has shipped abroad',
  },
});

/** How a workshop sends abroad, as far as it is. */
export const exportRouteWords = dictionary({
  id: {
    'third-party': 'Lewat pihak ketiga: eksportir atau agen yang mengirim atas namanya sendiri',
    courier: 'Lewat kurir: kiriman kecil dengan dokumen perusahaan kurir',
    independent: 'Eksportir mandiri: mengirim atas namanya sendiri',
  },
  en: {
    'third-party': 'Through a third party: an exporter or agent who ships in its own name',
    courier: 'By courier: small consignments on the courier’s papers',
    independent: 'Independent exporter: ships in its own name',
  },
});

/** What buyers read about a workshop's readiness. */
export const publicReadiness = dictionary({
  id: {
    none: 'Bengkel ini belum punya tingkat kesiapan.',
    now: 'tingkat sekarang',
    since: (day: string) => `sejak ${day}`,
    until: (day: string) => `berlaku sampai ${day} bila tidak ada yang diperbarui`,
    noEnd: 'berlaku tanpa batas waktu',
    behind: 'Bukti di balik tingkat ini',
    behindLead: (count: string) =>
      `${count} butir diperiksa dan diterima petugas kota. Berkasnya tidak dibuka untuk umum.`,
    nothing: 'Belum ada bukti yang diterima petugas.',
    besides: 'Juga diterima, di luar syarat tingkat',
    items: (count: string) => `${count} butir`,
    acceptedOn: (day: string) => `diterima ${day}`,
    validUntil: (day: string) => `berlaku sampai ${day}`,
    always: 'tanpa batas waktu',
    markets: 'Paket pasar yang lengkap',
    route: 'Cara mengirim ke luar negeri',
    how: 'Bagaimana tingkat dihitung dan diperiksa',
    ladder: 'Tingkat kesiapan',
  },
  en: {
    none: 'This workshop has no readiness level yet.',
    now: 'current level',
    since: (day: string) => `since ${day}`,
    until: (day: string) => `holds until ${day} if nothing is renewed`,
    noEnd: 'holds without end',
    behind: 'The evidence behind it',
    behindLead: (count: string) =>
      `${count} ${count === '1' ? 'item was' : 'items were'} checked and accepted by the city’s officers. The papers themselves are not public.`,
    nothing: 'Officers have accepted no evidence yet.',
    besides: 'Also accepted, asked by no level',
    items: (count: string) => `${count} ${count === '1' ? 'item' : 'items'}`,
    acceptedOn: (day: string) => `accepted ${day}`,
    validUntil: (day: string) => `valid until ${day}`,
    always: 'no end date',
    markets: 'Complete market packs',
    route: 'How it ships abroad',
    how: 'How levels are computed and checked',
    ladder: 'Readiness levels',
  },
});

/** `/levels`. */
export const levelsPage = dictionary({
  id: {
    title: 'Tingkat kesiapan ekspor',
    description:
      'Arti kelima tingkat kesiapan ekspor bengkel batik Kota Pekalongan: apa yang dibuktikan, siapa yang memeriksa, dan sampai kapan berlaku.',
    lede: 'Lima tingkat, dari usaha yang tercatat sampai yang sudah mengirim ke luar negeri. Tingkat tidak pernah diisi sendiri: ia dihitung dari bukti yang diterima petugas kota, butir demi butir.',
    contents: 'Di halaman ini',
    level: (number: number) => `Tingkat ${number}`,
    proves: 'Yang dibuktikan',
    unlocks: 'Yang didapat bengkel',
    noItems: 'Tidak ada butir daftar periksa: petugas memastikan pemilik dan alamatnya.',
    plusMarkets: (count: number) =>
      count === 1 ? 'Ditambah satu paket pasar yang lengkap' : `Ditambah ${count} paket pasar yang lengkap`,
    seeMarkets: 'lihat paket pasar',
    lasts: (months: number) => (months % 12 === 0 ? `berlaku ${months / 12} tahun` : `berlaku ${months} bulan`),
    lastsAlways: 'tanpa batas waktu',
    two: 'dua petugas',
    from: (day: string) => `wajib mulai ${day}`,
    maybe: 'bila berlaku bagi bengkel itu',
    find: (name: string, highest: boolean) => `Cari bengkel: ${name}${highest ? '' : ' atau lebih tinggi'}`,
    markets: 'Paket pasar',
    marketsLead:
      'Setiap pasar punya aturan sendiri. Sebuah paket lengkap bila semua butir wajibnya yang berlaku bagi bengkel itu diterima. Siap ekspor meminta paling sedikit satu.',
    blocking: (count: number) => `${count} butir wajib`,
    others: (count: number) => `${count} butir lain`,
    checked: 'Bagaimana diperiksa',
    checks: [
      [
        'Butir demi butir',
        'Bengkel mengirim dokumen, foto, nomor, atau pernyataan untuk setiap butir. Petugas mencocokkannya dengan panduan pemeriksaan butir itu, lalu menerima, meminta perbaikan, atau menolak dengan alasan.',
      ],
      [
        'Versi yang dibekukan',
        'Bukti yang sudah dikirim tidak dapat diubah diam-diam. Perbaikan menjadi versi baru, dan riwayatnya tetap ada.',
      ],
      [
        'Dua petugas',
        'Butir yang paling berat baru diterima setelah dua petugas dari akun yang berbeda menerimanya. Petugas tidak memeriksa bengkel milik keluarganya.',
      ],
      [
        'Masa berlaku',
        'Kebanyakan butir punya masa berlaku; lamanya tertulis di tiap butir. Lewat hari terakhirnya, tepat tengah malam WIB, butir itu tidak lagi dihitung dan tingkat ikut turun.',
      ],
      [
        'Pemeriksaan acak',
        'Butir yang sudah diterima dapat diperiksa lagi sewaktu-waktu, juga dengan kunjungan ke bengkel.',
      ],
    ],
    buyers: 'Untuk pembeli',
    buyersText:
      'Halaman setiap bengkel menunjukkan tingkatnya, sejak kapan, sampai kapan, dan butir-butir di baliknya dengan tanggalnya. Berkas dan nomor dokumen tidak dibuka. Tingkat bukan jaminan mutu setiap kain: mintalah contoh sebelum memesan banyak.',
    toWorkshops: 'Cari bengkel menurut tingkat',
    makers: 'Untuk bengkel',
    makersText:
      'Daftar periksa Anda menunjukkan tiga butir berikutnya yang paling berguna. Semuanya gratis, dan bukti yang sudah diterima tetap berlaku sampai masa berlakunya habis.',
    toChecklist: 'Buka daftar periksa',
    edition: (number: number) => `Menurut daftar periksa edisi ${number}.`,
  },
  en: {
    title: 'Export-readiness levels',
    description:
      'What the five export-readiness levels of Pekalongan City’s batik workshops mean: what is proven, who checks it, and how long it holds.',
    lede: 'Five levels, from a business on record to one that has shipped abroad. Nobody types a level in: it is computed from evidence that the city’s officers accepted, item by item.',
    contents: 'On this page',
    level: (number: number) => `Level ${number}`,
    proves: 'What is proven',
    unlocks: 'What the workshop gets',
    noItems: 'No checklist items: officers vouch for the owner and the address.',
    plusMarkets: (count: number) =>
      count === 1 ? 'And one complete market pack' : `And ${count} complete market packs`,
    seeMarkets: 'see market packs',
    lasts: (months: number) =>
      months % 12 === 0
        ? `valid ${months / 12} ${months === 12 ? 'year' : 'years'}`
        : `valid ${months} ${months === 1 ? 'month' : 'months'}`,
    lastsAlways: 'no end date',
    two: 'two officers',
    from: (day: string) => `required from ${day}`,
    maybe: 'where it applies to the workshop',
    find: (name: string, highest: boolean) => `Find workshops: ${name}${highest ? '' : ' or higher'}`,
    markets: 'Market packs',
    marketsLead:
      'Every market has rules of its own. A pack is complete when all its required items that apply to the workshop are accepted. Export-ready asks for at least one.',
    blocking: (count: number) => `${count} required ${count === 1 ? 'item' : 'items'}`,
    others: (count: number) => `${count} ${count === 1 ? 'other' : 'others'}`,
    checked: 'How it is checked',
    checks: [
      [
        'Item by item',
        'The workshop sends documents, photographs, numbers or a declaration for each item. An officer compares them with that item’s checking guide, then accepts, asks for changes, or refuses with a reason.',
      ],
      [
        'Frozen versions',
        'Evidence that was sent can’t be changed quietly. A correction becomes a new version, and the history stays.',
      ],
      [
        'Two officers',
        'The weightiest items are accepted only after two different officers accepted them. Officers don’t check workshops of their own families.',
      ],
      [
        'Expiry',
        'Most items are valid for a time, which each of them states. After its last day, at midnight in Pekalongan (WIB), it no longer counts and the level follows.',
      ],
      ['Spot checks', 'Accepted items may be checked again at any time, also by a visit to the workshop.'],
    ],
    buyers: 'For buyers',
    buyersText:
      'Every workshop’s page shows its level, since when, until when, and the items behind it with their dates. Papers and their numbers stay private. A level does not vouch for the quality of each cloth: ask for a sample before you order many.',
    toWorkshops: 'Find workshops by level',
    makers: 'For workshops',
    makersText:
      'Your checklist shows the next three items that help most. It costs nothing, and what was accepted stays accepted until it expires.',
    toChecklist: 'Open the checklist',
    edition: (number: number) => `According to edition ${number} of the checklist.`,
  },
});
